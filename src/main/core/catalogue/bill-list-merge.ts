// The bill products and DigiSwitch's list of them -> the rows that change. A kind, once known, is the shop's to change.
import { type BillProductRow } from '../../../shared/bill/bill'
import { type BillListing } from '../ports/providers'
import { guessBillKind } from './bill-kind-guess'
import { isWhole, type ListMerge, type PriceList } from './price-list-merge'
import { longestKey } from './shop-key'

export function mergeBillProducts(known: readonly BillProductRow[], list: PriceList<BillListing>): ListMerge<BillProductRow> {
  const byCode = new Map(known.map((row) => [row.code, row]))
  const lines = new Map(list.rows.filter(({ code }) => code.length <= longestKey).map((line) => [line.code, line]))
  const tooLong = list.rows.filter(({ code }) => code.length > longestKey).length
  const fresh: BillProductRow[] = []
  const renewed: { readonly before: BillProductRow; readonly row: BillProductRow }[] = []
  for (const line of lines.values()) {
    const { brand, ...facts } = line
    const before = byCode.get(line.code)
    if (before) renewed.push({ before, row: { ...before, ...facts } })
    else fresh.push({ ...facts, kind: guessBillKind(brand, line.name), hidden: false })
  }
  const gone = isWhole(list) ? known.filter((row) => row.open && !lines.has(row.code)).map((row) => ({ ...row, open: false })) : []
  const changed = renewed.filter(({ before, row }) => fields.some((field) => before[field] !== row[field]))
  return {
    rows: [...fresh, ...changed.map(({ row }) => row), ...gone],
    total: known.length + fresh.length,
    added: fresh.length,
    dearer: [],
    cheaper: [],
    closed: changed.filter(({ before, row }) => before.open && !row.open).length,
    reopened: changed.filter(({ before, row }) => !before.open && row.open).length,
    gone: gone.length,
    skipped: list.skipped + tooLong,
  }
}

const fields = ['name', 'open', 'admin', 'commission'] as const
