// What the header and the banners always show.
import { type Rupiah } from './money'
import { type Instant, type SaleState } from './sale-view'
import { type TimeZoneName } from './settings'

/** Why the queue is stopped until a person acts. */
export type StopReason = 'token-rejected' | 'token-missing' | 'address-refused'

export type LineState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'up' }
  | {
      readonly kind: 'down'
      readonly since: Instant
      readonly nextProbeAt: Instant
      readonly why: LineTrouble
    }
  | { readonly kind: 'stopped'; readonly since: Instant; readonly why: StopReason }

export type LineTrouble = 'no-network' | 'not-found' | 'refused' | 'timeout' | 'insecure' | 'proxy' | 'provider-error'

/** How the till stands with one provider. */
export type LaneStatus = {
  readonly line: LineState
  readonly saldo?: { readonly amount: Rupiah; readonly at: Instant } | undefined
  /** What the saldo still carries, once enough sales tell the usual cost. */
  readonly runway?: { readonly transactions: number } | undefined
  readonly saldoLow: boolean
  /** The queue waits for saldo instead of burning orders one by one. */
  readonly pause?: { readonly needed: Rupiah } | undefined
}

export type TillStatus = {
  /** The providers that are set up, Niskala always. */
  readonly lanes: { readonly niskala: LaneStatus; readonly digiswitch?: LaneStatus | undefined }
  /** Every sale that is not final, those with a person included. */
  readonly open: { readonly count: number; readonly total: Rupiah }
  /** Those that a person has to look at. */
  readonly attention: number
  readonly training: boolean
  readonly timeZone: TimeZoneName
  readonly shopName: string
  readonly cashier: string
  readonly notices: readonly TillNotice[]
}

/** A thing the cashier should know until it is over: shown as a band, never as a dialog. */
export type TillNotice =
  | { readonly kind: 'secret-in-memory' }
  | { readonly kind: 'settings-reset' }
  | { readonly kind: 'disk-trouble' }
  /** A stored sale that neither its row nor its events can tell. */
  | { readonly kind: 'unreadable-sale' }
  /** What DigiSwitch is sent is only tried out: nothing is paid. */
  | { readonly kind: 'digiswitch-testing' }
  /** The token ends within days, or has ended. */
  | { readonly kind: 'token-ending'; readonly at: Instant }

/** After a start that found open sales: what was open, and how each ended so far. */
export type RecoveryReport = {
  readonly at: Instant
  readonly sales: readonly { readonly id: string; readonly before: SaleState }[]
}
