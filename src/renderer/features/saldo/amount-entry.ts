// How much to fill up: whole rupiah, typed or picked.
import { type Rupiah, rupiah } from '../../../shared/money'

export const leastTicket = rupiah(10_000)

/** What counters usually transfer. */
export const usualAmounts: readonly Rupiah[] = [100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000].map(rupiah)

/** No ticket is longer; a longer number is a slip of the hand, and never cut to a smaller sum. */
const digitsMax = 9

export type AmountTrouble = 'tooSmall' | 'tooLarge'

/** Only digits, without leading zeros; nothing when it is longer than any ticket can be. */
export function amountDigits(typed: string): string | undefined {
  const digits = typed.replace(/\D/gu, '').replace(/^0+/u, '')
  return digits.length > digitsMax ? undefined : digits
}

export function amountOf(digits: string): Rupiah | undefined {
  return digits === '' ? undefined : rupiah(Number(digits))
}
