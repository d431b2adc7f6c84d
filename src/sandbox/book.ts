// The provider's book: a file of JSON lines, only ever appended to, synced before anyone is answered.
import { closeSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { impossible } from './impossible'
import { type Transaction } from './transaction'

export type CallKind = 'purchase' | 'status'
export type CallCounts = Readonly<Record<CallKind, number>>

export type Book = {
  find(requestId: string): Transaction | undefined
  all(): readonly Transaction[]
  /** Deposit left: what was paid in, less what the transactions hold. */
  balance(): number
  setBalance(balance: number): void
  nextTrxid(): number
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
  | { readonly type: 'call'; readonly request_id: string; readonly kind: CallKind }

type Pages = {
  deposit: number | undefined
  readonly transactions: Map<string, Transaction>
  readonly calls: Map<string, CallCounts>
}

const FIRST_TRXID = 16_413
const NO_CALLS: CallCounts = { purchase: 0, status: 0 }

/** Opens a book, or begins one with the given deposit. All writes are synchronous: one writer, in order. */
export function openBook(file: string, saldo: number): Book {
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
    ...readerOf(pages),
    setBalance: (balance) => appendSynced({ type: 'deposit', deposit: balance + heldBy(pages.transactions) }),
    write: (transaction) => appendSynced({ type: 'transaction', transaction }),
    countCall: (requestId, kind) => {
      append({ type: 'call', request_id: requestId, kind })
      return (pages.calls.get(requestId) ?? NO_CALLS)[kind]
    },
    close: () => closeSync(handle),
  }
}

function readerOf(pages: Pages): Pick<Book, 'find' | 'all' | 'balance' | 'nextTrxid' | 'calls' | 'requestIds'> {
  const { transactions, calls } = pages
  return {
    find: (requestId) => transactions.get(requestId),
    all: () => [...transactions.values()],
    balance: () => (pages.deposit ?? 0) - heldBy(transactions),
    nextTrxid: () => FIRST_TRXID + transactions.size,
    calls: (requestId) => calls.get(requestId) ?? NO_CALLS,
    requestIds: () => [...calls.keys()],
  }
}

function replay(file: string): Pages {
  const pages: Pages = { deposit: undefined, transactions: new Map(), calls: new Map() }
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
    return ['deposit', 'transaction', 'call'].includes(line.type) ? line : undefined
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
    case 'call': {
      const counts = pages.calls.get(line.request_id) ?? NO_CALLS
      pages.calls.set(line.request_id, { ...counts, [line.kind]: counts[line.kind] + 1 })
      return
    }
    default:
      impossible(line)
  }
}

function heldBy(transactions: ReadonlyMap<string, Transaction>): number {
  let held = 0
  for (const transaction of transactions.values()) held += transaction.held
  return held
}
