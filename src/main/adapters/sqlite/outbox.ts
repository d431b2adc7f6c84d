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
  createdAt: instant,
})

type DueRow = v.InferOutput<typeof dueRow>

export function createOutbox(database: Database): Outbox {
  const due = (order: string) =>
    database.prepare(`
      SELECT sale.id AS saleId, kind, dueAt, sale.destination, sale.createdAt
      FROM (SELECT * FROM job WHERE kind = ? AND dueAt <= ? ORDER BY ${order} LIMIT ?) AS due
      JOIN sale ON sale.row = due.sale ORDER BY ${order}`)
  const submits = due('sale')
  const checks = due('dueAt, sale')
  const next = database.prepare('SELECT min(dueAt) AS dueAt FROM job')
  const jobOf = database.prepare('SELECT kind, dueAt FROM job WHERE sale = (SELECT row FROM sale WHERE id = ?)')
  const rows = (found: readonly unknown[]) => found.map((row) => v.parse(dueRow, row))
  return {
    due(now, limit) {
      const left = rows(submits.all('submit', now, limit))
      const right = rows(checks.all('check', now, limit))
      return inTurn(left, right).slice(0, limit).map(toJob)
    },
    nextDueAt: () => v.parse(v.object({ dueAt: v.nullable(instant) }), next.get()).dueAt ?? undefined,
    jobOf(id) {
      const found = jobOf.get(id)
      return found === undefined ? undefined : v.parse(job, found)
    },
  }
}

/** Both lists keep their order; of the two heads the older goes first. A submit is as old as its sale, however often it was put off. */
function inTurn(submits: readonly DueRow[], checks: readonly DueRow[]): readonly DueRow[] {
  const turn: DueRow[] = []
  let next = 0
  for (const submit of submits) {
    for (let check = checks[next]; check && check.dueAt < submit.createdAt; check = checks[next]) {
      turn.push(check)
      next += 1
    }
    turn.push(submit)
  }
  return [...turn, ...checks.slice(next)]
}

function toJob({ saleId, kind, dueAt, destination }: DueRow): DueJob {
  return { saleId, kind, dueAt, destination }
}
