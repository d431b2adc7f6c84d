// What an inquiry must say before it leaves, and whose bill may come back.
import { type BillKindName } from '../../../shared/bill/bill-data'
import { type Rupiah } from '../../../shared/money'

/** E-money is bought in steps of this many rupiah (DigiSwitch code 87). */
export const moneyStep = 1_000

/** The kind whose amount the customer chooses: every other bill has its own. */
export function asksForAmount(kind: BillKindName): boolean {
  return kind === 'emoney'
}

export function amountFits(kind: BillKindName, amount: Rupiah | undefined): boolean {
  if (!asksForAmount(kind)) return amount === undefined
  return amount !== undefined && amount > 0 && amount % moneyStep === 0
}

/** SAMSAT's two numbers may come back with a space after the comma; apart from that the number must be the same. */
export function isSameCustomer(asked: string, answered: string): boolean {
  return bare(asked) === bare(answered)
}

function bare(customerNo: string): string {
  return customerNo.replace(/\s+/gu, '')
}
