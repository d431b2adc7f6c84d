// A scanner read into the cash is no money, and nothing of what it wrote may stay there.
import { cashDigitsMax } from '../../sale/cash'

/** Scanners leave less than this between two keys, people more. */
const betweenKeysMs = 150

let oddUntilMs = 0

/** True for more digits than any amount has, and for the rest of the same reading. */
export function isScan(typed: string, nowMs: number): boolean {
  const digits = typed.replace(/\D/gu, '').length
  const odd = digits > cashDigitsMax || (digits > 0 && nowMs < oddUntilMs)
  oddUntilMs = odd ? nowMs + betweenKeysMs : 0
  return odd
}
