// What typing, pasting and scanning do to the fields of a bill: one number, SAMSAT's two, e-money's number and amount.
import { type BillKindName } from '../../../shared/bill/bill-data'
import { billKinds } from '../../../shared/bill/bill-kinds'
import { type BillNumberFailure, parseBillNumber } from '../../../shared/bill/bill-number'
import { formatThousands, parseRupiah, type Rupiah } from '../../../shared/money'
import { localForm } from '../../../shared/phone-number'
import { fail, ok, type Result } from '../../../shared/result'

/** `second` is the second number of a pair, or the amount in groups of three. */
export type Entry = { readonly number: string; readonly second: string }
export type FieldName = keyof Entry
export type EntryTrouble = BillNumberFailure | 'amount'
export type Wanted = { readonly customerNo: string; readonly amount?: Rupiah }
export type Typed = { readonly entry: Entry; readonly flash: EntryTrouble | undefined }

export const emptyEntry: Entry = { number: '', second: '' }

const lettersMax = 30
const amountDigitsMax = 8
const asPeopleWrite = /[\s().\-\u2010-\u2015\u00a0\u200e\u202a-\u202e]/gu

export function secondFieldOf(kind: BillKindName): 'number' | 'amount' | undefined {
  const { number, amount } = billKinds[kind]
  if (number.second) return 'number'
  return amount && 'amount'
}

/** The whole field as it would be after a key or a paste; what is no number leaves it as it was. */
export function typeField(before: Entry, field: FieldName, typed: string, kind: BillKindName): Typed {
  const second = secondFieldOf(kind)
  if (field === 'second' && second === 'amount') return typeAmount(before, typed)
  if (billKinds[kind].number.form === 'free') return typeFree(before, typed)
  // A pasted or scanned pair fills both fields at once.
  const [first = '', other] = typed.replace(asPeopleWrite, '').split(',', 2)
  if (second === 'number' && field === 'number' && other !== undefined) return typeDigits(before, { number: first, second: other }, kind)
  return typeDigits(before, { ...before, [field]: typed.replace(asPeopleWrite, '') }, kind)
}

function typeDigits(before: Entry, after: Entry, kind: BillKindName): Typed {
  const { form, digits } = billKinds[kind].number
  const number = form === 'phone' ? asPhone(after.number) : after.number.replace(/^\+/u, '')
  const longest = digits?.max ?? lettersMax
  // An amount in groups of three is no second number.
  const numbers = secondFieldOf(kind) === 'number' ? [number, after.second] : [number]
  if (!numbers.every((part) => /^\d*$/u.test(part))) return { entry: before, flash: 'not-digits' }
  if (numbers.some((part) => part.length > longest)) return { entry: before, flash: 'too-long' }
  return { entry: { ...after, number }, flash: undefined }
}

/** A country code turns into the leading zero as soon as it is surely one. */
function asPhone(bare: string): string {
  return /^(\+?62[08]|\+62)/u.test(bare) ? localForm(bare) : bare.replace(/^\+/u, '')
}

function typeFree(before: Entry, typed: string): Typed {
  const bare = typed.replace(/\s/gu, '')
  if (!/^[A-Za-z0-9,./_-]*$/u.test(bare)) return { entry: before, flash: 'not-digits' }
  if (bare.length > lettersMax) return { entry: before, flash: 'too-long' }
  return { entry: { ...before, number: bare }, flash: undefined }
}

function typeAmount(before: Entry, typed: string): Typed {
  const bare = typed.replace(/^rp/iu, '').replace(/[.\s]/gu, '')
  if (!/^\d*$/u.test(bare)) return { entry: before, flash: 'not-digits' }
  const digits = bare.replace(/^0+(?=\d)/u, '')
  if (digits.length > amountDigitsMax) return { entry: before, flash: 'too-long' }
  return { entry: { ...before, second: digits === '' ? '' : formatThousands(Number(digits)) }, flash: undefined }
}

/** What the fields ask for, or the first thing wrong with them. */
export function wantedOf({ number, second }: Entry, kind: BillKindName): Result<Wanted, EntryTrouble> {
  const pair = secondFieldOf(kind) === 'number' && number + second !== ''
  const parsed = parseBillNumber(kind, pair ? `${number},${second}` : number)
  if (!parsed.ok) return parsed
  const step = billKinds[kind].amount?.step
  if (step === undefined) return ok({ customerNo: parsed.value })
  const amount = parseRupiah(second)
  if (!amount.ok || amount.value === 0 || amount.value % step !== 0) return fail('amount')
  return ok({ customerNo: parsed.value, amount: amount.value })
}

/** Known customers come back as they were typed. */
export function entryOf(kind: BillKindName, customerNo: string): Entry {
  const [number = '', second = ''] = customerNo.split(',', 2)
  return secondFieldOf(kind) === 'number' ? { number, second } : { number: customerNo, second: '' }
}
