// The seven invariants over random lives of a sale: lost, late and doubled answers, crashes between any two steps.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../../test/support/generated'
import { HarshProvider, type Outcome } from '../../../../test/support/harsh-provider'
import { anyMove, SaleLife } from '../../../../test/support/sale-life'
import { sum } from '../../../shared/money'
import { type PaymentKind, paymentKinds } from '../../../shared/payment'
import { counterPolicy as policy } from './retry-policy'
import { type SaleEvent, type Step } from './sale'
import { isFinal, replay } from './sale-machine'

const move = anyMove([8_000, 400_000, 5_000_000])
const outcome = fc.constantFrom<Outcome>('buys', 'fails', 'doubtful', 'pends-then-buys', 'pends-then-fails', 'fails-then-buys')

function begin(truth: Outcome, payment: PaymentKind = 'cash'): { readonly life: SaleLife; readonly provider: HarshProvider } {
  const provider = new HarshProvider(truth)
  return { life: new SaleLife({ provider, policy, core: { payment }, onStep: expectSettledNotFound }), provider }
}

function expectSettledNotFound(before: Step, event: SaleEvent, after: Step): void {
  if (before.sale.status.kind !== 'unknown' || after.sale.status.kind !== 'queued') return
  const { mayArriveUntil } = before.sale.status.sending
  expect(event).toMatchObject({ type: 'answered', reply: { kind: 'not-found' } })
  expect(event.at).toBeGreaterThan(mayArriveUntil ?? Infinity)
}

function expectTruth(life: SaleLife, { truth }: HarshProvider): void {
  const { kind } = life.step.sale.status
  if (kind === 'delivered') expect(truth).toBe('bought')
  if (kind === 'refused' || kind === 'cancelled') expect(['nothing', 'failed']).toContain(truth)
}

function expectHealthy(life: SaleLife, provider: HarshProvider): void {
  expect(provider.purchases).toBeLessThanOrEqual(1)
  expect(sum(life.books.map((posting) => posting.amount))).toBe(0)
  const { sale, job } = life.step
  if (!isFinal(sale) && sale.status.kind !== 'submitting') expect(job !== null || sale.status.kind === 'needs-attention').toBe(true)
}

describe('any life of a sale', () => {
  it('buys at most once, is never called failed when it went through, and ends final or with a person', () => {
    fc.assert(
      fc.property(outcome, fc.constantFrom(...paymentKinds), fc.array(move, { maxLength: 24 }), (truth, payment, moves) => {
        const { life, provider } = begin(truth, payment)
        for (const next of moves) {
          life.live(next)
          expectHealthy(life, provider)
        }
        life.settleDown()
        expectHealthy(life, provider)
        expectTruth(life, provider)
        expect(isFinal(life.step.sale) || life.step.sale.status.kind === 'needs-attention').toBe(true)
        const kept =
          life.step.sale.status.kind === 'delivered' ||
          (life.step.sale.status.kind === 'needs-attention' && !life.step.sale.status.cashReturned)
        const [mine, other] = payment === 'cash' ? (['drawer', 'noncash'] as const) : (['noncash', 'drawer'] as const)
        expect(life.balance(mine)).toBe(kept ? life.step.sale.core.price : 0)
        expect(life.balance(other)).toBe(0)
        expect(replay(life.events, () => policy)?.sale).toEqual(life.step.sale)
      }),
      runs(20_000),
    )
  }, 120_000)

  it('keeps one reference, whatever happens to it', () => {
    fc.assert(
      fc.property(outcome, fc.array(move, { maxLength: 12 }), (truth, moves) => {
        const { life } = begin(truth)
        const { reference } = life.step.sale.core
        for (const next of moves) life.live(next)
        expect(life.step.sale.core.reference).toBe(reference)
      }),
      runs(2_000),
    )
  })
})
