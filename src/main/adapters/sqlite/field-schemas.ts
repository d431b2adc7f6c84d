// The nouns of the shared layer as they are read back from a file: unknown -> typed, and nothing believed unseen.
import * as v from 'valibot'
import { type Refusal } from '../../core/sale/provider-reply'
import { type Reference, type SaleCore, type SaleId, type Sending } from '../../core/sale/sale'
import { type SoldBill } from '../../../shared/bill/bill'
import { type BillDesc, billKindNames } from '../../../shared/bill/bill-data'
import { type ProductCategory, type SaleCategory } from '../../../shared/catalog'
import { rupiah } from '../../../shared/money'
import { paymentKindSchema } from '../../../shared/payment'
import { providerNames } from '../../../shared/provider-name'
import { type Instant, type ReplyNote } from '../../../shared/sale-view'

/** True only when both types accept each other's values: a field added to one side breaks the build here. */
export type Same<A, B> = [A, B] extends [B, A] ? ([keyof A, keyof B] extends [keyof B, keyof A] ? true : false) : false

/** Does nothing; a build in which the types differ fails here. */
export function proven<_T extends true>(): void {}

const largestAmount = 1_000_000_000_000
export const whole = v.pipe(v.number(), v.safeInteger())
export const count = v.pipe(whole, v.minValue(0))
/** A truth value as SQLite keeps it. */
export const flag = v.pipe(
  v.picklist([0, 1]),
  v.transform((value) => value === 1),
)
export const instant = v.pipe(
  whole,
  v.transform((value) => value as Instant),
)
export const money = v.pipe(whole, v.minValue(-largestAmount), v.maxValue(largestAmount), v.transform(rupiah))
export const text = v.string()

export const categories = ['pulsa', 'data', 'pln', 'ewallet', 'other'] as const satisfies readonly ProductCategory[]
const saleCategory = v.picklist([...categories, 'bill'] as const satisfies readonly SaleCategory[])
export const providerName = v.picklist(providerNames)
export const billKind = v.picklist(billKindNames)

export const note = v.strictObject({ code: v.optional(text), key: text })

export const sending = v.strictObject({
  attempts: count,
  firstSentAt: v.optional(instant),
  recorded: v.optional(v.boolean()),
  place: v.optional(text),
  mayArriveUntil: v.optional(instant),
})

/** What every answer of a provider may carry. */
export const replyFacts = {
  note,
  message: v.optional(text),
  providerRef: v.optional(text),
  charged: v.optional(money),
  balance: v.optional(money),
}

export const refusal = v.strictObject({
  ...replyFacts,
  kind: v.literal('refused'),
  deposit: v.picklist(['no', 'returned', 'unknown']),
  verify: v.boolean(),
})

const billValue = v.union([text, v.number()])
const billRow = v.record(text, billValue)

/** What a provider told about a bill, already cleaned and bounded when it came. */
export const billDesc = v.record(text, v.union([billValue, v.pipe(v.array(billRow), v.readonly())]))

export const soldBill = v.strictObject({
  kind: billKind,
  customerNo: text,
  name: text,
  admin: money,
  sellingPrice: money,
  desc: billDesc,
  fee: money,
  inquiredAt: instant,
  validUntil: instant,
  group: v.optional(text),
  inquirySerial: v.optional(text),
})

export const saleId = v.pipe(
  text,
  v.transform((value) => value as SaleId),
)

export const core = v.strictObject({
  id: saleId,
  reference: v.pipe(
    text,
    v.transform((value) => value as Reference),
  ),
  number: text,
  draft: text,
  provider: providerName,
  code: text,
  product: text,
  brand: text,
  category: saleCategory,
  destination: text,
  price: money,
  cost: money,
  // Records of before there were kinds of payment say nothing of it: all was cash.
  payment: v.optional(paymentKindSchema, 'cash'),
  tendered: money,
  cashier: text,
  createdAt: instant,
  day: text,
  training: v.boolean(),
  bill: v.optional(soldBill),
  insteadOf: v.optional(saleId),
})

proven<Same<v.InferOutput<typeof billDesc>, BillDesc>>()
proven<Same<v.InferOutput<typeof soldBill>, SoldBill>>()
proven<Same<v.InferOutput<typeof core>, SaleCore>>()
proven<Same<v.InferOutput<typeof note>, ReplyNote>>()
proven<Same<v.InferOutput<typeof sending>, Sending>>()
proven<Same<v.InferOutput<typeof refusal>, Refusal>>()
