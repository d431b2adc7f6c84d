// Random lives of a sale: lost, late and doubled answers, crashes between any two steps, people who decide.
import fc from 'fast-check'
import { type Account, type Posting, postingsBetween } from '../../src/main/core/ledger'
import { mayAsk } from '../../src/main/core/sale/asking'
import { type ProviderReply } from '../../src/main/core/sale/provider-reply'
import { type SalePolicy } from '../../src/main/core/sale/retry-policy'
import { type SaleCore, type SaleEvent, type Step } from '../../src/main/core/sale/sale'
import { confirmed, transition } from '../../src/main/core/sale/sale-machine'
import { sum } from '../../src/shared/money'
import { type Call, type PretendProvider } from './harsh-provider'
import { at, confirmedEvent, noon, replies } from './sales'

const callLifeMs = 130_000
const hourMs = 3_600_000

type Fault =
  | 'none'
  | 'not-connected'
  | 'dropped'
  | 'delayed'
  | 'answer-lost'
  | 'answer-garbled'
  | 'died-before'
  | 'died-after'
  | 'token-refused'
type Person = 'none' | 'cancel' | 'extend' | 'settle-delivered' | 'settle-refused'

export type Move = {
  readonly waitMs: number
  readonly fault: Fault
  readonly heldMs: number
  readonly echo: 'none' | 'twice' | 'late'
  readonly person: Person
}

const calm: Move = { waitMs: 0, fault: 'none', heldMs: 0, echo: 'none', person: 'none' }

/** One turn of a life; `waitsMs` are the longest of its pauses, `deeds` what people may do beside cancelling and extending. */
export function anyMove(waitsMs: readonly number[], deeds: readonly Person[] = []): fc.Arbitrary<Move> {
  return fc.record<Move>({
    waitMs: fc.oneof(...waitsMs.map((max) => fc.integer({ min: 0, max }))),
    fault: fc.constantFrom<Fault>(
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
    person: fc.constantFrom<Person>('none', 'none', 'none', 'none', 'cancel', 'extend', ...deeds),
  })
}

export type LifeParts = {
  readonly provider: PretendProvider
  readonly policy: SalePolicy
  readonly core?: Partial<SaleCore>
  /** Told each call at the moment it leaves. */
  readonly onCall?: (life: SaleLife, call: Call) => void
  readonly onStep?: (before: Step, event: SaleEvent, after: Step) => void
}

export class SaleLife {
  now = 0
  step: Step
  readonly events: SaleEvent[]
  readonly books: Posting[] = []
  private stale: { reply: ProviderReply; call: Call; asked: number } | undefined

  constructor(private readonly parts: LifeParts) {
    const first = confirmedEvent(parts.core)
    this.events = [first]
    this.step = confirmed(first)
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

  balance(account: Account): number {
    return sum(this.books.filter((posting) => posting.account === account).map((posting) => posting.amount))
  }

  private submit(move: Move): void {
    if (!this.apply({ type: 'submit-started', at: at(this.now) })) {
      this.apply({ type: 'hold-expired', at: at(this.now) })
      return
    }
    if (move.fault === 'died-before') return this.restart()
    this.call('submit', move)
    if (move.fault === 'died-after') this.restart()
  }

  private check(move: Move): void {
    const { sale } = this.step
    if (!mayAsk(sale, this.parts.policy, at(this.now))) return void this.apply({ type: 'hold-expired', at: at(this.now) })
    if (move.fault !== 'died-before') this.call('check', move)
  }

  private call(call: Call, move: Move): void {
    if (move.fault === 'not-connected') return this.answer(call, replies.notSent)
    if (move.fault === 'token-refused') return this.answer(call, replies.rejected)
    this.parts.onCall?.(this, call)
    if (move.fault === 'dropped') return this.answerAfter(callLifeMs, call, replies.noAnswer)
    this.parts.provider.arrives(this.now + (move.fault === 'delayed' ? move.heldMs : 0), call)
    this.parts.provider.passTo(this.now)
    if (move.fault === 'delayed') return this.answerAfter(1_000, call, replies.noAnswer)
    if (move.fault === 'answer-lost') return this.answer(call, replies.noAnswer)
    if (move.fault === 'answer-garbled') return this.answer(call, replies.inconclusive)
    if (move.fault !== 'died-after') this.answer(call, this.parts.provider.answer(call), move)
  }

  private person({ person }: Move): void {
    const by = { at: at(this.now), by: 'Sari' }
    if (person === 'cancel') this.apply({ type: 'cancelled', ...by })
    if (person === 'extend') this.apply({ type: 'extended', ...by, holdUntil: at(this.now + hourMs) })
    if (person === 'settle-delivered') this.apply({ type: 'settled', ...by, outcome: 'delivered' })
    if (person === 'settle-refused') this.apply({ type: 'settled', ...by, outcome: 'refused' })
  }

  private restart(): void {
    this.apply({ type: 'recovered', at: at(this.now) })
  }

  private answerAfter(ms: number, call: Call, reply: ProviderReply): void {
    this.passTime(ms)
    this.answer(call, reply)
  }

  private answer(call: Call, reply: ProviderReply, move: Move = calm, asked = this.now): void {
    this.apply({ type: 'answered', at: at(this.now), askedAt: at(asked), call, reply })
    if (move.echo === 'twice') this.apply({ type: 'answered', at: at(this.now), askedAt: at(asked), call, reply })
    this.stale = { reply, call, asked }
  }

  private apply(event: SaleEvent): boolean {
    const before = this.step
    const next = transition(before.sale, event, this.parts.policy)
    if (!next.ok) return false
    this.parts.onStep?.(before, event, next.value)
    this.books.push(...postingsBetween(before.sale, next.value.sale))
    this.events.push(event)
    this.step = next.value
    return true
  }

  private passTime(ms: number): void {
    this.now += ms
    this.parts.provider.passTo(this.now)
  }
}
