// What the worker and people do to a sale, where the state allows it.
import { fail, ok, type Result } from '../../../shared/result'
import { type AttentionReason, type Instant } from '../../../shared/sale-view'
import { mayAsk, outOfReach } from './asking'
import { checkDelayMs, later, type SalePolicy } from './retry-policy'
import { type Sale, type SaleCore, type SaleEvent, type SaleStatus, type Sending, type StatusOf, type Step } from './sale'
import { lateCheck, to } from './sale-outcomes'

export type Refused = 'not-possible-now'

/** Until when an order may wait: a bill never beyond the day of its inquiry, because a later payment needs a new one. */
export function holdLimit({ bill }: SaleCore, holdUntil: Instant): Instant {
  return bill && bill.validUntil < holdUntil ? bill.validUntil : holdUntil
}

/** A reference may be sent (again) only inside the provider's memory, counted from its first sending. */
function withinResubmitWindow(sending: Sending, at: Instant, policy: SalePolicy): boolean {
  return sending.firstSentAt === undefined || at - sending.firstSentAt <= policy.resubmitWindowMs
}

export function submitStarted(
  sale: Sale,
  { at, place }: Extract<SaleEvent, { type: 'submit-started' }>,
  policy: SalePolicy,
): Result<Step, Refused> {
  const { status } = sale
  if (status.kind !== 'queued') return fail('not-possible-now')
  if (at > status.holdUntil || !withinResubmitWindow(status.sending, at, policy)) return fail('not-possible-now')
  const sending: Sending = {
    attempts: status.sending.attempts + 1,
    firstSentAt: status.sending.firstSentAt ?? at,
    recorded: status.sending.recorded,
    place: status.sending.place ?? place,
    mayArriveUntil: later(at, policy.settleMs),
  }
  const next: SaleStatus = {
    kind: 'submitting',
    since: at,
    holdUntil: status.holdUntil,
    tries: status.tries,
    sending,
    prior: status.sending,
  }
  return ok(to(sale, next, null))
}

/** The time of an order is over, or that of a question which may not be asked any more. */
export function holdExpired(sale: Sale, at: Instant, policy: SalePolicy): Result<Step, Refused> {
  const { status } = sale
  if (status.kind !== 'queued') return mayAsk(sale, policy, at) ? fail('not-possible-now') : ok(outOfReach(sale, at))
  const forgotten = !withinResubmitWindow(status.sending, at, policy)
  if (!forgotten && at <= status.holdUntil) return fail('not-possible-now')
  const next: SaleStatus = {
    kind: 'needs-attention',
    reason: forgotten ? 'memory-limit' : heldReason(sale.core, at),
    since: at,
    holdUntil: status.holdUntil,
    checks: 0,
    sending: status.sending,
    note: status.note,
    cashReturned: false,
  }
  return ok(to(sale, next, null))
}

/** Why an order whose holding time is over cannot leave: a bill of yesterday never can, everything else when a person says so. */
export function heldReason({ bill }: SaleCore, at: Instant): AttentionReason {
  return bill && at > bill.validUntil ? 'bill-expired' : 'held-too-long'
}

// The program died with a call open: the same thing as a lost answer, and the same way out.
export function recovered(sale: Sale, at: Instant, policy: SalePolicy): Result<Step, Refused> {
  const { status } = sale
  if (status.kind !== 'submitting') return fail('not-possible-now')
  const next: SaleStatus = {
    kind: 'unknown',
    since: at,
    holdUntil: status.holdUntil,
    checks: 0,
    sending: status.sending,
    note: { key: 'restarted' },
  }
  return ok(to(sale, next, { kind: 'check', dueAt: later(at, firstQuestionMs(status, at, policy)) }))
}

// A question that can buy waits one pace; any other for no more than the pause that two calls need.
function firstQuestionMs({ since }: StatusOf<'submitting'>, at: Instant, policy: SalePolicy): number {
  if (policy.checkBuys) return checkDelayMs(policy, 0)
  return Math.min(policy.askAtMostEveryMs, Math.max(0, since + policy.askAtMostEveryMs - at))
}

export function extended(sale: Sale, at: Instant, holdUntil: Instant): Step {
  const { core, status } = sale
  const next: SaleStatus = {
    kind: 'queued',
    since: at,
    holdUntil: holdLimit(core, holdUntil),
    tries: 0,
    sending: status.sending,
    note: 'note' in status ? status.note : undefined,
  }
  return to(sale, next, { kind: 'submit', dueAt: at })
}

export function settled(
  sale: Sale,
  status: StatusOf<'needs-attention'>,
  event: Extract<SaleEvent, { type: 'settled' }>,
  policy: SalePolicy,
): Step {
  const common = {
    since: event.at,
    sending: status.sending,
    checks: status.checks,
    note: { key: 'settled' },
    settledBy: event.by,
  }
  const next: SaleStatus =
    event.outcome === 'delivered'
      ? {
          kind: 'delivered',
          ...common,
          serial: status.serial,
          charged: status.charged,
          cashReturned: status.cashReturned,
        }
      : { kind: 'refused', ...common, deposit: 'unknown' }
  // What a person gave up may come all the same; what contradicted itself was looked at already.
  const doubted = status.reason === 'late-success' || status.reason === 'contradiction'
  return to(sale, next, event.outcome === 'refused' && !doubted ? lateCheck(status.sending, event.at, event.at, policy) : null)
}

export function parked(sale: Sale, at: Instant): Step {
  const { status } = sale
  const next: SaleStatus = {
    kind: 'needs-attention',
    reason: 'unreadable',
    since: at,
    holdUntil: 'holdUntil' in status ? status.holdUntil : at,
    checks: 0,
    sending: status.sending,
    cashReturned: status.kind === 'needs-attention' && status.cashReturned,
    serial: 'serial' in status ? status.serial : undefined,
    charged: 'charged' in status ? status.charged : undefined,
  }
  return to(sale, next, null)
}
