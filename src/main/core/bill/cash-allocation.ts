// One customer, several bills, one heap of cash: what each sale says was handed over.
import { type Rupiah, subtract, sum } from '../../../shared/money'
import { fail, ok, type Result } from '../../../shared/result'

/** Each bill gets its own price and the last one what is left, so that the change stands on one receipt. */
export function allocateCash(prices: readonly Rupiah[], cash: Rupiah): Result<readonly Rupiah[], { readonly missing: Rupiah }> {
  const total = sum(prices)
  if (cash < total) return fail({ missing: subtract(total, cash) })
  const change = subtract(cash, total)
  return ok(prices.map((price, index) => (index === prices.length - 1 ? sum([price, change]) : price)))
}
