// Every slip that left the till: the first is the original, each later one says SALINAN ke-n.
import * as v from 'valibot'
import { type PrintLog, StoreTrouble } from '../../core/ports/stores'
import { type Database } from './database'
import { count, instant } from './field-schemas'

const print = v.object({ at: instant, copy: count, way: v.picklist(['system', 'pdf']) })
const next = v.object({ row: count, copy: count })

export function createPrintLog(database: Database): PrintLog {
  const nextCopy = database.prepare(`
    SELECT sale.row, (SELECT count(*) FROM print WHERE print.sale = sale.row) AS copy FROM sale WHERE id = ?`)
  const add = database.prepare('INSERT INTO print (sale, copy, at, way) VALUES (?, ?, ?, ?)')
  const of = database.prepare('SELECT at, copy, way FROM print WHERE sale = (SELECT row FROM sale WHERE id = ?) ORDER BY copy')
  return {
    add(id, at, way) {
      return database.write(() => {
        const found = nextCopy.get(id)
        if (found === undefined) throw new StoreTrouble('other', `No sale ${id} to print`)
        const { row, copy } = v.parse(next, found)
        add.run(row, copy, at, way)
        return copy
      })
    },
    of: (id) => of.all(id).map((row) => v.parse(print, row)),
  }
}
