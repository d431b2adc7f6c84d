// The states an answer can lead to, each with its next job.
import { type AttentionReason, type Instant } from '../../../shared/sale-view'
import { type ProviderReply, type Refusal, type ReplyFacts } from './provider-reply'
import { checkDelayMs, later, type SalePolicy } from './retry-policy'
import { type Job, type Sale, type SaleStatus, type Sending, type StatusOf, type Step } from './sale'

export type Reply<K extends ProviderReply['kind']> = Extract<ProviderReply, { kind: K }>

/** The states in which an order is neither done nor given up. */
export type Open = StatusOf<'queued'> | StatusOf<'submitting'> | StatusOf<'pending'> | StatusOf<'unknown'> | StatusOf<'needs-attention'>

export function decided(
  sale: Sale,
  status: Open,
  reply: Reply<'delivered'> | Reply<'accepted'> | Reply<'reversed'>,
  at: Instant,
  policy: SalePolicy,
): Step {
  const { sending, holdUntil } = status
  switch (reply.kind) {
    case 'delivered': {
      const next: StatusOf<'delivered'> = {
        kind: 'delivered',
        since: at,
        sending,
        checks: 0,
        serial: reply.serial,
        charged: reply.charged,
        providerRef: reply.providerRef,
        note: reply.note,
        cashReturned: status.kind === 'needs-attention' && status.cashReturned,
        desc: reply.desc,
      }
      return to(sale, next, serialCheck(next, at, policy))
    }
    case 'accepted': {
      const checks = status.kind === 'pending' ? status.checks + 1 : 0
      const since = status.kind === 'pending' ? status.since : at
      const next: StatusOf<'pending'> = {
        kind: 'pending',
        since,
        holdUntil,
        checks,
        sending,
        note: reply.note,
        providerRef: reply.providerRef ?? (status.kind === 'pending' ? status.providerRef : undefined),
        charged: reply.charged ?? (status.kind === 'pending' ? status.charged : undefined),
      }
      return status.kind === 'pending' && at - (sending.firstSentAt ?? since) > policy.askPersonAfterMs
        ? attention(sale, next, 'asked-too-long', at, nextAttentionCheck(sending, at, policy))
        : to(sale, next, { kind: 'check', dueAt: later(at, checkDelayMs(policy, checks)) })
    }
    case 'reversed':
      return to(sale, { kind: 'reversed', since: at, sending, note: reply.note }, null)
  }
}

export function refused(sale: Sale, sending: Sending, reply: Refusal, at: Instant, policy: SalePolicy): Step {
  return to(
    sale,
    { kind: 'refused', since: at, sending, checks: 0, note: reply.note, deposit: reply.deposit },
    lateCheck(sending, at, at, policy),
  )
}

export function unknown(
  sale: Sale,
  status: Open,
  reply: ReplyFacts,
  at: Instant,
  policy: SalePolicy,
  more: { refusal?: Refusal; sending?: Sending },
): Step {
  const next: SaleStatus = {
    kind: 'unknown',
    since: at,
    holdUntil: status.holdUntil,
    checks: 0,
    sending: more.sending ?? status.sending,
    note: reply.note,
    refusal: more.refusal,
  }
  return to(sale, next, { kind: 'check', dueAt: later(at, checkDelayMs(policy, 0)) })
}

export function requeued(sale: Sale, status: StatusOf<'submitting'>, reply: ReplyFacts, at: Instant, waitMs: number): Step {
  const next: SaleStatus = {
    kind: 'queued',
    since: at,
    holdUntil: status.holdUntil,
    tries: status.tries + 1,
    sending: status.prior,
    note: reply.note,
  }
  return to(sale, next, { kind: 'submit', dueAt: later(at, waitMs) })
}

export function attention(sale: Sale, status: Open, reason: AttentionReason, at: Instant, job: Job | null): Step {
  const note = status.kind === 'submitting' ? undefined : status.note
  const charged = status.kind === 'pending' ? status.charged : undefined
  const next: SaleStatus = {
    kind: 'needs-attention',
    reason,
    since: at,
    holdUntil: status.holdUntil,
    checks: 0,
    sending: status.sending,
    note,
    cashReturned: false,
    charged,
  }
  return to(sale, next, job)
}

export function attentionFrom(
  sale: Sale,
  status: SaleStatus,
  reason: AttentionReason,
  at: Instant,
  reply: ReplyFacts,
  money: Pick<StatusOf<'needs-attention'>, 'cashReturned' | 'serial' | 'charged'>,
): Step {
  const next: SaleStatus = {
    kind: 'needs-attention',
    reason,
    since: at,
    holdUntil: at,
    checks: 0,
    sending: status.sending,
    note: reply.note,
    ...money,
  }
  return to(sale, next, null)
}

export function serialCheck(status: StatusOf<'delivered'>, at: Instant, policy: SalePolicy): Job | null {
  if (status.serial !== undefined || status.settledBy !== undefined) return null
  if (at - status.since > policy.serialPatienceMs) return null
  return { kind: 'check', dueAt: later(at, checkDelayMs(policy, status.checks)) }
}

export function nextAttentionCheck(sending: Sending, at: Instant, policy: SalePolicy): Job | null {
  if (sending.attempts === 0 || sending.firstSentAt === undefined) return null
  const forgotten = at - sending.firstSentAt > policy.memoryMs
  return { kind: 'check', dueAt: later(at, forgotten ? policy.forgottenCheckMs : policy.attentionCheckMs) }
}

export function latest(left: Instant, right: Instant | undefined): Instant {
  return right !== undefined && right > left ? right : left
}

export function to(sale: Sale, status: SaleStatus, job: Job | null): Step {
  return { sale: { core: sale.core, status }, job }
}

/** The one late question about a refused sale: a provider may deliver after it said it failed. */
export function lateCheck(sending: Sending, refusedAt: Instant, at: Instant, policy: SalePolicy): Job | null {
  if (sending.firstSentAt === undefined || at - sending.firstSentAt > policy.memoryMs) return null
  const due = later(refusedAt, policy.lateCheckMs)
  return { kind: 'check', dueAt: due > at ? due : later(at, policy.lateCheckMs) }
}
