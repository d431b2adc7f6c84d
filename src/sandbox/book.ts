// Niskala's part of the book: synced before anyone is answered.
import { type BookFile, type BookLine, type CallKind } from './book-file'
import { creditOf, type Ticket } from './ticket'
import { type Transaction } from './transaction'

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
}

type Pages = {
  deposit: number | undefined
  readonly transactions: Map<string, Transaction>
  readonly tickets: Map<number, Ticket>
  readonly calls: Map<string, CallCounts>
}

const FIRST_TRXID = 16_413
const NO_CALLS: CallCounts = { purchase: 0, status: 0 }

/** Reads what stands in the file, or begins with the given deposit. All writes are synchronous: one writer, in order. */
export function openBook(file: BookFile, saldo: number, now: () => number): Book {
  const pages: Pages = { deposit: undefined, transactions: new Map(), tickets: new Map(), calls: new Map() }
  for (const line of file.lines) apply(pages, line)
  const write = (line: BookLine): void => {
    file.appendSynced(line)
    apply(pages, line)
  }
  if (pages.deposit === undefined) write({ type: 'deposit', deposit: saldo })
  return {
    ...readerOf(pages, now),
    setBalance: (balance) => write({ type: 'deposit', deposit: balance - creditsLessHeld(pages, now()) }),
    writeTicket: (ticket) => write({ type: 'ticket', ticket }),
    write: (transaction) => write({ type: 'transaction', transaction }),
    countCall: (requestId, kind) => {
      const line = { type: 'call', request_id: requestId, kind } as const
      file.append(line)
      apply(pages, line)
      return (pages.calls.get(requestId) ?? NO_CALLS)[kind]
    },
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

// The other provider's lines change nothing here.
function apply(pages: Pages, line: BookLine): void {
  if (line.type === 'deposit') pages.deposit = line.deposit
  else if (line.type === 'transaction') pages.transactions.set(line.transaction.request_id, line.transaction)
  else if (line.type === 'ticket') pages.tickets.set(line.ticket.ticket, line.ticket)
  else if (line.type === 'call') {
    const counts = pages.calls.get(line.request_id) ?? NO_CALLS
    pages.calls.set(line.request_id, { ...counts, [line.kind]: counts[line.kind] + 1 })
  }
}

function creditsLessHeld({ transactions, tickets }: Pages, now: number): number {
  let sum = 0
  for (const ticket of tickets.values()) sum += creditOf(ticket, now)
  for (const transaction of transactions.values()) sum -= transaction.held
  return sum
}
