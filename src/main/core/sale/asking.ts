// What may be asked where asking can buy: there a status question is the same purchase once more, under the same reference.
import { type Instant } from '../../../shared/sale-view'
import { type ProviderReply } from './provider-reply'
import { jitterShare, later, type SalePolicy } from './retry-policy'
import { type Answered, type Sale, type SaleStatus, type Sending, type StatusOf, type Step } from './sale'
import { attention, to } from './sale-outcomes'

/** A clock may be put back by this much, as one is that is kept right. */
const clockSlackMs = 5 * 60_000

/**
 * May this sale be asked about now? Everything may where a question cannot buy. Elsewhere only a sale that the provider
 * knows, inside its memory and while something is left to learn, or one that the customer still waits for: then the
 * question is at worst his own order.
 */
export function mayAsk({ status }: Sale, policy: SalePolicy, now: Instant): boolean {
  if (!policy.checkBuys) return true
  const { firstSentAt } = status.sending
  // By a clock that was ahead when it was sent, no age can be told.
  if (firstSentAt !== undefined && firstSentAt - now > clockSlackMs) return false
  const until = askableUntil(status, policy)
  return until !== undefined && now <= until
}

/** Was it sent through another account than this one? There a question says nothing, and can buy again. */
export function isElsewhere({ place }: Sending, here: string | undefined): boolean {
  return place !== undefined && here !== undefined && place !== here
}

/** Does this answer show that the provider has the reference? */
export function isKnown({ kind }: ProviderReply): boolean {
  return kind === 'delivered' || kind === 'accepted' || kind === 'reversed'
}

/** Does this answer come from an account that does not have the order? It says nothing there, a refusal no more than "not found". */
export function isStrangers({ status }: Sale, { call, place, reply }: Answered, policy: SalePolicy): boolean {
  if (call === 'submit' || !isElsewhere(status.sending, place)) return false
  return policy.checkBuys ? !isKnown(reply) : reply.kind === 'refused'
}

/** Was it asked while a call of ours could still be on its way? That may yet change what the answer says. */
export function isUnsettled({ mayArriveUntil }: Sending, { askedAt }: Answered): boolean {
  return mayArriveUntil !== undefined && askedAt <= mayArriveUntil
}

/** A bill whose payment may still arrive is not failed yet, whatever its status says. */
export function isPremature({ core, status }: Sale, asked: Answered): boolean {
  return core.bill !== undefined && isUnsettled(status.sending, asked)
}

/** The same step with a question only when and while it may be asked; what can no longer be asked about goes to a person. */
export function withinReach(step: Step, at: Instant, policy: SalePolicy): Step {
  const { sale, job } = step
  if (!policy.checkBuys || job?.kind !== 'check') return step
  const until = askableUntil(sale.status, policy)
  if (until === undefined) return outOfReach(sale, at)
  // The engine's jitter comes on top, and must not carry the question past its time.
  const latest = later(at, Math.floor((until - at) / (1 + jitterShare)))
  if (job.dueAt <= latest) return step
  if (latest - at < policy.askAtMostEveryMs) return outOfReach(sale, at)
  return to(sale, sale.status, { kind: 'check', dueAt: latest })
}

/** The step of a sale that waits for an answer which may not be asked for any more. */
export function outOfReach(sale: Sale, at: Instant): Step {
  const { status } = sale
  if (!isWaiting(status)) return to(sale, status, null)
  return attention(sale, status, status.sending.recorded ? 'memory-limit' : 'unasked', at, null)
}

function isWaiting(status: SaleStatus): status is StatusOf<'pending'> | StatusOf<'unknown'> {
  return status.kind === 'pending' || status.kind === 'unknown'
}

function askableUntil(status: SaleStatus, policy: SalePolicy): Instant | undefined {
  const { kind, sending } = status
  if (kind === 'delivered' && (status.serial !== undefined || status.settledBy !== undefined)) return undefined
  if (kind === 'refused' || kind === 'cancelled' || kind === 'reversed' || kind === 'submitting') return undefined
  if (sending.recorded && sending.firstSentAt !== undefined) return later(sending.firstSentAt, policy.checkLimitMs)
  return kind === 'unknown' ? status.holdUntil : undefined
}
