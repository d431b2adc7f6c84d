// What a cashier types or a scanner reads -> the customer number as it is sent.
import { bareDigits, localForm } from '../phone-number'
import { fail, ok, type Result } from '../result'
import { type BillKindName } from './bill-data'
import { billKinds } from './bill-kinds'
import { type NumberRule } from './bill-kind'

export type BillNumberFailure = 'empty' | 'not-digits' | 'too-short' | 'too-long' | 'two-numbers'

const mobileDigits = { min: 10, max: 13 }
const longestNumber = 30

/** The number in the form the provider wants it; two numbers (`code,identity`) come out joined by one comma without spaces. */
export function parseBillNumber(kind: BillKindName, typed: string): Result<string, BillNumberFailure> {
  const rule = billKinds[kind].number
  if (!rule.second) return parseOne(rule, typed)
  const parts = typed.split(',')
  if (parts.every((part) => part.trim() === '')) return fail('empty')
  const [first, second] = parts
  if (parts.length !== 2 || first === undefined || second === undefined) return fail('two-numbers')
  if (first.trim() === '' || second.trim() === '') return fail('two-numbers')
  const code = parseOne(rule, first)
  if (!code.ok) return code
  const identity = parseOne(rule, second)
  return identity.ok ? ok(`${code.value},${identity.value}`) : identity
}

function parseOne(rule: NumberRule, typed: string): Result<string, BillNumberFailure> {
  if (rule.form === 'free') return parseFree(typed)
  const bare = bareDigits(typed)
  if (!bare.ok) return fail(bare.failure === 'empty' ? 'empty' : 'not-digits')
  const digits = bare.value.replace(/^\+/u, '')
  return rule.form === 'phone' ? parsePhone(digits) : within(digits, rule.digits ?? { min: 1, max: longestNumber })
}

// A postpaid number need not be a mobile one, so only what starts as one is held to its length.
function parsePhone(digits: string): Result<string, BillNumberFailure> {
  if (digits.startsWith('08')) return within(digits, mobileDigits)
  const local = localForm(digits)
  const mobile = local.startsWith('08') && within(local, mobileDigits).ok
  return mobile ? ok(local) : within(digits, { min: 1, max: longestNumber })
}

function parseFree(typed: string): Result<string, BillNumberFailure> {
  const bare = typed.replace(/\s/gu, '')
  if (bare === '') return fail('empty')
  if (!/^[A-Za-z0-9,./_-]+$/u.test(bare)) return fail('not-digits')
  return bare.length > longestNumber ? fail('too-long') : ok(bare)
}

function within(digits: string, { min, max }: { readonly min: number; readonly max: number }): Result<string, BillNumberFailure> {
  if (digits.length < min) return fail('too-short')
  return digits.length > max ? fail('too-long') : ok(digits)
}
