// What a provider's answer makes of a sale, in whatever state it finds it.
import { impossible } from '../../../shared/result'
import { type Instant } from '../../../shared/sale-view'
import { isElsewhere, isKnown, isPremature, isStrangers, isUnsettled } from './asking'
import { type ProviderReply, type ReplyFacts } from './provider-reply'
import { checkDelayMs, later, type SalePolicy, submitDelayMs } from './retry-policy'
import { type Answered, type Sale, type SaleStatus, type StatusOf, type Step } from './sale'
import { heldReason } from './sale-deeds'
import { attention, decided, latest, nextAttentionCheck, refused, type Reply, requeued, to, unknown } from './sale-outcomes'
import { attentionAnswered, closedAnswered, deliveredAnswered, refusedAnswered } from './settled-answers'

/** A step for every answer in every state. Nothing here can lead to a second purchase but `not-found` after settling. */
export function answered(sale: Sale, event: Answered, policy: SalePolicy): Step {
  const { sale: next, job } = stepFor(sale, event, policy)
  // Elsewhere it would decide nothing, and a longer row costs pages in the commit of every sale.
  const shown = policy.checkBuys && isKnown(event.reply)
  const sending = shown ? { ...next.status.sending, recorded: true } : next.status.sending
  const status: SaleStatus = { ...next.status, sending }
  if (!event.repeatedSerial || status.kind !== 'delivered') return to(next, status, job)
  return to(next, { ...status, repeatedSerial: true }, job)
}

function stepFor(sale: Sale, event: Answered, policy: SalePolicy): Step {
  const { status } = sale
  if (isStrangers(sale, event, policy)) return strangerAnswered(sale, event, policy)
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
      if (status.kind === 'unknown' && isPremature(sale, event)) {
        return askWhenSettled(sale, { ...status, refusal: reply }, reply, event, policy)
      }
      if (!reply.verify || (status.kind === 'unknown' && status.refusal)) return refused(sale, status.sending, reply, at, policy)
      return unknown(sale, status, reply, at, policy, { refusal: reply, sending: status.sending })
    case 'not-found':
      return status.kind === 'unknown' && !policy.checkBuys
        ? notFound(sale, status, reply, event, policy)
        : askAgain(sale, status, reply, at, policy)
    case 'turned-away':
    case 'inconclusive':
    case 'no-answer':
    case 'not-sent':
      return askAgain(sale, status, reply, at, policy)
    default:
      return impossible(reply)
  }
}

function askWhenSettled(sale: Sale, status: StatusOf<'unknown'>, { note }: ReplyFacts, { at }: Answered, policy: SalePolicy): Step {
  const soon = later(at, checkDelayMs(policy, status.checks + 1))
  const settled = later(status.sending.mayArriveUntil ?? at, 1)
  const due = settled > at ? latest(settled, later(at, policy.askAtMostEveryMs)) : soon
  // A wall clock that jumped ahead has passed the settling time already: the pace of questions holds all the same.
  return to(sale, { ...status, checks: status.checks + 1, note }, { kind: 'check', dueAt: due < soon ? due : soon })
}

// "No such reference" is believed when it was asked after the last call of ours could still be on its way.
function notFound(sale: Sale, status: StatusOf<'unknown'>, reply: Reply<'not-found'>, event: Answered, policy: SalePolicy): Step {
  const { sending } = status
  const { at } = event
  if (isUnsettled(sending, event)) return askWhenSettled(sale, status, reply, event, policy)
  if (isElsewhere(sending, event.place)) return attention(sale, status, 'other-place', at, nextAttentionCheck(sending, at, policy))
  if (status.refusal) return refused(sale, sending, status.refusal, at, policy)
  if (sending.firstSentAt !== undefined && at - sending.firstSentAt > policy.resubmitWindowMs) {
    return attention(sale, status, 'memory-limit', at, null)
  }
  if (sending.attempts >= policy.attemptsMax) return attention(sale, status, 'asked-too-long', at, null)
  if (sale.core.bill && at > status.holdUntil) return attention(sale, status, heldReason(sale.core, at), at, null)
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
    if (isElsewhere(status.sending, event.place)) {
      return attention(sale, status, 'other-place', at, nextAttentionCheck(status.sending, at, policy))
    }
    return to(sale, { ...status, since: at }, { kind: 'submit', dueAt: at })
  }
  return to(sale, status, { kind: 'submit', dueAt: later(at, submitDelayMs(policy, status.tries)) })
}

// Another account speaks of its own orders. A question that can buy is not put to it; whatever came back is no news.
function strangerAnswered(sale: Sale, event: Answered, policy: SalePolicy): Step {
  const { at, reply } = event
  const { status } = sale
  const next = nextAttentionCheck(status.sending, at, policy)
  const { kind } = status
  if (kind === 'queued' || kind === 'pending' || kind === 'unknown') return attention(sale, status, 'other-place', at, next)
  if (!policy.checkBuys) return stepFor(sale, { ...event, reply: { kind: 'inconclusive', note: reply.note } }, policy)
  return to(sale, status, kind === 'needs-attention' ? next : null)
}
