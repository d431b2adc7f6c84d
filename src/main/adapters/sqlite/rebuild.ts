// The journal alone rebuilds every projection: sales, jobs, postings, reported balances and the search index are only its consequences.
import * as v from 'valibot'
import { postingsBetween } from '../../core/ledger'
import { StoreTrouble } from '../../core/ports/stores'
import { confirmed, transition } from '../../core/sale/sale-machine'
import { type PolicyOf } from '../../core/sale/retry-policy'
import { type SaleEvent, type SaleId, type Step } from '../../core/sale/sale'
import { type Database } from './database'
import { eventKey, parseEvent } from './event-rows'
import { count, text } from './field-schemas'
import { damaged } from './file-check'
import { createRestWriter } from './journal'
import { bookNames } from './saldo-book'
import { reportIn, type ReportWriter, restoreReports } from './saldo-reports'
import { insertSale, newRowValues, stateValues, updateSale } from './sale-rows'
import { type SearchIndex } from './search-index'
import { type Story } from './story'

/** Forgets every projection and derives it again from the events, in one transaction. Answers the number of sales. */
export function rebuildProjections(database: Database, story: Story, index: SearchIndex, policyOf: PolicyOf): number {
  const heads = database.prepare('SELECT sale AS row, body, count(*) AS events, min(n) FROM event GROUP BY sale')
  return database.write(() => {
    database.exec('PRAGMA defer_foreign_keys = ON')
    const found = heads.all().map((row) => v.parse(head, row))
    for (const table of ['job', 'posting', 'sale']) database.exec(`DELETE FROM ${table}`)
    for (const book of Object.values(bookNames)) database.exec(`INSERT OR REPLACE INTO meta VALUES ('${book}', 0)`)
    index.clear()
    const reports = restoreReports(database)
    const restore = createRestorer(database, index, policyOf, reports.write)
    for (const { row, body, events } of found) restore(row, story.read(row, saleIdOf(body), events))
    reports.finish()
    return found.length
  })
}

const head = v.object({ row: count, body: text, events: count })

function saleIdOf(body: string): SaleId {
  const event = parseEvent(body)
  if (event.type !== 'confirmed') throw damaged('A sale does not begin with its confirmation')
  return event.core.id
}

function createRestorer(database: Database, index: SearchIndex, policyOf: PolicyOf, addReport: ReportWriter) {
  const insert = database.prepare(insertSale)
  const move = database.prepare('UPDATE sale SET row = ? WHERE row = ?')
  const update = database.prepare(updateSale)
  const writeRest = createRestWriter(database, addReport)

  return (row: number, events: readonly SaleEvent[]): void => {
    let last: Step | undefined
    for (const [position, event] of events.entries()) {
      const step = stepAfter(last, event, policyOf)
      const postings = postingsBetween(last?.sale, step.sale)
      if (!last) move.run(row, insert.run(...newRowValues(step.sale, 1)).row)
      writeRest(row, position + 1, step.sale.core.provider, { event, job: step.job, postings, report: reportIn(event) })
      last = step
    }
    if (!last) throw new StoreTrouble('damaged', `Sale at ${eventKey(row, 1)} has no events`)
    update.run(...stateValues(last.sale, events.length), row)
    index.add(row, last.sale)
  }
}

function stepAfter(last: Step | undefined, event: SaleEvent, policyOf: PolicyOf): Step {
  if (!last) {
    if (event.type === 'confirmed') return confirmed(event)
    throw damaged('A sale does not begin with its confirmation')
  }
  const next = transition(last.sale, event, policyOf(last.sale.core))
  return next.ok ? next.value : last
}
