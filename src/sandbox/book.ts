// The provider's book: a file of JSON lines, only ever appended to, synced before anyone is answered.
import { closeSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { impossible } from './impossible'
import { creditOf, type Ticket } from './ticket'
import { type Transaction } from './transaction'

export type CallKind = 'purchase' | 'status'
export type CallCounts = Readonly<Record<CallKind, number>>

export type Book = {
  find(requestId: string): Transaction | undefined
  all(): readonly Transaction[]
  /** Deposit left: what was paid in and credited, less what the transactions hold. */
  balance(): number
  setBalance(balance: number): void
  nextTrxid(): number
  /** Deposit tickets in the order they were opened. */
  tickets(): readonly Ticket[]
  writeTicket(ticket: Ticket): void
  /** Writes and syncs the present state of one transaction. */
  write(transaction: Transaction): void
  /** Counts one call and gives back its number, from 1. */
  countCall(requestId: string, kind: CallKind): number
  calls(requestId: string): CallCounts
  /** Every request_id that was ever called with. */
  requestIds(): readonly string[]
  close(): void
}

type Line =
  | { readonly type: 'deposit'; readonly deposit: number }
  | { readonly type: 'transaction'; readonly transaction: Transaction }
  | { readonly type: 'ticket'; readonly ticket: Ticket }
  | { readonly type: 'call'; readonly request_id: string; readonly kind: CallKind }

type Pages = {
  deposit: number | undefined
  readonly transactions: Map<string, Transaction>
  readonly tickets: Map<number, Ticket>
  readonly calls: Map<string, CallCounts>
}

const FIRST_TRXID = 16_413
const NO_CALLS: CallCounts = { purchase: 0, status: 0 }

/** Opens a book, or begins one with the given deposit. All writes are synchronous: one writer, in order. */
export function openBook(file: string, saldo: number, now: () => number): Book {
  const pages = replay(file)
  const handle = openSync(file, 'a', 0o600)
  const append = (line: Line): void => {
    writeSync(handle, `${JSON.stringify(line)}\n`)
    apply(pages, line)
  }
  const appendSynced = (line: Line): void => {
    append(line)
    fsyncSync(handle)
  }
  if (pages.deposit === undefined) appendSynced({ type: 'deposit', deposit: saldo })
  return {
    ...readerOf(pages, now),
    setBalance: (balance) => appendSynced({ type: 'deposit', deposit: balance - creditsLessHeld(pages, now()) }),
    writeTicket: (ticket) => appendSynced({ type: 'ticket', ticket }),
    write: (transaction) => appendSynced({ type: 'transaction', transaction }),
    countCall: (requestId, kind) => {
      append({ type: 'call', request_id: requestId, kind })
      return (pages.calls.get(requestId) ?? NO_CALLS)[kind]
    },
    close: () => closeSync(handle),
  }
}

type Reader = Pick<Book, 'find' | 'all' | 'balance' | 'nextTrxid' | 'tickets' | 'calls' | 'requestIds'>

function readerOf(pages: Pages, now: () => number): Reader {
  const { transactions, tickets, calls } = pages
  return {
    find: (requestId) => transactions.get(requestId),
    all: () => [...transactions.values()],
    balance: () => (pages.deposit ?? 0) + creditsLessHeld(pages, now()),
    nextTrxid: () => FIRST_TRXID + transactions.size,
    tickets: () => [...tickets.values()],
    calls: (requestId) => calls.get(requestId) ?? NO_CALLS,
    requestIds: () => [...calls.keys()],
  }
}

function replay(file: string): Pages {
  const pages: Pages = { deposit: undefined, transactions: new Map(), tickets: new Map(), calls: new Map() }
  const lines = wholeLines(file)
  for (const [index, text] of lines.entries()) {
    const line = parseLine(text)
    if (line === undefined) throw new Error(`The book ${file} is damaged at line ${index + 1}.`)
    apply(pages, line)
  }
  return pages
}

// A last line without its end was never synced, so nobody was answered on it: it is cut off.
function wholeLines(file: string): readonly string[] {
  const bytes = readOrEmpty(file)
  const end = bytes.lastIndexOf('\n') + 1
  if (end < bytes.length) truncateSync(file, end)
  return bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1)
}

function readOrEmpty(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

function parseLine(text: string): Line | undefined {
  try {
    const line = JSON.parse(text) as Line
    return ['deposit', 'transaction', 'ticket', 'call'].includes(line.type) ? line : undefined
  } catch {
    return undefined
  }
}

function apply(pages: Pages, line: Line): void {
  switch (line.type) {
    case 'deposit':
      pages.deposit = line.deposit
      return
    case 'transaction':
      pages.transactions.set(line.transaction.request_id, line.transaction)
      return
    case 'ticket':
      pages.tickets.set(line.ticket.ticket, line.ticket)
      return
    case 'call': {
      const counts = pages.calls.get(line.request_id) ?? NO_CALLS
      pages.calls.set(line.request_id, { ...counts, [line.kind]: counts[line.kind] + 1 })
      return
    }
    default:
      impossible(line)
  }
}

function creditsLessHeld({ transactions, tickets }: Pages, now: number): number {
  let sum = 0
  for (const ticket of tickets.values()) sum += creditOf(ticket, now)
  for (const transaction of transactions.values()) sum -= transaction.held
  return sum
}
