// The order being typed, as plain data, and the questions one can ask of it.
import { type ProductCategory, productCategories, type ProductView } from '../../../shared/catalog'
import { type CallFailure, type DraftFailure, type OtherFailure, type SaleDraft, type SellFailure } from '../../../shared/ipc-contract'
import { type Rupiah, rupiah } from '../../../shared/money'
import { type PaymentKind } from '../../../shared/payment'
import { type NumberFailure, type Operator, operatorOf } from '../../../shared/phone-number'
import { type SaleView } from '../../../shared/sale-view'
import { cashFor } from '../../sale/cash'
import { isPhone, numberTrouble } from './number-entry'
import { type Brands, type IndexedProduct, type ProductFilter } from './product-search'

export type BrandChoice = { readonly kind: 'auto' } | { readonly kind: 'all' } | { readonly kind: 'brand'; readonly brand: string }
export type Trouble = DraftFailure | OtherFailure | SellFailure | CallFailure
export type Step = 'number' | 'product' | 'cash' | 'ready'

/** What is typed and picked for one customer; all of it goes when the next one comes. */
export type Order = {
  readonly digits: string
  readonly flash: NumberFailure | undefined
  readonly query: string
  readonly brand: BrandChoice
  readonly product: ProductView | undefined
  readonly payment: PaymentKind
  readonly cashTyped: string
  readonly lastFor: readonly SaleView[] | undefined
  readonly stage: 'order' | 'review' | 'sent'
  readonly draft: SaleDraft | undefined
  /** The sale that failed for good, while a new order through the other provider is on the way. */
  readonly insteadOf: SaleView | undefined
  readonly second: boolean
  /** The send key answers only some time after the screen changed. */
  readonly armed: boolean
  readonly busy: 'no' | 'drafting' | 'sending'
  readonly trouble: Trouble | undefined
}

export type Shelf = {
  readonly loaded: boolean
  readonly index: readonly IndexedProduct[]
  readonly brands: Brands
  readonly category: ProductCategory
  readonly cashFirst: boolean
}

export const emptyOrder: Order = {
  digits: '',
  flash: undefined,
  query: '',
  brand: { kind: 'auto' },
  product: undefined,
  payment: 'cash',
  cashTyped: '',
  lastFor: undefined,
  stage: 'order',
  draft: undefined,
  insteadOf: undefined,
  second: false,
  armed: false,
  busy: 'no',
  trouble: undefined,
}

export function categoriesOf(brands: Brands): readonly ProductCategory[] {
  return productCategories.filter((category) => brands.has(category))
}

export function hintedOperator({ digits, category }: Order & Shelf): Operator | undefined {
  return isPhone(category) && digits.length >= 4 ? operatorOf(digits) : undefined
}

/** Wallets serve every operator's number, so there the hint chooses nothing. */
export function filterOf(state: Order & Shelf): ProductFilter {
  const { query, category, brand } = state
  const operator = brand.kind === 'auto' && category !== 'ewallet' ? hintedOperator(state) : undefined
  return { query, category, brand: brand.kind === 'brand' ? brand.brand : undefined, operator }
}

/** The first thing still to do; forward always leads there. */
export function stepOf(state: Order & Shelf): Step {
  const { digits, category, product } = state
  if (numberTrouble(digits, product?.category ?? category)) return 'number'
  if (!product) return 'product'
  return tenderedFor(state) === undefined ? 'cash' : 'ready'
}

/** How this order is paid; a new one through the other provider as the one that failed. */
export function paymentOf({ payment, insteadOf }: Order): PaymentKind {
  return insteadOf?.payment ?? payment
}

/** The money that counts: the cash handed over, or the price itself where it is not cash or the shop does not ask first. */
export function tenderedFor(order: Order & Shelf): Rupiah | undefined {
  const { cashFirst, cashTyped, product, insteadOf } = order
  if (!product) return undefined
  if (paymentOf(order) !== 'cash') return product.price
  // What the customer paid for the order that failed lies in the drawer already.
  if (insteadOf) return rupiah(Math.max(insteadOf.price, product.price))
  if (!cashFirst) return product.price
  const cash = cashFor(cashTyped, product.price)
  return cash.kind === 'enough' ? cash.tendered : undefined
}

export function maySend({ stage, draft, second, armed, busy }: Order): boolean {
  return stage === 'review' && draft !== undefined && armed && busy === 'no' && (second || draft.earlierToday.length === 0)
}
