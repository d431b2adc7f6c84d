// What the payment told beside what the inquiry told: later words win, and what they leave out stays.
import { type BillData, type BillDesc, type BillRow } from './bill-data'
import { isRow } from './bill-rows'
import { textOf } from './bill-value'

/** The bill with the payment's `desc` laid over the inquiry's. An empty value never hides one that is there. */
export function withPayment<B extends BillData>(bill: B, paid: BillDesc | undefined): B {
  return paid === undefined ? bill : { ...bill, desc: laidOver(bill.desc, paid, mergedValue) }
}

function mergedValue(before: BillDesc[string] | undefined, after: BillDesc[string]): BillDesc[string] {
  if (!Array.isArray(after)) return textOf(after) === undefined ? (before ?? after) : after
  if (after.length === 0) return before ?? after
  if (!Array.isArray(before) || before.length !== after.length) return after
  return after.map((row: BillRow, index) => {
    const earlier: unknown = before[index]
    return isRow(earlier) && isRow(row)
      ? laidOver(earlier as BillRow, row, (old, value) => (textOf(value) === undefined ? (old ?? value) : value))
      : row
  })
}

function laidOver<V>(before: Readonly<Record<string, V>>, after: Readonly<Record<string, V>>, merged: (old: V | undefined, value: V) => V) {
  const over = Object.entries(after).map(
    ([key, value]) => [key, merged(Object.hasOwn(before, key) ? before[key] : undefined, value)] as const,
  )
  return Object.fromEntries([...Object.entries(before), ...over])
}
