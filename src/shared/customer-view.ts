// What the customer's side of the counter may see: these few shapes and nothing beside them, so that a cost or a saldo has no way in.
import * as v from 'valibot'
import { rupiah } from './money'

/** How a sale stands, in as many words as a customer needs. */
export const customerOutcomes = ['processing', 'checking', 'done', 'failed', 'cancelled'] as const
export type CustomerOutcome = (typeof customerOutcomes)[number]

export const customerTextMax = 120
const linesMax = 10

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(customerTextMax))
const number = v.pipe(v.string(), v.maxLength(62), v.regex(/^[\w,./-]*$/u))
const money = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000), v.transform(rupiah))
const heap = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000_000), v.transform(rupiah))

// Plain entries: a schema that is asked for its own would be kept by every bundle that never looks at it.
const line = {
  product: text,
  /** Two numbers of one bill are joined by a comma. Empty while it is not typed yet. */
  number,
  /** As it stands on the bill. */
  name: v.optional(text),
  /** Of how many sheets the bill is, where it is of several: most often months. */
  sheets: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(999))),
  /** What the customer pays, and never what it costs the shop. */
  price: money,
}

const lineSchema = v.strictObject(line)
const endedSchema = v.strictObject({ ...line, outcome: v.picklist(customerOutcomes) })

export const customerViewSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('idle') }),
  /** A number that is being typed, with its operator or biller where that is known. */
  v.strictObject({ kind: v.literal('number'), number, of: v.optional(text) }),
  v.strictObject({
    kind: v.literal('order'),
    lines: v.pipe(v.array(lineSchema), v.minLength(1), v.maxLength(linesMax)),
    /** Without change while it is not enough. */
    cash: v.optional(v.strictObject({ received: heap, change: v.optional(heap) })),
  }),
  v.strictObject({
    kind: v.literal('result'),
    lines: v.pipe(v.array(endedSchema), v.minLength(1), v.maxLength(linesMax)),
    change: v.optional(heap),
  }),
])

export type CustomerView = v.InferOutput<typeof customerViewSchema>
export type CustomerLine = v.InferOutput<typeof lineSchema>
