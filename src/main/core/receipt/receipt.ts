// A stored sale -> the slip a customer takes home. Nothing here comes from anywhere but the sale and the settings.
import { formatDateTime } from '../../../shared/calendar'
import { formatRupiah, type Rupiah, subtract } from '../../../shared/money'
import { groupDigits } from '../../../shared/phone-number'
import { impossible } from '../../../shared/result'
import { type Instant, type ReceiptLine, type ReceiptView } from '../../../shared/sale-view'
import { type Shop, type TimeZoneName } from '../../../shared/settings'
import { type ReceiptWords } from '../../../shared/text/receipt'
import { type Sale, type SaleStatus, type StatusOf } from '../sale/sale'
import { plainText, plainTextUpTo } from './plain-text'
import { centred, type Columns, left, pair, rule } from './receipt-lines'
import { serialLines } from './serial-lines'

export type ReceiptRequest = {
  readonly sale: Sale
  readonly shop: Shop
  /** 0 for the first print; n for SALINAN ke-n. */
  readonly copy: number
  readonly printedAt: Instant
  readonly zone: TimeZoneName
  readonly text: ReceiptWords
}

type Lines = readonly ReceiptLine[]
type Slip = {
  readonly titles: readonly string[]
  readonly at: Instant
  readonly serial: Lines
  readonly money: Lines
  readonly footer: Lines
}

const nameMost = 96
const referenceMost = 64

/** The slip of a sale in its present state, laid out for the shop's paper. */
export function composeReceipt(request: ReceiptRequest): ReceiptView {
  const { sale, shop, copy, text } = request
  const columns = shop.paperColumns
  const slip = slipFor(request, columns)
  const training = sale.core.training ? centred(text.training, columns, 'bold') : []
  const lines = [
    ...training,
    ...(sale.core.training ? rule(columns) : []),
    ...shopLines(shop, columns),
    ...rule(columns),
    ...slip.titles.flatMap((title) => centred(title, columns, 'bold')),
    ...copyLines(request, columns),
    ...left(formatDateTime(slip.at, request.zone), columns),
    ...pair(filledIn(text.receiptNumber, plainText(sale.core.number)), cashierOf(sale, text), columns),
    ...rule(columns),
    ...orderLines(sale, text, columns),
    ...slip.serial,
    ...rule(columns),
    ...slip.money,
    ...rule(columns),
    ...slip.footer,
    ...(sale.core.training ? rule(columns) : []),
    ...training,
  ]
  return { columns, lines, copy }
}

function slipFor(request: ReceiptRequest, columns: Columns): Slip {
  const { status } = request.sale
  switch (status.kind) {
    case 'queued':
    case 'submitting':
    case 'pending':
    case 'unknown':
      return depositSlip(request, status, columns)
    case 'needs-attention':
      // A late success after the cash went back: there is no deposit to prove any more.
      return status.cashReturned ? refundSlip(request, request.text.underReview, columns) : depositSlip(request, status, columns)
    case 'delivered':
      return purchaseSlip(request, status, columns)
    case 'refused':
    case 'cancelled':
      return refundSlip(request, request.text.notDelivered, columns)
    case 'reversed':
      return refundSlip(request, request.text.reversed, columns)
    default:
      return impossible(status)
  }
}

function purchaseSlip({ sale, shop, text }: ReceiptRequest, status: StatusOf<'delivered'>, columns: Columns): Slip {
  const { price, category } = sale.core
  const reference = plainTextUpTo(status.providerRef ?? '', referenceMost)
  return {
    titles: [text.title[category]],
    at: status.since,
    serial: [
      ...serialLines(status.serial ?? '', category, text, columns),
      ...(reference === '' ? [] : pair(text.reference, reference, columns)),
    ],
    money: [
      ...pair(text.price, formatRupiah(price), columns),
      ...pair(text.total, formatRupiah(price), columns, 'bold'),
      ...(status.cashReturned ? pair(text.returned, formatRupiah(price), columns, 'bold') : cashLines(sale, text, columns)),
    ],
    footer: [...centred(text.footer, columns), ...shop.footer.split('\n').flatMap((line) => centred(plainText(line), columns))],
  }
}

function depositSlip({ sale, text, zone }: ReceiptRequest, status: Extract<SaleStatus, { holdUntil: Instant }>, columns: Columns): Slip {
  return {
    titles: [text.deposit, text.notProcessed],
    at: sale.core.createdAt,
    serial: [],
    money: [
      ...pair(text.price, formatRupiah(sale.core.price), columns),
      ...pair(text.held, formatRupiah(sale.core.price), columns, 'bold'),
      ...cashLines(sale, text, columns),
      ...pair(text.holdUntil, formatDateTime(status.holdUntil, zone), columns),
    ],
    footer: centred(text.depositFooter, columns),
  }
}

function refundSlip({ sale, text }: ReceiptRequest, what: string, columns: Columns): Slip {
  return {
    titles: [text.refund],
    at: sale.status.since,
    serial: [],
    money: [...centred(what, columns, 'bold'), ...pair(text.returned, formatRupiah(sale.core.price), columns, 'bold')],
    footer: centred(text.refundFooter, columns),
  }
}

function shopLines(shop: Shop, columns: Columns): Lines {
  return [
    ...centred(plainText(shop.name).toUpperCase(), columns, 'bold'),
    ...centred(plainText(shop.address), columns),
    ...centred(plainText(shop.phone), columns),
  ]
}

function copyLines({ copy, printedAt, zone, text }: ReceiptRequest, columns: Columns): Lines {
  if (copy === 0) return []
  return [
    ...centred(filledIn(text.copy, String(copy)), columns, 'bold'),
    ...centred(filledIn(text.printed, formatDateTime(printedAt, zone)), columns),
  ]
}

function orderLines({ core }: Sale, text: ReceiptWords, columns: Columns): Lines {
  const meterOrCustomer = core.destination.length === 11 ? text.meter : text.customerId
  return [
    ...pair(text.product, plainTextUpTo(core.product, nameMost), columns),
    ...pair(core.category === 'pln' ? meterOrCustomer : text.number, groupDigits(plainText(core.destination)), columns),
  ]
}

function cashierOf({ core }: Sale, text: ReceiptWords): string {
  const name = plainTextUpTo(core.cashier, nameMost)
  return name === '' ? '' : filledIn(text.cashier, name)
}

// Where the cash is taken later, none is stored and none is claimed.
function cashLines({ core }: Sale, text: ReceiptWords, columns: Columns): Lines {
  if (core.tendered < core.price) return []
  const change: Rupiah = subtract(core.tendered, core.price)
  return [...pair(text.cash, formatRupiah(core.tendered), columns), ...pair(text.change, formatRupiah(change), columns)]
}

function filledIn(words: string, value: string): string {
  return words.replace(/\{\{\w+\}\}/u, () => value)
}
