// Which bill products there are, in the order in which they first came.
import * as v from 'valibot'
import { type BillCatalogue } from '../../core/ports/catalogues'
import { type BillProductRow } from '../../../shared/bill/bill'
import { type Database, type Value } from './database'
import { billKind, flag, money, proven, type Same, text } from './field-schemas'
import { createMerge } from './merge-rows'

const product = v.object({ code: text, kind: billKind, name: text, open: flag, admin: money, commission: money, hidden: flag })

proven<Same<v.InferOutput<typeof product>, BillProductRow>>()

const columns = ['code', 'kind', 'name', 'open', 'admin', 'commission', 'hidden'] as const

export function createBillCatalogue(database: Database): BillCatalogue {
  const all = database.prepare(`SELECT ${columns.join(', ')} FROM bill_product ORDER BY place`)
  const one = database.prepare(`SELECT ${columns.join(', ')} FROM bill_product WHERE code = ?`)
  const setKind = database.prepare('UPDATE bill_product SET kind = ? WHERE code = ?')
  const setHidden = database.prepare('UPDATE bill_product SET hidden = ? WHERE code = ?')

  function find(code: string): BillProductRow | undefined {
    const found = one.get(code)
    return found === undefined ? undefined : v.parse(product, found)
  }

  return {
    rows: () => all.all().map((row) => v.parse(product, row)),
    find,
    merge: createMerge({ database, table: 'bill_product', columns, find, valuesOf }),
    setKind(code, kind) {
      database.write(() => setKind.run(kind, code))
      return find(code)
    },
    setHidden(code, hidden) {
      database.write(() => setHidden.run(Number(hidden), code))
      return find(code)
    },
  }
}

function valuesOf({ code, kind, name, open, admin, commission, hidden }: BillProductRow): readonly Value[] {
  return [code, kind, name, Number(open), admin, commission, Number(hidden)]
}
