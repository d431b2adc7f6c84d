// One sale as a screen may see it.
import { type BillData } from './bill/bill-data'
import { type SaleCategory } from './catalog'
import { type Rupiah } from './money'
import { type PaymentKind } from './payment'
import { type FileWay, type PaperColumns, type PaperWay, type PrintState } from './printing'
import { type ProviderName } from './provider-name'
import { type SlipLogo } from './slip-logo'

/** Milliseconds since 1970. */
export type Instant = number & { readonly __unit: 'instant-ms' }

export type SaleState =
  | 'queued'
  | 'submitting'
  | 'pending'
  | 'unknown'
  | 'needs-attention'
  | 'delivered'
  | 'refused'
  | 'cancelled'
  | 'reversed'

/** Why a person has to look at a sale. */
export type AttentionReason =
  | 'held-too-long'
  | 'asked-too-long'
  | 'memory-limit'
  | 'late-success'
  | 'contradiction'
  | 'unreadable'
  | 'other-place'
  | 'bill-expired'
  | 'unasked'

/** What the cashier is told about a provider's code or a lost call; words live in `text`. */
export type ReplyNote = {
  /** The provider's code as received, or nothing when no code came. */
  readonly code?: string | undefined
  /** A key of the word tables: `reply.<key>`. */
  readonly key: string
}

/** Was the shop's deposit at the provider touched by this sale? */
export type DepositTouched = 'no' | 'yes' | 'returned' | 'held' | 'unknown'

/** A success whose serial number is missing, stands on another sale too, or is no 20-digit token. */
export type SerialFlag = 'no-serial' | 'repeated-serial' | 'odd-token'

export type SaleView = {
  readonly id: string
  /** What the shop calls it: `2611-000482`. */
  readonly number: string
  /** The one reference the provider sees. */
  readonly reference: string
  readonly state: SaleState
  readonly attention?: AttentionReason | undefined
  readonly since: Instant
  readonly createdAt: Instant
  /** When it first left the till; nothing when it never did. */
  readonly sentAt?: Instant | undefined
  readonly code: string
  readonly product: string
  readonly brand: string
  readonly category: SaleCategory
  readonly provider: ProviderName
  /** A bill that was paid, with the shop's fee on top; `price` is the whole. */
  readonly bill?: (BillData & { readonly fee: Rupiah; readonly group?: string | undefined }) | undefined
  readonly destination: string
  readonly price: Rupiah
  readonly payment: PaymentKind
  readonly tendered: Rupiah
  readonly change: Rupiah
  readonly serial?: string | undefined
  readonly flags: readonly SerialFlag[]
  readonly note?: ReplyNote | undefined
  readonly deposit: DepositTouched
  /** What the provider took for it, once it said so. */
  readonly charged?: Rupiah | undefined
  /** The receipt number of an earlier order to the same number that has to be settled first. */
  readonly behind?: string | undefined
  /** When the till acts next by itself. */
  readonly nextAt?: Instant | undefined
  /** Until when a waiting order leaves without asking. */
  readonly holdUntil?: Instant | undefined
  readonly may: {
    readonly cancel: boolean
    readonly check: boolean
    /** A waiting order that outlived its holding time may be let go once more. */
    readonly extend: boolean
    /** It failed for good and can be sold through the other provider. */
    readonly tryOther: boolean
    /** A person may decide what no machine can. */
    readonly settle: boolean
  }
}

/** One line of a sale's story; `key` chooses the words, `facts` fills them. */
export type StoryLine = {
  readonly at: Instant
  readonly key: string
  readonly facts: Readonly<Record<string, string>>
}

export type SaleDetail = SaleView & {
  /** The deposit as the provider told it with this sale's last answer. */
  readonly balanceAfter?: Rupiah | undefined
  readonly story: readonly StoryLine[]
  /** Every slip that was asked for, the oldest first. */
  readonly prints: readonly SalePrint[]
}

export type SalePrint = {
  readonly at: Instant
  readonly way: PrintWay
  /** The cashier who asked for it; empty where none was set. */
  readonly by: string
  readonly state: PrintState
  /** 0 for the original, n for SALINAN ke-n; nothing for one that does not count. */
  readonly copy?: number | undefined
  /** It was of the slip that the sale had before its outcome, such as a BUKTI TITIPAN. */
  readonly earlier: boolean
}

export type PrintWay = PaperWay | FileWay

/** A receipt as both the screen and the printer draw it. */
export type ReceiptLine = {
  /** Exactly as many columns as fit, already padded. A `large` line holds half as many. */
  readonly text: string
  readonly weight: 'normal' | 'bold' | 'large'
}

export type ReceiptView = {
  readonly columns: PaperColumns
  readonly lines: readonly ReceiptLine[]
  /** 0 for the first print; n for SALINAN ke-n. */
  readonly copy: number
  /** What the code below the last line says: the sale's own reference. */
  readonly qr?: string | undefined
  /** The picture above the first line, in the middle of the paper. */
  readonly logo?: SlipLogo | undefined
}
