// Money at the provider that no sale moves, and what the provider should hold after all that did.
import * as v from 'valibot'
import { type SaldoBook, type SaldoEntry, StoreTrouble } from '../../core/ports/stores'
import { type ProviderName } from '../../../shared/provider-name'
import { type Agreement } from './agreement'
import { type Database } from './database'
import { count, instant, money, text } from './field-schemas'
import { createProbeReports } from './saldo-reports'
import { createArrival } from './ticket-book'

const entryRow = v.pipe(
  v.object({
    id: count,
    at: instant,
    kind: v.picklist(['opening', 'deposit', 'gap']),
    amount: money,
    since: instant,
    ticket: v.nullable(text),
    explainedBy: v.nullable(text),
    explainedNote: v.nullable(text),
    explainedAt: v.nullable(instant),
  }),
  v.transform(({ ticket, explainedBy: by, explainedNote: note, explainedAt: at, ...entry }): SaldoEntry => {
    const explained = by === null || note === null || at === null ? {} : { explained: { by, note, at } }
    return { ...entry, ...(ticket === null ? {} : { ticketId: ticket }), ...explained }
  }),
)

const columns = 'at, kind, amount, since, ticket, explainedBy, explainedNote, explainedAt'

/** Where the sum of all postings to each provider's deposit stands in `meta`. */
export const bookNames = { niskala: 'depositBook', digiswitch: 'digiswitchBook' } as const satisfies Record<ProviderName, string>

export function createSaldoBook(database: Database, agreement: Agreement, provider: ProviderName): SaldoBook {
  const entries = `FROM saldo_entry WHERE provider = '${provider}'`
  const balance = database.prepare(`
    SELECT value + (SELECT ifnull(sum(amount), 0) ${entries}) AS balance FROM meta WHERE name = '${bookNames[provider]}'`)
  const opening = database.prepare(`SELECT id ${entries} AND kind = 'opening' LIMIT 1`)
  const gaps = database.prepare(`SELECT id, ${columns} ${entries} AND kind = 'gap' ORDER BY id DESC LIMIT ?`)
  const explain = database.prepare(`UPDATE saldo_entry SET explainedBy = ?, explainedNote = ?, explainedAt = ?
    WHERE id = ? AND kind = 'gap' AND explainedAt IS NULL AND provider = '${provider}'`)
  const opened = () => opening.get() !== undefined
  return {
    ...createProbeReports(database, provider),
    balance: () => v.parse(v.object({ balance: money }), balance.get()).balance,
    opened,
    enter: createEnter(database, opened, provider),
    gaps: (limit) => gaps.all(limit).map((row) => v.parse(entryRow, row)),
    // The first word stands: an explanation that could be replaced would explain nothing.
    explain: (id, { by, note, at }) => database.write(() => explain.run(by, note, at, id).changes > 0),
    agreedAt: () => agreement.at(),
    agree: (at) => agreement.set(at),
  }
}

// A deposit and the arrival of its ticket are one fact: apart, a crash between them would let one ticket explain two deposits.
function createEnter(database: Database, opened: () => boolean, provider: ProviderName): SaldoBook['enter'] {
  const add = database.prepare(`INSERT INTO saldo_entry (${columns}, provider) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const arrived = createArrival(database)
  return ({ at, kind, amount, since, ticketId, explained }) =>
    database.write(() => {
      if (kind === 'opening' && opened()) throw new StoreTrouble('other', 'The saldo book is open already')
      const { by, note, at: explainedAt } = explained ?? {}
      add.run(at, kind, amount, since, ticketId ?? null, by ?? null, note ?? null, explainedAt ?? null, provider)
      if (kind === 'deposit' && ticketId !== undefined) arrived(ticketId, at)
    })
}
