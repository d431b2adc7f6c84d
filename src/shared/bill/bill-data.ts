// A bill as the provider answered it: its kind, and every field that came.
import { type Rupiah } from '../money'

export const billKindNames = [
  'pln',
  'pdam',
  'bpjs',
  'internet',
  'hp',
  'tv',
  'pgas',
  'multifinance',
  'pbb',
  'samsat',
  'emoney',
  'plnnontaglis',
  'other',
] as const

/** The twelve kinds of the provider's document, and `other` for what it never heard of. */
export type BillKindName = (typeof billKindNames)[number]

/** One value as the provider wrote it: nothing is converted before it is shown. */
export type BillValue = string | number

export type BillRow = Readonly<Record<string, BillValue>>

/** `desc` of the provider, cleaned and bounded: single values, and lists of rows such as `detail`. */
export type BillDesc = Readonly<Record<string, BillValue | readonly BillRow[]>>

/** Everything of an answered inquiry that a screen and a receipt need. */
export type BillData = {
  readonly kind: BillKindName
  readonly customerNo: string
  readonly name: string
  /** Total of the provider's admin. */
  readonly admin: Rupiah
  /** What the provider says the customer owes: admin inside, the shop's fee not. */
  readonly sellingPrice: Rupiah
  readonly desc: BillDesc
}
