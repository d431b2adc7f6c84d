// What one job of the outbox does: a question, or an attempt that is written down before it leaves.
import { type ProviderName } from '../../shared/provider-name'
import { type Clock } from '../core/ports/platform'
import { type SaleProvider } from '../core/ports/providers'
import { type DueJob, type Journal } from '../core/ports/stores'
import { type PolicyOf } from '../core/sale/retry-policy'
import { type Sale } from '../core/sale/sale'
import { mayCheck } from '../core/sale/sale-machine'
import { type CallPauses } from './call-pauses'
import { type Flights } from './flights'
import { type Holding } from './holding'
import { type ProviderCalls } from './provider-calls'
import { type SaleDesk } from './sale-desk'

export type Errands = {
  /** Rejects for a job that does not fit its sale. */
  perform(job: DueJob): Promise<void>
  ask(sale: Sale): Promise<Sale>
}

export type ErrandsParts = {
  readonly name: ProviderName
  readonly journal: Journal
  readonly provider: SaleProvider
  readonly policyOf: PolicyOf
  readonly callsApart: boolean
  readonly clock: Clock
  readonly calls: ProviderCalls
  readonly pauses: CallPauses
  readonly flights: Flights
  readonly holding: Holding
  readonly write: SaleDesk['apply']
}

const askFirstAfterMs = 60_000

export function createErrands(parts: ErrandsParts): Errands {
  const { journal, policyOf, callsApart, clock, calls, holding, write } = parts

  function ask(sale: Sale): Promise<Sale> {
    if (!callsApart) parts.pauses.called(sale.core.id)
    return calls.ask(sale)
  }

  // "No such reference" grows old: an order that waited since is asked about once more before it is sent again. Where asking
  // buys, sending again is all there is; and the pause between two calls is no age.
  function isOldNews({ core, status }: Sale): boolean {
    const { checkBuys, askAtMostEveryMs } = policyOf(core)
    const oldMs = callsApart ? askFirstAfterMs + askAtMostEveryMs : askFirstAfterMs
    return !checkBuys && status.sending.attempts > 0 && clock.now() - status.since > oldMs
  }

  // A question that buys is asked only while the order is still wanted, however long its job has waited for the line.
  async function check(sale: Sale): Promise<void> {
    const policy = policyOf(sale.core)
    if (!policy.checkBuys || mayCheck(sale, policy, clock.now())) await ask(sale)
    else if (!holding.expire(sale.core.id)) throw new Error('A question that may not be asked')
  }

  async function submit(sale: Sale): Promise<void> {
    const { id, cost } = sale.core
    parts.flights.reserve(id, cost)
    if (isOldNews(sale)) {
      await ask(sale)
      return
    }
    const started = write(id, { type: 'submit-started', at: clock.now(), place: parts.provider.place() })
    if (started.ok) await calls.buy(started.value)
    else if (!holding.expire(id)) throw new Error('A submit job that does not fit its sale')
  }

  return {
    ask,
    async perform(job) {
      const sale = journal.find(job.saleId)
      if (sale?.core.provider !== parts.name) throw new Error('A job without its sale')
      await (job.kind === 'check' ? check(sale) : submit(sale))
    },
  }
}
