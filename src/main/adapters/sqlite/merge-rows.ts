// Replaces and adds rows of a list by their code, all of them or none.
import { type ImportReport } from '../../../shared/catalog'
import { type Database, type Value } from './database'

export type MergeParts<Row> = {
  readonly database: Database
  readonly table: string
  /** All that a row has, its unique `code` first. */
  readonly columns: readonly ['code', ...(readonly string[])]
  readonly find: (code: string) => Row | undefined
  /** The values of a row in the order of the columns. */
  readonly valuesOf: (row: Row) => readonly Value[]
}

/** Makes the merge of one list; rows that are not named stay as they are, in their places. */
export function createMerge<Row extends { readonly code: string }>(parts: MergeParts<Row>): (rows: readonly Row[]) => ImportReport {
  const { database, table, columns, find, valuesOf } = parts
  const [, ...others] = columns
  const put = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT (code) DO UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`)

  function mergeRow(row: Row): keyof ImportReport {
    const before = find(row.code)
    const values = valuesOf(row)
    if (before && valuesOf(before).every((value, index) => value === values[index])) return 'unchanged'
    put.run(...values)
    return before ? 'changed' : 'added'
  }

  return (rows) => {
    const outcomes = database.write(() => rows.map(mergeRow))
    const times = (outcome: keyof ImportReport) => outcomes.filter((each) => each === outcome).length
    return { added: times('added'), changed: times('changed'), unchanged: times('unchanged') }
  }
}
