// What a provider can answer, already classed by that provider's own table: the same code means opposite things elsewhere.
import { type BillDesc } from '../../../shared/bill/bill-data'
import { type Rupiah } from '../../../shared/money'
import { type ReplyNote } from '../../../shared/sale-view'
import { type LineTrouble, type StopReason } from '../../../shared/till-status'

/** Facts that came with an answer, each only when the provider sent it well-formed. */
export type ReplyFacts = {
  readonly note: ReplyNote
  /** The provider's own words, cut and cleaned: shown beside ours, never parsed. */
  readonly message?: string | undefined
  readonly providerRef?: string | undefined
  readonly charged?: Rupiah | undefined
  /** The deposit as the provider reported it with this answer. */
  readonly balance?: Rupiah | undefined
}

export type Refusal = ReplyFacts & {
  readonly kind: 'refused'
  readonly deposit: 'no' | 'returned' | 'unknown'
  /** The provider calls it failed although its biller may have done it: ask once more before cash goes back. */
  readonly verify: boolean
}

export type ProviderReply =
  | (ReplyFacts & { readonly kind: 'delivered'; readonly serial?: string | undefined; readonly desc?: BillDesc | undefined })
  | (ReplyFacts & { readonly kind: 'accepted' })
  | Refusal
  | (ReplyFacts & { readonly kind: 'reversed' })
  /** The provider has no such reference. Only a status check can say this. */
  | (ReplyFacts & { readonly kind: 'not-found' })
  /** The provider did not look at the order: wrong token, foreign address, too busy. This call did nothing. */
  | (ReplyFacts & {
      readonly kind: 'turned-away'
      readonly stop?: StopReason | undefined
      readonly retryAfterMs?: number | undefined
    })
  /** Something answered, and it says nothing certain about the sale. */
  | (ReplyFacts & { readonly kind: 'inconclusive' })
  /** Sent, or perhaps sent, and nothing usable came back. */
  | (ReplyFacts & { readonly kind: 'no-answer' })
  /** The connection was never made: no byte of the order left this machine. */
  | (ReplyFacts & { readonly kind: 'not-sent'; readonly why: LineTrouble })

export type SaldoReply =
  | { readonly kind: 'saldo'; readonly amount: Rupiah }
  | { readonly kind: 'turned-away'; readonly stop: StopReason }
  | { readonly kind: 'not-sent'; readonly why: LineTrouble }
  | { readonly kind: 'no-answer' }
  /** Something answered that is not the provider: a captive portal, a wrong address, a broken gateway. */
  | { readonly kind: 'inconclusive'; readonly status: number; readonly wrongPlace: boolean }
