// The one table of what the renderer may ask: channel, request schema, reply. Both sides are typed from it.
import * as v from 'valibot'
import { type CatalogueRow, type ImportProblem, type ImportReport, type ProductView } from './catalog'
import { type Rupiah, rupiah } from './money'
import { type NumberFailure } from './phone-number'
import { type Result } from './result'
import { type ReceiptView, type SaleDetail, type SaleView, type SaleState } from './sale-view'
import { baseUrlSchema, preferencesSchema, type SettingsView, shopSchema, tokenSchema } from './settings'
import { type RecoveryReport, type StopReason, type TillStatus } from './till-status'

const id = v.pipe(v.string(), v.regex(/^[0-9A-Z]{26}$/u))
const code = v.pipe(v.string(), v.minLength(1), v.maxLength(40))
const money = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000), v.transform(rupiah))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u))
const nothing = v.undefined()
const importBytesMax = 5_000_000
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
  'sale/settle': v.strictObject({
    id,
    outcome: v.picklist(['delivered', 'refused']),
    by: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(24)),
  }),
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
  'settings/save-niskala': v.strictObject({ baseUrl: baseUrlSchema, token: v.optional(tokenSchema) }),
  'settings/test-connection': nothing,
  'settings/training': v.strictObject({ on: v.boolean() }),
} as const

export type Channel = keyof typeof requests
export type RequestOf<C extends Channel> = v.InferOutput<(typeof requests)[C]>
/** What the renderer passes in, before the schema trims and brands it. */
export type RequestInput<C extends Channel> = v.InferInput<(typeof requests)[C]>

/** A sale about to be confirmed. The draft's id makes a second confirmation the same sale. */
export type SaleDraft = {
  readonly draft: string
  readonly code: string
  readonly product: string
  readonly brand: string
  readonly destination: string
  readonly price: Rupiah
  /** The same number and product today: "Transaksi ke-2?" */
  readonly earlierToday: readonly SaleView[]
}

export type SellFailure =
  | { readonly kind: 'draft-unknown' }
  | { readonly kind: 'second-not-confirmed' }
  | { readonly kind: 'not-enough-cash'; readonly missing: Rupiah }
  | { readonly kind: 'price-changed'; readonly price: Rupiah }
  | { readonly kind: 'product-gone' }

export type DraftFailure =
  { readonly kind: 'product-gone' } | { readonly kind: 'no-price' } | { readonly kind: 'bad-number'; readonly why: NumberFailure }

export type SaleFailure = { readonly kind: 'no-such-sale' | 'not-possible-now' | 'too-soon' }

export type PrintFailure =
  | { readonly kind: 'no-such-sale' }
  | { readonly kind: 'no-printer' }
  | { readonly kind: 'printer'; readonly reason: string }
  | { readonly kind: 'file'; readonly reason: string }

export type ConnectionFailure =
  | { readonly kind: 'stopped'; readonly why: StopReason }
  | { readonly kind: 'no-line'; readonly why: string }
  | { readonly kind: 'wrong-address'; readonly why: string }

export type SettingsFailure =
  { readonly kind: 'open-sales'; readonly count: number } | { readonly kind: 'not-saved'; readonly reason: string }

export type Boot = {
  readonly settings: SettingsView
  readonly status: TillStatus
  readonly recovery?: RecoveryReport | undefined
  readonly openSales: readonly SaleView[]
}

/** What each channel answers. */
export type Replies = {
  'till/boot': Result<Boot, never>
  'till/recovery-seen': Result<null, never>
  'till/probe': Result<null, never>
  'till/quit': Result<null, never>
  'catalogue/list': Result<readonly ProductView[], never>
  'catalogue/rows': Result<readonly CatalogueRow[], never>
  'catalogue/import': Result<ImportReport, readonly ImportProblem[]>
  'catalogue/set-price': Result<CatalogueRow, { readonly kind: 'no-such-product' | 'zero-price' }>
  'catalogue/set-hidden': Result<CatalogueRow, { readonly kind: 'no-such-product' }>
  'topup/draft': Result<SaleDraft, DraftFailure>
  'topup/sell': Result<SaleView, SellFailure>
  'topup/last-for': Result<readonly SaleView[], never>
  'sale/detail': Result<SaleDetail, SaleFailure>
  'sale/check': Result<SaleView, SaleFailure>
  'sale/cancel': Result<SaleView, SaleFailure>
  'sale/extend': Result<SaleView, SaleFailure>
  'sale/settle': Result<SaleView, SaleFailure>
  'queue/list': Result<readonly SaleView[], never>
  'history/search': Result<{ readonly rows: readonly SaleView[]; readonly more: boolean }, never>
  'receipt/preview': Result<ReceiptView, PrintFailure>
  'receipt/print': Result<{ readonly copy: number; readonly printer: string }, PrintFailure>
  'receipt/pdf': Result<{ readonly path: string; readonly copy: number }, PrintFailure>
  'printer/list': Result<readonly { readonly name: string; readonly isDefault: boolean }[], never>
  'settings/get': Result<SettingsView, never>
  'settings/save-shop': Result<SettingsView, SettingsFailure>
  'settings/save-preferences': Result<SettingsView, SettingsFailure>
  'settings/save-niskala': Result<SettingsView, SettingsFailure>
  'settings/test-connection': Result<{ readonly saldo: Rupiah; readonly tookMs: number }, ConnectionFailure>
  'settings/training': Result<SettingsView, SettingsFailure>
}

/** Why the till's file cannot be used. */
export type StoreTroubleName = 'disk-full' | 'read-only' | 'locked' | 'damaged' | 'newer' | 'other'

/** Failures any call may answer: the message itself was not acceptable, or the program has a bug. */
export type CallFailure =
  | { readonly kind: 'bad-request'; readonly channel: string; readonly field: string }
  | {
      readonly kind: 'store-trouble'
      readonly reason: StoreTroubleName
    }
  | { readonly kind: 'bug'; readonly reference: string }

type FailureOf<R> = R extends { ok: false; failure: infer F } ? F : never
type ValueOf<R> = R extends { ok: true; value: infer V } ? V : never

export type ReplyOf<C extends Channel> = Result<ValueOf<Replies[C]>, FailureOf<Replies[C]> | CallFailure>

/** What main tells the renderer by itself. */
export type Events = {
  'sale/changed': SaleView
  'till/status': TillStatus
  'till/settings': SettingsView
  'catalogue/changed': null
  /** The window was asked to close while orders are open: the cashier is asked once. */
  'till/closing': { readonly count: number; readonly total: Rupiah }
}

export type EventName = keyof Events
export const eventNames: readonly EventName[] = ['sale/changed', 'till/status', 'till/settings', 'catalogue/changed']

/** The whole of what the renderer can reach; `window.pos` is exactly this. */
export type PosBridge = {
  call<C extends Channel>(channel: C, request: RequestInput<C>): Promise<ReplyOf<C>>
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
}
