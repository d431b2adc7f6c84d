// What the renderer may ask: one schema for each channel. What reaches a feature has passed through one of these.
import * as v from 'valibot'
import { type Rupiah, rupiah } from './money'
import { type SaleState } from './sale-view'
import { baseUrlSchema, callbackSchema, niskalaTransports, preferencesSchema, proxySchema, shopSchema, tokenSchema } from './settings'

const id = v.pipe(v.string(), v.regex(/^[0-9A-Z]{26}$/u))
const code = v.pipe(v.string(), v.minLength(1), v.maxLength(40))
const money = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000), v.transform(rupiah))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u))
const nothing = v.undefined()
const importBytesMax = 5_000_000
const person = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(24))
const saleOnly = v.strictObject({ id })

export const saleStates = [
  'queued',
  'submitting',
  'pending',
  'unknown',
  'needs-attention',
  'delivered',
  'refused',
  'cancelled',
  'reversed',
] as const satisfies readonly SaleState[]

/** Request schemas: what reaches a feature has passed through one of these. */
export const requests = {
  'till/boot': nothing,
  'till/recovery-seen': nothing,
  'till/probe': nothing,
  'till/quit': nothing,
  'catalogue/list': nothing,
  'catalogue/rows': nothing,
  'catalogue/import': v.strictObject({
    bytes: v.pipe(
      v.instance(Uint8Array),
      v.check((bytes) => bytes.byteLength <= importBytesMax),
    ),
  }),
  'catalogue/set-price': v.strictObject({ code, price: money }),
  'catalogue/set-hidden': v.strictObject({ code, hidden: v.boolean() }),
  'topup/draft': v.strictObject({ code, destination: v.pipe(v.string(), v.maxLength(40)) }),
  'topup/sell': v.strictObject({ draft: id, tendered: money, second: v.boolean() }),
  'topup/last-for': v.strictObject({ destination: v.pipe(v.string(), v.maxLength(40)) }),
  'sale/detail': saleOnly,
  'sale/check': saleOnly,
  'sale/cancel': saleOnly,
  'sale/extend': saleOnly,
  'sale/settle': v.strictObject({ id, outcome: v.picklist(['delivered', 'refused']), by: person }),
  'queue/list': nothing,
  'history/search': v.strictObject({
    day: v.optional(day),
    states: v.optional(v.pipe(v.array(v.picklist(saleStates)), v.maxLength(9))),
    number: v.optional(v.pipe(v.string(), v.maxLength(40))),
    /** The last row already shown: the page after it is answered. */
    after: v.optional(id),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  }),
  'receipt/preview': v.strictObject({ id, copy: v.boolean() }),
  'receipt/print': saleOnly,
  'receipt/pdf': saleOnly,
  'printer/list': nothing,
  'settings/get': nothing,
  'settings/save-shop': shopSchema,
  'settings/save-preferences': preferencesSchema,
  'settings/save-niskala': v.strictObject({
    baseUrl: baseUrlSchema,
    token: v.optional(tokenSchema),
    transport: v.picklist(niskalaTransports),
  }),
  /** A password left out stays as it is; an empty one is forgotten. */
  'settings/save-proxy': v.strictObject({ ...proxySchema.entries, password: v.optional(v.pipe(v.string(), v.maxLength(200))) }),
  'settings/save-callback': v.omit(callbackSchema, ['path']),
  /** Makes a new secret path: what the provider was told before no longer works. */
  'settings/new-callback-path': nothing,
  'settings/save-low-saldo': v.strictObject({ amount: money }),
  'callback/view': nothing,
  'saldo/view': nothing,
  'saldo/explain': v.strictObject({
    id: v.pipe(v.number(), v.integer()),
    by: person,
    note: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
  }),
  'queue/resume': nothing,
  'serial/flagged': nothing,
  'deposit/create': v.strictObject({ amount: v.pipe(money, v.minValue(10_000 as Rupiah)) }),
  'deposit/list': nothing,
  'deposit/print': v.strictObject({ id }),
  'settings/test-connection': nothing,
  'settings/training': v.strictObject({ on: v.boolean() }),
} as const

export type Channel = keyof typeof requests
export type RequestOf<C extends Channel> = v.InferOutput<(typeof requests)[C]>
/** What the renderer passes in, before the schema trims and brands it. */
export type RequestInput<C extends Channel> = v.InferInput<(typeof requests)[C]>
