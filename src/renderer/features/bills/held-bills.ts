// The bills that wait for one payment: shown, kept, taken out, with their fees.
import { groupCash } from '../../sale/cash'
import { armedAfterMs } from '../../ui/armed'
import { emptyEntry } from './bill-entry'
import { asksSecond, type BillOrder, billsMax, type HeldBill, noMoney, shownBill } from './bills-state'
import { type BillsState, type Deeds } from './bills-deeds'

let arming: ReturnType<typeof setTimeout> | undefined

/** The pay key rests after every change of what it would pay. */
export function arm({ get, set }: Deeds): void {
  clearTimeout(arming)
  set({ armed: false })
  arming = setTimeout(() => get().shown !== undefined && set({ armed: true }), armedAfterMs)
}

/** Back to the fields; a bill on the sheet that was not put on the list goes, for its number is being changed. */
export function withoutLoose(state: BillsState): Partial<BillOrder> {
  const loose = shownBill(state)
  const bills = loose && !loose.kept ? state.bills.filter((bill) => bill !== loose) : state.bills
  return {
    bills,
    shown: undefined,
    refused: undefined,
    trouble: undefined,
    flash: undefined,
    armed: false,
    ...(bills.length === 0 && noMoney),
  }
}

export function showBill(deeds: Deeds, draft: string): void {
  const { get, set } = deeds
  const bill = get().bills.find((one) => one.draft.draft === draft)
  if (!bill || get().asking || get().busy !== 'no' || get().shown === draft) return
  set({ shown: draft, refused: undefined, trouble: undefined, search: '' })
  arm(deeds)
}

/** Keeps what was found and clears the fields for the next bill of the same customer. */
export function addAnother({ get, set }: Deeds): void {
  const { bills, busy, asking } = get()
  if (bills.length === 0 || bills.length >= billsMax || busy !== 'no' || asking) return
  const kept = bills.map((bill) => ({ ...bill, kept: true }))
  set({ bills: kept, shown: undefined, refused: undefined, entry: emptyEntry, flash: undefined, trouble: undefined, armed: false })
}

export function removeBill(deeds: Deeds, draft: string): void {
  const { get, set } = deeds
  if (get().busy !== 'no' || get().asking) return
  const bills = get().bills.filter((bill) => bill.draft.draft !== draft)
  const shown = get().shown === draft ? undefined : get().shown
  set({ bills, shown, trouble: undefined, ...(bills.length === 0 && noMoney) })
  if (shown === undefined) set({ armed: false })
  else arm(deeds)
}

/** Changes one bill in its place on the list. */
export function replaceBill({ set }: Deeds, draft: string, change: Partial<HeldBill>): void {
  set(({ bills }) => ({ bills: bills.map((bill) => (bill.draft.draft === draft ? { ...bill, ...change } : bill)) }))
}

export function typeFee(deeds: Deeds, typed: string): void {
  const { shown, busy } = deeds.get()
  if (shown === undefined || busy !== 'no') return
  deeds.set({ trouble: undefined })
  replaceBill(deeds, shown, { feeTyped: groupCash(typed) })
}

export function confirmSecond(deeds: Deeds): void {
  const bill = shownBill(deeds.get())
  if (!bill || !asksSecond(bill) || deeds.get().busy !== 'no') return
  replaceBill(deeds, bill.draft.draft, { secondConfirmed: true })
  deeds.set({ trouble: undefined })
  arm(deeds)
}
