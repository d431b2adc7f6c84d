// The header of a price list: which cell is which, whatever the order and the language.

export type Field = 'code' | 'name' | 'operator' | 'category' | 'cost' | 'price' | 'provider' | 'backup'

export type Columns = {
  readonly code: number
  readonly name: number
  readonly operator?: number | undefined
  readonly category?: number | undefined
  readonly cost: number
  readonly price: number
  /** Through whom it is bought; without the column, Niskala. */
  readonly provider?: number | undefined
  /** Code of the same thing at the other provider. */
  readonly backup?: number | undefined
  readonly titles: readonly string[]
}

export type HeaderProblem = { readonly problem: 'no-header' } | { readonly problem: 'missing-column'; readonly columns: readonly string[] }

// In order of preference: a file with both `harga jual` and `harga` means the first.
const titlesOf: Readonly<Record<Field, readonly string[]>> = {
  code: ['kode', 'code', 'kode produk', 'product code', 'sku'],
  name: ['nama', 'name', 'produk', 'product', 'nama produk', 'product name', 'deskripsi', 'description'],
  operator: ['operator', 'brand', 'provider', 'merek', 'penyedia'],
  category: ['kategori', 'category', 'jenis', 'tipe', 'type', 'operator/kategori', 'operator/category'],
  cost: ['harga beli', 'modal', 'harga modal', 'hpp', 'cost', 'cost price', 'buy price', 'purchase price', 'beli'],
  price: ['harga jual', 'selling price', 'sell price', 'jual', 'price', 'harga'],
  // `provider` and `penyedia` are what owners call the operator, and mean it above.
  provider: ['lewat', 'via'],
  backup: ['cadangan', 'backup'],
}

/** What a missing column is called when the owner is told about it. */
const wanted: Readonly<Record<'code' | 'name' | 'operator' | 'cost' | 'price', string>> = {
  code: 'kode',
  name: 'nama',
  operator: 'operator',
  cost: 'modal',
  price: 'harga jual',
}

export function readHeader(cells: readonly string[]): Columns | HeaderProblem {
  const titles = cells.map(titleOf)
  const [code, name, operator, category, cost, price] = (['code', 'name', 'operator', 'category', 'cost', 'price'] as const).map((field) =>
    columnOf(titles, field),
  )
  const found = [code, name, operator, category, cost, price]
  if (found.every((column) => column === undefined)) return { problem: 'no-header' }
  const sort = operator ?? category
  if (code === undefined || name === undefined || sort === undefined || cost === undefined || price === undefined) {
    const present = { code, name, operator: sort, cost, price }
    const missing = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((field) => present[field] === undefined)
    return { problem: 'missing-column', columns: missing.map((field) => wanted[field]) }
  }
  const links = { provider: columnOf(titles, 'provider'), backup: columnOf(titles, 'backup') }
  return { code, name, operator, category, cost, price, ...links, titles: cells.map((cell) => cell.trim()) }
}

function columnOf(titles: readonly string[], field: Field): number | undefined {
  for (const title of titlesOf[field]) {
    const column = titles.indexOf(title)
    if (column >= 0) return column
  }
  return undefined
}

// `Harga_Jual (Rp)` -> `harga jual`
function titleOf(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[\s_.-]+/gu, ' ')
    .replace(/\s*\/\s*/gu, '/')
    .replace(/[*:]/gu, '')
    .trim()
}
