// One transaction at the provider and how it changes. Pure: time and counts are handed in.
import { serialFor } from './products'
import { messageFor } from './response-codes'
import { type Step } from './scenario'

/** `received` is an order the provider took in but has not executed: the status call does not know it yet. */
export type TransactionState = 'received' | 'bought' | 'pending' | 'failed' | 'reversed'

export type Order = { readonly request_id: string; readonly code: string; readonly msisdn: string }

export type Transaction = Order & {
  readonly trxid: number
  readonly price: number
  readonly rc: string
  readonly sn: string
  readonly message: string
  readonly state: TransactionState
  /** How many times the product was really bought. More than one is a bug of the sandbox. */
  readonly purchases: number
  /** What it takes beyond the price that is told. */
  readonly overcharge?: number
  /** A failure does not give the money back. */
  readonly keepsMoney?: boolean
  /** What this transaction takes from the deposit at present. */
  readonly held: number
  /** How many steps of its course have happened. */
  readonly step: number
  readonly history: readonly { at: number; state: TransactionState; rc: string }[]
}

export type Moment = { readonly now: number; readonly checks: number; readonly pace: number }

export type Charge = { readonly price: number; readonly overcharge: number; readonly keepsMoney: boolean }

/** A new transaction, before the first step of its course. */
export function receive(order: Order, trxid: number, charge: Charge, at: number): Transaction {
  const { request_id, code, msisdn } = order
  const blank = { rc: '11', sn: '', message: messageFor('11'), purchases: 0, held: 0, step: 0 }
  const history = [{ at, state: 'received', rc: '11' }] as const
  return { request_id, code, msisdn, trxid, ...charge, ...blank, state: 'received', history }
}

/** Makes every step happen that is due by now. Gives back the same object when none is. */
export function advance(transaction: Transaction, course: readonly Step[], moment: Moment): Transaction {
  let current = transaction
  for (const step of course.slice(transaction.step)) {
    const at = dueAt(current, step, moment)
    if (at === undefined) break
    current = taken(current, step, at)
  }
  return current
}

/** Makes the next step happen now, whatever it was waiting for. */
export function hasten(transaction: Transaction, course: readonly Step[], at: number): Transaction {
  const step = course[transaction.step]
  if (step === undefined) return transaction
  return taken(transaction, step, at)
}

function taken(transaction: Transaction, step: Step, at: number): Transaction {
  const priced = step.dearer === undefined ? transaction : { ...transaction, price: transaction.price + step.dearer }
  return { ...settle(priced, step.rc, at, step.withoutSerial), step: transaction.step + 1 }
}

/** Has the provider made up its mind? */
export function isFinal({ state }: Transaction): boolean {
  return state !== 'received' && state !== 'pending'
}

/** Brings a transaction to a response code: counts a purchase, takes or gives back the money. */
export function settle(transaction: Transaction, rc: string, at: number, withoutSerial = false): Transaction {
  const state = stateFor(rc, transaction.state)
  const buysNow = state === 'bought' && transaction.state !== 'bought'
  return {
    ...transaction,
    rc,
    state,
    sn: state === 'bought' && !withoutSerial ? serialOf(transaction) : '',
    message: messageFor(rc),
    purchases: transaction.purchases + (buysNow ? 1 : 0),
    held: holdsMoney(state, transaction) ? transaction.price + (transaction.overcharge ?? 0) : 0,
    history: [...transaction.history, { at, state, rc }],
  }
}

function holdsMoney(state: TransactionState, { keepsMoney }: Transaction): boolean {
  return state === 'bought' || state === 'pending' || (state === 'failed' && keepsMoney === true)
}

function stateFor(rc: string, before: TransactionState): TransactionState {
  if (rc === '00') return 'bought'
  if (rc === '68') return 'pending'
  return rc === '21' && before === 'bought' ? 'reversed' : 'failed'
}

function serialOf({ code, msisdn, trxid }: Transaction): string {
  return serialFor(code, msisdn, trxid)
}

// When a step happens, or undefined when it is not due yet.
function dueAt(transaction: Transaction, step: Step, moment: Moment): number | undefined {
  if (step.afterChecks !== undefined) {
    return moment.checks >= step.afterChecks ? moment.now : undefined
  }
  const since = transaction.history.at(-1)?.at ?? moment.now
  const at = since + (step.afterMs ?? 0) * moment.pace
  return at <= moment.now ? at : undefined
}
