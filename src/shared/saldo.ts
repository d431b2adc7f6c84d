// The shop's money at the provider, as the screens show it: what is expected, what was reported, what nobody can explain.
import { type Rupiah } from './money'
import { type Instant } from './sale-view'

/** Which answer brought a balance. */
export type SaldoSource = 'saldo' | 'submit' | 'check'

export type SaldoReport = {
  readonly at: Instant
  readonly amount: Rupiah
  readonly source: SaldoSource
  /** The sale whose answer carried it. */
  readonly saleId?: string | undefined
  readonly saleNumber?: string | undefined
}

/** A sale that was busy while a gap opened, and what it can have cost. */
export type GapCandidate = {
  readonly id: string
  readonly number: string
  readonly product: string
  readonly destination: string
  readonly amount: Rupiah
}

/** Rupiah that the books cannot explain: positive when the provider holds more than expected. */
export type SaldoGap = {
  readonly id: number
  readonly at: Instant
  /** The last time books and provider agreed before it. */
  readonly since: Instant
  readonly amount: Rupiah
  readonly candidates: readonly GapCandidate[]
  readonly explained?: { readonly by: string; readonly note: string; readonly at: Instant } | undefined
}

export type SaldoRunway = {
  /** How many more sales of the usual cost the saldo carries. */
  readonly transactions: number
  readonly averageCost: Rupiah
}

export type SaldoView = {
  readonly reported?: SaldoReport | undefined
  readonly expected?: Rupiah | undefined
  /** Deposit held by orders that the provider still works on. */
  readonly held: Rupiah
  /** Calls are open, so that a difference says nothing yet. */
  readonly busy: boolean
  readonly runway?: SaldoRunway | undefined
  readonly reports: readonly SaldoReport[]
  readonly gaps: readonly SaldoGap[]
}

export type TicketBank = {
  readonly name: string
  readonly accountNo: string
  readonly holder: string
  readonly active: boolean
}

/**
 * open: waiting for the transfer. arrived: the saldo grew by its sum. expired: its time is over.
 * unsure: the request was sent and its answer was lost, so that the provider may or may not have made one.
 */
export type TicketState = 'open' | 'arrived' | 'expired' | 'unsure'

export type TicketView = {
  readonly id: string
  readonly createdAt: Instant
  readonly state: TicketState
  readonly amount: Rupiah
  readonly unique: Rupiah
  readonly adminFee: Rupiah
  /** amount + unique + admin fee: the sum to transfer by our own arithmetic. */
  readonly computed: Rupiah
  readonly grandTotal: Rupiah
  readonly instructionSum?: Rupiah | undefined
  /** False when the three sums differ: all are shown, and nobody chooses silently. */
  readonly agree: boolean
  readonly banks: readonly TicketBank[]
  readonly validBefore?: Instant | undefined
  readonly instruction: string
  readonly arrivedAt?: Instant | undefined
}
