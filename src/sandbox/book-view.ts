// What the control port shows of the book.
import { type Book, type CallCounts } from './book'
import { type LineMode } from './line'
import { type TicketRow } from './ticket'
import { type Transaction, type TransactionState } from './transaction'
import { type Transactions } from './transactions'

/** A transaction, or the trace of calls that recorded none, with its calls counted. */
export type BookRow = (Transaction | { request_id: string; state: 'none'; purchases: 0 }) & {
  readonly calls: CallCounts
}

export type BookView = {
  readonly balance: number
  readonly line: LineMode
  readonly totals: Readonly<Partial<Record<TransactionState, number>>>
  readonly transactions: readonly BookRow[]
  readonly tickets: readonly TicketRow[]
  /** Request ids that were called with and have no transaction. */
  readonly unrecorded: readonly BookRow[]
}

/** The whole book. */
export function viewOf(book: Book, transactions: Transactions, tickets: readonly TicketRow[], line: LineMode): BookView {
  const all = transactions.all()
  const totals: Partial<Record<TransactionState, number>> = {}
  for (const { state } of all) totals[state] = (totals[state] ?? 0) + 1
  return {
    balance: book.balance(),
    line,
    totals,
    transactions: all.map((row) => ({ ...row, calls: book.calls(row.request_id) })),
    tickets,
    unrecorded: book
      .requestIds()
      .filter((requestId) => book.find(requestId) === undefined)
      .flatMap((requestId) => rowOf(book, undefined, requestId) ?? []),
  }
}

/** One row, or undefined when nobody ever called with this request_id. */
export function rowOf(book: Book, transaction: Transaction | undefined, requestId: string): BookRow | undefined {
  const calls = book.calls(requestId)
  if (transaction !== undefined) return { ...transaction, calls }
  if (calls.purchase + calls.status === 0) return undefined
  return { request_id: requestId, state: 'none', purchases: 0, calls }
}
