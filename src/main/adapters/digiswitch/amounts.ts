// Numbers as DigiSwitch writes them: `Int` at the top of an answer, text inside `desc`, a float for the deposit.
import * as v from 'valibot'
import { rupiah } from '../../../shared/money'

const largest = 1_000_000_000_000

// The document says Int; plain digits in quotes mean the same and nothing else, and it writes them so one level deeper.
const plainDigits = v.pipe(
  v.string(),
  v.regex(/^\d{1,13}$/u),
  v.transform((digits) => Number(digits)),
)

/** Whole rupiah, not below zero. `|| 0` because JSON knows -0, and rupiah has no use for it. */
export const wholeAmount = v.pipe(
  v.union([v.number(), plainDigits]),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(largest),
  v.transform((value) => rupiah(value || 0)),
)

/** More than nothing. */
export const someAmount = v.pipe(
  wholeAmount,
  v.check((value) => value > 0),
)

/** The deposit, rounded down to what can be spent; below zero where the shop buys on credit. */
export const depositAmount = v.pipe(
  v.number(),
  v.minValue(-largest),
  v.maxValue(largest),
  v.transform((value) => rupiah(Math.floor(value) || 0)),
)
