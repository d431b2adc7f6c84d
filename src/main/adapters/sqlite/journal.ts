// The journal: every step of every sale, written in one synced transaction together with all that follows from it.
import * as v from 'valibot'
import { type Entry, type Journal, StoreTrouble } from '../../core/ports/stores'
import { accounts } from '../../core/ledger'
import { type SaleId } from '../../core/sale/sale'
import { type ProviderName } from '../../../shared/provider-name'
import { type Database } from './database'
import { count, money, text } from './field-schemas'
import { createFinders, createLookouts, createViews, isOpen } from './finders'
import { createAutoSlipWriter } from './print-jobs'
import { createReportWriter, type ReportWriter } from './saldo-reports'
import { type SaleReader } from './sale-reader'
import { eventKey } from './event-rows'
import { insertSale, newRowValues, serialOf, stateValues, updateSale } from './sale-rows'
import { createSearch } from './search'
import { type SearchIndex } from './search-index'
import { type Story } from './story'

export type JournalParts = {
  readonly database: Database
  readonly story: Story
  readonly reader: SaleReader
  readonly index: SearchIndex
}

const place = v.object({ row: count, events: count, serial: v.nullable(text) })
const totals = v.object({ count, total: money, attention: count })
const posting = v.object({ account: v.picklist(accounts), amount: money })
const numbersAMonth = 999_999

export function createJournal(parts: JournalParts): Journal {
  const { database, reader, story } = parts
  const placeOf = database.prepare('SELECT row, events, serial FROM sale WHERE id = ?')
  const openTotals = database.prepare(`
    SELECT count(*) AS count, ifnull(sum(price), 0) AS total, count(*) FILTER (WHERE state = 'needs-attention') AS attention
    FROM sale WHERE ${isOpen}`)
  const lastNumber = database.prepare('SELECT max(number) AS last FROM sale WHERE number >= ? AND number < ?')
  const postings = database.prepare('SELECT account, amount FROM posting WHERE sale = ? ORDER BY n, account')
  const locate = (id: SaleId) => {
    const found = placeOf.get(id)
    return found === undefined ? undefined : v.parse(place, found)
  }
  return {
    ...createFinders(database, reader),
    ...createLookouts(database, reader),
    ...createViews(database, reader),
    record: createRecord(parts, locate),
    story(id) {
      const found = locate(id)
      return found ? story.read(found.row, id, found.events) : []
    },
    openTotals: () => v.parse(totals, openTotals.get()),
    search: createSearch(database, reader),
    nextNumber(day) {
      const month = `${day.slice(2, 4)}${day.slice(5, 7)}`
      const { last } = v.parse(v.object({ last: v.nullable(text) }), lastNumber.get(`${month}-`, `${month}.`))
      const next = last === null ? 1 : Number(last.slice(month.length + 1)) + 1
      if (next > numbersAMonth) throw new StoreTrouble('other', `Receipt numbers of ${month} are used up`)
      return `${month}-${String(next).padStart(6, '0')}`
    },
    postings(id) {
      const found = locate(id)
      return found ? postings.all(found.row).map((row) => v.parse(posting, row)) : []
    },
  }
}

type Place = v.InferOutput<typeof place>

function createRecord(parts: JournalParts, locate: (id: SaleId) => Place | undefined): (entry: Entry) => void {
  const { database, story, index } = parts
  const insert = database.prepare(insertSale)
  const update = database.prepare(updateSale)
  const writeRest = createRestWriter(database, createReportWriter(database))
  const writeSlip = createAutoSlipWriter(database)

  function begin(entry: Entry): void {
    const { row } = insert.run(...newRowValues(entry.sale, 1))
    story.append(row, entry.sale.core.id, 1, entry.event)
    index.add(row, entry.sale)
    writeRest(row, 1, entry.sale.core.provider, entry)
  }

  function goOn(entry: Entry): void {
    const { id, provider } = entry.sale.core
    const found = locate(id)
    if (!found) throw new StoreTrouble('other', `No sale ${id} to record "${entry.event.type}" for`)
    const n = found.events + 1
    story.append(found.row, id, n, entry.event)
    update.run(...stateValues(entry.sale, n), found.row)
    index.setSerial(found.row, found.serial, serialOf(entry.sale))
    writeRest(found.row, n, provider, entry)
    if (entry.slip) writeSlip(found.row, entry.slip)
  }

  return (entry) => database.write(() => (entry.event.type === 'confirmed' ? begin(entry) : goOn(entry)))
}

export type RestWriter = (row: number, n: number, provider: ProviderName, entry: Omit<Entry, 'sale'>) => void

/** Job, postings and reported balance of a step. */
export function createRestWriter(database: Database, addReport: ReportWriter): RestWriter {
  const putJob = database.prepare(`INSERT INTO job (sale, kind, dueAt, provider) VALUES (?, ?, ?, ?)
    ON CONFLICT (sale) DO UPDATE SET kind = excluded.kind, dueAt = excluded.dueAt`)
  const dropJob = database.prepare('DELETE FROM job WHERE sale = ?')
  const addPosting = database.prepare('INSERT INTO posting (sale, n, account, amount) VALUES (?, ?, ?, ?)')
  return (row, n, provider, { event, job, postings, report }) => {
    if (job) putJob.run(row, job.kind, job.dueAt, provider)
    else dropJob.run(row)
    for (const { account, amount } of postings) addPosting.run(row, n, account, amount)
    if (report) addReport(eventKey(row, n), event.at, { ...report, provider })
  }
}
