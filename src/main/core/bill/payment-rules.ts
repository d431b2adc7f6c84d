// Bills that were looked up, and what stands against paying them. All are judged before any is paid.
import { type BillData, type BillKindName } from '../../../shared/bill/bill-data'
import { type PayFailure } from '../../../shared/ipc-contract'
import { add, type Rupiah } from '../../../shared/money'
import { type Instant } from '../../../shared/sale-view'
import { type Reference, type SaleId } from '../sale/sale'

/** One answered inquiry. Its id becomes the sale's, because the payment must carry the inquiry's reference. */
export type HeldBill = {
  readonly id: SaleId
  readonly reference: Reference
  readonly code: string
  readonly product: string
  readonly bill: BillData
  /** What the payment will take from the deposit. */
  readonly cost: Rupiah
  /** The serial that came with the inquiry, in the kinds that send one. */
  readonly inquirySerial?: string | undefined
  readonly inquiredAt: Instant
  readonly validUntil: Instant
}

/** `second`: the cashier knows that this very bill was paid already. */
export type BillPayment = { readonly held: HeldBill; readonly fee: Rupiah; readonly second: boolean }

export type PaymentFacts = {
  readonly now: Instant
  readonly feeMost: (kind: BillKindName) => Rupiah
  /** Was it paid today, or is an older payment of it still open? */
  readonly paidToday: (held: HeldBill) => boolean
}

export function priceOf({ held, fee }: Pick<BillPayment, 'held' | 'fee'>): Rupiah {
  return add(held.bill.sellingPrice, fee)
}

/** The first thing that stands against these payments; nothing when all may be made. */
export function paymentFault(payments: readonly BillPayment[], facts: PaymentFacts): PayFailure | undefined {
  const seen = new Set<string>()
  for (const { held, fee, second } of payments) {
    const { id: draft, code, bill } = held
    if (facts.now > held.validUntil) return { kind: 'expired', draft }
    const most = facts.feeMost(bill.kind)
    if (fee > most) return { kind: 'fee-too-high', draft, most }
    // One biller may stand in the list under two codes, and one code may get another kind between two payments.
    const same = [`code ${code} ${bill.customerNo}`, `kind ${bill.kind} ${bill.customerNo}`]
    if (!second && (same.some((name) => seen.has(name)) || facts.paidToday(held))) return { kind: 'second-not-confirmed', draft }
    for (const name of same) seen.add(name)
  }
  return undefined
}
