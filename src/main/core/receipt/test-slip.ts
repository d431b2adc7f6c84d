// The slip of *Cetak tes*: whatever a real one can hold, so that one look tells whether paper, width and marks are right.
import { formatDateTime } from '../../../shared/calendar'
import { type Instant, type ReceiptView } from '../../../shared/sale-view'
import { type Shop, type TimeZoneName } from '../../../shared/settings'
import { designFor, type SlipLook } from '../../../shared/slip-design'
import { type ReceiptWords } from '../../../shared/text/receipt'
import { centred, left, pair, rule } from './receipt-lines'
import { filledIn, shopFooter, shopLines } from './slip-lines'

export type TestSlipRequest = {
  readonly shop: Shop
  readonly look: SlipLook
  readonly printedAt: Instant
  readonly zone: TimeZoneName
  readonly text: ReceiptWords
}

const allMarks = Array.from({ length: 0x7f - 0x21 }, (_, place) => String.fromCodePoint(0x21 + place)).join('')

export function composeTestSlip({ shop, look, printedAt, zone, text }: TestSlipRequest): ReceiptView {
  const columns = shop.paperColumns
  const words = text.test
  const design = designFor(look.designs, undefined, columns)
  const lines = [
    ...shopLines(shop, design, columns),
    ...rule(columns),
    ...centred(words.title, columns, 'large'),
    ...left(formatDateTime(printedAt, zone), columns),
    ...rule(columns),
    ...left(filledIn(words.ruler, String(columns)), columns),
    ...left(ruler(columns), columns),
    ...left(ruler(columns), columns, 'bold'),
    ...left(ruler(columns / 2), columns, 'large'),
    ...left(words.marks, columns),
    ...left(allMarks, columns),
    ...pair(words.left, words.right, columns),
    ...rule(columns),
    ...centred(words.advice, columns),
    ...shopFooter(shop, design, columns),
  ]
  return { columns, lines, copy: 0, qr: `LOKET-TES-${columns}`, ...(design.logo && look.logo && { logo: look.logo }) }
}

/** 1234567890123…, as many as fit. */
function ruler(columns: number): string {
  return Array.from({ length: columns }, (_, place) => (place + 1) % 10).join('')
}
