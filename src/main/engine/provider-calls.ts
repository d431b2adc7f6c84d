// The two calls of a sale, and what follows from their answers: the line, the funds, the journal, the saldo.
import { type Rupiah } from '../../shared/money'
import { type Instant } from '../../shared/sale-view'
import { type Clock } from '../core/ports/platform'
import { type TopUpOrder, type TopUpProvider } from '../core/ports/providers'
import { type Journal, StoreTrouble } from '../core/ports/stores'
import { type ProviderReply } from '../core/sale/provider-reply'
import { type Sale, type SaleEvent, type SaleId } from '../core/sale/sale'
import { type Funds } from './funds'
import { type Line } from './line'
import { type SaldoWatch } from './saldo-watch'
import { type SaleDesk } from './sale-desk'

export type ProviderCalls = {
  /** Buys; the attempt must stand in the journal already. */
  buy(sale: Sale): Promise<Sale>
  /** Asks; cannot buy. */
  ask(sale: Sale): Promise<Sale>
}

export type ProviderCallsParts = {
  readonly provider: TopUpProvider
  readonly journal: Journal
  readonly line: Line
  readonly funds: Funds
  readonly saldoWatch: SaldoWatch
  readonly clock: Clock
  readonly write: SaleDesk['apply']
  readonly callsOpen: (except: SaleId) => boolean
  readonly stopped: () => boolean
  readonly onDiskTrouble: (trouble: boolean) => void
}

const storeRetryMs = 2_000

export function createProviderCalls(parts: ProviderCallsParts): ProviderCalls {
  const { provider, journal, line, funds, saldoWatch, clock } = parts

  async function answer(sale: Sale, call: 'submit' | 'check', pending: Promise<ProviderReply>): Promise<Sale> {
    const { id, cost } = sale.core
    const askedAt = clock.now()
    saldoWatch.moved(id)
    const reply = await pending
    line.learn(reply)
    if (call === 'submit') funds.learn(reply, cost)
    const event: SaleEvent = { type: 'answered', at: clock.now(), askedAt, call, reply }
    const next = await writeSurely(sale, () => (isRepeated(reply, id) ? { ...event, repeatedSerial: true } : event))
    saldoWatch.moved(id)
    if (reply.balance !== undefined) funds.heard(reply.balance)
    if (reply.balance !== undefined) compare(reply.balance, askedAt, id)
    return next
  }

  // The sale stands already: books that cannot be written now are compared with the next balance.
  function compare(balance: Rupiah, askedAt: Instant, id: SaleId): void {
    try {
      saldoWatch.heard(balance, askedAt, parts.callsOpen(id), id)
    } catch (error) {
      if (!(error instanceof StoreTrouble)) throw error
      parts.onDiskTrouble(true)
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
        if (!(error instanceof StoreTrouble) || parts.stopped()) throw error
        parts.onDiskTrouble(true)
        await new Promise<void>((resolve) => void clock.after(storeRetryMs, resolve))
      }
    }
  }

  return {
    buy: (sale) => answer(sale, 'submit', provider.submit(orderOf(sale))),
    ask: (sale) => answer(sale, 'check', provider.check(orderOf(sale))),
  }
}

function orderOf({ core }: Sale): TopUpOrder {
  return { reference: core.reference, code: core.code, destination: core.destination }
}
