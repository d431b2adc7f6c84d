// What is to be done next, and when. The table holds open sales alone, so that it is read as a whole without an index.
import * as v from 'valibot'
import { type DueJob, type Outbox } from '../../core/ports/stores'
import { type ProviderName } from '../../../shared/provider-name'
import { type Database } from './database'
import { instant, saleId, text } from './field-schemas'

const job = v.object({ kind: v.picklist(['submit', 'check']), dueAt: instant })

const dueRow = v.object({
  ...job.entries,
  saleId,
  destination: text,
})

export function createOutbox(database: Database, provider: ProviderName): Outbox {
  const mine = `provider = '${provider}'`
  const due = (order: string) =>
    database.prepare(`
      SELECT sale.id AS saleId, kind, dueAt, sale.destination
      FROM (SELECT * FROM job WHERE kind = ? AND dueAt <= ? AND ${mine} ORDER BY ${order} LIMIT ?) AS due
      JOIN sale ON sale.row = due.sale ORDER BY ${order}`)
  const submits = due('sale')
  const checks = due('dueAt, sale')
  const next = database.prepare(`SELECT min(dueAt) AS dueAt FROM job WHERE ${mine}`)
  const jobOf = database.prepare('SELECT kind, dueAt FROM job WHERE sale = (SELECT row FROM sale WHERE id = ?)')
  const pull = database.prepare(`UPDATE job SET dueAt = ? WHERE dueAt > ? AND ${mine}`)
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
