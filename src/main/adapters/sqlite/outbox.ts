// What is to be done next, and when. The table holds open sales alone, so that it is read as a whole without an index.
import * as v from 'valibot'
import { type DueJob, type Outbox } from '../../core/ports/stores'
import { type SaleId } from '../../core/sale/sale'
import { type Database } from './database'
import { instant, text } from './field-schemas'

const job = v.object({ kind: v.picklist(['submit', 'check']), dueAt: instant })

const dueRow = v.object({
  ...job.entries,
  saleId: v.pipe(
    text,
    v.transform((value) => value as SaleId),
  ),
  destination: text,
})

export function createOutbox(database: Database): Outbox {
  const due = (order: string) =>
    database.prepare(`
      SELECT sale.id AS saleId, kind, dueAt, sale.destination
      FROM (SELECT * FROM job WHERE kind = ? AND dueAt <= ? ORDER BY ${order} LIMIT ?) AS due
      JOIN sale ON sale.row = due.sale ORDER BY ${order}`)
  const submits = due('sale')
  const checks = due('dueAt, sale')
  const next = database.prepare('SELECT min(dueAt) AS dueAt FROM job')
  const jobOf = database.prepare('SELECT kind, dueAt FROM job WHERE sale = (SELECT row FROM sale WHERE id = ?)')
  const pull = database.prepare('UPDATE job SET dueAt = ? WHERE dueAt > ?')
  const rows = (found: readonly unknown[]): readonly DueJob[] => found.map((row) => v.parse(dueRow, row))
  return {
    due: (kind, now, limit) => rows((kind === 'submit' ? submits : checks).all(kind, now, limit)),
    pullTo(latest) {
      database.write(() => pull.run(latest, latest))
    },
    nextDueAt: () => v.parse(v.object({ dueAt: v.nullable(instant) }), next.get()).dueAt ?? undefined,
    jobOf(id) {
      const found = jobOf.get(id)
      return found === undefined ? undefined : v.parse(job, found)
    },
  }
}
