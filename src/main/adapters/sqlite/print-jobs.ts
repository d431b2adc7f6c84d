// Slips as durable jobs: written before they are sent, and kept with what became of them.
import * as v from 'valibot'
import { fileWays, notSentWhys, paperWays, printStates, type PrintWhy } from '../../../shared/printing'
import { type MadePrint, type NewPrint, type PrintChange, type PrintJobs, type StoredPrint } from '../../core/ports/print-jobs'
import { StoreTrouble } from '../../core/ports/stores'
import { type SaleId } from '../../core/sale/sale'
import { type Database, type Value } from './database'
import { count, flag, instant, proven, saleId, type Same, text } from './field-schemas'

const why = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['no-printer', 'no-slip']) }),
  v.strictObject({ kind: v.literal('printer'), reason: text }),
  v.strictObject({
    kind: v.literal('not-sent'),
    why: v.picklist(notSentWhys),
  }),
])

proven<Same<v.InferOutput<typeof why>, PrintWhy>>()

const some = <T>(value: T | null): T | undefined => value ?? undefined

const print = v.object({
  saleId,
  print: count,
  at: instant,
  way: v.picklist([...paperWays, ...fileWays]),
  state: v.picklist(printStates),
  by: text,
  // A reason that nobody knows must not keep all slips from being read.
  why: v.pipe(v.fallback(v.nullable(v.pipe(text, v.parseJson(), why)), null), v.transform(some)),
  printer: v.pipe(v.nullable(text), v.transform(some)),
  tries: count,
  nextAt: v.pipe(v.nullable(instant), v.transform(some)),
  sentAt: v.pipe(v.nullable(instant), v.transform(some)),
  copy: v.pipe(v.nullable(count), v.transform(some)),
  pinned: flag,
})

const columns = `sale.id AS saleId, print.copy AS print, print.at, way, print.state, print."by", why, printer, tries, nextAt, sentAt, says AS copy, pinned`
const from = 'FROM print JOIN sale ON sale.row = print.sale'
/** In the words of the index, so that it is used. */
const isOpen = "(print.state IN ('waiting', 'sending', 'uncertain') OR print.pinned = 1)"

const insert = `
  INSERT INTO print (sale, copy, at, way, "by", state, sentAt, says, pinned, auto, nextAt)
  SELECT row, (SELECT count(*) FROM print WHERE print.sale = sale.row), ?, ?, ?, ?, ?, ?, ?, ?, ? FROM sale WHERE `

function waiting({ at, way, by, pinned }: NewPrint, auto: 0 | 1): readonly Value[] {
  return [at, way, by, 'waiting', null, null, Number(pinned), auto, at]
}

function made({ at, way, by, copy }: MadePrint): readonly Value[] {
  return [at, way, by, 'sent', at, copy, 0, 0, null]
}

export type AutoSlipWriter = (row: number, slip: NewPrint) => void

/**
 * Inside the transaction of the step that a sale made: its automatic slip, once in its life. One that waits already will say
 * what the sale is by then.
 */
export function createAutoSlipWriter(database: Database): AutoSlipWriter {
  const add = database.prepare(
    `${insert} row = ? AND NOT EXISTS (SELECT 1 FROM print WHERE print.sale = sale.row AND (auto = 1 OR print.state = 'waiting'))`,
  )
  return (row, slip) => void add.run(...waiting(slip, 1), row)
}

export function createPrintJobs(database: Database): PrintJobs {
  const add = database.prepare(`${insert} id = ?`)
  const update = database.prepare(`
    UPDATE print SET state = ?, way = ?, why = ?, printer = ?, tries = ?, nextAt = ?, sentAt = ?, says = ?, pinned = ?
    WHERE sale = (SELECT row FROM sale WHERE id = ?) AND copy = ?`)
  const one = database.prepare(`SELECT ${columns} ${from} WHERE sale.id = ? AND print.copy = ?`)
  const ofSale = database.prepare(`SELECT ${columns} ${from} WHERE sale.id = ? ORDER BY print.copy`)
  const open = database.prepare(`SELECT ${columns} ${from} WHERE ${isOpen} ORDER BY print.at, sale, print.copy`)
  const toSend = database.prepare(
    `SELECT ${columns} ${from} WHERE ${isOpen} AND print.state = 'waiting' ORDER BY print.at, sale, print.copy`,
  )
  const read = (rows: readonly unknown[]): readonly StoredPrint[] => rows.map((row) => v.parse(print, row))
  const all = (id: SaleId): readonly StoredPrint[] => read(ofSale.all(id))

  function written(id: SaleId, values: readonly Value[]): StoredPrint {
    add.run(...values, id)
    const last = all(id).at(-1)
    if (!last) throw new StoreTrouble('other', `No sale ${id} to print`)
    return last
  }

  function find({ saleId: id, print: place }: PrintChange['of']): StoredPrint | undefined {
    return read(one.all(id, place))[0]
  }

  function changed({ of, from: states, to }: PrintChange): StoredPrint | undefined {
    const before = find(of)
    if (!before || !states.includes(before.state)) return undefined
    const after: StoredPrint = { ...before, ...to }
    update.run(
      after.state,
      after.way,
      after.why ? JSON.stringify(after.why) : null,
      after.printer ?? null,
      after.tries,
      after.nextAt ?? null,
      after.sentAt ?? null,
      after.copy ?? null,
      Number(after.pinned),
      of.saleId,
      of.print,
    )
    return after
  }

  return {
    ask: (id, slip) => database.write(() => written(id, waiting(slip, 0))),
    made: (id, slip) => database.write(() => written(id, made(slip))),
    change: (changes) => database.write(() => changes.map(changed).filter((each) => each !== undefined)),
    replace: (change, slip) =>
      database.write(() => {
        const before = changed(change)
        return before && ([before, written(change.of.saleId, waiting(slip, 0))] as const)
      }),
    find,
    of: all,
    open: () => read(open.all()),
    waiting: () => read(toSend.all()),
  }
}
