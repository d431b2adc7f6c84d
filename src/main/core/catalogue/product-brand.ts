// Which brand and category a product belongs to, told from what the owner wrote in the operator, category and name cells.
import { type ProductCategory } from '../../../shared/catalog'
import { type Operator } from '../../../shared/phone-number'

export type ProductBrand = {
  readonly brand: string
  readonly category: ProductCategory
  readonly operator?: Operator | undefined
}

type KnownBrand = {
  readonly brand: string
  readonly kind: 'operator' | 'pln' | 'ewallet'
  readonly pattern: RegExp
  readonly operator?: Operator
}

const brandMost = 40

// by.U stands before Telkomsel, whose name its products often carry too.
const knownBrands: readonly KnownBrand[] = [
  { brand: 'by.U', kind: 'operator', operator: 'byu', pattern: /\bby\.?\s?u\b/iu },
  { brand: 'Telkomsel', kind: 'operator', operator: 'telkomsel', pattern: /telkomsel|\bt-?sel\b|\bsimpati\b|\bkartu as\b/iu },
  { brand: 'Indosat', kind: 'operator', operator: 'indosat', pattern: /indosat|\bim3\b|\bisat\b|\bmentari\b/iu },
  { brand: 'Smartfren', kind: 'operator', operator: 'smartfren', pattern: /smart\s?fren/iu },
  { brand: 'AXIS', kind: 'operator', operator: 'axis', pattern: /\baxis\b/iu },
  { brand: 'XL', kind: 'operator', operator: 'xl', pattern: /\bxl\b|\bxl axiata\b/iu },
  { brand: 'Tri', kind: 'operator', operator: 'tri', pattern: /\btri\b|\bthree\b|^\s*3\s*$/iu },
  { brand: 'PLN', kind: 'pln', pattern: /\bpln\b|token listrik|listrik prabayar/iu },
  { brand: 'ShopeePay', kind: 'ewallet', pattern: /shopee\s?pay/iu },
  { brand: 'GoPay', kind: 'ewallet', pattern: /\bgo-?\s?pay\b/iu },
  { brand: 'LinkAja', kind: 'ewallet', pattern: /link\s?aja/iu },
  { brand: 'DANA', kind: 'ewallet', pattern: /\bdana\b/iu },
  { brand: 'OVO', kind: 'ewallet', pattern: /\bovo\b/iu },
]

const dataWords = /\bdata\b|\bpaket\b|internet|kuota|\d\s?(?:gb|mb)\b/iu
const pulsaWords = /\bpulsa\b|\breguler\b/iu
const walletWords = /e-?\s?(?:wallet|money)|dompet/iu
const billWords = /pasca\s?bayar|tagihan|postpaid|non-?taglis/iu

/** `cells` are the operator and category cells, in that order, as far as the file has them. */
export function productBrand(cells: readonly string[], name: string): ProductBrand {
  const known = firstKnown([...cells, name])
  const all = [...cells, name].join(' ')
  if (!known) return { brand: ownBrand(cells, name), category: walletWords.test(cells.join(' ')) ? 'ewallet' : 'other' }
  switch (known.kind) {
    case 'operator':
      return { brand: known.brand, category: operatorCategory(cells.join(' '), name), operator: known.operator }
    case 'pln':
      return { brand: known.brand, category: billWords.test(all) ? 'other' : 'pln' }
    case 'ewallet':
      return { brand: known.brand, category: 'ewallet' }
  }
}

function firstKnown(texts: readonly string[]): KnownBrand | undefined {
  for (const text of texts) {
    const known = knownBrands.find(({ pattern }) => pattern.test(text))
    if (known) return known
  }
  return undefined
}

// What the owner says in the cells goes before what the name suggests.
function operatorCategory(cells: string, name: string): ProductCategory {
  if (dataWords.test(cells)) return 'data'
  if (pulsaWords.test(cells)) return 'pulsa'
  return dataWords.test(name) ? 'data' : 'pulsa'
}

function ownBrand(cells: readonly string[], name: string): string {
  const written = cells.find((cell) => cell !== '') ?? name.split(' ')[0] ?? ''
  return written.slice(0, brandMost)
}
