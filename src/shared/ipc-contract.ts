// The one table of what the renderer may ask: channel, request schema, reply. Both sides are typed from it.
import { type BillCustomer, type BillDraft, type BillProduct, type BillProductRow } from './bill/bill'
import { type PriceListView } from './price-list'
import { type CatalogueRow, type ImportProblem, type ImportReport, type ProductView } from './catalog'
import { type CallbackView } from './callback-view'
import { type DisplayState } from './customer-screen'
import { type Rupiah } from './money'
import { type Channel, type RequestInput } from './ipc-requests'
import { type NumberFailure } from './phone-number'
import { type FoundPrinters } from './found-printers'
import { type PrinterTrouble, type PrintJob } from './printing'
import { type EventName, type Events } from './ipc-events'
import { type Result } from './result'
import { type Instant, type ReceiptView, type ReplyNote, type SaleDetail, type SaleView } from './sale-view'
import { type SettingsView } from './settings'
import { type SaldoView, type TicketView } from './saldo'
import { type RecoveryReport, type StopReason, type TillStatus } from './till-status'

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
  /** What is not cash comes in as the very sum. */
  | { readonly kind: 'not-exact' }
  | { readonly kind: 'price-changed'; readonly price: Rupiah }
  | { readonly kind: 'product-gone' }

export type DraftFailure =
  | { readonly kind: 'product-gone' | 'no-price' | 'closed' | 'once-a-day' }
  | { readonly kind: 'bad-number'; readonly why: NumberFailure }

export type OtherFailure = { readonly kind: 'no-such-sale' | 'not-possible-now' } | DraftFailure

export type InquiryFailure =
  | { readonly kind: 'product-gone' | 'closed' | 'bad-number' | 'bad-amount' | 'busy' }
  /** The provider's clear no; its own words beside ours. */
  | { readonly kind: 'no-bill'; readonly note: ReplyNote; readonly message?: string | undefined }
  | { readonly kind: 'stopped'; readonly why: StopReason }
  | { readonly kind: 'no-line'; readonly why: string }
  | { readonly kind: 'unsure'; readonly note: ReplyNote; readonly message?: string | undefined }

/** Nothing was paid. `draft` says which of the bills it is about. */
export type PayFailure =
  | { readonly kind: 'draft-unknown'; readonly draft: string }
  /** Midnight has passed: it must be looked up again. */
  | { readonly kind: 'expired'; readonly draft: string }
  | { readonly kind: 'fee-too-high'; readonly draft: string; readonly most: Rupiah }
  | { readonly kind: 'second-not-confirmed'; readonly draft: string }
  | { readonly kind: 'not-enough-cash'; readonly missing: Rupiah }
  /** What is not cash comes in as the very sum. */
  | { readonly kind: 'not-exact' }
  | { readonly kind: 'line-down' }

export type PriceListFailure =
  | { readonly kind: 'too-soon'; readonly againAt: Instant }
  | { readonly kind: 'not-set-up' }
  | { readonly kind: 'stopped'; readonly why: StopReason }
  | { readonly kind: 'no-line'; readonly why: string }
  | { readonly kind: 'unusable'; readonly note: ReplyNote }

export type SaleFailure = { readonly kind: 'no-such-sale' | 'not-possible-now' | 'too-soon' }

/** `unprintable`: an amount cannot be true or does not fit, so nothing of the slip is printed. */
export type PrintFailure =
  | { readonly kind: 'no-such-sale' | 'unprintable' }
  | PrinterTrouble
  | { readonly kind: 'file'; readonly reason: string }

/** There is no such slip, or it has moved on meanwhile. */
export type PrintJobFailure = { readonly kind: 'no-such-sale' | 'not-possible-now' }

export type ConnectionFailure =
  | { readonly kind: 'stopped'; readonly why: StopReason }
  | { readonly kind: 'no-line'; readonly why: string }
  | { readonly kind: 'wrong-address'; readonly why: string }

/** `unsure` was written down as a ticket of that state: it may exist at the provider. */
export type TicketFailure =
  | { readonly kind: 'stopped'; readonly why: StopReason }
  | { readonly kind: 'no-line'; readonly why: string }
  | { readonly kind: 'unsure'; readonly ticket: TicketView }
  | { readonly kind: 'refused'; readonly message: string }
  /** DigiSwitch asks from which bank and by whom, and the settings do not say. */
  | { readonly kind: 'payer-missing' }

export type SettingsFailure =
  | { readonly kind: 'open-sales'; readonly count: number }
  | { readonly kind: 'not-saved'; readonly reason: string }

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
  'topup/draft-other': Result<SaleDraft, OtherFailure>
  'topup/sell': Result<SaleView, SellFailure>
  'catalogue/set-backup': Result<CatalogueRow, { readonly kind: 'no-such-product' | 'same-provider' }>
  'pricelist/view': Result<PriceListView, never>
  'pricelist/refresh': Result<PriceListView, PriceListFailure>
  'bills/products': Result<readonly BillProduct[], never>
  'bills/product-rows': Result<readonly BillProductRow[], never>
  'bills/set-kind': Result<BillProductRow, { readonly kind: 'no-such-product' }>
  'bills/set-hidden': Result<BillProductRow, { readonly kind: 'no-such-product' }>
  'bills/inquire': Result<BillDraft, InquiryFailure>
  'bills/pay': Result<readonly SaleView[], PayFailure>
  'bills/customers': Result<readonly BillCustomer[], never>
  'bills/label-customer': Result<null, never>
  'bills/forget-customer': Result<null, never>
  'topup/last-for': Result<readonly SaleView[], never>
  'sale/detail': Result<SaleDetail, SaleFailure>
  'sale/check': Result<SaleView, SaleFailure>
  'sale/cancel': Result<SaleView, SaleFailure>
  'sale/extend': Result<SaleView, SaleFailure>
  'sale/settle': Result<SaleView, SaleFailure>
  'sale/complaint': Result<string, SaleFailure>
  'sale/print-complaint': Result<{ readonly printer: string }, PrintFailure>
  'queue/list': Result<readonly SaleView[], never>
  'history/search': Result<{ readonly rows: readonly SaleView[]; readonly more: boolean }, never>
  'receipt/preview': Result<ReceiptView, PrintFailure>
  'receipt/print': Result<PrintJob, { readonly kind: 'no-such-sale' | 'unprintable' }>
  'receipt/pdf': Result<{ readonly path: string; readonly copy: number }, PrintFailure>
  'receipt/png': Result<{ readonly path: string; readonly copy: number }, PrintFailure>
  'receipt/text': Result<string, PrintFailure>
  'receipt/show-file': Result<null, { readonly kind: 'no-file' }>
  'receipt/sample': Result<ReceiptView, never>
  'print/jobs': Result<readonly PrintJob[], never>
  'print/confirm': Result<PrintJob, PrintJobFailure>
  'print/try-now': Result<PrintJob, PrintJobFailure>
  'print/drop': Result<PrintJob, PrintJobFailure>
  'printer/test': Result<{ readonly printer: string }, PrintFailure>
  'printer/list': Result<readonly { readonly name: string; readonly isDefault: boolean }[], never>
  'printer/found': Result<FoundPrinters, never>
  'settings/get': Result<SettingsView, never>
  'settings/save-shop': Result<SettingsView, SettingsFailure>
  'settings/save-preferences': Result<SettingsView, SettingsFailure>
  'settings/save-niskala': Result<SettingsView, SettingsFailure>
  'settings/save-proxy': Result<SettingsView, SettingsFailure>
  'settings/save-callback': Result<SettingsView, SettingsFailure>
  'settings/new-callback-path': Result<SettingsView, SettingsFailure>
  'settings/save-low-saldo': Result<SettingsView, SettingsFailure>
  'settings/save-digiswitch': Result<SettingsView, SettingsFailure>
  'settings/save-margin': Result<SettingsView, SettingsFailure>
  'settings/save-bills': Result<SettingsView, SettingsFailure>
  'settings/save-printing': Result<SettingsView, SettingsFailure>
  'settings/save-display': Result<SettingsView, SettingsFailure>
  'display/show': Result<null, never>
  'display/state': Result<DisplayState, never>
  'settings/save-designs': Result<SettingsView, SettingsFailure>
  'settings/save-logo': Result<SettingsView, SettingsFailure>
  'callback/view': Result<CallbackView, never>
  'saldo/view': Result<SaldoView, never>
  'saldo/explain': Result<SaldoView, { readonly kind: 'no-such-gap' }>
  'queue/resume': Result<null, never>
  'serial/flagged': Result<readonly SaleView[], never>
  'deposit/create': Result<TicketView, TicketFailure>
  'deposit/list': Result<readonly TicketView[], never>
  'deposit/print': Result<{ readonly printer: string }, PrintFailure>
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

/** The whole of what the renderer can reach; `window.pos` is exactly this. */
export type PosBridge = {
  call<C extends Channel>(channel: C, request: RequestInput<C>): Promise<ReplyOf<C>>
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
}
