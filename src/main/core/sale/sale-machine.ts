// transition(sale, event): the next sale and its next job. Pure; the engine writes it down, then acts.
import { fail, impossible, ok, type Result } from '../../../shared/result'
import { type Instant } from '../../../shared/sale-view'
import { mayAsk, withinReach } from './asking'
import { type PolicyOf, type SalePolicy } from './retry-policy'
import { type Sale, type SaleEvent, type SaleStatus, type Step } from './sale'
import { answered } from './sale-answers'
import { extended, holdExpired, holdLimit, parked, recovered, type Refused, settled, submitStarted } from './sale-deeds'
import { to } from './sale-outcomes'

/** The first step of every sale. */
export function confirmed({ at, core, holdUntil }: Extract<SaleEvent, { type: 'confirmed' }>): Step {
  const status: SaleStatus = { kind: 'queued', since: at, holdUntil: holdLimit(core, holdUntil), tries: 0, sending: { attempts: 0 } }
  return to({ core, status }, status, { kind: 'submit', dueAt: at })
}

/**
 * What an event makes of a sale. Answers always step, whatever the state: they may be late, doubled or out of order.
 * Deeds of people and of the worker are refused where the state does not allow them.
 */
export function transition(sale: Sale, event: SaleEvent, policy: SalePolicy): Result<Step, Refused> {
  const next = stepOf(sale, event, policy)
  return next.ok ? ok(withinReach(next.value, event.at, policy)) : next
}

function stepOf(sale: Sale, event: SaleEvent, policy: SalePolicy): Result<Step, Refused> {
  const { status } = sale
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
      return recovered(sale, event.at, policy)
    case 'cancelled':
      if (!mayCancel(sale)) return fail('not-possible-now')
      return ok(to(sale, { kind: 'cancelled', since: event.at, sending: status.sending }, null))
    case 'extended':
      return mayExtend(sale, event.at) ? ok(extended(sale, event.at, event.holdUntil)) : fail('not-possible-now')
    case 'settled':
      if (!maySettle(sale) || status.kind !== 'needs-attention') return fail('not-possible-now')
      return ok(settled(sale, status, event, policy))
    case 'parked':
      return ok(isFinal(sale) ? to(sale, status, null) : parked(sale, event.at))
    default:
      return impossible(event)
  }
}

/** Rebuilds a sale from its events alone, oldest first; nothing when they are not a sale's story. */
export function replay(events: readonly SaleEvent[], policyOf: PolicyOf): Step | undefined {
  const [first, ...rest] = events
  if (first?.type !== 'confirmed') return undefined
  const policy = policyOf(first.core)
  let current = confirmed(first)
  for (const event of rest) {
    const next = transition(current.sale, event, policy)
    if (next.ok) current = next.value
  }
  return current
}

/** Only what cannot have left may be cancelled. */
export function mayCancel({ status }: Sale): boolean {
  if (status.sending.attempts > 0) return false
  if (status.kind !== 'needs-attention') return status.kind === 'queued'
  return status.reason === 'held-too-long' || status.reason === 'bill-expired'
}

/** What waited too long may be let go once more; a bill only on the day of its inquiry. */
export function mayExtend({ core, status }: Sale, now: Instant): boolean {
  if (status.kind !== 'needs-attention' || status.reason !== 'held-too-long') return false
  return !core.bill || now <= core.bill.validUntil
}

/** A person decides where no answer will; what never left is cancelled instead. */
export function maySettle(sale: Sale): boolean {
  return sale.status.kind === 'needs-attention' && !mayCancel(sale)
}

/** Asking makes sense for everything that may have reached the provider, as long as asking cannot buy what nobody wants. */
export function mayCheck(sale: Sale, policy: SalePolicy, now: Instant): boolean {
  const { status } = sale
  return status.sending.attempts > 0 && status.kind !== 'submitting' && mayAsk(sale, policy, now)
}

export function isFinal({ status }: Sale): boolean {
  return ['delivered', 'refused', 'cancelled', 'reversed'].includes(status.kind)
}
