// Which sales stand in the queue, and in which order.
import { sum, type Rupiah } from '../../../shared/money'
import { type SaleState, type SaleView } from '../../../shared/sale-view'

const openStates: readonly SaleState[] = ['queued', 'submitting', 'pending', 'unknown', 'needs-attention']

export function isOpen(sale: SaleView): boolean {
  return openStates.includes(sale.state)
}

/** What a person has to look at stands on top, then the newest: the customer still at the counter. */
export function ordered(rows: readonly SaleView[]): readonly SaleView[] {
  return rows.filter(isOpen).sort((left, right) => weight(left) - weight(right) || newestFirst(left, right))
}

/** The list with one sale as it is now: replaced, added, or gone because it is finished. */
export function merged(rows: readonly SaleView[], sale: SaleView): readonly SaleView[] {
  return ordered([...rows.filter((row) => row.id !== sale.id), sale])
}

export function totalOf(rows: readonly SaleView[]): Rupiah {
  return sum(rows.map((row) => row.price))
}

/** The row `step` away from the chosen one; from nowhere, the first or the last. */
export function neighbour(rows: readonly SaleView[], id: string | undefined, step: 1 | -1): string | undefined {
  const at = rows.findIndex((row) => row.id === id)
  if (at === -1) return (step === 1 ? rows[0] : rows.at(-1))?.id
  return rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.id
}

function weight(sale: SaleView): number {
  return sale.state === 'needs-attention' ? 0 : 1
}

function newestFirst(left: SaleView, right: SaleView): number {
  return right.createdAt - left.createdAt || (left.id < right.id ? 1 : -1)
}
