// A sale as a row: columns for what is searched, JSON for the state. Read back through schemas, never by trust.
import * as v from 'valibot'
import { serialFlags } from '../../core/sale/serial-flags'
import { type Sale, type SaleCore, type SaleStatus } from '../../core/sale/sale'
import {
  billDesc,
  core,
  count,
  flag,
  instant,
  money,
  note,
  proven,
  refusal,
  saleId,
  type Same,
  sending,
  soldBill,
  text,
} from './field-schemas'
import { type Value } from './database'

const holding = { since: instant, holdUntil: instant, sending }

const status = v.variant('kind', [
  v.strictObject({ kind: v.literal('queued'), ...holding, tries: count, note: v.optional(note) }),
  v.strictObject({ kind: v.literal('submitting'), ...holding, tries: count, prior: sending }),
  v.strictObject({
    kind: v.literal('pending'),
    ...holding,
    checks: count,
    note,
    providerRef: v.optional(text),
    charged: v.optional(money),
  }),
  v.strictObject({ kind: v.literal('unknown'), ...holding, checks: count, note, refusal: v.optional(refusal) }),
  v.strictObject({
    kind: v.literal('needs-attention'),
    ...holding,
    reason: v.picklist([
      'held-too-long',
      'asked-too-long',
      'memory-limit',
      'late-success',
      'contradiction',
      'unreadable',
      'other-place',
      'bill-expired',
      'unasked',
    ]),
    checks: count,
    note: v.optional(note),
    cashReturned: v.boolean(),
    serial: v.optional(text),
    charged: v.optional(money),
  }),
  v.strictObject({
    kind: v.literal('delivered'),
    since: instant,
    sending,
    checks: count,
    serial: v.optional(text),
    repeatedSerial: v.optional(v.boolean()),
    charged: v.optional(money),
    providerRef: v.optional(text),
    note,
    settledBy: v.optional(text),
    cashReturned: v.boolean(),
    desc: v.optional(billDesc),
  }),
  v.strictObject({
    kind: v.literal('refused'),
    since: instant,
    sending,
    checks: count,
    note,
    deposit: v.picklist(['no', 'yes', 'returned', 'held', 'unknown']),
    settledBy: v.optional(text),
  }),
  v.strictObject({ kind: v.literal('cancelled'), since: instant, sending }),
  v.strictObject({ kind: v.literal('reversed'), since: instant, sending, note }),
])

proven<Same<v.InferOutput<typeof status>, SaleStatus>>()

const saleRow = v.pipe(
  v.object({
    ...core.entries,
    training: flag,
    bill: v.nullable(v.pipe(text, v.parseJson(), soldBill)),
    insteadOf: v.nullable(saleId),
    row: count,
    state: text,
    status: v.pipe(text, v.parseJson(), status),
  }),
  v.check((row) => row.state === row.status.kind, 'state and status differ'),
  v.transform(({ row, state: _state, status, bill, insteadOf, ...rest }) => {
    const core: SaleCore = { ...rest, ...(bill === null ? {} : { bill }), ...(insteadOf === null ? {} : { insteadOf }) }
    return { row, sale: { core, status } satisfies Sale }
  }),
)

/** What can be said of a row even when the rest of it is unreadable. */
const rowKey = v.object({ row: count, id: saleId })

export type SaleRow = { readonly row: number; readonly sale: Sale }
export type RowKey = v.InferOutput<typeof rowKey>

/** The sale of a row, or why it cannot be read. */
export function readSaleRow(row: unknown): SaleRow | { readonly key: RowKey; readonly why: string } {
  const read = v.safeParse(saleRow, row)
  if (read.success) return read.output
  return { key: v.parse(rowKey, row), why: read.issues.map((issue) => issue.message).join('; ') }
}

const coreColumns = Object.keys(core.entries) as readonly (keyof typeof core.entries)[]
const stateColumns = ['state', 'serial', 'status', 'events', 'flagged'] as const

export const saleColumns = ['row', ...coreColumns, 'state', 'status'].map((column) => `sale.${column}`).join(', ')

/** `INSERT`: values by `newRowValues`. */
export const insertSale = `INSERT INTO sale (${[...coreColumns, ...stateColumns].join(', ')})
  VALUES (${[...coreColumns, ...stateColumns].map(() => '?').join(', ')})`

/** `UPDATE` of all that an event may change: values by `stateValues`, then the row. */
export const updateSale = `UPDATE sale SET ${stateColumns.map((column) => `${column} = ?`).join(', ')} WHERE row = ?`

export function newRowValues(sale: Sale, events: number): readonly Value[] {
  return [...coreColumns.map((column) => columnValue(sale.core[column])), ...stateValues(sale, events)]
}

function columnValue(value: SaleCore[keyof SaleCore]): Value {
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'object') return JSON.stringify(value)
  return value ?? null
}

export function stateValues(sale: Sale, events: number): readonly Value[] {
  return [sale.status.kind, serialOf(sale) ?? null, JSON.stringify(sale.status), events, Number(serialFlags(sale).length > 0)]
}

export function serialOf(sale: Sale): string | undefined {
  return 'serial' in sale.status ? sale.status.serial : undefined
}
