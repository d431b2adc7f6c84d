// DigiSwitch's answer about one reference, field by field: unknown in, a checked answer or a named doubt out.
import * as v from 'valibot'
import { type Rupiah } from '../../../shared/money'
import { fail, ok, type Result } from '../../../shared/result'
import { isSameCustomer } from '../../core/bill/inquiry-rules'
import { cleanSerial, cleanText } from '../http/clean-text'
import { type JsonObject } from '../http/strict-json'
import { depositAmount, wholeAmount } from './amounts'
import { type HeardAnswer, isObject, type Unreadable } from './heard'

export type Status = 'sukses' | 'pending' | 'gagal'

export type Answer = {
  readonly rc: string
  /** Empty where the answer leaves it out. */
  readonly reference: string
  readonly customerNo: string
  /** Nothing where the answer has none, or another word. */
  readonly status?: Status | undefined
  readonly message?: string | undefined
  readonly balance?: Rupiah | undefined
  readonly fields: JsonObject
}

/** Whose answer it has to be. */
export type Asked = { readonly reference: string; readonly customerNo: string }

const statuses: ReadonlySet<string> = new Set<Status>(['sukses', 'pending', 'gagal'])
const text = v.nullish(v.string(), '')

// `code` is not looked at: the answer names the product that was really asked, `dspln` for `pln`.
const frameSchema = v.object({
  rc: v.pipe(v.string(), v.regex(/^\d{2,3}$/u)),
  ref_id: text,
  customer_no: text,
  status: text,
  message: text,
  // Told beside the sale and never decisive, so an odd one is left out.
  balance: v.fallback(v.optional(depositAmount), undefined),
})

/** The frame of every answer, whatever it says. */
export function readAnswer({ data }: HeardAnswer): Result<Answer, Unreadable> {
  if (!data.ok) return data
  const parsed = v.safeParse(frameSchema, data.value)
  if (!parsed.success || !isObject(data.value)) return fail('ds-wrong-type')
  const { rc, ref_id: reference, customer_no: customerNo, status, message, balance } = parsed.output
  const facts = { rc, reference, customerNo, message: cleanText(message), balance, fields: data.value }
  return ok({ ...facts, status: statusIn(status) })
}

/** Is it the answer to what was asked? Reference and number must come back as sent, spaces in the number apart. */
export function answers({ reference, customerNo }: Answer, asked: Asked): boolean {
  return reference === asked.reference && isSameCustomer(asked.customerNo, customerNo)
}

/** The same for answers that judge the call, which may leave out what they never looked at, but not contradict. */
export function fits({ reference, customerNo }: Answer, asked: Asked): boolean {
  return ['', asked.reference].includes(reference) && (customerNo === '' || isSameCustomer(asked.customerNo, customerNo))
}

type Sold = { readonly charged?: Rupiah | undefined; readonly serial?: string | undefined }

const soldSchema = v.object({
  price: v.optional(wholeAmount),
  selling_price: v.optional(wholeAmount),
  admin: v.optional(wholeAmount),
  sn: text,
})

/** What a success says of itself; nothing where an amount or the serial is of the wrong type. */
export function readSold({ fields, customerNo }: Answer, bill: boolean): Sold | undefined {
  const parsed = v.safeParse(soldSchema, fields)
  if (!parsed.success) return undefined
  const { price, sn } = parsed.output
  const serial = cleanSerial(sn)
  const none = bill && serial !== undefined && isPayersNumber(serial, customerNo)
  // A success for 0 has not said what it took.
  return { charged: price === 0 ? undefined : price, serial: none ? undefined : serial }
}

const priceSchema = v.fallback(v.optional(wholeAmount), undefined)

/** What a pending sale has taken so far, where the answer says so. */
export function readHeld({ fields }: Answer): Rupiah | undefined {
  return v.parse(priceSchema, fields['price']) || undefined
}

// BPJS gives the payer's mobile number, or the customer's own, where a serial should stand.
function isPayersNumber(serial: string, customerNo: string): boolean {
  return serial === customerNo || /^(?:\+?62|0)8\d{8,11}$/u.test(serial)
}

function statusIn(word: string): Status | undefined {
  const status = word.trim().toLowerCase()
  return statuses.has(status) ? (status as Status) : undefined
}
