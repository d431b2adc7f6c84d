// Answers that find a sale with a person, or already at rest: late ones, doubled ones, contradictions.
import { impossible } from '../../../shared/result'
import { isPremature } from './asking'
import { type SalePolicy } from './retry-policy'
import { type Answered, type Sale, type StatusOf, type Step } from './sale'
import { attentionFrom, decided, lateCheck, nextAttentionCheck, refused, serialCheck, to, unknown } from './sale-outcomes'

// Answers go on moving a sale that merely took too long; a contradiction is for a person alone.
export function attentionAnswered(sale: Sale, status: StatusOf<'needs-attention'>, event: Answered, policy: SalePolicy): Step {
  const { reply, at } = event
  const next = nextAttentionCheck(status.sending, at, policy)
  if (status.reason === 'late-success' || status.reason === 'contradiction') {
    const seen = reply.kind === 'delivered' ? { serial: reply.serial ?? status.serial, charged: reply.charged ?? status.charged } : {}
    return to(sale, { ...status, ...seen }, null)
  }
  switch (reply.kind) {
    case 'delivered':
    case 'reversed':
      return decided(sale, status, reply, at, policy)
    case 'accepted':
      // What was only held or forgotten is at the provider after all; what took too long goes on taking long.
      return status.reason === 'asked-too-long' ? to(sale, { ...status, note: reply.note }, next) : decided(sale, status, reply, at, policy)
    case 'refused':
      if (reply.verify || isPremature(sale, event)) return unknown(sale, status, reply, at, policy, { refusal: reply })
      return refused(sale, status.sending, reply, at, policy)
    case 'not-found':
    case 'turned-away':
    case 'inconclusive':
    case 'no-answer':
    case 'not-sent':
      return to(sale, { ...status, checks: status.checks + 1 }, next)
    default:
      return impossible(reply)
  }
}

export function deliveredAnswered(sale: Sale, status: StatusOf<'delivered'>, event: Answered, policy: SalePolicy): Step {
  const { reply, at } = event
  if (reply.kind === 'reversed') {
    return to(sale, { kind: 'reversed', since: at, sending: status.sending, note: reply.note }, null)
  }
  if (reply.kind === 'refused') {
    return attentionFrom(sale, status, 'contradiction', at, reply, {
      cashReturned: status.cashReturned,
      serial: status.serial,
      charged: status.charged,
    })
  }
  const { serial, charged, desc } = reply.kind === 'delivered' ? reply : {}
  const learned = { serial: status.serial ?? serial, charged: status.charged ?? charged, desc: status.desc ?? desc }
  const next = { ...status, ...learned, checks: event.call === 'check' ? status.checks + 1 : status.checks }
  return to(sale, next, serialCheck(next, at, policy))
}

export function refusedAnswered(sale: Sale, status: StatusOf<'refused'>, event: Answered, policy: SalePolicy): Step {
  const { reply, at } = event
  if (reply.kind === 'delivered') {
    return attentionFrom(sale, status, 'late-success', at, reply, {
      cashReturned: true,
      serial: reply.serial,
      charged: reply.charged ?? sale.core.cost,
    })
  }
  if (reply.kind === 'accepted' && event.call === 'check') {
    return attentionFrom(sale, status, 'contradiction', at, reply, { cashReturned: true })
  }
  const told = reply.kind === 'refused' || reply.kind === 'not-found' || reply.kind === 'reversed'
  // A question asked sooner is not the late one: the provider may still turn round.
  const asked = told && event.call === 'check' && at - status.since >= policy.lateCheckMs
  const again = asked || status.checks > 0 ? null : lateCheck(status.sending, status.since, at, policy)
  return to(sale, { ...status, checks: asked ? status.checks + 1 : status.checks }, again)
}

export function closedAnswered(sale: Sale, status: StatusOf<'cancelled'> | StatusOf<'reversed'>, event: Answered): Step {
  const { reply, at } = event
  const happened = reply.kind === 'delivered' || (status.kind === 'cancelled' && reply.kind === 'accepted')
  if (!happened) return to(sale, status, null)
  const charged = reply.charged ?? sale.core.cost
  return attentionFrom(sale, status, 'contradiction', at, reply, {
    cashReturned: true,
    charged: reply.kind === 'delivered' ? charged : undefined,
  })
}
