// The ways to sales that are neither search nor story: by name, by number, by what is odd about them, by when they moved.
import { type Journal } from '../../core/ports/stores'
import { type ProviderName } from '../../../shared/provider-name'
import { type Database } from './database'
import { eventsPerSale } from './event-rows'
import { type SaleReader } from './sale-reader'
import { saleColumns } from './sale-rows'

/** Sales that are not final, and those that a person has to look at. */
const openStates = "('queued', 'submitting', 'pending', 'unknown', 'needs-attention')"
export const isOpen = `sale.state <> 'delivered' AND sale.state IN ${openStates}`
// `+day`: a number has few sales, a day has many, and SQLite cannot know. What did not fail and is not delivered is open.
const stillCounts = "state NOT IN ('refused', 'cancelled', 'reversed') AND (+day = ? OR state <> 'delivered')"

export type Finders = Pick<
  Journal,
  'find' | 'findByDraft' | 'findByReference' | 'sameToday' | 'billToday' | 'replacementOf' | 'latestFor' | 'unsettledBefore'
>
/** The questions that can be asked about one provider's sales alone. */
export type Views = Pick<Journal, 'open' | 'latestCosts' | 'changedBetween'>

export function createFinders(database: Database, reader: SaleReader): Finders {
  const select = (rest: string) => database.prepare(`SELECT ${saleColumns} FROM sale ${rest}`)
  const byId = select('WHERE id = ?')
  const byDraft = select('WHERE draft = ?')
  const byReference = select('WHERE reference = ?')
  const sameToday = select(`WHERE destination = ? AND code = ? AND ${stillCounts} ORDER BY sale.row`)
  const billToday = select(`WHERE destination = ? AND category = 'bill'
    AND (code = ? OR CASE WHEN json_valid(bill) THEN bill ->> '$.kind' END = ?) AND ${stillCounts} ORDER BY sale.row`)
  const replacementOf = select('WHERE insteadOf = ?')
  const latestFor = select('WHERE destination = ? ORDER BY sale.row DESC LIMIT ?')
  const unsettledBefore = select(`WHERE destination = ? AND sale.row < (SELECT row FROM sale WHERE id = ?)
    AND state IN ('queued', 'submitting', 'unknown') ORDER BY sale.row LIMIT 1`)
  return {
    unsettledBefore: (destination, id) => reader.one(unsettledBefore.get(destination, id)),
    find: (id) => reader.one(byId.get(id)),
    findByDraft: (draft) => reader.one(byDraft.get(draft)),
    findByReference: (reference) => reader.one(byReference.get(reference)),
    sameToday: (day, destination, code) => reader.all(sameToday.all(destination, code, day)),
    billToday: (day, { code, kind, customerNo }) => reader.all(billToday.all(customerNo, code, kind, day)),
    replacementOf: (id) => reader.one(replacementOf.get(id)),
    latestFor: (destination, limit) => reader.all(latestFor.all(destination, limit)),
  }
}

/** Of how many of the newest sales the delivered ones are looked for: a shop where none of these went well has no usual cost. */
const costWindow = 1_000

/**
 * A sale moves in the minutes after its confirmation, and nobody asks a provider about it after a week. So what moved
 * between two instants is found among the sales confirmed before the second and at most eight days before the first, of
 * which the newest thousand are looked at: more than a counter sells while one gap opens. The index of days leads there;
 * of a day's end that lies behind the second instant at most so many are passed over.
 */
const hourMs = 3_600_000
const movesAtMostMs = 8 * 24 * hourMs
const changeWindow = 1_000
const dayWindow = 5_000

/** No calendar on earth is further ahead of, or behind, the one of UTC. */
const aheadAtMostMs = 14 * hourMs
const behindAtMostMs = 12 * hourMs

export function createLookouts(database: Database, reader: SaleReader): Pick<Journal, 'serialElsewhere' | 'flagged'> {
  const elsewhere = database.prepare('SELECT row FROM sale WHERE serial = ? AND id <> ? LIMIT 1')
  const flagged = database.prepare(`SELECT ${saleColumns} FROM sale WHERE flagged = 1 ORDER BY sale.row DESC LIMIT ?`)
  return {
    serialElsewhere: (serial, id) => elsewhere.get(serial, id) !== undefined,
    flagged: (limit) => reader.all(flagged.all(limit)),
  }
}

/** The same questions about the sales of one provider, or of all. */
export function createViews(database: Database, reader: SaleReader, provider?: ProviderName): Views {
  const mine = provider === undefined ? '' : `AND provider = '${provider}'`
  const open = database.prepare(`SELECT ${saleColumns} FROM sale WHERE ${isOpen} ${mine} ORDER BY sale.row`)
  const delivered = database.prepare(`SELECT ${saleColumns} FROM sale
    WHERE sale.row > (SELECT max(row) FROM sale) - ${costWindow} AND state = 'delivered' ${mine} ORDER BY sale.row DESC LIMIT ?`)
  return {
    open: () => reader.all(open.all()),
    latestCosts: (limit) =>
      reader.all(delivered.all(limit)).map(({ core, status }) => ('charged' in status ? status.charged : undefined) ?? core.cost),
    changedBetween: createChanges(database, reader, mine),
  }
}

function createChanges(database: Database, reader: SaleReader, mine: string): Journal['changedBetween'] {
  const firstKey = `near.row * ${eventsPerSale}`
  const changed = database.prepare(`
    SELECT ${saleColumns} FROM (
      SELECT * FROM (
        SELECT row, day, createdAt, provider FROM sale WHERE day BETWEEN ? AND ? ORDER BY day DESC, row DESC LIMIT ${dayWindow}
      ) WHERE createdAt BETWEEN ? AND ? ${mine} LIMIT ${changeWindow}
    ) AS near CROSS JOIN sale ON sale.row = near.row
    WHERE near.createdAt >= ? OR EXISTS (
      SELECT 1 FROM event WHERE key BETWEEN ${firstKey} AND ${firstKey} + ${eventsPerSale - 1}
      AND CASE WHEN json_valid(body) THEN body ->> '$.at' END BETWEEN ? AND ?)
    ORDER BY near.day DESC, near.row DESC LIMIT ?`)
  return (from, until, limit) => {
    const since = from - movesAtMostMs
    const days = [dayOf(since - behindAtMostMs), dayOf(until + aheadAtMostMs)]
    return reader.all(changed.all(...days, since, until, from, from, until, limit))
  }
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
