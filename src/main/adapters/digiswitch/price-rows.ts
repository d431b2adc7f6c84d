// One row of a price list. DigiSwitch has short names where its parent, whose lists it passes on, has long ones: both are read.
import * as v from 'valibot'
import { zeroRupiah } from '../../../shared/money'
import { type BillListing, type PrepaidListing } from '../../core/ports/providers'
import { cleanText } from '../http/clean-text'
import { type JsonObject } from '../http/strict-json'
import { someAmount, wholeAmount } from './amounts'
import { readCutOff } from './cut-off'

const descriptionMax = 300

const words = v.pipe(
  v.nullish(v.string(), ''),
  v.transform((text) => cleanText(text.replace(/\s+/gu, ' ')) ?? ''),
)
const code = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,64}$/u))
const names = { code, name: v.pipe(words, v.minLength(1)), status: v.boolean() }

const prepaidSchema = v.object({
  ...names,
  category: words,
  brand: words,
  type: words,
  price: someAmount,
  multi: v.boolean(),
  // Told twice over, and as text in the provider's own table: only a plain "no stock" closes a product.
  unlimited_stock: v.optional(v.unknown()),
  stock: v.optional(v.unknown()),
  start_cut_off: words,
  end_cut_off: words,
  desc: v.nullish(v.string(), ''),
})

const billSchema = v.object({
  ...names,
  brand: words,
  admin: v.nullish(wholeAmount, zeroRupiah),
  commission: v.nullish(wholeAmount, zeroRupiah),
})

/** Nothing where the row cannot be read. */
export function readPrepaidRow(row: JsonObject): PrepaidListing | undefined {
  const parsed = v.safeParse(prepaidSchema, withShortNames(row))
  if (!parsed.success) return undefined
  const { code: sku, name, category, brand, type, price, status, multi, desc } = parsed.output
  const { unlimited_stock: unlimited, stock, start_cut_off: start, end_cut_off: end } = parsed.output
  const soldOut = unlimited === false && stock === 0
  const listing = { open: status && !soldOut, multi, cutOff: readCutOff(start, end) }
  const description = cleanText(desc, descriptionMax) ?? ''
  return { sku, name, category, brand, type, price, ...listing, description }
}

export function readBillRow(row: JsonObject): BillListing | undefined {
  const parsed = v.safeParse(billSchema, withShortNames(row))
  if (!parsed.success) return undefined
  const { status: open, ...listing } = parsed.output
  return { ...listing, open }
}

function withShortNames(row: JsonObject): JsonObject {
  const { buyer_product_status: ours, seller_product_status: theirs } = row
  const status = typeof ours === 'boolean' && typeof theirs === 'boolean' ? ours && theirs : undefined
  return { ...row, code: row['code'] ?? row['buyer_sku_code'], name: row['name'] ?? row['product_name'], status: row['status'] ?? status }
}
