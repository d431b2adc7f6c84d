// The slip on the designer's paper: the real composer over a worked sample, in a look that need not be saved yet.
import { type RequestOf } from '../../shared/ipc-requests'
import { type ReceiptView } from '../../shared/sale-view'
import { type Preferences } from '../../shared/settings'
import { receiptText } from '../../shared/text/receipt'
import { type Clock } from '../core/ports/platform'
import { composeReceipt } from '../core/receipt/receipt'
import { sampleSale } from '../core/receipt/sample-sales'

export type SampleSlip = (request: RequestOf<'receipt/sample'>) => ReceiptView

export type SampleSlipParts = { readonly clock: Clock; readonly preferences: () => Preferences }

export function createSampleSlip({ clock, preferences }: SampleSlipParts): SampleSlip {
  return ({ kind, columns, designs, shop, logo }) => {
    const { timeZone, language, cashier } = preferences()
    const printedAt = clock.now()
    return composeReceipt({
      sale: sampleSale(kind, printedAt, cashier),
      shop: { ...shop, paperColumns: columns },
      look: { designs, logo },
      copy: 0,
      printedAt,
      zone: timeZone,
      text: receiptText[language],
    })
  }
}
