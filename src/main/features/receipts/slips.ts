// The slip of a stored sale as it is at this moment: the preview, every way to a printer and the PDF come from here.
import { nextCopy } from '../../../shared/printing'
import { type Result } from '../../../shared/result'
import { type ReceiptView } from '../../../shared/sale-view'
import { type Preferences, type Shop } from '../../../shared/settings'
import { type SlipLook } from '../../../shared/slip-design'
import { receiptText } from '../../../shared/text/receipt'
import { type Clock } from '../../core/ports/platform'
import { type PrintJobs } from '../../core/ports/print-jobs'
import { numberedPrints } from '../../core/receipt/copies'
import { printableReceipt, type Unprintable } from '../../core/receipt/printable'
import { type Sale } from '../../core/sale/sale'

export type Slips = {
  /** As the first print looked. */
  original(sale: Sale): Result<ReceiptView, Unprintable>
  /** As the next print will look, asked for by this cashier. */
  next(sale: Sale, by: string): Result<ReceiptView, Unprintable>
}

export type SlipsParts = {
  readonly prints: PrintJobs
  readonly clock: Clock
  readonly shop: () => Shop
  readonly look: () => SlipLook
  readonly preferences: () => Preferences
}

export function createSlips({ prints, clock, shop, look, preferences }: SlipsParts): Slips {
  function compose(sale: Sale, copy: number, printedBy: string): Result<ReceiptView, Unprintable> {
    const { timeZone, language } = preferences()
    return printableReceipt({
      sale,
      shop: shop(),
      look: look(),
      copy,
      printedAt: clock.now(),
      printedBy,
      zone: timeZone,
      text: receiptText[language],
    })
  }
  return {
    original: (sale) => compose(sale, 0, ''),
    next: (sale, by) => compose(sale, nextCopy(numberedPrints(sale, prints.of(sale.core.id))), by),
  }
}
