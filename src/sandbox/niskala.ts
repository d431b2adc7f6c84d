// What Niskala's calls do, without HTTP: every transport of the document asks here.
import { type Book } from './book'
import { priceOf, serialFor } from './products'
import { messageFor } from './response-codes'
import { type Answer, type Delivery } from './scenario'
import { scenarioFor } from './scenarios'
import { type Order } from './transaction'
import { type Transactions } from './transactions'

/** The answer is read when it is sent, so that a slow call tells the state at its end. */
export type Reply = { readonly answer: () => Answer; readonly delivery: Delivery }

export type Niskala = {
  saldo(): { balance: number }
  purchase(order: Order): Reply
  status(requestId: string): Reply
  /** An answer about a payload that cannot be read. */
  reject(payload: Partial<Order>): Reply
  /** What a callback says about a transaction; about one that never was, that it succeeded. */
  report(requestId: string): Answer
}

type Desk = { readonly book: Book; readonly transactions: Transactions }

const HONEST: Delivery = {}

// Nothing here awaits: between looking into the book and writing it no other call can come in,
// which is what makes a request_id buy once under concurrent duplicates.
/** The provider, on top of its book. */
export function createNiskala(desk: Desk): Niskala {
  return {
    saldo: () => ({ balance: desk.transactions.balance() }),
    purchase: (order) => purchase(desk, order),
    status: (requestId) => status(desk, requestId),
    reject: (payload) => withoutTransaction(desk, payload, '01'),
    report: (requestId) => (desk.transactions.find(requestId) === undefined ? invented(desk, requestId) : answerAbout(desk, requestId)),
  }
}

function purchase(desk: Desk, order: Order): Reply {
  const call = desk.book.countCall(order.request_id, 'purchase')
  const stored = desk.transactions.find(order.request_id)
  if (stored === undefined) return begin(desk, order, call)
  if (stored.state === 'received') desk.transactions.execute(stored)
  return aboutTransaction(desk, order.request_id, HONEST)
}

function begin(desk: Desk, order: Order, call: number): Reply {
  const { turnsAway, unrecorded, surcharge = 0, overcharge = 0, keepsMoney = false, answer = HONEST } = scenarioFor(order.msisdn)
  if (turnsAway !== undefined && call <= turnsAway.calls) {
    return withoutTransaction(desk, order, '08', turnsAway.delivery)
  }
  if (unrecorded !== undefined) return withoutTransaction(desk, order, unrecorded)
  const price = priceOf(order.code) + surcharge
  if (price > desk.transactions.balance()) return withoutTransaction(desk, order, '18')
  desk.transactions.record(order, { price, overcharge, keepsMoney })
  return aboutTransaction(desk, order.request_id, answer)
}

function status(desk: Desk, requestId: string): Reply {
  const call = desk.book.countCall(requestId, 'status')
  const stored = desk.transactions.find(requestId)
  if (stored === undefined) return withoutTransaction(desk, { request_id: requestId }, '11')
  const { checks } = scenarioFor(stored.msisdn)
  const delivery = checks !== undefined && call <= checks.calls ? checks.delivery : HONEST
  return stored.state === 'received'
    ? withoutTransaction(desk, { request_id: requestId }, '11', delivery)
    : aboutTransaction(desk, requestId, delivery)
}

function aboutTransaction(desk: Desk, requestId: string, delivery: Delivery): Reply {
  return { answer: () => answerAbout(desk, requestId), delivery }
}

function answerAbout({ transactions }: Desk, requestId: string): Answer {
  const transaction = transactions.find(requestId)
  if (transaction === undefined) throw new Error(`no transaction ${requestId}`)
  const { code, msisdn, request_id, rc, trxid, price, sn, message } = transaction
  const balance = transactions.balance()
  return { code, msisdn, request_id, rc, trxid, price, balance, sn, message }
}

function invented({ transactions }: Desk, request_id: string): Answer {
  const sold = { code: 'HSA5', msisdn: '081200000000', request_id, rc: '00', trxid: 999_999, price: priceOf('HSA5') }
  return { ...sold, balance: transactions.balance(), sn: serialFor(sold.code, sold.msisdn, sold.trxid), message: messageFor('00') }
}

function withoutTransaction({ transactions }: Desk, payload: Partial<Order>, rc: string, delivery: Delivery = HONEST): Reply {
  const { code = '', msisdn = '', request_id = '' } = payload
  const rest = { trxid: 0, price: 0, sn: '', message: messageFor(rc) }
  const answer = (): Answer => {
    const { trxid, price, sn, message } = rest
    const balance = transactions.balance()
    return { code, msisdn, request_id, rc, trxid, price, balance, sn, message }
  }
  return { answer, delivery }
}
