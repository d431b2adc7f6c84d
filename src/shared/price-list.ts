// How the provider's price list is doing: DigiSwitch's own, at most once in five minutes.
import { type Rupiah } from './money'
import { type Instant } from './sale-view'

/** What one refresh changed. */
export type PriceListReport = {
  readonly at: Instant
  readonly added: number
  /** Products whose cost is another; prices of the shop stay as they are. */
  readonly dearer: readonly CostChange[]
  readonly cheaper: readonly CostChange[]
  readonly closed: number
  readonly reopened: number
  /** No longer in the list: marked closed, never thrown away. */
  readonly gone: number
  /** Rows that could not be read, left as they were. */
  readonly skipped: number
}

export type CostChange = {
  readonly code: string
  readonly name: string
  readonly before: Rupiah
  readonly after: Rupiah
  readonly price: Rupiah
}

export type PriceListView = {
  readonly phase: 'idle' | 'prepaid' | 'bills' | 'saving'
  readonly products: number
  readonly billProducts: number
  /** The earliest moment of the next refresh. */
  readonly againAt?: Instant | undefined
  readonly last?: PriceListReport | undefined
}
