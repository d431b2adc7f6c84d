// Does the bill add up? Only where every amount is named can that be asked, and the answer never decides anything.
import { type BillData } from './bill-data'
import { type BillField, type BillKind } from './bill-kind'
import { type Values } from './bill-rows'
import { amountOf, textOf } from './bill-value'

/** The sum of the named amounts with the admin, where it is another one than what is owed. */
export function computedSum(bill: BillData, kind: BillKind, rows: readonly Values[]): number | undefined {
  const named = kind.adds === 'rows' ? sumOfRows(bill, kind, rows) : kind.adds === 'costs' ? sumOfCosts(bill, kind.costs) : undefined
  if (named === undefined) return undefined
  const computed = named + bill.admin
  return computed === bill.sellingPrice || Math.abs(computed) > largestSum ? undefined : computed
}

// Beyond this a sum says that the amounts were misread, not that the bill is wrong.
const largestSum = 1_000_000_000_000

function sumOfRows(bill: BillData, kind: BillKind, rows: readonly Values[]): number | undefined {
  if (rows.length === 0 || !everySheetIsThere(bill, rows)) return undefined
  // The admin of each row is a part of the bill's admin.
  const addends = kind.columns.filter(({ key, type }) => type === 'money' && key !== 'admin' && key !== 'nilai_tagihan')
  return total(
    rows.flatMap((row) => [
      amountOf(row['nilai_tagihan']),
      ...addends.filter(({ key }) => textOf(row[key]) !== undefined).map(({ key }) => amountOf(row[key])),
    ]),
  )
}

function everySheetIsThere({ desc }: BillData, rows: readonly Values[]): boolean {
  const told = textOf(desc['lembar_tagihan'])
  return told === undefined || Number(told) === rows.length
}

function sumOfCosts({ desc }: BillData, costs: readonly BillField[]): number | undefined {
  return total(costs.map(({ key, also }) => amountOf(desc[key]) ?? (also === undefined ? undefined : amountOf(desc[also]))))
}

function total(amounts: readonly (number | undefined)[]): number | undefined {
  return amounts.reduce((sum: number | undefined, amount) => (sum === undefined || amount === undefined ? undefined : sum + amount), 0)
}
