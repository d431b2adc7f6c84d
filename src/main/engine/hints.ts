// Unsigned reports from outside: each brings the next question forward, and none is ever an answer.
import { type ProviderName } from '../../shared/provider-name'
import { type Clock } from '../core/ports/platform'
import { type Journal } from '../core/ports/stores'
import { type PolicyOf } from '../core/sale/retry-policy'
import { type Reference, type SaleId } from '../core/sale/sale'
import { mayCheck } from '../core/sale/sale-machine'
import { type OutboxWorker } from './outbox-worker'

export type Hints = {
  /** hint: a question follows. known: this sale never left, or is asked about already. stranger: no such reference of this provider. */
  hear(reference: string): 'hint' | 'known' | 'stranger'
}

export type HintsParts = {
  readonly name: ProviderName
  readonly journal: Journal
  readonly policyOf: PolicyOf
  readonly checkNow: OutboxWorker['checkNow']
  readonly clock: Clock
}

const againMs = 2_000
/** A report may overtake the answer it is about, and a call may be held for two minutes. */
const triesMax = 70
/** More at once are left to the ordinary checks. */
const waitingMax = 200

export function createHints({ name, journal, policyOf, checkNow, clock }: HintsParts): Hints {
  const waiting = new Set<SaleId>()

  async function ask(id: SaleId, tries: number): Promise<void> {
    const asked = await checkNow(id)
    const busy = !asked.ok && (asked.failure === 'too-soon' || journal.find(id)?.status.kind === 'submitting')
    if (busy && tries < triesMax) clock.after(againMs, () => begin(id, tries + 1))
    else waiting.delete(id)
  }

  function begin(id: SaleId, tries: number): void {
    ask(id, tries).catch(() => waiting.delete(id))
  }

  return {
    hear(reference) {
      const sale = journal.findByReference(reference as Reference)
      if (sale?.core.provider !== name) return 'stranger'
      const { id } = sale.core
      const open = mayCheck(sale, policyOf(sale.core), clock.now()) || sale.status.kind === 'submitting'
      if (!open || waiting.has(id) || waiting.size >= waitingMax) return 'known'
      waiting.add(id)
      begin(id, 0)
      return 'hint'
    },
  }
}
