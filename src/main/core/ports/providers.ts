// The way to a provider. Every method resolves; none rejects for anything a network or a provider can do.
import { type BillDesc } from '../../../shared/bill/bill-data'
import { type ProductListing } from '../../../shared/catalog'
import { type Rupiah } from '../../../shared/money'
import { type Instant, type ReplyNote } from '../../../shared/sale-view'
import { type LineTrouble, type StopReason } from '../../../shared/till-status'
import { type ProviderReply, type SaldoReply } from '../sale/provider-reply'
import { type Reference } from '../sale/sale'

export type ProviderOrder = {
  readonly reference: Reference
  /** The provider's own product code. */
  readonly code: string
  readonly destination: string
  /** A bill that was looked up under this reference; everything else is a prepaid product. */
  readonly bill?: true | undefined
  /** What the bill's inquiry already carried as serial, as long as the provider has not said that it has the payment. */
  readonly inquirySerial?: string | undefined
}

export type SaleProvider = {
  /**
   * Which provider account this is, as a short print of address and account: only there can a reference be asked about.
   * Nothing while no account is set.
   */
  place(): string | undefined
  /** Buys. The only call that can. */
  submit(order: ProviderOrder): Promise<ProviderReply>
  /**
   * Asks how the order stands. Another path at the provider, which cannot buy; where a provider has none (DigiSwitch prepaid:
   * the same purchase again), the machine asks only for what may be asked for (core/sale/retry-policy.ts).
   */
  check(order: ProviderOrder): Promise<ProviderReply>
  saldo(): Promise<SaldoReply>
  /** Drops open connections; calls in flight end as `no-answer` or `not-sent`. */
  close(): Promise<void>
}

export type DepositBank = {
  readonly name: string
  readonly accountNo: string
  readonly holder: string
  readonly active: boolean
}

/** What to transfer, and where, as the provider wrote it: its own sums may disagree (core/deposit/ticket-sums.ts). */
export type DepositTicket = {
  readonly amount: Rupiah
  readonly unique: Rupiah
  readonly adminFee: Rupiah
  readonly grandTotal: Rupiah
  /** The one sum that the instruction names; nothing when it names none, or several. */
  readonly instructionSum?: Rupiah | undefined
  readonly banks: readonly DepositBank[]
  readonly validBefore?: Instant | undefined
  /** The provider's own words, cleaned. */
  readonly instruction: string
}

export type TicketReply =
  | { readonly kind: 'ticket'; readonly ticket: DepositTicket }
  | { readonly kind: 'turned-away'; readonly stop: StopReason }
  | { readonly kind: 'not-sent'; readonly why: LineTrouble }
  /** Perhaps created: a person looks in the provider's panel. Never asked for again by itself. */
  | { readonly kind: 'no-answer' }
  /** The same. `message` holds the provider's own words, cut and cleaned. */
  | { readonly kind: 'inconclusive'; readonly note: ReplyNote; readonly message?: string | undefined }

/** Who transfers and to which bank; DigiSwitch asks for both, Niskala for neither. */
export type TicketPayer = { readonly bank: string; readonly ownerName: string }

export type DepositDesk = {
  /** Creates a ticket. Nothing tells two requests apart, so it is asked for once, whatever comes back. */
  ticket(amount: Rupiah, payer?: TicketPayer): Promise<TicketReply>
}

export type BillInquiry = {
  /** New for each inquiry; the payment must carry the same (DigiSwitch: pay-pasca). */
  readonly reference: Reference
  readonly code: string
  readonly customerNo: string
  /** E-money alone. */
  readonly amount?: Rupiah | undefined
}

export type InquiryReply =
  | {
      readonly kind: 'bill'
      readonly name: string
      readonly customerNo: string
      readonly admin: Rupiah
      /** What the payment will take from the deposit. */
      readonly price: Rupiah
      /** What the customer owes. */
      readonly sellingPrice: Rupiah
      readonly desc: BillDesc
      /** Some kinds send one before anything is paid. */
      readonly serial?: string | undefined
      readonly balance?: Rupiah | undefined
    }
  /** A clear no: wrong number, paid already, not issued yet, closed. */
  | { readonly kind: 'no-bill'; readonly note: ReplyNote; readonly message?: string | undefined }
  | {
      readonly kind: 'turned-away'
      readonly note: ReplyNote
      readonly stop?: StopReason | undefined
      readonly retryAfterMs?: number | undefined
    }
  | { readonly kind: 'not-sent'; readonly why: LineTrouble }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'inconclusive'; readonly note: ReplyNote; readonly message?: string | undefined }

/** Looking up bills. An inquiry buys nothing, so it may be asked again, each time under a new reference. */
export type BillDesk = {
  inquire(inquiry: BillInquiry): Promise<InquiryReply>
}

/** A prepaid product of the provider's list. */
export type PrepaidListing = ProductListing & {
  readonly sku: string
  readonly name: string
  /** As the provider writes them: `Pulsa`, `TELKOMSEL`, `Umum`. */
  readonly category: string
  readonly brand: string
  readonly type: string
  readonly price: Rupiah
}

/** A bill product of the provider's list. */
export type BillListing = {
  readonly code: string
  readonly name: string
  readonly brand: string
  readonly admin: Rupiah
  readonly commission: Rupiah
  readonly open: boolean
}

export type PriceListReply<Row> =
  /** `skipped` rows could not be read and are left as they were. */
  | { readonly kind: 'list'; readonly rows: readonly Row[]; readonly skipped: number }
  | { readonly kind: 'turned-away'; readonly note: ReplyNote; readonly stop?: StopReason | undefined }
  | { readonly kind: 'not-sent'; readonly why: LineTrouble }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'inconclusive'; readonly note: ReplyNote }

export type PriceLists = {
  prepaid(): Promise<PriceListReply<PrepaidListing>>
  bills(): Promise<PriceListReply<BillListing>>
}
