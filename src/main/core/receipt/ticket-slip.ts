// The slip for a deposit ticket: where to transfer, and exactly how much. Every sum is printed when they differ.
import { formatDateTime } from '../../../shared/calendar'
import { formatRupiah } from '../../../shared/money'
import { type ReceiptLine, type ReceiptView } from '../../../shared/sale-view'
import { type TicketBank, type TicketView } from '../../../shared/saldo'
import { type Shop, type TimeZoneName } from '../../../shared/settings'
import { type ReceiptWords } from '../../../shared/text/receipt'
import { plainTextUpTo } from './plain-text'
import { centred, type Columns, left, pair, rule } from './receipt-lines'

export type TicketSlipRequest = {
  readonly ticket: TicketView
  readonly shop: Shop
  readonly zone: TimeZoneName
  readonly text: ReceiptWords
}

const nameMost = 96
const accountMost = 64

export function composeTicketSlip({ ticket, shop, zone, text }: TicketSlipRequest): ReceiptView {
  const columns = shop.paperColumns
  const words = text.ticket
  const lines = [
    ...centred(plainTextUpTo(shop.name, nameMost), columns, 'bold'),
    ...rule(columns),
    ...centred(words.title, columns, 'bold'),
    ...left(formatDateTime(ticket.createdAt, zone), columns),
    ...rule(columns),
    ...pair(words.amount, formatRupiah(ticket.amount), columns),
    ...pair(words.unique, formatRupiah(ticket.unique), columns),
    ...pair(words.adminFee, formatRupiah(ticket.adminFee), columns),
    ...sumLines(ticket, columns, text),
    ...rule(columns),
    ...ticket.banks.flatMap((bank) => bankLines(bank, columns)),
    ...(ticket.validBefore === undefined
      ? []
      : [...rule(columns), ...pair(words.validBefore, formatDateTime(ticket.validBefore, zone), columns)]),
  ]
  return { columns, lines, copy: 0 }
}

function sumLines(ticket: TicketView, columns: Columns, { ticket: words }: ReceiptWords): readonly ReceiptLine[] {
  const computed = pair(words.total, formatRupiah(ticket.computed), columns, 'bold')
  if (ticket.agree) return computed
  return [
    ...pair(words.computed, formatRupiah(ticket.computed), columns, 'bold'),
    ...pair(words.grandTotal, formatRupiah(ticket.grandTotal), columns, 'bold'),
    ...(ticket.instructionSum === undefined ? [] : pair(words.instruction, formatRupiah(ticket.instructionSum), columns, 'bold')),
    ...centred(words.differ, columns, 'bold'),
  ]
}

function bankLines({ active, name, accountNo, holder }: TicketBank, columns: Columns): readonly ReceiptLine[] {
  if (!active) return []
  return [
    ...left(plainTextUpTo(name, accountMost), columns, 'bold'),
    ...left(plainTextUpTo(accountNo, accountMost), columns),
    ...left(plainTextUpTo(holder, accountMost), columns),
  ]
}
