// The seven invariants over random lives of a sale: lost, late and doubled answers, crashes between any two steps.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HarshProvider, type Outcome } from '../../../../test/support/harsh-provider'
import { at, confirmedEvent, noon, replies } from '../../../../test/support/sales'
import { sum } from '../../../shared/money'
import { type Account, type Posting, postingsBetween } from '../ledger'
import { type ProviderReply } from './provider-reply'
import { counterPolicy as policy } from './retry-policy'
import { type SaleEvent, type Step } from './sale'
import { confirmed, isFinal, replay, transition } from './sale-machine'

const runs = Number(process.env['LOKET_PROPERTY_RUNS'] ?? (process.env['LOKET_QUICK'] ? 3_000 : 20_000))
const callLifeMs = 130_000

type Fault =
  'none' | 'not-connected' | 'dropped' | 'delayed' | 'answer-lost' | 'answer-garbled' | 'died-before' | 'died-after' | 'token-refused'
type Move = {
  waitMs: number
  fault: Fault
  heldMs: number
  echo: 'none' | 'twice' | 'late'
  person: 'none' | 'cancel' | 'extend'
}

const calm: Move = { waitMs: 0, fault: 'none', heldMs: 0, echo: 'none', person: 'none' }

const move = fc.record<Move>({
  waitMs: fc.oneof(fc.integer({ min: 0, max: 8_000 }), fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 0, max: 5_000_000 })),
  fault: fc.constantFrom(
    'none',
    'not-connected',
    'dropped',
    'delayed',
    'answer-lost',
    'answer-garbled',
    'died-before',
    'died-after',
    'token-refused',
  ),
  heldMs: fc.integer({ min: 0, max: 120_000 }),
  echo: fc.constantFrom('none', 'none', 'none', 'twice', 'late'),
  person: fc.constantFrom('none', 'none', 'none', 'none', 'cancel', 'extend'),
})
const outcome = fc.constantFrom<Outcome>('buys', 'fails', 'doubtful', 'pends-then-buys', 'pends-then-fails', 'fails-then-buys')

class Life {
  now = 0
  step: Step
  readonly events: SaleEvent[] = [confirmedEvent()]
  readonly books: Posting[] = []
  readonly provider: HarshProvider
  private stale: { reply: ProviderReply; call: 'submit' | 'check'; asked: number } | undefined

  constructor(outcome: Outcome) {
    this.provider = new HarshProvider(outcome)
    this.step = confirmed(confirmedEvent())
    this.books.push(...postingsBetween(undefined, this.step.sale))
  }

  live(move: Move): void {
    this.passTime(move.waitMs)
    this.person(move)
    if (move.echo === 'late' && this.stale && this.now <= this.stale.asked + callLifeMs)
      this.answer(this.stale.call, this.stale.reply, calm, this.stale.asked)
    const { job } = this.step
    if (!job || job.dueAt > at(this.now)) return
    if (job.kind === 'submit') this.submit(move)
    else this.check(move)
  }

  /** Faults end: jobs run when they are due until the sale rests. */
  settleDown(): void {
    for (let turns = 0; turns < 200 && this.step.job; turns += 1) {
      this.passTime(Math.max(0, this.step.job.dueAt - noon - this.now))
      this.live(calm)
    }
  }

  private submit(move: Move): void {
    if (!this.apply({ type: 'submit-started', at: at(this.now) })) {
      this.apply({ type: 'hold-expired', at: at(this.now) })
      return
    }
    if (move.fault === 'died-before') return this.restart()
    if (move.fault === 'not-connected') return this.answer('submit', replies.notSent)
    if (move.fault === 'token-refused') return this.answer('submit', replies.rejected)
    if (move.fault === 'dropped') return this.answerAfter(callLifeMs, 'submit', replies.noAnswer)
    this.provider.arrives(this.now + (move.fault === 'delayed' ? move.heldMs : 0))
    this.provider.passTo(this.now)
    if (move.fault === 'delayed') return this.answerAfter(1_000, 'submit', replies.noAnswer)
    if (move.fault === 'died-after') return this.restart()
    if (move.fault === 'answer-lost') return this.answer('submit', replies.noAnswer)
    if (move.fault === 'answer-garbled') return this.answer('submit', replies.inconclusive)
    this.answer('submit', this.provider.status(), move)
  }

  private check(move: Move): void {
    const lost = {
      'not-connected': replies.notSent,
      dropped: replies.noAnswer,
      'answer-lost': replies.noAnswer,
      'answer-garbled': replies.inconclusive,
      'token-refused': replies.rejected,
    }
    if (move.fault === 'died-before' || move.fault === 'died-after') return
    if (move.fault !== 'none' && move.fault !== 'delayed') return this.answer('check', lost[move.fault])
    this.answer('check', this.provider.status(), move)
  }

  private person(move: Move): void {
    if (move.person === 'cancel') this.apply({ type: 'cancelled', at: at(this.now), by: 'Sari' })
    if (move.person === 'extend') this.apply({ type: 'extended', at: at(this.now), by: 'Sari', holdUntil: at(this.now + 3_600_000) })
  }

  private restart(): void {
    this.apply({ type: 'recovered', at: at(this.now) })
  }

  private answerAfter(ms: number, call: 'submit' | 'check', reply: ProviderReply): void {
    this.passTime(ms)
    this.answer(call, reply)
  }

  private answer(call: 'submit' | 'check', reply: ProviderReply, move: Move = calm, asked = this.now): void {
    this.apply({ type: 'answered', at: at(this.now), askedAt: at(asked), call, reply })
    if (move.echo === 'twice') this.apply({ type: 'answered', at: at(this.now), askedAt: at(asked), call, reply })
    this.stale = { reply, call, asked }
  }

  private apply(event: SaleEvent): boolean {
    const next = transition(this.step.sale, event, policy)
    if (!next.ok) return false
    const before = this.step.sale
    if (before.status.kind === 'unknown' && next.value.sale.status.kind === 'queued') this.expectSettledNotFound(event)
    this.books.push(...postingsBetween(before, next.value.sale))
    this.events.push(event)
    this.step = next.value
    return true
  }

  private expectSettledNotFound(event: SaleEvent): void {
    const { mayArriveUntil } = this.step.sale.status.sending
    expect(event).toMatchObject({ type: 'answered', reply: { kind: 'not-found' } })
    expect(event.at).toBeGreaterThan(mayArriveUntil ?? Infinity)
  }

  private passTime(ms: number): void {
    this.now += ms
    this.provider.passTo(this.now)
  }

  balance(account: Account): number {
    return sum(this.books.filter((posting) => posting.account === account).map((posting) => posting.amount))
  }
}

function expectTruth(life: Life): void {
  const { kind } = life.step.sale.status
  const { truth } = life.provider
  if (kind === 'delivered') expect(truth).toBe('bought')
  if (kind === 'refused' || kind === 'cancelled') expect(['nothing', 'failed']).toContain(truth)
}

function expectHealthy(life: Life): void {
  expect(life.provider.purchases).toBeLessThanOrEqual(1)
  expect(sum(life.books.map((posting) => posting.amount))).toBe(0)
  const { sale, job } = life.step
  if (!isFinal(sale) && sale.status.kind !== 'submitting') expect(job !== null || sale.status.kind === 'needs-attention').toBe(true)
}

describe('any life of a sale', () => {
  it('buys at most once, is never called failed when it went through, and ends final or with a person', () => {
    fc.assert(
      fc.property(outcome, fc.array(move, { maxLength: 24 }), (truth, moves) => {
        const life = new Life(truth)
        for (const next of moves) {
          life.live(next)
          expectHealthy(life)
        }
        life.settleDown()
        expectHealthy(life)
        expectTruth(life)
        expect(isFinal(life.step.sale) || life.step.sale.status.kind === 'needs-attention').toBe(true)
        const kept =
          life.step.sale.status.kind === 'delivered' ||
          (life.step.sale.status.kind === 'needs-attention' && !life.step.sale.status.cashReturned)
        expect(life.balance('drawer')).toBe(kept ? life.step.sale.core.price : 0)
        expect(replay(life.events, policy)?.sale).toEqual(life.step.sale)
      }),
      { numRuns: runs },
    )
  }, 120_000)

  it('keeps one reference, whatever happens to it', () => {
    fc.assert(
      fc.property(outcome, fc.array(move, { maxLength: 12 }), (truth, moves) => {
        const life = new Life(truth)
        const { reference } = life.step.sale.core
        for (const next of moves) life.live(next)
        expect(life.step.sale.core.reference).toBe(reference)
      }),
      { numRuns: Math.ceil(runs / 10) },
    )
  })
})
