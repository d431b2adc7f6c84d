// The transactions as they are at this moment: the book, with every step that is due by now.
import { type Book } from './book'
import { isKnownProduct } from './products'
import { type Step } from './scenario'
import { scenarioFor } from './scenarios'
import { advance, hasten, isFinal, receive, settle, type Charge, type Order, type Transaction } from './transaction'

export type TransactionParts = {
  readonly book: Book
  readonly now: () => number
  /** Factor on every wait of the scenarios. */
  readonly pace: () => number
  /** Told of every change, with what stood in the book before. */
  readonly changed?: (after: Transaction, before: Transaction | undefined) => void
}

export type Transactions = {
  find(requestId: string): Transaction | undefined
  all(): readonly Transaction[]
  balance(): number
  /** Records an order and makes the first steps of its course happen. */
  record(order: Order, charge: Charge): void
  /** Executes an order that was only received. */
  execute(received: Transaction): void
  /** Takes the steps that are due, of transactions that still have some. */
  takeDueSteps(): void
  /** Makes the steps happen now that lead to an end; undefined when none does. */
  finish(requestId: string): Transaction | undefined
  /** Ends a transaction by hand; undefined when there is no such transaction. */
  resolve(requestId: string, rc: string): Transaction | undefined
}

const UNKNOWN_PRODUCT: readonly Step[] = [{ rc: '05' }]

/** Steps are taken when somebody looks, at the time they were due: nothing is lost when the process is. */
export function createTransactions(parts: TransactionParts): Transactions {
  const { book, now } = parts
  const { write, refresh, advanced } = writerOf(parts)
  const all = (): readonly Transaction[] => book.all().map(refresh)
  const find = (requestId: string): Transaction | undefined => {
    const stored = book.find(requestId)
    return stored === undefined ? undefined : refresh(stored)
  }
  return {
    all,
    find,
    balance: () => {
      all()
      return book.balance()
    },
    record: (order, charge) => void write(advanced(receive(order, book.nextTrxid(), charge, now()))),
    execute: (received) => void write(hasten(received, courseOf(received), now())),
    takeDueSteps: () => book.all().filter(isUnderWay).forEach(refresh),
    finish: (requestId) => {
      const stored = find(requestId)
      const finished = stored === undefined ? undefined : finishedNow(stored, now())
      return finished === undefined || finished === stored ? finished : write(finished)
    },
    resolve: (requestId, rc) => {
      const stored = find(requestId)
      return stored === undefined ? undefined : write({ ...settle(stored, rc, now()), step: courseOf(stored).length })
    },
  }
}

type Writer = Readonly<Record<'write' | 'refresh' | 'advanced', (transaction: Transaction) => Transaction>>

function writerOf({ book, now, pace, changed }: TransactionParts): Writer {
  const advanced = (transaction: Transaction): Transaction => {
    const checks = book.calls(transaction.request_id).status
    return advance(transaction, courseOf(transaction), { now: now(), checks, pace: pace() })
  }
  const write = (transaction: Transaction): Transaction => {
    const before = book.find(transaction.request_id)
    book.write(transaction)
    changed?.(transaction, before)
    return transaction
  }
  // Whoever is told of a change may look, and so have taken the steps of the next one in a list already.
  const refresh = ({ request_id }: Transaction): Transaction => {
    const stored = book.find(request_id)
    if (stored === undefined) throw new Error(`no transaction ${request_id}`)
    const current = advanced(stored)
    return current === stored ? stored : write(current)
  }
  return { write, refresh, advanced }
}

function isUnderWay(transaction: Transaction): boolean {
  return transaction.step < courseOf(transaction).length
}

function finishedNow(stored: Transaction, at: number): Transaction | undefined {
  let current = stored
  while (!isFinal(current)) {
    const next = hasten(current, courseOf(current), at)
    if (next === current) return undefined
    current = next
  }
  return current
}

function courseOf(order: Order): readonly Step[] {
  return isKnownProduct(order.code) ? scenarioFor(order.msisdn).course : UNKNOWN_PRODUCT
}
