// One field of a table and the values that came -> label and words, or nothing where nothing came.
import { type BillWords } from '../text/bills'
import { type BillField, type FieldLabel } from './bill-kind'
import { type Values } from './bill-rows'
import { meterOf, textOf, wordedValue } from './bill-value'

export type FieldRead = { readonly key: string; readonly label: string; readonly value: string }

export function readField(values: Values, field: BillField, words: BillWords): FieldRead | undefined {
  const first = wordedValue(valueOf(values, field), field.type, words)
  const second = field.joined && wordedValue(own(values, field.joined.key), field.joined.type, words)
  const label = wordedKey(field.label ?? field.key, words)
  if (field.joined === undefined || second === undefined) return first === undefined ? undefined : { key: field.key, label, value: first }
  if (first === undefined) return { key: field.key, label: wordedKey(field.joined.key, words), value: second }
  return { key: field.key, label: words.fields[field.joined.label], value: `${first}${field.joined.between}${second}` }
}

/** The trade's word for a key, or the key itself made readable: `biaya_lain_2` -> `Biaya lain 2`. */
export function wordedKey(key: string, words: BillWords): string {
  if (Object.hasOwn(words.fields, key)) return words.fields[key as FieldLabel]
  const spaced = key.replace(/[_\s]+/gu, ' ').trim()
  return spaced === '' ? key : spaced.slice(0, 1).toUpperCase() + spaced.slice(1)
}

function valueOf(values: Values, field: BillField): unknown {
  const came = own(values, field.key)
  if (textOf(came) !== undefined) return came
  return field.type === 'usage' ? difference(values) : field.also === undefined ? undefined : own(values, field.also)
}

// A meter that was changed or has run over counts nothing that can be told from two stands.
function difference(values: Values): number | undefined {
  const [before, after] = [meterOf(own(values, 'meter_awal')), meterOf(own(values, 'meter_akhir'))].map(Number)
  if (before === undefined || after === undefined || !Number.isInteger(after - before) || after < before) return undefined
  return after - before
}

function own(values: Values, key: string): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined
}
