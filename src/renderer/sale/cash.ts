// The notes a customer is likely to hand over, and what comes back.
import { formatThousands, parseRupiah, type Rupiah, rupiah } from '../../shared/money'

const notes = [5_000, 10_000, 20_000, 50_000, 100_000]
const suggestionsMax = 3

/** The next sensible amounts above a price: single notes, and round sums of small and large notes. */
export function sensibleCash(price: Rupiah): readonly Rupiah[] {
  const roundUp = (step: number) => Math.ceil(price / step) * step
  const amounts = [roundUp(5_000), roundUp(10_000), roundUp(50_000), roundUp(100_000), ...notes]
  const above = [...new Set(amounts)].filter((amount) => amount > price).sort((left, right) => left - right)
  return above.slice(0, suggestionsMax).map(rupiah)
}

export type Cash =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'enough'; readonly tendered: Rupiah; readonly change: Rupiah }
  | { readonly kind: 'short'; readonly tendered: Rupiah; readonly missing: Rupiah }

export function cashFor(typed: string, price: Rupiah): Cash {
  const parsed = parseRupiah(typed)
  if (digitsOf(typed).length > cashDigitsMax) return { kind: 'unreadable' }
  if (!parsed.ok) return { kind: parsed.failure === 'empty' ? 'none' : 'unreadable' }
  const tendered = parsed.value
  const rest = tendered - price
  return rest >= 0 ? { kind: 'enough', tendered, change: rupiah(rest) } : { kind: 'short', tendered, missing: rupiah(-rest) }
}

/** More than any heap of notes: a customer's number that landed here, and never cut to an amount. */
const cashDigitsMax = 9

/** What is typed as money, in groups of three; anything that is no amount stays as it is, to be seen and told. */
export function groupCash(typed: string): string {
  const digits = digitsOf(typed)
  if (!/^(rp)?[\d.\s]*$/iu.test(typed) || digits.length > cashDigitsMax) return typed
  return digits === '' ? '' : formatThousands(Number(digits))
}

function digitsOf(typed: string): string {
  return typed.replace(/\D/gu, '').replace(/^0+(?=\d)/u, '')
}
