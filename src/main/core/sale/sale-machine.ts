// transition(sale, event): the next sale and its next job. Pure; the engine writes it down, then acts.
import { fail, impossible, ok, type Result } from '../../../shared/result'
import { type Instant } from '../../../shared/sale-view'
import { answered } from './sale-answers'
import { lateCheck } from './sale-outcomes'
import { later, type SalePolicy } from './retry-policy'
import { type Job, type Sale, type SaleEvent, type SaleStatus, type Sending, type Step } from './sale'

export type Refused = 'not-possible-now'

/** The first step of every sale. */
export function confirmed(event: Extract<SaleEvent, { type: 'confirmed' }>): Step {
  const status: SaleStatus = {
    kind: 'queued',
    since: event.at,
    holdUntil: event.holdUntil,
    tries: 0,
    sending: { attempts: 0 },
  }
  return step({ core: event.core, status }, status, { kind: 'submit', dueAt: event.at })
}

/**
 * What an event makes of a sale. Answers always step, whatever the state: they may be late, doubled or out of order.
 * Deeds of people and of the worker are refused where the state does not allow them.
 */
export function transition(sale: Sale, event: SaleEvent, policy: SalePolicy): Result<Step, Refused> {
  switch (event.type) {
    case 'confirmed':
      return fail('not-possible-now')
    case 'submit-started':
      return submitStarted(sale, event, policy)
    case 'answered':
      return ok(answered(sale, event, policy))
    case 'hold-expired':
      return holdExpired(sale, event.at, policy)
    case 'recovered':
      return recovered(sale, event.at)
    case 'cancelled':
      return cancelled(sale, event.at)
    case 'extended':
      return extended(sale, event.at, event.holdUntil)
    case 'settled':
      return settled(sale, event, policy)
    case 'parked':
      return ok(parked(sale, event.at))
    default:
      return impossible(event)
  }
}

/** Rebuilds a sale from its events alone, oldest first; nothing when they are not a sale's story. */
export function replay(events: readonly SaleEvent[], policy: SalePolicy): Step | undefined {
  const [first, ...rest] = events
  if (first?.type !== 'confirmed') return undefined
  let current = confirmed(first)
  for (const event of rest) {
    const next = transition(current.sale, event, policy)
    if (next.ok) current = next.value
  }
  return current
}

/** A reference may be sent (again) only inside the provider's memory, counted from its first sending. */
export function withinResubmitWindow(sending: Sending, at: Instant, policy: SalePolicy): boolean {
  return sending.firstSentAt === undefined || at - sending.firstSentAt <= policy.resubmitWindowMs
}

function submitStarted(
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
  return ok(step(sale, next, null))
}

function holdExpired(sale: Sale, at: Instant, policy: SalePolicy): Result<Step, Refused> {
  const { status } = sale
  if (status.kind !== 'queued') return fail('not-possible-now')
  const forgotten = !withinResubmitWindow(status.sending, at, policy)
  if (!forgotten && at <= status.holdUntil) return fail('not-possible-now')
  const next: SaleStatus = {
    kind: 'needs-attention',
    reason: forgotten ? 'memory-limit' : 'held-too-long',
    since: at,
    holdUntil: status.holdUntil,
    checks: 0,
    sending: status.sending,
    note: status.note,
    cashReturned: false,
  }
  return ok(step(sale, next, null))
}

// The program died with a call open: the same thing as a lost answer, and the same way out.
function recovered(sale: Sale, at: Instant): Result<Step, Refused> {
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
  return ok(step(sale, next, { kind: 'check', dueAt: at }))
}

function cancelled(sale: Sale, at: Instant): Result<Step, Refused> {
  if (!mayCancel(sale)) return fail('not-possible-now')
  return ok(step(sale, { kind: 'cancelled', since: at, sending: sale.status.sending }, null))
}

function extended(sale: Sale, at: Instant, holdUntil: Instant): Result<Step, Refused> {
  const { status } = sale
  if (!mayExtend(sale) || status.kind !== 'needs-attention') return fail('not-possible-now')
  const next: SaleStatus = {
    kind: 'queued',
    since: at,
    holdUntil,
    tries: 0,
    sending: status.sending,
    note: status.note,
  }
  return ok(step(sale, next, { kind: 'submit', dueAt: at }))
}

function settled(sale: Sale, event: Extract<SaleEvent, { type: 'settled' }>, policy: SalePolicy): Result<Step, Refused> {
  const { status } = sale
  if (!maySettle(sale) || status.kind !== 'needs-attention') return fail('not-possible-now')
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
  const late = event.outcome === 'refused' && !doubted ? lateCheck(status.sending, event.at, event.at, policy) : null
  return ok(step(sale, next, late))
}

function parked(sale: Sale, at: Instant): Step {
  const { status } = sale
  if (isFinal(sale)) return step(sale, status, null)
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
  return step(sale, next, null)
}

/** Only what cannot have left may be cancelled. */
export function mayCancel({ status }: Sale): boolean {
  if (status.sending.attempts > 0) return false
  return status.kind === 'queued' || (status.kind === 'needs-attention' && status.reason === 'held-too-long')
}

export function mayExtend({ status }: Sale): boolean {
  return status.kind === 'needs-attention' && status.reason === 'held-too-long'
}

/** A person decides where no answer will; what never left is cancelled instead. */
export function maySettle(sale: Sale): boolean {
  return sale.status.kind === 'needs-attention' && !mayCancel(sale)
}

/** Asking makes sense for everything that may have reached the provider. */
export function mayCheck({ status }: Sale): boolean {
  return status.sending.attempts > 0 && status.kind !== 'submitting'
}

export function isFinal({ status }: Sale): boolean {
  return ['delivered', 'refused', 'cancelled', 'reversed'].includes(status.kind)
}

function step(sale: Sale, status: SaleStatus, job: Job | null): Step {
  return { sale: { core: sale.core, status }, job }
}
