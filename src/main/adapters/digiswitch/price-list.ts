// `/price-list`: each row by itself, so that one odd product does not hide the others.
import { impossible } from '../../../shared/result'
import { type BillListing, type PrepaidListing, type PriceListReply } from '../../core/ports/providers'
import { type JsonObject } from '../http/strict-json'
import { codeIn, isGood, stopIn } from './account-words'
import { type Heard, type HeardAnswer, isObject } from './heard'
import { isLimit, keyOf } from './response-codes'
import { readBillRow, readPrepaidRow } from './price-rows'

export function classifyPrepaid(heard: Heard): PriceListReply<PrepaidListing> {
  return classifyList(heard, readPrepaidRow, ({ sku }) => sku)
}

export function classifyBills(heard: Heard): PriceListReply<BillListing> {
  return classifyList(heard, readBillRow, ({ code }) => code)
}

type ReadRow<Row> = (row: JsonObject) => Row | undefined

function classifyList<Row>(heard: Heard, read: ReadRow<Row>, codeOf: (row: Row) => string): PriceListReply<Row> {
  switch (heard.kind) {
    case 'not-sent':
      return { kind: 'not-sent', why: heard.why }
    case 'no-answer':
      return { kind: 'no-answer' }
    case 'answered':
      return classifyAnswer(heard, read, codeOf)
    default:
      return impossible(heard)
  }
}

function classifyAnswer<Row>(heard: HeardAnswer, read: ReadRow<Row>, codeOf: (row: Row) => string): PriceListReply<Row> {
  const stopped = stopIn(heard)
  if (stopped) return { kind: 'turned-away', ...stopped }
  const code = codeIn(heard)
  const note = { code, key: code === undefined || code === '00' ? 'ds-list-failed' : keyOf(code) }
  if (code !== undefined && isLimit(code)) return { kind: 'turned-away', note }
  const rows = isGood(heard) && heard.data.ok && !isObject(heard.data.value) ? heard.data.value : undefined
  if (!rows) return heard.status === 429 ? { kind: 'turned-away', note: { key: 'ds-83' } } : { kind: 'inconclusive', note }
  const readable = readRows(rows, read, codeOf)
  // Rows of which none can be read are another format, not a shop without products.
  if (readable.length === 0 && rows.length > 0) return { kind: 'inconclusive', note }
  return { kind: 'list', rows: readable, skipped: rows.length - readable.length }
}

// A code that stands there twice: the first counts.
function readRows<Row>(rows: readonly unknown[], read: ReadRow<Row>, codeOf: (row: Row) => string): readonly Row[] {
  const known = new Map<string, Row>()
  for (const each of rows) {
    const row = isObject(each) ? read(each) : undefined
    if (row && !known.has(codeOf(row))) known.set(codeOf(row), row)
  }
  return [...known.values()]
}
