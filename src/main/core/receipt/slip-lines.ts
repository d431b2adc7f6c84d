// What every slip of a sale has: the shop, the copy's mark, who sold it, the cash.
import { formatDate, formatTimeWithDots } from '../../../shared/calendar'
import { formatRupiah, subtract } from '../../../shared/money'
import { type Instant, type ReceiptLine } from '../../../shared/sale-view'
import { type Shop, type TimeZoneName } from '../../../shared/settings'
import { type SlipDesign, type SlipLook } from '../../../shared/slip-design'
import { type ReceiptWords } from '../../../shared/text/receipt'
import { type Sale } from '../sale/sale'
import { plainText, plainTextUpTo } from './plain-text'
import { centred, type Columns, pair } from './receipt-lines'

export type ReceiptRequest = {
  readonly sale: Sale
  readonly shop: Shop
  readonly look: SlipLook
  /** 0 for the first print; n for SALINAN ke-n. */
  readonly copy: number
  readonly printedAt: Instant
  /** The cashier who prints it; only a copy names them. */
  readonly printedBy?: string | undefined
  readonly zone: TimeZoneName
  readonly text: ReceiptWords
}

/** How lines are set: in which words, in which look, on how wide a paper. */
export type Layout = { readonly text: ReceiptWords; readonly design: SlipDesign; readonly columns: Columns }

export type Lines = readonly ReceiptLine[]

export const nameMost = 96

export function shopLines(shop: Shop, { header, lines }: SlipDesign, columns: Columns): Lines {
  return [
    ...centred(plainText(shop.name).toUpperCase(), columns, 'bold'),
    ...(lines.address ? centred(plainText(shop.address), columns) : []),
    ...(lines.phone ? centred(plainText(shop.phone), columns) : []),
    ...ownLines(header, columns),
  ]
}

/** The design's own closing lines, else those of the shop. */
export function shopFooter(shop: Shop, { footer }: SlipDesign, columns: Columns): Lines {
  return ownLines(footer ?? shop.footer.split('\n'), columns)
}

export function ownLines(lines: readonly string[], columns: Columns): Lines {
  return lines.flatMap((line) => centred(plainText(line), columns))
}

/** A copy says so, and when and by whom it was printed. */
export function copyLines(request: ReceiptRequest, columns: Columns): Lines {
  const { copy, text } = request
  if (copy === 0) return []
  return [...centred(filledIn(text.copy, String(copy)), columns, 'bold'), ...centred(printedWords(request), columns)]
}

function printedWords({ printedAt, printedBy = '', zone, text }: ReceiptRequest): string {
  const time = `${formatDate(printedAt, zone)} ${formatTimeWithDots(printedAt, zone).slice(0, -3)}`
  const name = plainTextUpTo(printedBy, nameMost)
  const printed = filledIn(text.printed, time)
  return name === '' ? printed : `${printed} ${filledIn(text.printedBy, name)}`
}

export function cashierOf({ core }: Sale, text: ReceiptWords): string {
  const name = plainTextUpTo(core.cashier, nameMost)
  return name === '' ? '' : filledIn(text.cashier, name)
}

/** Where the cash is taken later, none is stored and none is claimed. */
export function cashLines({ core }: Sale, text: ReceiptWords, columns: Columns): Lines {
  if (core.tendered < core.price) return []
  if (core.payment !== 'cash') return paidLines(core, text, columns)
  const change = subtract(core.tendered, core.price)
  return [
    ...pair(labelled(core, text.cash), formatRupiah(core.tendered), columns),
    ...pair(labelled(core, text.change), formatRupiah(change), columns),
  ]
}

/** Paid in another way than cash: the sum stands above, and there was no change. */
function paidLines(core: Sale['core'], text: ReceiptWords, columns: Columns): Lines {
  return core.payment === 'cash' ? [] : pair(labelled(core, text.paidBy), text.payments[core.payment], columns)
}

/** What is printed where the money went back; one that was not cash goes back the way it came. */
export function returnedLines({ core }: Sale, text: ReceiptWords, columns: Columns): Lines {
  return [...pair(labelled(core, text.returned), formatRupiah(core.price), columns, 'bold'), ...paidLines(core, text, columns)]
}

/** The slips of bills have their labels in capitals, as billers print them. */
export function labelled(core: Sale['core'], label: string): string {
  return core.bill === undefined ? label : label.toUpperCase()
}

export function filledIn(words: string, value: string): string {
  return words.replace(/\{\{\w+\}\}/u, () => value)
}
