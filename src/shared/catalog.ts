// Products as the cashier and the owner see them.
import { type Rupiah } from './money'
import { bareDigits, type NumberFailure, type Operator, parsePhoneNumber } from './phone-number'
import { type ProviderName } from './provider-name'
import { fail, ok, type Result } from './result'

export type ProductCategory = 'pulsa' | 'data' | 'pln' | 'ewallet' | 'other'

/** What a sale can be of. */
export type SaleCategory = ProductCategory | 'bill'

export const productCategories: readonly ProductCategory[] = ['pulsa', 'data', 'pln', 'ewallet', 'other']

/** What the sell screen may know of a product: never what it costs the shop. */
export type ProductView = {
  readonly code: string
  readonly name: string
  /** The operator or biller as the shop writes it: `Telkomsel`, `PLN`, `DANA`. */
  readonly brand: string
  readonly category: ProductCategory
  /** Set when the brand is one whose prefixes are known. */
  readonly operator?: Operator | undefined
  readonly price: Rupiah
  /** Named where a shop sells through both: the second provider's key says so. */
  readonly through?: ProviderName | undefined
  /** Closed at its provider, now or at this hour: shown, and not sold. */
  readonly closed?: 'provider' | 'cut-off' | undefined
}

/** What the owner sees in settings. */
export type CatalogueRow = Omit<ProductView, 'closed' | 'through'> & {
  readonly cost: Rupiah
  readonly hidden: boolean
  readonly provider: ProviderName
  /** The provider's own code. `code` is the shop's key: for Niskala the same, for DigiSwitch with a prefix. */
  readonly sku: string
  /** Key of the row that sells the same thing through the other provider. */
  readonly backup?: string | undefined
  /** What the provider's price list says; only DigiSwitch has one. */
  readonly listing?: ProductListing | undefined
}

export type ProductListing = {
  readonly open: boolean
  /** May the same number buy it again on one day? */
  readonly multi: boolean
  /** Daily pause as minutes of the day in WIB, which may cross midnight; nothing where there is none. */
  readonly cutOff?: { readonly from: number; readonly until: number } | undefined
  readonly description: string
}

export type ImportProblem = {
  /** Line of the file, the header being 1; 0 speaks of the file as a whole. */
  readonly row: number
  readonly column?: string | undefined
  readonly problem:
    | 'unreadable'
    | 'encoding'
    | 'no-header'
    | 'missing-column'
    | 'empty-file'
    | 'too-large'
    | 'missing-value'
    | 'bad-code'
    | 'duplicate-code'
    | 'bad-amount'
    | 'zero-price'
  readonly value?: string | undefined
}

export type ImportReport = { readonly added: number; readonly changed: number; readonly unchanged: number }

/** PLN asks for the meter number (11 digits) or the customer id (12); wallets are phone numbers. */
export function parseDestination(typed: string, category: ProductCategory): Result<string, NumberFailure> {
  switch (category) {
    case 'pulsa':
    case 'data':
    case 'ewallet':
      return parsePhoneNumber(typed)
    case 'pln':
      return digitsBetween(typed, 11, 12)
    case 'other':
      return digitsBetween(typed, 4, 20)
  }
}

function digitsBetween(typed: string, shortest: number, longest: number): Result<string, NumberFailure> {
  const bare = bareDigits(typed)
  if (!bare.ok) return bare
  const digits = bare.value.replace(/^\+/u, '')
  if (digits.length < shortest) return fail('too-short')
  return digits.length > longest ? fail('too-long') : ok(digits)
}
