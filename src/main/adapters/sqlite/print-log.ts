// Every slip that left the till: the first is the original, each later one says SALINAN ke-n.
import * as v from 'valibot'
import { paperWays } from '../../../shared/printing'
import { type PrintLog } from '../../core/ports/print-log'
import { StoreTrouble } from '../../core/ports/stores'
import { type Database } from './database'
import { count, instant } from './field-schemas'

const print = v.object({ at: instant, copy: count, way: v.picklist([...paperWays, 'pdf']) })
const next = v.object({ row: count, copy: count })

export function createPrintLog(database: Database): PrintLog {
  const nextCopy = database.prepare(`
    SELECT sale.row, (SELECT count(*) FROM print WHERE print.sale = sale.row) AS copy FROM sale WHERE id = ?`)
  const add = database.prepare('INSERT INTO print (sale, copy, at, way, outcome) VALUES (?, ?, ?, ?, ?)')
  const settle = database.prepare(`
    UPDATE print SET outcome = ? WHERE sale = (SELECT row FROM sale WHERE id = ?) AND copy = ? AND outcome = 'uncertain'`)
  const of = database.prepare(`
    SELECT at, copy, way FROM print WHERE sale = (SELECT row FROM sale WHERE id = ?) AND outcome IN ('sent', 'came') ORDER BY copy`)
  return {
    add(id, at, way, outcome = 'sent') {
      return database.write(() => {
        const found = nextCopy.get(id)
        if (found === undefined) throw new StoreTrouble('other', `No sale ${id} to print`)
        const { row, copy } = v.parse(next, found)
        add.run(row, copy, at, way, outcome)
        return copy
      })
    },
    settle: (id, place, came) => database.write(() => Number(settle.run(came ? 'came' : 'lost', id, place).changes) === 1),
    of: (id) => of.all(id).map((row) => v.parse(print, row)),
  }
}
