// The index behind "any part of a number": trigrams of what people read out loud, fed in the same transaction.
import { type Sale } from '../../core/sale/sale'
import { type Database } from './database'
import { serialOf } from './sale-rows'

export type SearchIndex = {
  /** Adds what a new sale is found by. */
  add(row: number, sale: Sale): void
  /** Replaces the serial number it is found by. */
  setSerial(row: number, before: string | null, after: string | undefined): void
  clear(): void
}

/** A sale has two entries, 2r for what it was born with and 2r + 1 for its serial: an entry is then never rewritten. */
export const entriesPerSale = 2

/** Shorter texts have no trigram. */
export const shortestIndexed = 3

export function createSearchIndex(database: Database): SearchIndex {
  const insert = database.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)')
  const remove = database.prepare("INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)")
  const empty = database.prepare("INSERT INTO search (search) VALUES ('delete-all')")
  return {
    add(row, sale) {
      const { number, destination, reference, bill } = sale.core
      insert.run(row * entriesPerSale, [number, destination, reference, ...(bill ? [bill.name] : [])].join('\n'))
      const serial = serialOf(sale)
      if (serial !== undefined) insert.run(row * entriesPerSale + 1, serial)
    },
    setSerial(row, before, after) {
      if (before === (after ?? null)) return
      if (before !== null) remove.run(row * entriesPerSale + 1, before)
      if (after !== undefined) insert.run(row * entriesPerSale + 1, after)
    },
    clear: () => void empty.run(),
  }
}
