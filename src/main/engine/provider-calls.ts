// The two calls of a sale, and what follows from their answers: the line, the funds, the journal, the saldo.
import { type Rupiah } from '../../shared/money'
import { type Instant } from '../../shared/sale-view'
import { type Clock, type Log } from '../core/ports/platform'
import { type ProviderOrder, type SaleProvider } from '../core/ports/providers'
import { type Journal, StoreTrouble } from '../core/ports/stores'
import { isElsewhere } from '../core/sale/asking'
import { type ProviderReply } from '../core/sale/provider-reply'
import { type PolicyOf } from '../core/sale/retry-policy'
import { type Sale, type SaleEvent, type SaleId } from '../core/sale/sale'
import { type Funds } from './funds'
import { type Line } from './line'
import { type SaldoWatch } from './saldo-watch'
import { type SaleDesk } from './sale-desk'

export type ProviderCalls = {
  /** Buys; the attempt must stand in the journal already. */
  buy(sale: Sale): Promise<Sale>
  /** Asks; a question that could buy is not put to another account than the one that has the order. */
  ask(sale: Sale): Promise<Sale>
}

export type ProviderCallsParts = {
  readonly provider: SaleProvider
  readonly policyOf: PolicyOf
  readonly journal: Journal
  readonly line: Line
  readonly funds: Funds
  readonly saldoWatch: SaldoWatch
  readonly clock: Clock
  readonly log: Log
  readonly write: SaleDesk['apply']
  readonly callsOpen: (except: SaleId) => boolean
  readonly stopped: () => boolean
  readonly onDiskTrouble: (trouble: boolean) => void
  /** Told each answer before it is written down. */
  readonly onReply: (id: SaleId, reply: ProviderReply) => void
}

const storeRetryMs = 2_000
const notPut: ProviderReply = { kind: 'not-sent', why: 'refused', note: { key: 'not-put' } }

export function createProviderCalls(parts: ProviderCallsParts): ProviderCalls {
  const { provider, journal, line, funds, saldoWatch, clock } = parts
  /** When the unsettled purchases of this run were sent, by both clocks. */
  const sent = new Map<SaleId, { readonly wall: Instant; readonly steadyMs: number }>()

  async function answer(sale: Sale, call: 'submit' | 'check', pending: Promise<ProviderReply>): Promise<Sale> {
    const { id, cost } = sale.core
    const startedAt = clock.now()
    const askedAt = call === 'check' ? steadyNow(id) : startedAt
    const place = provider.place()
    if (call === 'submit') sent.set(id, { wall: startedAt, steadyMs: clock.monotonicMs() })
    saldoWatch.moved(id)
    const reply = await pending
    parts.onReply(id, reply)
    line.learn(reply)
    if (call === 'submit') funds.learn(reply, cost)
    const event: SaleEvent = { type: 'answered', at: clock.now(), askedAt, call, place, reply }
    const next = await writeSurely(sale, () => (isRepeated(reply, id) ? { ...event, repeatedSerial: true } : event))
    saldoWatch.moved(id)
    if (reply.balance !== undefined) funds.heard(reply.balance)
    if (reply.balance !== undefined) compare(reply.balance, startedAt, id)
    if (next.status.kind !== 'unknown') sent.delete(id)
    return next
  }

  // While nobody can say which account would be asked, it counts as another.
  function isForAnother({ core, status }: Sale): boolean {
    const here = provider.place()
    return parts.policyOf(core).checkBuys && (here === undefined || isElsewhere(status.sending, here))
  }

  function leaveUnasked(sale: Sale): Promise<Sale> {
    const at = clock.now()
    return writeSurely(sale, () => ({ type: 'answered', at, askedAt: at, call: 'check', place: provider.place(), reply: notPut }))
  }

  // Until the provider has said that it has the payment, what it repeats of the inquiry shows none.
  function questionOf(sale: Sale): ProviderOrder {
    const inquirySerial = sale.core.bill?.inquirySerial
    const doubted = inquirySerial !== undefined && !journal.story(sale.core.id).some(showsPayment)
    return doubted ? { ...orderOf(sale), inquirySerial } : orderOf(sale)
  }

  // The moment of a question as a clock that nobody sets would tell it: a wall clock that jumps ahead must not make
  // "no such reference" look settled. After a restart there is only the wall clock.
  function steadyNow(id: SaleId): Instant {
    const last = sent.get(id)
    const now = clock.now()
    if (!last) return now
    const steady = last.wall + Math.round(clock.monotonicMs() - last.steadyMs)
    return (steady < now ? steady : now) as Instant
  }

  // The sale stands already: books that cannot be written now are compared with the next balance.
  function compare(balance: Rupiah, askedAt: Instant, id: SaleId): void {
    try {
      saldoWatch.heard(balance, askedAt, parts.callsOpen(id), id)
    } catch (error) {
      parts.log.error('A balance could not be compared', error)
      if (error instanceof StoreTrouble) parts.onDiskTrouble(true)
    }
  }

  function isRepeated(reply: ProviderReply, id: SaleId): boolean {
    return reply.kind === 'delivered' && reply.serial !== undefined && journal.serialElsewhere(reply.serial, id)
  }

  // The provider has already acted: its answer is kept in memory until the disk takes it.
  async function writeSurely(sale: Sale, event: () => SaleEvent): Promise<Sale> {
    for (;;) {
      try {
        const next = parts.write(sale.core.id, event())
        return next.ok ? next.value : sale
      } catch (error) {
        if (!(error instanceof StoreTrouble) || isOfOneRecord(error) || parts.stopped()) throw error
        parts.onDiskTrouble(true)
        await new Promise<void>((resolve) => void clock.after(storeRetryMs, resolve))
      }
    }
  }

  return {
    buy: (sale) => answer(sale, 'submit', provider.submit(orderOf(sale))),
    // A story that cannot be read rejects, as a write that fails does.
    ask: async (sale) => (isForAnother(sale) ? leaveUnasked(sale) : answer(sale, 'check', provider.check(questionOf(sale)))),
  }
}

/** A sale whose own rows are damaged is set aside; a disk that refuses is waited for. */
export function isOfOneRecord(trouble: StoreTrouble): boolean {
  return trouble.reason === 'damaged'
}

function showsPayment(event: SaleEvent): boolean {
  return event.type === 'answered' && (event.reply.kind === 'accepted' || event.reply.kind === 'delivered')
}

function orderOf({ core }: Sale): ProviderOrder {
  const order: ProviderOrder = { reference: core.reference, code: core.code, destination: core.destination }
  return core.bill ? { ...order, bill: true } : order
}
