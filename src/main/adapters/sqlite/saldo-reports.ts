// Every balance a provider reported, in the order in which they came: those of answers beside their event, those of
// probes alone.
import * as v from 'valibot'
import { type Entry } from '../../core/ports/stores'
import { type SaleEvent } from '../../core/sale/sale'
import { type Instant } from '../../../shared/sale-view'
import { type SaldoReport } from '../../../shared/saldo'
import { type Rupiah } from '../../../shared/money'
import { type ProviderName } from '../../../shared/provider-name'
import { type Database } from './database'
import { count, instant, money, proven, type Same, text } from './field-schemas'

/** A balance that came with an answer, as `Journal.record` is handed it. */
export type AnswerReport = NonNullable<Entry['report']>

type FiledReport = AnswerReport & { readonly provider: ProviderName }

/** Files the balance of an answer; `event` is the key of the event that brought it. */
export type ReportWriter = (event: number, at: Instant, report: FiledReport) => void

/** The balance in an event: what a report beside it must say. */
export function reportIn(event: SaleEvent): AnswerReport | undefined {
  if (event.type !== 'answered' || event.reply.balance === undefined) return undefined
  return { amount: event.reply.balance, source: event.call }
}

export function createReportWriter(database: Database): ReportWriter {
  const add = database.prepare('INSERT INTO saldo_report (at, amount, source, event, provider) VALUES (?, ?, ?, ?, ?)')
  return (event, at, { amount, source, provider }) => void add.run(at, amount, source, event, provider)
}

export type ReportRestorer = {
  readonly write: ReportWriter
  /** Files what had been lost, as far as anyone can know in which order it came. */
  finish(): void
}

/** Forgets all reports of answers. Those that are written again take their old places. */
export function restoreReports(database: Database): ReportRestorer {
  const kept = database.prepare('SELECT id, event FROM saldo_report WHERE event IS NOT NULL')
  const insert = database.prepare('INSERT INTO saldo_report (id, at, amount, source, event, provider) VALUES (?, ?, ?, ?, ?, ?)')
  const places = new Map(kept.all().map((row) => placeOf(row)))
  const lost: { readonly event: number; readonly at: Instant; readonly report: FiledReport }[] = []
  database.exec('DELETE FROM saldo_report WHERE event IS NOT NULL')
  return {
    write(event, at, report) {
      const id = places.get(event)
      if (id === undefined) lost.push({ event, at, report })
      else insert.run(id, at, report.amount, report.source, event, report.provider)
    },
    finish() {
      const inTime = lost.toSorted((left, right) => left.at - right.at || left.event - right.event)
      for (const { event, at, report } of inTime) insert.run(null, at, report.amount, report.source, event, report.provider)
    },
  }
}

const place = v.object({ id: count, event: count })

function placeOf(row: unknown): readonly [event: number, id: number] {
  const { id, event } = v.parse(place, row)
  return [event, id]
}

const orNothing = <T extends v.GenericSchema>(schema: T) =>
  v.pipe(
    v.nullable(schema),
    v.transform((value) => value ?? undefined),
  )

const reportRow = v.object({
  at: instant,
  amount: money,
  source: v.picklist(['saldo', 'submit', 'check']),
  saleId: orNothing(text),
  saleNumber: orNothing(text),
})

proven<Same<v.InferOutput<typeof reportRow>, Required<SaldoReport>>>()

export type ProbeReports = {
  report(at: Instant, amount: Rupiah): void
  reports(limit: number): readonly SaldoReport[]
}

export function createProbeReports(database: Database, provider: ProviderName): ProbeReports {
  // Said as a literal, so that SQLite sees that the index of the second provider's reports fits.
  const mine = `WHERE provider = '${provider}'`
  const newest = database.prepare(`SELECT amount FROM saldo_report ${mine} ORDER BY id DESC LIMIT 1`)
  const add = database.prepare("INSERT INTO saldo_report (at, amount, source, provider) VALUES (?, ?, 'saldo', ?)")
  const latest = database.prepare(`
    SELECT report.at, report.amount, report.source, sale.id AS saleId, sale.number AS saleNumber
    FROM (SELECT * FROM saldo_report ${mine} ORDER BY id DESC LIMIT ?) AS report LEFT JOIN sale ON sale.row = report.sale
    ORDER BY report.id DESC`)
  return {
    report(at, amount) {
      const last = newest.get()
      if (last !== undefined && v.parse(v.object({ amount: money }), last).amount === amount) return
      database.write(() => add.run(at, amount, provider))
    },
    reports: (limit) => latest.all(limit).map((row) => v.parse(reportRow, row)),
  }
}
