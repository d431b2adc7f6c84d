// What the control port shows of DigiSwitch's book.
import { type DigiswitchBook, type DigiswitchCounts } from './digiswitch-book'
import { type DigiswitchSale, type SaleState } from './digiswitch-sale'
import { type DigiswitchSales } from './digiswitch-sales'
import { type DigiswitchTicket } from './digiswitch-ticket'

export type DigiswitchRow = DigiswitchSale & { readonly calls: DigiswitchCounts }

export type DigiswitchView = {
  readonly balance: number
  readonly totals: Readonly<Partial<Record<SaleState, number>>>
  /** Bills that were looked up, payments and prepaid sales, one for each ref_id. */
  readonly sales: readonly DigiswitchRow[]
  readonly tickets: readonly DigiswitchTicket[]
}

/** The whole book. */
export function digiswitchView(book: DigiswitchBook, sales: DigiswitchSales): DigiswitchView {
  const rows = sales.all().map((sale) => ({ ...sale, calls: book.calls(sale.ref_id) }))
  const totals: Partial<Record<SaleState, number>> = {}
  for (const { state } of rows) totals[state] = (totals[state] ?? 0) + 1
  return { balance: book.balance(), totals, sales: rows, tickets: book.tickets() }
}

/** One row, or undefined when nothing was recorded under this ref_id. */
export function digiswitchRow(book: DigiswitchBook, sales: DigiswitchSales, refId: string): DigiswitchRow | undefined {
  const sale = sales.find(refId)
  return sale === undefined ? undefined : { ...sale, calls: book.calls(refId) }
}
