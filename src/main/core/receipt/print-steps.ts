// What the next step of each waiting slip is: pure; the worker writes it down, then acts.
import { type PrinterTrouble } from '../../../shared/printing'
import { impossible, type Result } from '../../../shared/result'
import { type Instant } from '../../../shared/sale-view'
import { type PrintChange, type StoredPrint } from '../ports/print-jobs'

export type PrintPatience = {
  /** How long a slip waits after each try; the last stands for all further ones. */
  readonly backOffMs: readonly [number, ...number[]]
  /** After this it is not printed any more: the customer is long gone. */
  readonly keepMs: number
}

export const usualPrintPatience: PrintPatience = { backOffMs: [2_000, 5_000, 10_000, 30_000], keepMs: 60 * 60_000 }

type Waiting = readonly StoredPrint[]

/** A clock that was set back would keep a slip waiting for what it takes to come round again, so a far moment is now. */
export function isDue({ nextAt }: StoredPrint, now: Instant, { backOffMs }: PrintPatience): boolean {
  return nextAt === undefined || nextAt <= now || nextAt - now > Math.max(...backOffMs)
}

/** How long until one of them is due or too old; nothing where none waits. */
export function nextLookMs(waiting: Waiting, now: Instant, { keepMs }: PrintPatience): number | undefined {
  if (waiting.length === 0) return undefined
  return Math.max(0, Math.min(...waiting.map(({ nextAt, at }) => Math.min(nextAt ?? now, at + keepMs) - now)))
}

/** Gives up what was asked for too long ago; its last trouble stays with it, and in sight until somebody has read it. */
export function dropsOf(waiting: Waiting, now: Instant, { keepMs }: PrintPatience): readonly PrintChange[] {
  const old = waiting.filter(({ at }) => now - at >= keepMs)
  return old.map((of) => ({ of, from: ['waiting'], to: { state: 'dropped', nextAt: undefined, pinned: true } }))
}

/** The printer may be ready: nobody waits any longer. */
export function released(waiting: Waiting, now: Instant): readonly PrintChange[] {
  const later = waiting.filter(({ nextAt }) => nextAt !== undefined && nextAt > now)
  return later.map((of) => ({ of, from: ['waiting'], to: { nextAt: now } }))
}

/** What the answer of the printer means for the slip that was sent to it, and for those that wait behind it. */
export function afterSending(
  job: StoredPrint,
  outcome: Result<string, PrinterTrouble>,
  { waiting, now, patience }: { readonly waiting: Waiting; readonly now: Instant; readonly patience: PrintPatience },
): readonly PrintChange[] {
  const from = ['sending'] as const
  if (outcome.ok) return [{ of: job, from, to: { state: 'sent', printer: outcome.value, why: undefined } }, ...released(waiting, now)]
  const { failure } = outcome
  switch (failure.kind) {
    case 'uncertain':
      return [{ of: job, from, to: { state: 'uncertain', why: undefined } }]
    case 'no-printer':
    case 'printer':
    case 'not-sent': {
      // The printer is the same for all: it is not asked again for each of them.
      const others = waiting.filter((each) => isDue(each, now, patience))
      const again = (each: StoredPrint): PrintChange['to'] => {
        const waitMs = patience.backOffMs[each.tries] ?? Math.max(...patience.backOffMs)
        return { state: 'waiting', why: failure, tries: each.tries + 1, nextAt: (now + waitMs) as Instant }
      }
      // One that was asked for meanwhile says what the sale is by now; this one would be a copy that nobody wanted.
      const instead = waiting.some(({ saleId }) => saleId === job.saleId)
      const to: PrintChange['to'] = instead ? { state: 'dropped', why: failure, nextAt: undefined, pinned: false } : again(job)
      return [{ of: job, from, to }, ...others.map((of) => ({ of, from: ['waiting'] as const, to: again(of) }))]
    }
    default:
      return impossible(failure)
  }
}
