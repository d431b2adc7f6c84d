// Bills that were looked up and not paid yet. They live in memory: after a restart they are looked up again.
import { type Rupiah } from '../../../shared/money'
import { type Instant } from '../../../shared/sale-view'
import { asksForAmount } from '../../core/bill/inquiry-rules'
import { type HeldBill } from '../../core/bill/payment-rules'

export type HeldBills = {
  keep(held: HeldBill): void
  find(draft: string): HeldBill | undefined
  forget(draft: string): void
  /** What this customer's bill came to when it was last looked up on the same day of WIB, if that was another total. */
  totalBefore(held: HeldBill): Rupiah | undefined
}

type Total = { readonly amount: Rupiah; readonly validUntil: Instant }

const heldMax = 200
const totalsMax = 500

export function createHeldBills(): HeldBills {
  const held = new Map<string, HeldBill>()
  const totals = new Map<string, Total>()
  return {
    keep(bill) {
      putBounded(held, bill.id, bill, heldMax)
      putBounded(totals, customerOf(bill), { amount: bill.bill.sellingPrice, validUntil: bill.validUntil }, totalsMax)
    },
    find: (draft) => held.get(draft),
    forget: (draft) => void held.delete(draft),
    totalBefore(bill) {
      const before = totals.get(customerOf(bill))
      // Where the customer chooses the amount, another one is no surprise.
      if (!before || before.validUntil !== bill.validUntil || asksForAmount(bill.bill.kind)) return undefined
      return before.amount === bill.bill.sellingPrice ? undefined : before.amount
    },
  }
}

function customerOf({ code, bill }: HeldBill): string {
  return `${code} ${bill.customerNo}`
}

function putBounded<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key)
  map.set(key, value)
  for (const oldest of map.keys()) {
    if (map.size <= most) break
    map.delete(oldest)
  }
}
