// What Enter does in a price field: refuse, warn once, or save.
import { type Rupiah, subtract } from '../../../shared/money'
import { type PriceProblem, typedPrice } from './catalogue-store'

export type PriceStep =
  | { readonly kind: 'refuse'; readonly problem: PriceProblem }
  /** Selling below cost is allowed, but never by accident. */
  | { readonly kind: 'warn'; readonly price: Rupiah; readonly loss: Rupiah }
  | { readonly kind: 'save'; readonly price: Rupiah }

export function priceStep(typed: string, cost: Rupiah, warnedAt: Rupiah | undefined): PriceStep {
  const price = typedPrice(typed)
  if (!price.ok) return { kind: 'refuse', problem: price.failure }
  if (price.value < cost && price.value !== warnedAt) {
    return { kind: 'warn', price: price.value, loss: subtract(cost, price.value) }
  }
  return { kind: 'save', price: price.value }
}
