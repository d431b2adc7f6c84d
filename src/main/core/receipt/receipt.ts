// A stored sale -> the slip a customer takes home. Nothing here comes from anywhere but the sale and the settings.
import { type ProductCategory } from '../../../shared/catalog'
import { formatDateTime } from '../../../shared/calendar'
import { formatRupiah } from '../../../shared/money'
import { groupDigits } from '../../../shared/phone-number'
import { impossible } from '../../../shared/result'
import { type Instant, type ReceiptView } from '../../../shared/sale-view'
import { designFor, type SlipDesign } from '../../../shared/slip-design'
import { type ReceiptWords } from '../../../shared/text/receipt'
import { type Sale, type SaleStatus, type StatusOf } from '../sale/sale'
import { billChargeLines, billFooter, billOrderLines, billTitle, paidBillLines } from './bill-lines'
import { plainText, plainTextUpTo } from './plain-text'
import { centred, type Columns, left, pair, rule, totalLines } from './receipt-lines'
import { serialLines } from './serial-lines'
import { slipKindOf } from './slip-kind'
import {
  cashierOf,
  cashLines,
  copyLines,
  filledIn,
  labelled,
  type Lines,
  nameMost,
  ownLines,
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

/** A request with what follows from it: the paper, and the look of this slip on it. */
type Order = ReceiptRequest & { readonly columns: Columns; readonly design: SlipDesign }

/** The slip of a sale in its present state, laid out for the shop's paper. */
export function composeReceipt(request: ReceiptRequest): ReceiptView {
  const { sale, shop, look, copy, text } = request
  const columns = shop.paperColumns
  const design = designFor(look.designs, slipKindOf(sale), columns)
  const order: Order = { ...request, columns, design }
  const slip = slipFor(order)
  const training = sale.core.training ? centred(text.training, columns, 'bold') : []
  const lines = [
    ...training,
    ...(sale.core.training ? rule(columns) : []),
    ...shopLines(shop, design, columns),
    ...rule(columns),
    ...slip.titles.flatMap((title) => centred(title, columns, 'bold')),
    ...copyLines(request, columns),
    ...left(formatDateTime(slip.at, request.zone), columns),
    ...pair(filledIn(text.receiptNumber, plainText(sale.core.number)), design.lines.cashier ? cashierOf(sale, text) : '', columns),
    ...rule(columns),
    ...slip.body,
    ...rule(columns),
    ...slip.footer,
    ...(sale.core.training ? rule(columns) : []),
    ...training,
  ]
  return {
    columns,
    lines,
    copy,
    // What was only practised has nothing that could be looked up.
    ...(design.lines.qr && !sale.core.training && { qr: plainText(sale.core.reference) }),
    ...(design.logo && look.logo && { logo: look.logo }),
  }
}

function slipFor(order: Order): Slip {
  const { status } = order.sale
  switch (status.kind) {
    case 'queued':
    case 'submitting':
    case 'pending':
    case 'unknown':
      return depositSlip(order, status)
    case 'needs-attention':
      // A late success after the cash went back: there is no deposit to prove any more.
      return status.cashReturned ? refundSlip(order, order.text.underReview) : depositSlip(order, status)
    case 'delivered':
      return purchaseSlip(order, status)
    case 'refused':
    case 'cancelled':
      return refundSlip(order, order.text.notDelivered)
    case 'reversed':
      return refundSlip(order, order.text.reversed)
    default:
      return impossible(status)
  }
}

function purchaseSlip(order: Order, status: StatusOf<'delivered'>): Slip {
  const { sale, shop, text, design, columns } = order
  const { core } = sale
  const cash = status.cashReturned ? returnedLines(sale, text, columns) : takenLines(order)
  if (core.bill !== undefined) {
    return {
      titles: [billTitle(core, core.bill, text)],
      at: status.since,
      body: paidBillLines(core, core.bill, status, cash, order),
      footer: [...billFooter(core, core.bill, text, columns), ...shopFooter(shop, design, columns)],
    }
  }
  return {
    titles: [text.title[productCategoryOf(sale)]],
    at: status.since,
    body: [
      ...orderLines(sale, text, columns),
      ...proofLines(order, status),
      ...rule(columns),
      ...pair(text.price, formatRupiah(core.price), columns),
      ...totalLines(text.total, formatRupiah(core.price), columns),
      ...cash,
    ],
    footer: [...(design.lines.thanks ? centred(text.footer, columns) : []), ...shopFooter(shop, design, columns)],
  }
}

function depositSlip(order: Order, status: Extract<SaleStatus, { holdUntil: Instant }>): Slip {
  const { sale, text, zone, design, columns } = order
  const { core } = sale
  const price = formatRupiah(core.price)
  return {
    titles: [text.deposit, text.notProcessed],
    at: core.createdAt,
    body: [
      ...orderLines(sale, text, columns),
      ...rule(columns),
      ...(core.bill === undefined ? pair(text.price, price, columns) : billChargeLines(core.bill, order)),
      ...pair(labelled(core, text.held), price, columns, 'bold'),
      ...takenLines(order),
      // What has left is with the provider, and the shop's own time limit says nothing about it.
      ...(status.kind === 'queued' ? pair(labelled(core, text.holdUntil), formatDateTime(status.holdUntil, zone), columns) : []),
    ],
    footer: [...centred(text.depositFooter, columns), ...ownLines(design.footer ?? [], columns)],
  }
}

function refundSlip({ sale, text, design, columns }: Order, what: string): Slip {
  return {
    titles: [text.refund],
    at: sale.status.since,
    body: [...orderLines(sale, text, columns), ...rule(columns), ...centred(what, columns, 'bold'), ...returnedLines(sale, text, columns)],
    footer: [...centred(text.refundFooter, columns), ...ownLines(design.footer ?? [], columns)],
  }
}

function takenLines({ sale, text, design, columns }: Order): Lines {
  return design.lines.cash ? cashLines(sale, text, columns) : []
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

// The provider's own reference goes only where a serial stands: something has to prove the sale.
function proofLines({ sale, text, design, columns }: Order, status: StatusOf<'delivered'>): Lines {
  const serial = serialLines(status.serial ?? '', productCategoryOf(sale), text, columns, design.lines.customer)
  const told = plainTextUpTo(status.providerRef ?? '', referenceMost)
  const reference = design.lines.references || serial.length === 0 ? told : ''
  return [...serial, ...(reference === '' ? [] : pair(text.reference, reference, columns))]
}

// A bill without its data could only come from a damaged record; the plainest slip is still one.
function productCategoryOf({ core }: Sale): ProductCategory {
  return core.category === 'bill' ? 'other' : core.category
}
