// The ways through the sales, newest first: each touches only what its question needs, however many sales there are.
import * as v from 'valibot'
import { type SaleState } from '../../../shared/sale-view'
import { type Database, type Statement, type Value } from './database'
import { saleColumns } from './sale-rows'
import { entriesPerSale, shortestIndexed } from './search-index'

/** Runs SQL; each text is prepared once. */
export type Query = (sql: string, ...values: readonly Value[]) => readonly unknown[]

/** A part of a WHERE clause with its values. */
export type Condition = { readonly sql: string; readonly values: readonly Value[] }

/** Which page is wanted: sales before this row, at most so many. */
export type Page = { readonly all: Query; readonly below: number; readonly most: number }

const rowOnly = v.object({ row: v.number() })
const span = v.object({ first: v.nullable(v.number()), last: v.nullable(v.number()) })

/** How many of the newest sales are looked through for a text too short for the index, before the slower way. */
const newestWindow = 5_000

/** Up to so many sales of a state are looked through for a text; of more, the index knows better. */
const fewSales = 2_000

const trigramsAtMost = 3

export function createQuery(database: Database): Query {
  const statements = new Map<string, Statement>()
  return (sql, ...values) => {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    return statement.all(...values)
  }
}

export function rowIn(found: unknown): number {
  return v.parse(rowOnly, found).row
}

/** From the newest sale down until enough fit. */
export function newest({ all, below, most }: Page, conditions: readonly Condition[]): readonly unknown[] {
  const where = ['sale.row < ?', ...conditions.map(({ sql }) => sql)].join(' AND ')
  const values = conditions.flatMap((condition) => condition.values)
  return all(`SELECT ${saleColumns} FROM sale WHERE ${where} ORDER BY sale.row DESC LIMIT ?`, below, ...values, most)
}

/** One walk per state and a merge: a single walk over several states would have to sort all of their sales. */
export function byState(page: Page, states: readonly SaleState[], fits: readonly Condition[]): readonly unknown[] {
  const walks = states.map((state) => newest(page, [{ sql: 'sale.state = ?', values: [state] }, ...usesIndex(state), ...fits]))
  return walks
    .flat()
    .toSorted((left, right) => rowIn(right) - rowIn(left))
    .slice(0, page.most)
}

// Most sales are delivered: those have no index of their own and need none.
function usesIndex(state: SaleState): readonly Condition[] {
  return state === 'delivered' ? [] : [{ sql: "sale.state <> 'delivered'", values: [] }]
}

/** True when so few sales are in these states that reading them all is the fastest way. */
export function areFew(all: Query, states: readonly SaleState[]): boolean {
  if (states.includes('delivered')) return false
  const counting = "SELECT row FROM sale WHERE state <> 'delivered' AND state = ? LIMIT ?"
  return states.every((state) => all(counting, state, fewSales).length < fewSales)
}

/**
 * By the trigrams of the text, then by the text itself: the index only says which trigrams a sale has and not in what
 * order, which halves it.
 */
export function byIndex(page: Page, text: string, day: string | undefined, conditions: readonly Condition[]): readonly unknown[] {
  const { first, last } = day === undefined ? { first: 0, last: page.below } : daySpan(page.all, day)
  if (first === null || last === null) return []
  const where = [...conditions, ...(day === undefined ? [] : [onDay(day)]), contains(text)]
  const found = page.all(
    `SELECT ${saleColumns} FROM search CROSS JOIN sale ON sale.row = search.rowid / ${entriesPerSale}
     WHERE search MATCH ? AND search.rowid >= ? AND search.rowid < ? AND ${where.map(({ sql }) => sql).join(' AND ')}
     ORDER BY search.rowid DESC LIMIT ?`,
    trigrams(text)
      .map((trigram) => `"${trigram.replaceAll('"', '""')}"`)
      .join(' AND '),
    first * entriesPerSale,
    Math.min(last + 1, page.below) * entriesPerSale,
    ...where.flatMap(({ values }) => values),
    page.most * entriesPerSale,
  )
  return withoutTwins(found).slice(0, page.most)
}

// From the end, where phone and receipt numbers differ most; three are enough to leave only a handful to look at.
function trigrams(text: string): readonly string[] {
  const letters = [...text]
  const starts: number[] = []
  for (let end = letters.length; end > 0 && starts.length < trigramsAtMost; end -= shortestIndexed) {
    starts.push(Math.max(end - shortestIndexed, 0))
  }
  return starts.map((start) => letters.slice(start, start + shortestIndexed).join(''))
}

function daySpan(all: Query, day: string): v.InferOutput<typeof span> {
  return v.parse(span, all('SELECT min(row) AS first, max(row) AS last FROM sale WHERE day = ?', day)[0])
}

// A sale found by its number and by its serial comes twice in a row.
function withoutTwins(rows: readonly unknown[]): readonly unknown[] {
  const numbers = rows.map(rowIn)
  return rows.filter((_row, index) => numbers[index] !== numbers[index - 1])
}

/** The one sale whose receipt number or reference this is. */
export function byName(page: Page, text: string, conditions: readonly Condition[]): readonly unknown[] {
  const unique = (column: string) => newest(page, [{ sql: `sale.${column} = ?`, values: [text] }, ...conditions])
  return [...unique('number'), ...unique('reference')]
}

/**
 * One or two typed characters. Mostly the newest sales answer; else the starts of phone and receipt numbers, through
 * their indexes. Receipt numbers are in order of time already.
 */
export function byStart(page: Page, text: string): readonly unknown[] {
  const { all, below, most } = page
  const [top] = all('SELECT row FROM sale WHERE row < ? ORDER BY row DESC LIMIT 1', below)
  if (top === undefined) return []
  const window = { sql: 'sale.row > ?', values: [rowIn(top) - newestWindow] }
  const recent = newest(page, [window, startsWith(text)])
  if (recent.length === most) return recent
  const range = [text, `${text}\u{10ffff}`, below, most] as const
  const walk = (column: string, order: string) =>
    all(`SELECT row FROM sale WHERE ${column} >= ? AND ${column} < ? AND row < ? ORDER BY ${order} DESC LIMIT ?`, ...range)
  const rows = [...walk('destination', 'row'), ...walk('number', 'number')].map(rowIn)
  return newest(page, [{ sql: 'sale.row IN (SELECT value FROM json_each(?))', values: [JSON.stringify(rows)] }])
}

export function onDay(day: string): Condition {
  return { sql: 'sale.day = ?', values: [day] }
}

export function inStates(states: readonly SaleState[]): Condition {
  return { sql: 'sale.state IN (SELECT value FROM json_each(?))', values: [JSON.stringify(states)] }
}

export function startsWith(text: string): Condition {
  const like = `${text.replace(/[\\%_]/gu, '\\$&')}%`
  return { sql: "(sale.destination LIKE ? ESCAPE '\\' OR sale.number LIKE ? ESCAPE '\\')", values: [like, like] }
}

export function contains(text: string): Condition {
  const name = "CASE WHEN json_valid(sale.bill) THEN sale.bill ->> '$.name' ELSE '' END"
  const fields = ['sale.number', 'sale.destination', 'sale.reference', "ifnull(sale.serial, '')", name]
  return { sql: `instr(lower(${fields.join(' || char(10) || ')}), lower(?)) > 0`, values: [text] }
}
