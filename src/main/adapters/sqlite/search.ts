// Finding sales among a million: each kind of question has its own way in.
import { type Journal, type SaleFilter } from '../../core/ports/stores'
import { type Database } from './database'
import { type SaleReader } from './sale-reader'
import { shortestIndexed } from './search-index'
import {
  areFew,
  byName,
  byIndex,
  byStart,
  byState,
  contains,
  createQuery,
  inStates,
  newest,
  onDay,
  type Page,
  rowIn,
  startsWith,
} from './search-walks'

const anyRow = Number.MAX_SAFE_INTEGER

export function createSearch(database: Database, reader: SaleReader): Journal['search'] {
  const all = createQuery(database)
  return (filter) => {
    const after = filter.after === undefined ? [{ row: anyRow }] : all('SELECT row FROM sale WHERE id = ?', filter.after)
    if (after.length === 0) return { rows: [], more: false }
    const found = candidates({ all, below: rowIn(after[0]), most: filter.limit + 1 }, filter)
    return { rows: reader.all(found.slice(0, filter.limit)), more: found.length > filter.limit }
  }
}

function candidates(page: Page, filter: SaleFilter): readonly unknown[] {
  const text = filter.text?.trim() ?? ''
  const states = filter.states?.length ? filter.states : undefined
  const short = [...text].length < shortestIndexed
  const limits = [...(filter.day === undefined ? [] : [onDay(filter.day)]), ...(states ? [inStates(states)] : [])]
  const named = short ? [] : byName(page, text, limits)
  if (named.length > 0) return named

  const few = states !== undefined && areFew(page.all, states)
  if (!short && !few) return byIndex(page, text, filter.day, states ? [inStates(states)] : [])
  const fits = text === '' ? [] : [short ? startsWith(text) : contains(text)]
  if (filter.day !== undefined) return newest(page, [...limits, ...fits])
  if (states) return byState(page, states, fits)
  return text === '' ? newest(page, []) : byStart(page, text)
}
