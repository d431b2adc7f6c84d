// What the renderer may ask: one schema for each channel. What reaches a feature has passed through one of these.
import * as v from 'valibot'
import { type Rupiah, rupiah } from './money'
import { type SaleState } from './sale-view'
import { billKindNames } from './bill/bill-data'
import { customerViewSchema } from './customer-view'
import { paymentKindSchema } from './payment'
import { paperColumns, printingSchema } from './printing'
import { providerNames } from './provider-name'
import {
  apiKeySchema,
  baseUrlSchema,
  billSettingsSchema,
  digiswitchSchema,
  marginSchema,
  callbackSchema,
  customerDisplaySchema,
  niskalaTransports,
  preferencesSchema,
  proxySchema,
  shopSchema,
  tokenSchema,
} from './settings'
import { designsSchema, slipKinds } from './slip-design'
import { logoSchema } from './slip-logo'

const id = v.pipe(v.string(), v.regex(/^[0-9A-Z]{26}$/u))
const code = v.pipe(v.string(), v.minLength(1), v.maxLength(40))
const money = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000), v.transform(rupiah))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u))
const kind = v.picklist(billKindNames)
const provider = v.picklist(providerNames)
const customerNo = v.pipe(v.string(), v.minLength(1), v.maxLength(60))
const billsMax = 10
const nothing = v.undefined()
const importBytesMax = 5_000_000
const person = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(24))
const saleOnly = v.strictObject({ id })
const onePrint = { id, print: v.pipe(v.number(), v.integer(), v.minValue(0)) }

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
  'topup/sell': v.strictObject({ draft: id, payment: paymentKindSchema, tendered: money, second: v.boolean() }),
  /** The same product through the other provider, after this sale failed for good. */
  'topup/draft-other': saleOnly,
  'catalogue/set-backup': v.strictObject({ code, backup: v.optional(code) }),
  'pricelist/view': nothing,
  'pricelist/refresh': nothing,
  'bills/products': nothing,
  'bills/product-rows': nothing,
  'bills/set-kind': v.strictObject({ code, kind }),
  'bills/set-hidden': v.strictObject({ code, hidden: v.boolean() }),
  'bills/inquire': v.strictObject({
    code,
    customerNo,
    /** E-money alone. */
    amount: v.optional(money),
  }),
  'bills/pay': v.strictObject({
    /** `second`: the cashier knows that this very bill was paid already. */
    bills: v.pipe(v.array(v.strictObject({ draft: id, fee: money, second: v.boolean() })), v.minLength(1), v.maxLength(billsMax)),
    payment: paymentKindSchema,
    tendered: money,
  }),
  'bills/customers': v.strictObject({ kind, text: v.pipe(v.string(), v.maxLength(40)) }),
  'bills/label-customer': v.strictObject({
    code,
    customerNo,
    label: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(32))),
  }),
  'bills/forget-customer': v.strictObject({ code, customerNo }),
  'topup/last-for': v.strictObject({ destination: v.pipe(v.string(), v.maxLength(40)) }),
  'sale/detail': saleOnly,
  'sale/check': saleOnly,
  'sale/cancel': saleOnly,
  'sale/extend': saleOnly,
  'sale/settle': v.strictObject({ id, outcome: v.picklist(['delivered', 'refused']), by: person }),
  'sale/complaint': saleOnly,
  'sale/print-complaint': saleOnly,
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
  'receipt/png': saleOnly,
  'receipt/text': saleOnly,
  /** Opens the folder of the sale's file; main knows the path, a page never names one. */
  'receipt/show-file': saleOnly,
  /** A worked sample in a look that need not be saved. */
  'receipt/sample': v.strictObject({
    kind: v.picklist(slipKinds),
    columns: v.picklist(paperColumns),
    designs: designsSchema,
    shop: shopSchema,
    logo: v.optional(logoSchema),
  }),
  /** Slips on their way: waiting, being sent, uncertain, pinned. */
  'print/jobs': nothing,
  /** A person has looked at the paper. */
  'print/confirm': v.strictObject({ ...onePrint, came: v.boolean() }),
  'print/try-now': v.strictObject(onePrint),
  'print/drop': v.strictObject(onePrint),
  'printer/list': nothing,
  /** Looks for printers of every way; answers within three seconds. */
  'printer/found': nothing,
  /** Prints a test slip the way that is saved. */
  'printer/test': nothing,
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
  /** A key left out stays as it is. */
  'settings/save-digiswitch': v.strictObject({ ...digiswitchSchema.entries, key: v.optional(apiKeySchema) }),
  'settings/save-margin': marginSchema,
  'settings/save-bills': billSettingsSchema,
  'settings/save-printing': printingSchema,
  'settings/save-display': customerDisplaySchema,
  /** What the customer may see from now on. */
  'display/show': customerViewSchema,
  'display/state': nothing,
  'settings/save-designs': designsSchema,
  /** Left out, the logo is removed. */
  'settings/save-logo': v.strictObject({ logo: v.optional(logoSchema) }),
  'callback/view': nothing,
  'saldo/view': v.strictObject({ provider }),
  'saldo/explain': v.strictObject({
    provider,
    id: v.pipe(v.number(), v.integer()),
    by: person,
    note: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
  }),
  'queue/resume': v.strictObject({ provider }),
  'serial/flagged': nothing,
  'deposit/create': v.strictObject({ provider, amount: v.pipe(money, v.minValue(10_000 as Rupiah)) }),
  'deposit/list': v.strictObject({ provider }),
  'deposit/print': v.strictObject({ provider, id }),
  'settings/test-connection': v.strictObject({ provider }),
  'settings/training': v.strictObject({ on: v.boolean() }),
} as const

export type Channel = keyof typeof requests
export type RequestOf<C extends Channel> = v.InferOutput<(typeof requests)[C]>
/** What the renderer passes in, before the schema trims and brands it. */
export type RequestInput<C extends Channel> = v.InferInput<(typeof requests)[C]>
