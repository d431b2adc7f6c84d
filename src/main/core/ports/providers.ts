// The way to a provider. Every method resolves; none rejects for anything a network or a provider can do.
import { type Rupiah } from '../../../shared/money'
import { type Instant, type ReplyNote } from '../../../shared/sale-view'
import { type LineTrouble, type StopReason } from '../../../shared/till-status'
import { type ProviderReply, type SaldoReply } from '../sale/provider-reply'
import { type Reference } from '../sale/sale'

export type TopUpOrder = {
  readonly reference: Reference
  readonly code: string
  readonly destination: string
}

export type TopUpProvider = {
  /**
   * Which provider account this is, as a short print of address and account: only there can a reference be asked about.
   * Nothing while no account is set.
   */
  place(): string | undefined
  /** Buys. The only call that can. */
  submit(order: TopUpOrder): Promise<ProviderReply>
  /** Asks how the order stands. Another path at the provider, which cannot buy. */
  check(order: TopUpOrder): Promise<ProviderReply>
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

export type DepositDesk = {
  /** Creates a ticket. Nothing tells two requests apart, so it is asked for once, whatever comes back. */
  ticket(amount: Rupiah): Promise<TicketReply>
}
