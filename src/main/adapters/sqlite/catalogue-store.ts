// The price list, in the order in which products first came.
import * as v from 'valibot'
import { type Catalogue } from '../../core/ports/catalogues'
import { type CatalogueRow, type ProductListing } from '../../../shared/catalog'
import { type Database, type Value } from './database'
import { categories, count, flag, instant, money, proven, providerName, type Same, text } from './field-schemas'
import { createMerge } from './merge-rows'

const operator = v.picklist(['telkomsel', 'byu', 'indosat', 'xl', 'axis', 'tri', 'smartfren'])

const listing = v.strictObject({
  open: v.boolean(),
  multi: v.boolean(),
  cutOff: v.optional(v.strictObject({ from: count, until: count })),
  description: text,
})

const product = v.pipe(
  v.object({
    code: text,
    name: text,
    brand: text,
    category: v.picklist(categories),
    operator: v.nullable(operator),
    price: money,
    cost: money,
    hidden: flag,
    provider: providerName,
    sku: text,
    backup: v.nullable(text),
    listing: v.nullable(v.pipe(text, v.parseJson(), listing)),
  }),
  v.transform(({ operator, backup, listing, ...row }): CatalogueRow => {
    const known = { ...(operator === null ? {} : { operator }), ...(backup === null ? {} : { backup }) }
    return { ...row, ...known, ...(listing === null ? {} : { listing }) }
  }),
)

proven<Same<v.InferOutput<typeof operator>, NonNullable<CatalogueRow['operator']>>>()
proven<Same<v.InferOutput<typeof listing>, ProductListing>>()

const columns = [
  'code',
  'name',
  'brand',
  'category',
  'operator',
  'price',
  'cost',
  'hidden',
  'provider',
  'sku',
  'backup',
  'listing',
] as const

export function createCatalogue(database: Database): Catalogue {
  const select = (rest: string) => database.prepare(`SELECT ${columns.join(', ')} FROM product ${rest}`)
  const all = select('ORDER BY place')
  const one = select('WHERE code = ?')
  const bySku = select('WHERE sku = ? AND provider = ?')
  const setPrice = database.prepare('UPDATE product SET price = ? WHERE code = ?')
  const setHidden = database.prepare('UPDATE product SET hidden = ? WHERE code = ?')
  const setBackup = database.prepare('UPDATE product SET backup = ? WHERE code = ?')
  const listedAt = database.prepare("SELECT value AS at FROM meta WHERE name = 'listedAt'")
  const list = database.prepare("INSERT OR REPLACE INTO meta VALUES ('listedAt', ?)")
  const read = (found: unknown) => (found === undefined ? undefined : v.parse(product, found))
  const find = (code: string) => read(one.get(code))

  return {
    rows: () => all.all().map((row) => v.parse(product, row)),
    find,
    findSku: (provider, sku) => read(bySku.get(sku, provider)),
    merge: createMerge({ database, table: 'product', columns, find, valuesOf }),
    setPrice(code, price) {
      database.write(() => setPrice.run(price, code))
      return find(code)
    },
    setHidden(code, hidden) {
      database.write(() => setHidden.run(Number(hidden), code))
      return find(code)
    },
    setBackup(code, backup) {
      database.write(() => setBackup.run(backup ?? null, code))
      return find(code)
    },
    refreshedAt() {
      const found = listedAt.get()
      return found === undefined ? undefined : v.parse(v.object({ at: instant }), found).at
    },
    refreshed(at) {
      database.write(() => list.run(at))
    },
  }
}

function valuesOf(row: CatalogueRow): readonly Value[] {
  const { code, name, brand, category, operator, price, cost, hidden, provider, sku, backup } = row
  return [code, name, brand, category, operator ?? null, price, cost, Number(hidden), provider, sku, backup ?? null, listingOf(row)]
}

// Field by field, so that the same listing is the same text whoever made it.
function listingOf({ listing }: CatalogueRow): string | null {
  if (!listing) return null
  const { open, multi, cutOff, description } = listing
  return JSON.stringify({ open, multi, cutOff: cutOff && { from: cutOff.from, until: cutOff.until }, description })
}
