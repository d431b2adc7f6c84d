// A bill as it was looked up: what the screen shows, what the sale keeps and what the receipt prints.
import { type Rupiah } from '../money'
import { type Instant } from '../sale-view'
import { type BillData, type BillKindName } from './bill-data'

/** What a sale of a bill keeps for life, beside code, price and cost of every sale. */
export type SoldBill = BillData & {
  /** The shop's own fee; price of the sale = sellingPrice + fee. */
  readonly fee: Rupiah
  readonly inquiredAt: Instant
  /** The last moment of the inquiry's day in WIB: later it must be looked up anew. */
  readonly validUntil: Instant
  /** The same for all bills that one customer paid in one go: the id of the first of their sales. */
  readonly group?: string | undefined
  /** The serial that came with the inquiry: by itself it shows no payment. */
  readonly inquirySerial?: string | undefined
}

/** A bill product as the cashier may choose it: a PDAM of one town, a finance house. */
export type BillProduct = {
  readonly code: string
  readonly kind: BillKindName
  readonly name: string
  /** Closed at the provider: it cannot be asked for now. */
  readonly open: boolean
}

/** What the owner sees of it. */
export type BillProductRow = BillProduct & { readonly admin: Rupiah; readonly commission: Rupiah; readonly hidden: boolean }

/** A bill that was looked up and can be paid. */
export type BillDraft = {
  readonly draft: string
  readonly reference: string
  readonly code: string
  readonly product: string
  readonly bill: BillData
  /** The shop's fee to begin with, and the most that it may be. */
  readonly fee: Rupiah
  readonly feeMax: Rupiah
  readonly inquiredAt: Instant
  readonly validUntil: Instant
  /** The last total that this customer's bill had today in this till, when it was another. */
  readonly before?: Rupiah | undefined
  /** Payments of the same bill that did not fail: of today, and older ones that are still open. */
  readonly paidToday: readonly string[]
}

/** A customer of the shop, remembered for one bill product: two billers of a kind may use the same number. */
export type BillCustomer = {
  readonly kind: BillKindName
  readonly code: string
  readonly customerNo: string
  readonly name: string
  readonly lastAt: Instant
  /** Kept by the cashier on purpose, under this name. */
  readonly label?: string | undefined
}
