// Typed digits -> the number as it is sent, and which operator its prefix hints at.
import { fail, ok, type Result } from './result'

export type Operator = 'telkomsel' | 'byu' | 'indosat' | 'xl' | 'axis' | 'tri' | 'smartfren'

export type NumberFailure = 'empty' | 'letters' | 'too-short' | 'too-long' | 'not-mobile'

const shortestMobile = 10
const longestMobile = 13

// Public lists contradict each other, so a prefix is a hint for the eye and never a reason to refuse.
const prefixes: readonly (readonly [Operator, readonly string[]])[] = [
  ['byu', ['085155', '085156', '085157', '085158']],
  ['telkomsel', ['0811', '0812', '0813', '0821', '0822', '0823', '0851', '0852', '0853']],
  ['indosat', ['0814', '0815', '0816', '0855', '0856', '0857', '0858']],
  ['xl', ['0817', '0818', '0819', '0859', '0877', '0878', '0879']],
  ['axis', ['0831', '0832', '0833', '0838']],
  ['tri', ['0895', '0896', '0897', '0898', '0899']],
  ['smartfren', ['0881', '0882', '0883', '0884', '0885', '0886', '0887', '0888', '0889']],
]

/** Spaces, dots, dashes and brackets are how people write numbers; anything else is not a number. */
export function bareDigits(typed: string): Result<string, NumberFailure> {
  const bare = typed.replace(/[\s().\-\u2010-\u2015\u00a0\u200e\u202a-\u202e]/gu, '')
  if (bare === '') return fail('empty')
  return /^\+?\d+$/u.test(bare) ? ok(bare) : fail('letters')
}

/** The digits with the country code written as a leading zero: `+62 811…`, `62811…` and `811…` become `0811…`. */
export function localForm(digits: string): string {
  const plain = digits.replace(/^\+/u, '')
  if (plain.startsWith('62')) return `0${plain.slice(2).replace(/^0/u, '')}`
  return plain.startsWith('8') ? `0${plain}` : plain
}

/** A mobile number of 10 to 13 digits in the form 08…, or why it is not one. */
export function parsePhoneNumber(typed: string): Result<string, NumberFailure> {
  const bare = bareDigits(typed)
  if (!bare.ok) return bare
  const local = localForm(bare.value)
  if (!local.startsWith('08')) return fail('not-mobile')
  if (local.length < shortestMobile) return fail('too-short')
  if (local.length > longestMobile) return fail('too-long')
  return ok(local)
}

/** The operator that usually owns this prefix, as soon as four digits are there. */
export function operatorOf(number: string): Operator | undefined {
  const local = localForm(number)
  return prefixes.find(([, starts]) => starts.some((start) => local.startsWith(start)))?.[0]
}

/** `0812 3456 7890`: groups of four for the eye. */
export function groupDigits(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/gu, '$1 ')
}
