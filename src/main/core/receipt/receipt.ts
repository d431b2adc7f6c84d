// A stored sale -> the slip a customer takes home. Nothing here comes from anywhere but the sale and the settings.
import { type ProductCategory } from '../../../shared/catalog'
import { formatDateTime } from '../../../shared/calendar'
import { formatRupiah } from '../../../shared/money'
import { groupDigits } from '../../../shared/phone-number'
import { impossible } from '../../../shared/result'
import { type Instant, type ReceiptView } from '../../../shared/sale-view'
import { type ReceiptWords } from '../../../shared/text/receipt'
import { type Sale, type SaleStatus, type StatusOf } from '../sale/sale'
import { billChargeLines, billFooter, billOrderLines, billTitle, paidBillLines } from './bill-lines'
import { plainText, plainTextUpTo } from './plain-text'
import { centred, type Columns, left, pair, rule } from './receipt-lines'
import { serialLines } from './serial-lines'
import {
  cashierOf,
  cashLines,
  copyLines,
  filledIn,
  labelled,
  type Lines,
  nameMost,
  type ReceiptRequest,
  returnedLines,
  shopFooter,
  shopLines,
} from './slip-lines'

type Slip = {
  readonly titles: readonly string[]
  readonly at: Instant
  /** Order, proof and money. */
  readonly body: Lines
  readonly footer: Lines
}

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
    ...slip.body,
    ...rule(columns),
    ...slip.footer,
    ...(sale.core.training ? rule(columns) : []),
    ...training,
  ]
  // What was only practised has nothing that could be looked up.
  return { columns, lines, copy, ...(!sale.core.training && { qr: plainText(sale.core.reference) }) }
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

function purchaseSlip(request: ReceiptRequest, status: StatusOf<'delivered'>, columns: Columns): Slip {
  const { sale, shop, text } = request
  const { core } = sale
  const cash = status.cashReturned ? returnedLines(sale, text, columns) : cashLines(sale, text, columns)
  if (core.bill !== undefined) {
    return {
      titles: [billTitle(core, core.bill, text)],
      at: status.since,
      body: paidBillLines(core, core.bill, status, cash, text, columns),
      footer: [...billFooter(core, core.bill, text, columns), ...shopFooter(shop, columns)],
    }
  }
  return {
    titles: [text.title[productCategoryOf(sale)]],
    at: status.since,
    body: [
      ...orderLines(sale, text, columns),
      ...proofLines(request, status, columns),
      ...rule(columns),
      ...pair(text.price, formatRupiah(core.price), columns),
      ...pair(text.total, formatRupiah(core.price), columns, 'bold'),
      ...cash,
    ],
    footer: [...centred(text.footer, columns), ...shopFooter(shop, columns)],
  }
}

function depositSlip({ sale, text, zone }: ReceiptRequest, status: Extract<SaleStatus, { holdUntil: Instant }>, columns: Columns): Slip {
  const { core } = sale
  const price = formatRupiah(core.price)
  return {
    titles: [text.deposit, text.notProcessed],
    at: core.createdAt,
    body: [
      ...orderLines(sale, text, columns),
      ...rule(columns),
      ...(core.bill === undefined ? pair(text.price, price, columns) : billChargeLines(core.bill, text, columns)),
      ...pair(labelled(core, text.held), price, columns, 'bold'),
      ...cashLines(sale, text, columns),
      // What has left is with the provider, and the shop's own time limit says nothing about it.
      ...(status.kind === 'queued' ? pair(labelled(core, text.holdUntil), formatDateTime(status.holdUntil, zone), columns) : []),
    ],
    footer: centred(text.depositFooter, columns),
  }
}

function refundSlip({ sale, text }: ReceiptRequest, what: string, columns: Columns): Slip {
  return {
    titles: [text.refund],
    at: sale.status.since,
    body: [...orderLines(sale, text, columns), ...rule(columns), ...centred(what, columns, 'bold'), ...returnedLines(sale, text, columns)],
    footer: centred(text.refundFooter, columns),
  }
}

function orderLines(sale: Sale, text: ReceiptWords, columns: Columns): Lines {
  const { core } = sale
  if (core.bill !== undefined) return billOrderLines(core, core.bill, text, columns)
  const meterOrCustomer = core.destination.length === 11 ? text.meter : text.customerId
  return [
    ...pair(text.product, plainTextUpTo(core.product, nameMost), columns),
    ...pair(core.category === 'pln' ? meterOrCustomer : text.number, groupDigits(plainText(core.destination)), columns),
  ]
}

function proofLines({ sale, text }: ReceiptRequest, status: StatusOf<'delivered'>, columns: Columns): Lines {
  const reference = plainTextUpTo(status.providerRef ?? '', referenceMost)
  return [
    ...serialLines(status.serial ?? '', productCategoryOf(sale), text, columns),
    ...(reference === '' ? [] : pair(text.reference, reference, columns)),
  ]
}

// A bill without its data could only come from a damaged record; the plainest slip is still one.
function productCategoryOf({ core }: Sale): ProductCategory {
  return core.category === 'bill' ? 'other' : core.category
}
