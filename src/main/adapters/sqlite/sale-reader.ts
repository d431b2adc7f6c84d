// Rows -> sales. A row that cannot be read is told again from its own events; it never takes the others down with it.
import * as v from 'valibot'
import { replay } from '../../core/sale/sale-machine'
import { type PolicyOf } from '../../core/sale/retry-policy'
import { type Sale, type SaleId } from '../../core/sale/sale'
import { type Database } from './database'
import { readSaleRow, type RowKey } from './sale-rows'
import { type Story } from './story'

export type OnUnreadable = (id: SaleId, why: string) => void

export type SaleReader = {
  /** The sale of a row; nothing for no row, and nothing (but a report) for a sale that even its events cannot tell. */
  one(row: unknown): Sale | undefined
  all(rows: readonly unknown[]): readonly Sale[]
}

export function createSaleReader(database: Database, story: Story, policyOf: PolicyOf, onUnreadable: OnUnreadable): SaleReader {
  const eventCount = database.prepare('SELECT events FROM sale WHERE row = ?')

  function retell(key: RowKey, why: string): Sale | undefined {
    try {
      const { events } = v.parse(v.object({ events: v.number() }), eventCount.get(key.row))
      const told = replay(story.read(key.row, key.id, events), policyOf)
      if (told) return told.sale
      onUnreadable(key.id, why)
    } catch (error) {
      onUnreadable(key.id, `${why}; ${String(error)}`)
    }
    return undefined
  }

  function one(row: unknown): Sale | undefined {
    if (row === undefined) return undefined
    const read = readSaleRow(row)
    return 'sale' in read ? read.sale : retell(read.key, read.why)
  }
  return { one, all: (rows) => rows.map(one).filter((sale) => sale !== undefined) }
}
