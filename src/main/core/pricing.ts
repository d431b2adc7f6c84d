// From what a product costs the shop to what the shop asks for it.
import { type Rupiah, rupiah } from '../../shared/money'
import { type Margin } from '../../shared/settings'

/** Cost plus margin, rounded up: rounding never eats into the margin. */
export function priceWithMargin(cost: Rupiah, { add, roundUpTo }: Margin): Rupiah {
  return rupiah(Math.ceil((cost + add) / roundUpTo) * roundUpTo)
}
