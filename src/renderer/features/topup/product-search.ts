// Finding products while typing: normalised once, then plain substring tests over the whole list.
import { type ProductCategory, type ProductView } from '../../../shared/catalog'
import { type Operator } from '../../../shared/phone-number'

export type IndexedProduct = { readonly product: ProductView; readonly text: string }

export type ProductFilter = {
  readonly query: string
  readonly category: ProductCategory
  /** The brand chosen by hand, or nothing for all of them. */
  readonly brand: string | undefined
  /** What the number's prefix hints at; its products come first in a search. */
  readonly operator: Operator | undefined
}

export type ProductPage = { readonly rows: readonly ProductView[]; readonly count: number }

/** More keys than this help nobody, and drawing them costs frames. */
export const rowsMax = 60

export function indexProducts(products: readonly ProductView[]): readonly IndexedProduct[] {
  return products.map((product) => ({ product, text: searchText(product) }))
}

function searchText({ name, brand, code, price }: ProductView): string {
  const plain = normalise(`${name} ${brand} ${code} ${price}`)
  // `25.000` is also found as `25000` and `25rb`, the way people say it.
  const numbers = [...plain.matchAll(/\d{1,3}(?:\.\d{3})+/gu)].map(([grouped]) => grouped.replaceAll('.', ''))
  const thousands = numbers.filter((value) => value.endsWith('000')).map((value) => `${value.slice(0, -3)}rb`)
  return [plain, ...numbers, ...thousands].join(' ')
}

export function normalise(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

export function findProducts(index: readonly IndexedProduct[], filter: ProductFilter): ProductPage {
  const tokens = normalise(filter.query).split(/\s+/u).filter(Boolean)
  return tokens.length > 0 ? search(index, tokens, filter) : browse(index, filter)
}

/** A search looks at everything. The words side by side come first, then what fits the open category and the number. */
function search(index: readonly IndexedProduct[], tokens: readonly string[], filter: ProductFilter): ProductPage {
  const buckets: [ProductView[], ProductView[], ProductView[], ProductView[]] = [[], [], [], []]
  const phrase = tokens.join(' ')
  let count = 0
  for (const { product, text } of index) {
    if (!tokens.every((token) => text.includes(token))) continue
    count += 1
    const near = product.category === filter.category && fits(product, filter)
    const bucket = buckets[(text.includes(phrase) ? 0 : 2) + (near ? 0 : 1)]
    if (bucket && bucket.length < rowsMax) bucket.push(product)
  }
  return { rows: buckets.flat().slice(0, rowsMax), count }
}

function browse(index: readonly IndexedProduct[], filter: ProductFilter): ProductPage {
  const rows: ProductView[] = []
  let count = 0
  for (const { product } of index) {
    if (product.category !== filter.category || !fits(product, filter)) continue
    count += 1
    if (rows.length < rowsMax) rows.push(product)
  }
  return { rows, count }
}

function fits(product: ProductView, { brand, operator }: ProductFilter): boolean {
  if (brand !== undefined) return product.brand === brand
  return operator === undefined || product.operator === operator
}

export type Brand = { readonly name: string; readonly operator: Operator | undefined }
export type Brands = ReadonlyMap<ProductCategory, readonly Brand[]>

/** The categories that have products at all, each with its brands, in the order of the list. */
export function brandsByCategory(products: readonly ProductView[]): Brands {
  const brands = new Map<ProductCategory, Brand[]>()
  for (const { category, brand, operator } of products) {
    const known = brands.get(category) ?? []
    if (!known.some((one) => one.name === brand)) known.push({ name: brand, operator })
    brands.set(category, known)
  }
  return brands
}

/** `Telkomsel 25.000` under its brand is just `25.000`. */
export function shortName({ name, brand }: ProductView): string {
  const rest = name.toLowerCase().startsWith(brand.toLowerCase()) ? name.slice(brand.length).trim() : name
  return rest === '' ? name : rest
}
