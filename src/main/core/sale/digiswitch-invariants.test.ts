// The same promises where a bill dies at midnight, and where a status question is the purchase itself.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../../test/support/generated'
import { BillProvider, PrepaidProvider } from '../../../../test/support/digiswitch-provider'
import { type Call, type HarshProvider, type Outcome } from '../../../../test/support/harsh-provider'
import { anyMove, type LifeParts, SaleLife } from '../../../../test/support/sale-life'
import { billSale, noon, plnBill } from '../../../../test/support/sales'
import { sum } from '../../../shared/money'
import { jitterShare, policiesAt } from './retry-policy'
import { type SaleEvent, type Step } from './sale'
import { isFinal, replay } from './sale-machine'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const memoryMs = 90 * dayMs
const policyOf = policiesAt({ niskala: 1, digiswitch: 1 })
const bills = policyOf({ provider: 'digiswitch', bill: plnBill })
const prepaid = policyOf({ provider: 'digiswitch' })

const waitsMs = [8_000, 90_000, 400_000, 5_000_000, 6 * 60 * minuteMs]
const certain: readonly Outcome[] = ['buys', 'fails', 'doubtful', 'pends-then-buys', 'pends-then-fails']
const moves = (...longest: number[]) =>
  fc.array(anyMove([...waitsMs, ...longest], ['settle-delivered', 'settle-refused']), { maxLength: 24 })

function isSettled({ sale }: Step): boolean {
  return 'settledBy' in sale.status && sale.status.settledBy !== undefined
}

function expectWanted({ step }: SaleLife): void {
  expect(['refused', 'cancelled', 'reversed']).not.toContain(step.sale.status.kind)
  expect(isSettled(step)).toBe(false)
}

/** A call that can buy leaves only for an order that is wanted, or that the provider has. */
function expectMayBuy(life: SaleLife): void {
  expectWanted(life)
  const { status } = life.step.sale
  const { recorded, firstSentAt = 0 } = status.sending
  if (recorded) expect(noon + life.now - firstSentAt).toBeLessThanOrEqual(prepaid.checkLimitMs)
  else expect('holdUntil' in status && noon + life.now <= status.holdUntil).toBe(true)
}

function expectPayable(life: SaleLife, call: Call): void {
  if (call === 'check') return
  expectWanted(life)
  expect(noon + life.now).toBeLessThanOrEqual(plnBill.validUntil)
}

/** No question is planned that may not be asked, whatever jitter the engine adds. */
function expectReachable(_before: Step, event: SaleEvent, { sale, job }: Step): void {
  if (job?.kind !== 'check') return
  const { status } = sale
  const due = job.dueAt + (job.dueAt - event.at) * jitterShare
  expect(job.dueAt - event.at).toBeGreaterThanOrEqual(prepaid.askAtMostEveryMs)
  if (status.sending.recorded) expect(due - (status.sending.firstSentAt ?? 0)).toBeLessThanOrEqual(prepaid.checkLimitMs)
  else expect(status.kind === 'unknown' && due <= status.holdUntil).toBe(true)
}

function expectHealthy({ step, books }: SaleLife, provider: HarshProvider): void {
  expect(provider.purchases).toBeLessThanOrEqual(1)
  expect(sum(books.map((posting) => posting.amount))).toBe(0)
  const { sale, job } = step
  if (!isFinal(sale) && sale.status.kind !== 'submitting') expect(job !== null || sale.status.kind === 'needs-attention').toBe(true)
}

function expectTruth({ step }: SaleLife, { truth }: HarshProvider): void {
  if (isSettled(step)) return
  const { kind } = step.sale.status
  if (kind === 'delivered') expect(truth).toBe('bought')
  if (kind === 'refused' || kind === 'cancelled') expect(['nothing', 'failed']).toContain(truth)
}

function liveThrough(provider: HarshProvider, parts: Omit<LifeParts, 'provider'>, days: Parameters<SaleLife['live']>[0][]): SaleLife {
  const life = new SaleLife({ ...parts, provider })
  for (const next of days) {
    life.live(next)
    expectHealthy(life, provider)
  }
  life.settleDown()
  expectHealthy(life, provider)
  expectTruth(life, provider)
  expect(isFinal(life.step.sale) || life.step.sale.status.kind === 'needs-attention').toBe(true)
  expect(replay(life.events, () => parts.policy)?.sale).toEqual(life.step.sale)
  return life
}

describe('any life of a bill', () => {
  const endsMs = plnBill.validUntil - noon
  const parts = { policy: bills, core: billSale, onCall: expectPayable }

  it('is paid at most once and on its day, and what is told of it is true', () => {
    const outcome = fc.constantFrom<Outcome>(...certain, 'fails-then-buys')
    fc.assert(
      fc.property(outcome, moves(), (truth, days) => void liveThrough(new BillProvider(truth, endsMs), parts, days)),
      runs(20_000),
    )
  }, 120_000)

  it('that nothing goes wrong with is paid', () => {
    expect(liveThrough(new BillProvider('pends-then-buys', endsMs), parts, []).step.sale.status.kind).toBe('delivered')
  })
})

describe('any life of a prepaid order whose check is the order', () => {
  const core = { provider: 'digiswitch' } as const
  const parts = { policy: prepaid, core, onCall: expectMayBuy, onStep: expectReachable }
  const order = (truth: Outcome, turnsDown: number) => new PrepaidProvider(truth, memoryMs, turnsDown)

  it('buys at most once, asks for nothing that nobody wants, and what is told of it is true', () => {
    const outcome = fc.constantFrom<Outcome>(...certain)
    fc.assert(
      fc.property(outcome, fc.integer({ min: 0, max: 2 }), moves(100 * dayMs), (truth, turnsDown, days) => {
        liveThrough(order(truth, turnsDown), parts, days)
      }),
      runs(20_000),
    )
  }, 120_000)

  it('that nothing goes wrong with is bought, also by a question after silence', () => {
    const [none, lost] = [[], [{ waitMs: 0, fault: 'dropped', heldMs: 0, echo: 'none', person: 'none' } as const]]
    for (const days of [none, lost]) expect(liveThrough(order('pends-then-buys', 0), parts, days).step.sale.status.kind).toBe('delivered')
  })
})
