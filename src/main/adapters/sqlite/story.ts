// The events of a sale: appended with a chained check sum, and read back only if the whole chain fits.
import * as v from 'valibot'
import { type SaleEvent, type SaleId } from '../../core/sale/sale'
import { type Database } from './database'
import { chainSum, eventKey, eventKeys, eventRow, parseEvent } from './event-rows'
import { damaged } from './file-check'

export type Story = {
  /** Adds event number `n`; the one before it must be there. */
  append(row: number, id: SaleId, n: number, event: SaleEvent): void
  /** All `expected` events, oldest first; throws StoreTrouble('damaged') when one is missing, changed or unreadable. */
  read(row: number, id: SaleId, expected: number): readonly SaleEvent[]
}

export function createStory(database: Database): Story {
  const insert = database.prepare('INSERT INTO event (key, body, sum) VALUES (?, ?, ?)')
  const one = database.prepare('SELECT n, body, sum FROM event WHERE key = ?')
  const all = database.prepare('SELECT n, body, sum FROM event WHERE key BETWEEN ? AND ? ORDER BY key')
  return {
    append(row, id, n, event) {
      const previous = n === 1 ? id : v.parse(eventRow, one.get(eventKey(row, n - 1))).sum
      const body = JSON.stringify(event)
      insert.run(eventKey(row, n), body, chainSum(previous, body))
    },
    read(row, id, expected) {
      const rows = all.all(...eventKeys(row)).map((found) => v.parse(eventRow, found))
      if (rows.length !== expected) throw damaged(`Sale ${id} has ${rows.length} events instead of ${expected}`)
      return verified(id, rows)
    },
  }
}

function verified(id: SaleId, rows: readonly v.InferOutput<typeof eventRow>[]): readonly SaleEvent[] {
  let previous: Uint8Array | SaleId = id
  return rows.map((row, index) => {
    const sum = chainSum(previous, row.body)
    if (row.n !== index + 1 || Buffer.compare(sum, row.sum) !== 0) {
      throw damaged(`Event ${row.n} of sale ${id} was changed after it was written`)
    }
    previous = sum
    return readable(id, row.n, row.body)
  })
}

function readable(id: SaleId, n: number, body: string): SaleEvent {
  try {
    return parseEvent(body)
  } catch (error) {
    throw damaged(`Event ${n} of sale ${id} cannot be read: ${String(error)}`)
  }
}
