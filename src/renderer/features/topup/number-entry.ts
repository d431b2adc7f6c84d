// What typing and pasting do to the number field.
import { parseDestination, type ProductCategory } from '../../../shared/catalog'
import { bareDigits, localForm, type NumberFailure } from '../../../shared/phone-number'

export type NumberEntry = { readonly digits: string; readonly trouble: NumberFailure | undefined }

const longest: Record<ProductCategory, number> = { pulsa: 13, data: 13, ewallet: 13, pln: 12, other: 20 }

/** The whole field as it would be after a key or a paste; what is no number leaves the field as it was. */
export function enterNumber(before: string, typed: string, category: ProductCategory): NumberEntry {
  // Someone starting with +62 has typed nothing wrong yet.
  if (typed.trim() === '+') return { digits: before, trouble: undefined }
  const bare = bareDigits(typed)
  if (!bare.ok) return bare.failure === 'empty' ? { digits: '', trouble: undefined } : { digits: before, trouble: bare.failure }
  const digits = isPhone(category) ? asPhone(bare.value) : bare.value.replace(/^\+/u, '')
  if (digits.length > longest[category]) return { digits: before, trouble: 'too-long' }
  return { digits, trouble: undefined }
}

export function isPhone(category: ProductCategory): boolean {
  return category === 'pulsa' || category === 'data' || category === 'ewallet'
}

/** A country code turns into the leading zero as soon as it is surely one. */
function asPhone(bare: string): string {
  return /^(\+?62[08]|\+62|8)/u.test(bare) ? localForm(bare) : bare
}

export function numberTrouble(digits: string, category: ProductCategory): NumberFailure | undefined {
  const parsed = parseDestination(digits, category)
  return parsed.ok ? undefined : parsed.failure
}
