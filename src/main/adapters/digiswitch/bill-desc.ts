// `desc` of a bill: whatever the provider wrote, cleaned and bounded. What is odd in it is dropped, never the answer.
import { type BillDesc, type BillRow, type BillValue } from '../../../shared/bill/bill-data'
import { cleanText } from '../http/clean-text'
import { type JsonObject } from '../http/strict-json'
import { isObject } from './heard'

const fieldsMax = 80
const rowsMax = 60
const nameMax = 60
const textMax = 200
const listMax = 20
const depthMax = 3

/** Single values under their names (`a.b` where one stood inside another), and lists of rows such as `detail`. */
export function readDesc(value: unknown): BillDesc {
  if (!isObject(value)) return {}
  return bounded(entriesOf(value, '', 0).flatMap(([name, each]) => named(name, valueIn(each) ?? rowsIn(each))))
}

/** Words as they may be shown: wrapped names come with line ends and long indents. */
export function cleanWords(words: string): string | undefined {
  return cleanText(words.replace(/\s+/gu, ' '), textMax)
}

type Entry<V> = readonly [name: string, value: V]

function entriesOf(object: JsonObject, prefix: string, depth: number): readonly Entry<unknown>[] {
  return Object.entries(object).flatMap(([name, value]) => {
    const path = `${prefix}${name}`
    if (!isObject(value)) return [[path, value] as const]
    return depth < depthMax ? entriesOf(value, `${path}.`, depth + 1) : []
  })
}

function valueIn(value: unknown): BillValue | undefined {
  if (typeof value === 'string') return cleanWords(value)
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined
  return Array.isArray(value) && !value.some(isObject) ? listIn(value) : undefined
}

// A list of single values is one value.
function listIn(values: readonly unknown[]): string | undefined {
  const words = values.slice(0, listMax).map((each) => (Array.isArray(each) ? undefined : valueIn(each)))
  return cleanWords(words.filter((each) => each !== undefined).join(', '))
}

function rowsIn(value: unknown): readonly BillRow[] | undefined {
  if (!Array.isArray(value)) return undefined
  const rows = value.slice(0, rowsMax).flatMap((each: unknown) => (isObject(each) ? [rowOf(each)] : []))
  return rows.some((row) => Object.keys(row).length > 0) ? rows : undefined
}

function rowOf(row: JsonObject): BillRow {
  return bounded(entriesOf(row, '', 0).flatMap(([name, each]) => named(name, valueIn(each))))
}

// A name that means something to the language itself is no field of a bill.
function named<V>(name: string, value: V | undefined): readonly Entry<V>[] {
  const clean = cleanText(name, nameMax)
  return clean === undefined || value === undefined || clean in Object.prototype ? [] : [[clean, value]]
}

// Of two names that became one by cleaning, the first counts.
function bounded<V>(entries: readonly Entry<V>[]): Readonly<Record<string, V>> {
  const fields = new Map<string, V>()
  for (const [name, value] of entries) if (fields.size < fieldsMax && !fields.has(name)) fields.set(name, value)
  return Object.fromEntries(fields)
}
