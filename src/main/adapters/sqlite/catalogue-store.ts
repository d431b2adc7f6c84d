// The price list, in the order in which products first came.
import * as v from 'valibot'
import { type Catalogue } from '../../core/ports/stores'
import { type CatalogueRow, type ImportReport } from '../../../shared/catalog'
import { type Database, type Value } from './database'
import { category, money, proven, type Same, text } from './field-schemas'

const operator = v.picklist(['telkomsel', 'byu', 'indosat', 'xl', 'axis', 'tri', 'smartfren'])

const product = v.pipe(
  v.object({
    code: text,
    name: text,
    brand: text,
    category,
    operator: v.nullable(operator),
    price: money,
    cost: money,
    hidden: v.pipe(
      v.picklist([0, 1]),
      v.transform((value) => value === 1),
    ),
  }),
  v.transform(({ operator, ...row }): CatalogueRow => (operator === null ? row : { ...row, operator })),
)

proven<Same<v.InferOutput<typeof operator>, NonNullable<CatalogueRow['operator']>>>()

const columns = 'code, name, brand, category, operator, price, cost, hidden'

export function createCatalogue(database: Database): Catalogue {
  const all = database.prepare(`SELECT ${columns} FROM product ORDER BY place`)
  const one = database.prepare(`SELECT ${columns} FROM product WHERE code = ?`)
  const put = database.prepare(`INSERT INTO product (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, brand = excluded.brand, category = excluded.category,
    operator = excluded.operator, price = excluded.price, cost = excluded.cost, hidden = excluded.hidden`)
  const setPrice = database.prepare('UPDATE product SET price = ? WHERE code = ?')
  const setHidden = database.prepare('UPDATE product SET hidden = ? WHERE code = ?')

  function find(code: string): CatalogueRow | undefined {
    const found = one.get(code)
    return found === undefined ? undefined : v.parse(product, found)
  }

  function mergeRow(row: CatalogueRow): keyof ImportReport {
    const before = find(row.code)
    if (before && valuesOf(before).every((value, index) => value === valuesOf(row)[index])) return 'unchanged'
    put.run(...valuesOf(row))
    return before ? 'changed' : 'added'
  }

  return {
    rows: () => all.all().map((row) => v.parse(product, row)),
    find,
    merge(rows) {
      const outcomes = database.write(() => rows.map(mergeRow))
      const times = (outcome: keyof ImportReport) => outcomes.filter((each) => each === outcome).length
      return { added: times('added'), changed: times('changed'), unchanged: times('unchanged') }
    },
    setPrice(code, price) {
      database.write(() => setPrice.run(price, code))
      return find(code)
    },
    setHidden(code, hidden) {
      database.write(() => setHidden.run(Number(hidden), code))
      return find(code)
    },
  }
}

function valuesOf(row: CatalogueRow): readonly Value[] {
  const { code, name, brand, category, operator, price, cost, hidden } = row
  return [code, name, brand, category, operator ?? null, price, cost, Number(hidden)]
}
