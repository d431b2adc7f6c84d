import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rupiah } from '../../shared/money'
import { type Margin } from '../../shared/settings'
import { priceWithMargin } from './pricing'

const steps: readonly Margin['roundUpTo'][] = [1, 100, 500, 1_000]

describe('the price of a new product', () => {
  it.each<[number, number, Margin['roundUpTo'], number]>([
    [5_400, 1_000, 1, 6_400],
    [5_420, 1_000, 100, 6_500],
    [5_420, 1_000, 500, 6_500],
    [5_500, 1_000, 500, 6_500],
    [20_070, 1_000, 1_000, 22_000],
  ])('of cost %i with %i on top, in steps of %i, is %i', (cost, add, roundUpTo, price) => {
    expect(priceWithMargin(rupiah(cost), { add: rupiah(add), roundUpTo })).toBe(price)
  })

  it('never earns less than the margin, and never a whole step more', () => {
    const money = fc.integer({ min: 0, max: 1_000_000 }).map(rupiah)
    fc.assert(
      fc.property(money, money, fc.constantFrom(...steps), (cost, add, roundUpTo) => {
        const earned = priceWithMargin(cost, { add, roundUpTo }) - cost
        expect(earned).toBeGreaterThanOrEqual(add)
        expect(earned).toBeLessThan(add + roundUpTo)
      }),
    )
  })
})
