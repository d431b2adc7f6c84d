// Whole rupiah. There are no cents at a counter, so a fraction is always a mistake.
import { fail, ok, type Result } from './result'

export type Rupiah = number & { readonly __unit: 'rupiah' }

/** The largest amount a till handles, far inside the safe integers, so that sums of a million sales stay exact. */
const largest = 1_000_000_000_000

/** A whole number as rupiah. Throws on a fraction or an absurd size: those are bugs, never input. */
export function rupiah(value: number): Rupiah {
  if (!Number.isInteger(value) || Math.abs(value) > largest) throw new Error(`Not whole rupiah: ${value}`)
  return value as Rupiah
}

export const zeroRupiah = rupiah(0)

export function add(left: Rupiah, right: Rupiah): Rupiah {
  return rupiah(left + right)
}

export function subtract(left: Rupiah, right: Rupiah): Rupiah {
  return rupiah(left - right)
}

export function sum(amounts: readonly Rupiah[]): Rupiah {
  return amounts.reduce(add, zeroRupiah)
}

export type MoneyFailure = 'empty' | 'not-a-number' | 'fraction' | 'too-large'

/**
 * Reads an amount as people write it: `25000`, `25.000`, `Rp25.000`, `Rp 25.000,-`, `25.000,00`.
 * Dots group thousands; a comma starts cents, which must be zero.
 */
export function parseRupiah(typed: string): Result<Rupiah, MoneyFailure> {
  const bare = typed.replace(/\s/gu, '').replace(/^rp\.?/iu, '')
  if (bare === '') return fail('empty')
  const shape = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(-|\d{1,2}))?$/u.exec(bare)
  if (!shape?.[1]) return fail('not-a-number')
  const cents = shape[2]
  if (cents !== undefined && cents !== '-' && Number(cents) !== 0) return fail('fraction')
  const value = Number(shape[1].replaceAll('.', ''))
  return value > largest ? fail('too-large') : ok(rupiah(value))
}

/** `Rp26.500`, `-Rp26.500`: no space and no cents, as Indonesian style asks. */
export function formatRupiah(amount: Rupiah): string {
  return `${amount < 0 ? '-' : ''}Rp${formatThousands(Math.abs(amount))}`
}

/** `26.500`: digits in groups of three with dots. */
export function formatThousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, '.')
}
