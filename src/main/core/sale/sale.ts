// The sale: its states, the events that move it and the one job it may have. Data only.
import { type SoldBill } from '../../../shared/bill/bill'
import { type BillDesc } from '../../../shared/bill/bill-data'
import { type SaleCategory } from '../../../shared/catalog'
import { type Rupiah } from '../../../shared/money'
import { type PaymentKind } from '../../../shared/payment'
import { type ProviderName } from '../../../shared/provider-name'
import { type AttentionReason, type DepositTouched, type Instant, type ReplyNote } from '../../../shared/sale-view'
import { type ProviderReply, type Refusal } from './provider-reply'

export type SaleId = string & { readonly __unit: 'sale-id' }
export type Reference = string & { readonly __unit: 'reference' }

/** What the cashier confirmed: fixed for life. */
export type SaleCore = {
  readonly id: SaleId
  readonly reference: Reference
  readonly number: string
  /** The confirmation it came from: a second press of the same confirmation finds this sale. */
  readonly draft: string
  readonly provider: ProviderName
  readonly code: string
  readonly product: string
  readonly brand: string
  readonly category: SaleCategory
  readonly destination: string
  readonly price: Rupiah
  readonly cost: Rupiah
  /** How the customer paid; money that goes back goes the same way. */
  readonly payment: PaymentKind
  /** Exactly the price unless it was cash. */
  readonly tendered: Rupiah
  readonly cashier: string
  readonly createdAt: Instant
  /** The shop's calendar day, `2026-11-21`. */
  readonly day: string
  /** Nothing real is sold: the training till's, or only tried out at the provider. Its slips say so. */
  readonly training: boolean
  /** Set when it is a bill: what was looked up, kept because later answers are short. */
  readonly bill?: SoldBill | undefined
  /** The failed sale that this one replaces at the other provider. */
  readonly insteadOf?: SaleId | undefined
}

/** Where the calls of a sale stand. */
export type Sending = {
  /** Submits that may have left this machine. */
  readonly attempts: number
  /** When the first of them started: the provider's memory is counted from here. */
  readonly firstSentAt?: Instant | undefined
  /** The provider has shown that it knows the reference: asking again cannot create it. Noted where asking can buy. */
  readonly recorded?: boolean | undefined
  /** Where it was sent: at another place "no such reference" says nothing. */
  readonly place?: string | undefined
  /** Until when a call already made may still reach the provider or be held by it. */
  readonly mayArriveUntil?: Instant | undefined
}

export type SaleStatus =
  | {
      readonly kind: 'queued'
      readonly since: Instant
      readonly holdUntil: Instant
      readonly tries: number
      readonly sending: Sending
      readonly note?: ReplyNote | undefined
    }
  | {
      readonly kind: 'submitting'
      readonly since: Instant
      readonly holdUntil: Instant
      readonly tries: number
      readonly sending: Sending
      readonly prior: Sending
    }
  | {
      readonly kind: 'pending'
      readonly since: Instant
      readonly holdUntil: Instant
      readonly checks: number
      readonly sending: Sending
      readonly note: ReplyNote
      readonly providerRef?: string | undefined
      readonly charged?: Rupiah | undefined
    }
  | {
      readonly kind: 'unknown'
      readonly since: Instant
      readonly holdUntil: Instant
      readonly checks: number
      readonly sending: Sending
      readonly note: ReplyNote
      readonly refusal?: Refusal | undefined
    }
  | {
      readonly kind: 'needs-attention'
      readonly since: Instant
      readonly reason: AttentionReason
      readonly holdUntil: Instant
      readonly checks: number
      readonly sending: Sending
      readonly note?: ReplyNote | undefined
      readonly cashReturned: boolean
      readonly serial?: string | undefined
      readonly charged?: Rupiah | undefined
    }
  | {
      readonly kind: 'delivered'
      readonly since: Instant
      readonly sending: Sending
      readonly checks: number
      readonly serial?: string | undefined
      readonly repeatedSerial?: boolean | undefined
      readonly charged?: Rupiah | undefined
      readonly providerRef?: string | undefined
      readonly note: ReplyNote
      readonly settledBy?: string | undefined
      readonly cashReturned: boolean
      /** What the payment told of the bill beyond the inquiry, such as meter stands. */
      readonly desc?: BillDesc | undefined
    }
  | {
      readonly kind: 'refused'
      readonly since: Instant
      readonly sending: Sending
      readonly checks: number
      readonly note: ReplyNote
      readonly deposit: DepositTouched
      readonly settledBy?: string | undefined
    }
  | { readonly kind: 'cancelled'; readonly since: Instant; readonly sending: Sending }
  | {
      readonly kind: 'reversed'
      readonly since: Instant
      readonly sending: Sending
      readonly note: ReplyNote
    }

export type Sale = { readonly core: SaleCore; readonly status: SaleStatus }

export type StatusOf<K extends SaleStatus['kind']> = Extract<SaleStatus, { kind: K }>

export type SaleEvent =
  | { readonly type: 'confirmed'; readonly at: Instant; readonly core: SaleCore; readonly holdUntil: Instant }
  /** Written before the first byte of a submit leaves. */
  | { readonly type: 'submit-started'; readonly at: Instant; readonly place?: string | undefined }
  | {
      readonly type: 'answered'
      readonly at: Instant
      /** When the call was made: a slow answer speaks of then, not of now. */
      readonly askedAt: Instant
      readonly call: 'submit' | 'check'
      /** Whose answer it is. */
      readonly place?: string | undefined
      readonly reply: ProviderReply
      /** Its serial number stood on another sale when it came. */
      readonly repeatedSerial?: boolean | undefined
    }
  | { readonly type: 'hold-expired'; readonly at: Instant }
  /** The application started and found this sale in the middle of something. */
  | { readonly type: 'recovered'; readonly at: Instant }
  | { readonly type: 'cancelled'; readonly at: Instant; readonly by: string }
  | { readonly type: 'extended'; readonly at: Instant; readonly by: string; readonly holdUntil: Instant }
  | {
      readonly type: 'settled'
      readonly at: Instant
      readonly by: string
      readonly outcome: 'delivered' | 'refused'
    }
  /** A job or row of this sale could not be read or done: a bug, parked for a person, never dropped. */
  | { readonly type: 'parked'; readonly at: Instant; readonly why: string }

export type Answered = Extract<SaleEvent, { type: 'answered' }>

/** A sale has at most one thing to do next. */
export type Job = { readonly kind: 'submit' | 'check'; readonly dueAt: Instant }

export type Step = {
  readonly sale: Sale
  /** What the outbox holds for this sale after the step; nothing when the sale rests. */
  readonly job: Job | null
}
