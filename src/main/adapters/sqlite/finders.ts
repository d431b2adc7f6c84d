// The ways to sales that are neither search nor story: by name, by number, by what is odd about them, by when they moved.
import { type Journal } from '../../core/ports/stores'
import { type Database } from './database'
import { eventsPerSale } from './event-rows'
import { type SaleReader } from './sale-reader'
import { saleColumns } from './sale-rows'

/** Sales that are not final, and those that a person has to look at. */
const openStates = "('queued', 'submitting', 'pending', 'unknown', 'needs-attention')"
export const isOpen = `sale.state <> 'delivered' AND sale.state IN ${openStates}`

export type Finders = Pick<Journal, 'find' | 'findByDraft' | 'findByReference' | 'open' | 'sameToday' | 'latestFor' | 'unsettledBefore'>
export type Lookouts = Pick<Journal, 'serialElsewhere' | 'flagged' | 'latestCosts' | 'changedBetween'>

export function createFinders(database: Database, reader: SaleReader): Finders {
  const select = (rest: string) => database.prepare(`SELECT ${saleColumns} FROM sale ${rest}`)
  const byId = select('WHERE id = ?')
  const byDraft = select('WHERE draft = ?')
  const byReference = select('WHERE reference = ?')
  const open = select(`WHERE ${isOpen} ORDER BY sale.row`)
  // `+day`: a number has few sales, a day has many, and SQLite cannot know.
  const sameToday = select(`WHERE destination = ? AND +day = ? AND code = ?
    AND state NOT IN ('refused', 'cancelled', 'reversed') ORDER BY sale.row`)
  const latestFor = select('WHERE destination = ? ORDER BY sale.row DESC LIMIT ?')
  const unsettledBefore = select(`WHERE destination = ? AND sale.row < (SELECT row FROM sale WHERE id = ?)
    AND state IN ('queued', 'submitting', 'unknown') ORDER BY sale.row LIMIT 1`)
  return {
    unsettledBefore: (destination, id) => reader.one(unsettledBefore.get(destination, id)),
    find: (id) => reader.one(byId.get(id)),
    findByDraft: (draft) => reader.one(byDraft.get(draft)),
    findByReference: (reference) => reader.one(byReference.get(reference)),
    open: () => reader.all(open.all()),
    sameToday: (day, destination, code) => reader.all(sameToday.all(destination, day, code)),
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

export function createLookouts(database: Database, reader: SaleReader): Lookouts {
  const elsewhere = database.prepare('SELECT row FROM sale WHERE serial = ? AND id <> ? LIMIT 1')
  const flagged = database.prepare(`SELECT ${saleColumns} FROM sale WHERE flagged = 1 ORDER BY sale.row DESC LIMIT ?`)
  const delivered = database.prepare(`SELECT ${saleColumns} FROM sale
    WHERE sale.row > (SELECT max(row) FROM sale) - ${costWindow} AND state = 'delivered' ORDER BY sale.row DESC LIMIT ?`)
  return {
    serialElsewhere: (serial, id) => elsewhere.get(serial, id) !== undefined,
    flagged: (limit) => reader.all(flagged.all(limit)),
    latestCosts: (limit) =>
      reader.all(delivered.all(limit)).map(({ core, status }) => ('charged' in status ? status.charged : undefined) ?? core.cost),
    changedBetween: createChanges(database, reader),
  }
}

function createChanges(database: Database, reader: SaleReader): Journal['changedBetween'] {
  const firstKey = `near.row * ${eventsPerSale}`
  const changed = database.prepare(`
    SELECT ${saleColumns} FROM (
      SELECT * FROM (
        SELECT row, day, createdAt FROM sale WHERE day BETWEEN ? AND ? ORDER BY day DESC, row DESC LIMIT ${dayWindow}
      ) WHERE createdAt BETWEEN ? AND ? LIMIT ${changeWindow}
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
