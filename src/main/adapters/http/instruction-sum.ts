// The sum inside words like "Mohon transfer nominal Rp. 1,000,101 (harus sama)".
import { type Rupiah, rupiah } from '../../../shared/money'

const digitsMax = 12
// Groups of three behind dots or commas, or plain digits; two zeros of cents at most.
const sumShape = /\b(?:rp|idr)\.?\s*(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*|\d+)(?:[.,]00?)?(?![\d])(?![.,]\d)/giu

/** The one sum that the words name. Several different ones leave the choice to a person. */
export function instructionSum(instruction: string): Rupiah | undefined {
  const found = [...instruction.matchAll(sumShape)].map((match) => (match[1] ?? '').replaceAll(/[.,]/gu, ''))
  const sums = new Set(found.filter((digits) => digits.length <= digitsMax).map(Number))
  const [only] = sums
  return only !== undefined && sums.size === 1 ? rupiah(only) : undefined
}
