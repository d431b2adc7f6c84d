// The one place a sale changes: read, decide, write down in one synced transaction, then tell the screens.
import { type SaleView } from '../../shared/sale-view'
import { fail, ok, type Result } from '../../shared/result'
import { postingsBetween } from '../core/ledger'
import { type Clock, type Ids, type Log } from '../core/ports/platform'
import { type Entry, type Journal, type Outbox } from '../core/ports/stores'
import { presentSale } from '../core/sale/present-sale'
import { jitterShare, type PolicyOf } from '../core/sale/retry-policy'
import { type Job, type Sale, type SaleEvent, type SaleId, type Step } from '../core/sale/sale'
import { confirmed, transition } from '../core/sale/sale-machine'
import { earlierInTurn } from './turns'

export type StepFailure = 'no-such-sale' | 'not-possible-now'

export type SaleDesk = {
  /** Writes a new sale. Throws StoreTrouble, and then nothing was sold. */
  open(event: Extract<SaleEvent, { type: 'confirmed' }>): Sale
  /** Applies one event to one sale. Throws StoreTrouble, and then nothing changed. */
  apply(id: SaleId, event: SaleEvent): Result<Sale, StepFailure>
  view(sale: Sale): SaleView
}

export type SaleDeskParts = {
  readonly journal: Journal
  readonly outbox: Outbox
  readonly policyOf: PolicyOf
  /** Can this failed sale be made through the other provider? */
  readonly canTryOther: (sale: Sale) => boolean
  readonly ids: Ids
  readonly clock: Clock
  readonly log: Log
  /** Told after each step, when it is safely stored. */
  readonly onStep: (sale: SaleView) => void
  /** The slip that this step makes by itself; left out where none ever does. */
  readonly autoSlip?: ((before: Sale, after: Sale) => Entry['slip']) | undefined
}

export function createSaleDesk(parts: SaleDeskParts): SaleDesk {
  const { journal, outbox, policyOf, canTryOther, ids, clock, log, onStep } = parts
  const view = (sale: Sale): SaleView => seen(sale, outbox.jobOf(sale.core.id))
  const seen = (sale: Sale, job: Job | undefined): SaleView => ({
    ...presentSale(sale, job, { policy: policyOf(sale.core), now: clock.now(), tryOther: canTryOther(sale) }),
    behind: earlierInTurn(journal, sale)?.core.number,
  })

  function write(before: Sale | undefined, event: SaleEvent, step: Step): Sale {
    const job = step.job && withJitter(step.job)
    const postings = postingsBetween(before, step.sale)
    journal.record({ event, sale: step.sale, job, postings, report: reportOf(event), slip: slipOf(before, step.sale) })
    tell(step.sale, job ?? undefined)
    return step.sale
  }

  // Paper never holds up what happened: without its slip the step is stored all the same.
  function slipOf(before: Sale | undefined, after: Sale): Entry['slip'] {
    try {
      return before && parts.autoSlip?.(before, after)
    } catch (error) {
      log.error('An automatic slip could not be made', error)
      return undefined
    }
  }

  // The step is stored: a screen that is gone, or a view that cannot be drawn, must not make it look failed.
  function tell(sale: Sale, job: Job | undefined): void {
    try {
      onStep(seen(sale, job))
    } catch (error) {
      log.error('A step could not be shown', error)
    }
  }

  function withJitter(job: Job): Job {
    const waitMs = Math.max(0, job.dueAt - clock.now())
    return { kind: job.kind, dueAt: (job.dueAt + Math.floor(waitMs * jitterShare * ids.chance())) as Job['dueAt'] }
  }

  return {
    view,
    open: (event) => write(undefined, event, confirmed(event)),
    apply(id, event) {
      const sale = journal.find(id)
      if (!sale) return fail('no-such-sale')
      const next = transition(sale, event, policyOf(sale.core))
      return next.ok ? ok(write(sale, event, next.value)) : next
    },
  }
}

function reportOf(event: SaleEvent): Entry['report'] {
  if (event.type !== 'answered' || event.reply.balance === undefined) return undefined
  return { amount: event.reply.balance, source: event.call }
}
