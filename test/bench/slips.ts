// Slips: how soon after its end a sale's paper is on screen, and how long its bytes take.
import { slipBytes } from '../../src/main/adapters/printing/escpos'
import { documentSale } from '../../src/main/core/receipt/bills.fixture'
import { composeReceipt } from '../../src/main/core/receipt/receipt'
import * as sales from '../../src/main/core/receipt/sales.fixture'
import { type Sale } from '../../src/main/core/sale/sale'
import { type PaperColumns, paperColumns } from '../../src/shared/printing'
import { receiptText } from '../../src/shared/text/receipt'
import { type Listener } from './listener'
import { slipsOnScreen } from './measure'
import { type Row } from './report'
import { summarise } from './statistics'

const screenSales = 30
const warmSales = 3
const encodings = 300
const warmEncodings = 20

export async function slipRows(listener: Listener): Promise<readonly Row[]> {
  console.log(`· slips: ${screenSales} sales on screen, ${encodings} encodings at each width`)
  const taken = await slipsOnScreen(listener, warmSales + screenSales)
  const shown = { what: 'success to receipt preview on screen', unit: 'ms', loket: summarise(taken.slice(warmSales)) } as const
  return [
    { ...shown, budget: { kind: 'median', most: 100 } },
    { ...shown, what: 'the same, 99 of 100', budget: { kind: 'p99', most: 100 } },
    ...encodingRows(),
  ]
}

function encodingRows(): readonly Row[] {
  const token = sales.delivered(sales.power, sales.tokenSerial)
  const kinds: readonly (readonly [string, Sale])[] = [
    ['power token', token],
    ['bill', documentSale('pln')],
  ]
  return kinds.flatMap(([name, sale]) =>
    paperColumns.map((columns): Row => ({
      what: `lines to ESC/POS bytes, ${name}, ${columns} columns`,
      unit: 'ms',
      loket: summarise(encodingMs(sale, columns)),
      budget: { kind: 'median', most: 20 },
    })),
  )
}

function encodingMs(sale: Sale, columns: PaperColumns): readonly number[] {
  const shop = { ...sales.shop, paperColumns: columns }
  const view = composeReceipt({
    sale,
    shop,
    look: { designs: {} },
    copy: 0,
    printedAt: sales.at(18, 5, 9),
    zone: 'WIB',
    text: receiptText.id,
  })
  const times = Array.from({ length: warmEncodings + encodings }, () => {
    const startMs = performance.now()
    slipBytes(view, true)
    return performance.now() - startMs
  })
  return times.slice(warmEncodings)
}
