// What a provider's answer makes of a sale, in whatever state it finds it.
import { impossible } from '../../../shared/result'
import { type Instant } from '../../../shared/sale-view'
import { type ProviderReply } from './provider-reply'
import { checkDelayMs, later, type SalePolicy, submitDelayMs } from './retry-policy'
import { type Sale, type SaleStatus, type Sending, type StatusOf, type Step } from './sale'
import { attention, decided, latest, nextAttentionCheck, refused, type Reply, requeued, to, unknown } from './sale-outcomes'
import { type Answered, attentionAnswered, closedAnswered, deliveredAnswered, refusedAnswered } from './settled-answers'

/** A step for every answer in every state. Nothing here can lead to a second purchase but `not-found` after settling. */
export function answered(sale: Sale, event: Answered, policy: SalePolicy): Step {
  const step = stepFor(sale, event, policy)
  const { status } = step.sale
  if (!event.repeatedSerial || status.kind !== 'delivered') return step
  return { ...step, sale: { core: sale.core, status: { ...status, repeatedSerial: true } } }
}

function stepFor(sale: Sale, event: Answered, policy: SalePolicy): Step {
  const { status } = sale
  switch (status.kind) {
    case 'submitting':
      return event.call === 'submit' ? submitAnswered(sale, status, event, policy) : strayAnswer(sale, status, event, policy)
    case 'queued':
      return strayAnswer(sale, status, event, policy)
    case 'pending':
    case 'unknown':
      return openAnswered(sale, status, event, policy)
    case 'needs-attention':
      return attentionAnswered(sale, status, event, policy)
    case 'delivered':
      return deliveredAnswered(sale, status, event, policy)
    case 'refused':
      return refusedAnswered(sale, status, event, policy)
    case 'cancelled':
    case 'reversed':
      return closedAnswered(sale, status, event)
    default:
      return impossible(status)
  }
}

function submitAnswered(sale: Sale, status: StatusOf<'submitting'>, event: Answered, policy: SalePolicy): Step {
  const { reply, at } = event
  const first = status.prior.attempts === 0
  switch (reply.kind) {
    case 'delivered':
    case 'accepted':
    case 'reversed':
      return decided(sale, status, reply, at, policy)
    case 'refused':
      // Only the answer to the only attempt speaks about the sale; and some failures are asked about twice.
      if (first && !reply.verify) return refused(sale, status.sending, reply, at, policy)
      return unknown(sale, status, reply, at, policy, {
        refusal: reply,
        sending: { ...status.sending, mayArriveUntil: latest(at, status.prior.mayArriveUntil) },
      })
    case 'not-sent':
      return requeued(sale, status, reply, at, submitDelayMs(policy, status.tries))
    case 'turned-away':
      if (first) return requeued(sale, status, reply, at, reply.retryAfterMs ?? submitDelayMs(policy, status.tries))
      return unknown(sale, status, reply, at, policy, {
        sending: { ...status.sending, mayArriveUntil: latest(at, status.prior.mayArriveUntil) },
      })
    case 'not-found':
    case 'inconclusive':
    case 'no-answer':
      // What was given up may still be on its way for a moment, however long the call had lasted.
      return unknown(sale, status, reply, at, policy, {
        sending: { ...status.sending, mayArriveUntil: latest(later(at, policy.afterSilenceMs), status.sending.mayArriveUntil) },
      })
    default:
      return impossible(reply)
  }
}

function openAnswered(sale: Sale, status: StatusOf<'pending'> | StatusOf<'unknown'>, event: Answered, policy: SalePolicy): Step {
  const { reply, at } = event
  switch (reply.kind) {
    case 'delivered':
    case 'accepted':
    case 'reversed':
      return decided(sale, status, reply, at, policy)
    case 'refused':
      if (!reply.verify || (status.kind === 'unknown' && status.refusal)) return refused(sale, status.sending, reply, at, policy)
      return unknown(sale, status, reply, at, policy, { refusal: reply, sending: status.sending })
    case 'not-found':
      return status.kind === 'unknown' ? notFound(sale, status, reply, event, policy) : askAgain(sale, status, reply, at, policy)
    case 'turned-away':
    case 'inconclusive':
    case 'no-answer':
    case 'not-sent':
      return askAgain(sale, status, reply, at, policy)
    default:
      return impossible(reply)
  }
}

// "No such reference" is believed when it was asked after the last call of ours could still be on its way.
function notFound(sale: Sale, status: StatusOf<'unknown'>, reply: Reply<'not-found'>, event: Answered, policy: SalePolicy): Step {
  const { sending } = status
  const { at, askedAt } = event
  if (sending.mayArriveUntil !== undefined && askedAt <= sending.mayArriveUntil) {
    const soon = later(at, checkDelayMs(policy, status.checks + 1))
    const settled = later(sending.mayArriveUntil, 1)
    const next: SaleStatus = { ...status, checks: status.checks + 1, note: reply.note }
    // A wall clock that jumped ahead has passed the settling time already: the pace of questions holds all the same.
    return to(sale, next, { kind: 'check', dueAt: settled > at && settled < soon ? settled : soon })
  }
  if (isElsewhere(sending, event)) return attention(sale, status, 'other-place', at, nextAttentionCheck(sending, at, policy))
  if (status.refusal) return refused(sale, sending, status.refusal, at, policy)
  if (sending.firstSentAt !== undefined && at - sending.firstSentAt > policy.resubmitWindowMs) {
    return attention(sale, status, 'memory-limit', at, null)
  }
  if (sending.attempts >= policy.attemptsMax) return attention(sale, status, 'asked-too-long', at, null)
  const next: SaleStatus = {
    kind: 'queued',
    since: at,
    holdUntil: status.holdUntil,
    tries: 0,
    sending,
    note: reply.note,
  }
  return to(sale, next, { kind: 'submit', dueAt: at })
}

function askAgain(
  sale: Sale,
  status: StatusOf<'pending'> | StatusOf<'unknown'>,
  reply: ProviderReply,
  at: Instant,
  policy: SalePolicy,
): Step {
  const age = at - (status.sending.firstSentAt ?? status.since)
  if (age > policy.askPersonAfterMs) {
    return attention(sale, status, 'asked-too-long', at, nextAttentionCheck(status.sending, at, policy))
  }
  const asked = reply.kind === 'not-sent' || reply.kind === 'turned-away' ? status.checks : status.checks + 1
  const next: SaleStatus = {
    ...status,
    checks: asked,
    note: status.kind === 'pending' ? status.note : reply.note,
  }
  const waitMs = Math.max(checkDelayMs(policy, asked), reply.kind === 'turned-away' ? (reply.retryAfterMs ?? 0) : 0)
  return to(sale, next, { kind: 'check', dueAt: later(at, waitMs) })
}

// An answer to a call this state does not wait for: a success or an acceptance is never ignored.
function strayAnswer(sale: Sale, status: StatusOf<'queued'> | StatusOf<'submitting'>, event: Answered, policy: SalePolicy): Step {
  const { reply, at, call } = event
  if (reply.kind === 'delivered' || reply.kind === 'accepted' || reply.kind === 'reversed') {
    return decided(sale, status, reply, at, policy)
  }
  if (status.kind === 'submitting') return to(sale, status, null)
  const asked = call === 'check' && status.sending.attempts > 0
  if (asked && reply.kind === 'refused') {
    return reply.verify ? unknown(sale, status, reply, at, policy, { refusal: reply }) : refused(sale, status.sending, reply, at, policy)
  }
  if (asked && reply.kind === 'not-found') {
    if (isElsewhere(status.sending, event)) {
      return attention(sale, status, 'other-place', at, nextAttentionCheck(status.sending, at, policy))
    }
    return to(sale, { ...status, since: at }, { kind: 'submit', dueAt: at })
  }
  return to(sale, status, { kind: 'submit', dueAt: later(at, submitDelayMs(policy, status.tries)) })
}

/** Was this asked of another account than the order was sent with? There it says nothing. */
function isElsewhere({ place }: Sending, asked: Answered): boolean {
  return place !== undefined && asked.place !== undefined && place !== asked.place
}
