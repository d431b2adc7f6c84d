// How soon one sale may be asked about, or sent, again. DigiSwitch allows a call a minute for one transaction (facts 2.6), and
// counts every call; at Niskala only the questions of an impatient person are held back.
import { type Clock } from '../core/ports/platform'
import { type Journal, StoreTrouble } from '../core/ports/stores'
import { type PolicyOf } from '../core/sale/retry-policy'
import { type Sale, type SaleId } from '../core/sale/sale'

export type CallPauses = {
  /** A call of this sale was made now. */
  called(id: SaleId): void
  /** Milliseconds until its next call may be made. */
  leftMs(sale: Sale): number
}

export type CallPausesParts = {
  readonly journal: Journal
  readonly clock: Clock
  readonly policyOf: PolicyOf
  readonly callsApart: boolean
}

export function createCallPauses({ journal, clock, policyOf, callsApart }: CallPausesParts): CallPauses {
  const lastMs = new Map<SaleId, number>()

  // What the run before this one called last, by the clock on the wall; in doubt it was a moment ago.
  function earlierRun(id: SaleId): number {
    const calledAt = lastCallOf(id) ?? clock.now()
    const agoMs = Math.max(0, clock.now() - calledAt)
    const last = clock.monotonicMs() - agoMs
    lastMs.set(id, last)
    return last
  }

  function lastCallOf(id: SaleId): number | undefined {
    try {
      return journal.story(id).findLast(({ type }) => type === 'answered' || type === 'submit-started')?.at
    } catch (error) {
      if (error instanceof StoreTrouble) return undefined
      throw error
    }
  }

  return {
    called: (id) => void lastMs.set(id, clock.monotonicMs()),
    leftMs(sale) {
      const { core, status } = sale
      const last = lastMs.get(core.id) ?? (callsApart && status.sending.attempts > 0 ? earlierRun(core.id) : undefined)
      return last === undefined ? 0 : Math.max(0, last + policyOf(core).askAtMostEveryMs - clock.monotonicMs())
    },
  }
}
