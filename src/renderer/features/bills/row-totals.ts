// What each month comes to, where its amounts are all there to add.
import { type BillTable } from '../../../shared/bill/read-bill'
import { formatRupiah, parseRupiah, sum } from '../../../shared/money'

/** One sum for each row, or nothing where adding would tell nothing new or not all of it. */
export function rowTotals({ columns, rows }: BillTable): readonly string[] | undefined {
  const named = columns.some(({ key }) => key === 'nilai_tagihan')
  if (!named || columns.filter(({ amount }) => amount).length < 2) return undefined
  const totals = rows.map((row) => {
    const amounts = columns.flatMap(({ amount }, place) => (amount && row[place] ? [parseRupiah(row[place])] : []))
    return amounts.every(({ ok }) => ok) ? formatRupiah(sum(amounts.flatMap((one) => (one.ok ? [one.value] : [])))) : undefined
  })
  return totals.every((total) => total !== undefined) ? totals : undefined
}
