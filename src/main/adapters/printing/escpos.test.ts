// The bytes of slips, held against the lines they come from by a walker that knows the commands and not the encoder.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../../test/support/generated'
import { walk } from '../../../../test/support/escpos-walker'
import { type PaperColumns, paperColumns } from '../../../shared/printing'
import { type ReceiptView } from '../../../shared/sale-view'
import { receiptText } from '../../../shared/text/receipt'
import { type SlipLogo } from '../../../shared/slip-logo'
import { billCore, documentSale } from '../../core/receipt/bills.fixture'
import { composeReceipt } from '../../core/receipt/receipt'
import * as sales from '../../core/receipt/sales.fixture'
import { dotRows } from '../../core/receipt/logo.fixture'
import { wedge } from '../../core/receipt/slips.fixture'
import { composeTestSlip } from '../../core/receipt/test-slip'
import { documentBills } from '../../../shared/bill/document-bills.fixture'
import { type Sale } from '../../core/sale/sale'
import { drawerBytes, slipBytes } from './escpos'

function compose(sale: Sale, columns: PaperColumns, shop = sales.shop): ReceiptView {
  const printedAt = sales.at(18, 5, 9)
  return composeReceipt({
    sale,
    shop: { ...shop, paperColumns: columns },
    look: { designs: {} },
    copy: 0,
    printedAt,
    zone: 'WIB',
    text: receiptText.id,
  })
}

/** Sixteen bytes on a line, in hexadecimal and as characters. */
function dump(bytes: Uint8Array): string {
  const rows = Array.from({ length: Math.ceil(bytes.length / 16) }, (_, row) => bytes.subarray(row * 16, row * 16 + 16))
  return rows
    .map(
      (row) =>
        `${Buffer.from(row).toString('hex').padEnd(32)} ${Buffer.from(row)
          .toString('latin1')
          .replace(/[^ -~]/gu, '.')}\n`,
    )
    .join('')
}

const slips: Readonly<Record<string, Sale>> = {
  pulsa: sales.delivered(sales.pulsa, '021200000001641322'),
  'power-token': sales.delivered(sales.power, sales.tokenSerial),
  bill: documentSale('pln'),
}

describe.each(paperColumns)('a slip of %i columns', (columns) => {
  it.each(Object.keys(slips))('is these very bytes: %s', (name) => {
    const bytes = slipBytes(compose(slips[name]!, columns), true)
    return expect(dump(bytes)).toMatchFileSnapshot(`./fixtures/${name}-${columns}.escpos.txt`)
  })

  it.each(Object.keys(slips))('prints the preview line by line, its code and one cut: %s', (name) => {
    const view = compose(slips[name]!, columns)
    const paper = walk(slipBytes(view, true))
    expect(paper).toEqual({ lines: view.lines, codes: [slips[name]!.core.reference], cuts: 1, pulses: 0 })
  })

  it('has all marks on the slip of the printing test', () => {
    const view = composeTestSlip({
      shop: { ...sales.shop, paperColumns: columns },
      look: { designs: {} },
      printedAt: sales.at(9, 0, 0),
      zone: 'WIB',
      text: receiptText.id,
    })
    const { lines, codes } = walk(slipBytes(view, true))
    expect(lines).toEqual(view.lines)
    expect(codes).toEqual([`LOKET-TES-${columns}`])
    expect(new Set(lines.map(({ weight }) => weight))).toEqual(new Set(['normal', 'bold', 'large']))
    for (const { text, weight } of lines) expect(text).toHaveLength(weight === 'large' ? columns / 2 : columns)
  })
})

describe('the logo', () => {
  const pictures = fc.record({ width: fc.integer({ min: 1, max: 48 }).map((n) => n * 8), height: fc.integer({ min: 1, max: 240 }) })

  it('is printed dot by dot in the middle of the paper, in bands that a small buffer takes, and the lines after it stand as ever', () => {
    fc.assert(
      fc.property(pictures, fc.integer(), ({ width, height }, seed) => {
        const dots = Buffer.from(Array.from({ length: (width / 8) * height }, (_, place) => (place * 31 + seed) & 255))
        const logo: SlipLogo = { width, height, bits: dots.toString('base64') }
        const view = { ...compose(slips['pulsa']!, 32), logo }
        const { picture, ...paper } = walk(slipBytes(view, true))
        expect(picture).toEqual({ width, rows: dotRows(logo), centred: true })
        expect(paper).toEqual({ lines: view.lines, codes: [slips['pulsa']!.core.reference], cuts: 1, pulses: 0 })
      }),
      runs(40),
    )
  })

  it('is these very bytes', () => {
    const bytes = slipBytes({ ...compose(slips['pulsa']!, 32), logo: wedge }, true)
    return expect(dump(bytes)).toMatchFileSnapshot('./fixtures/pulsa-with-logo-32.escpos.txt')
  })

  it('costs less than 20 ms at the median, at its largest', () => {
    const logo: SlipLogo = { width: 384, height: 240, bits: Buffer.alloc(11_520, 0xa5).toString('base64') }
    expect(medianMs({ ...compose(slips['bill']!, 48), logo })).toBeLessThan(20)
  })
})

describe('the ends of a slip', () => {
  it('are not cut where there is no blade', () => {
    expect(walk(slipBytes(compose(slips['pulsa']!, 32), false)).cuts).toBe(0)
  })

  it('have no code when the sale was only practised', () => {
    expect(walk(slipBytes(compose(sales.deliveredInTraining, 32), true)).codes).toEqual([])
  })

  it('never open the drawer: that is a job of its own', () => {
    expect(walk(drawerBytes())).toEqual({ lines: [], codes: [], cuts: 0, pulses: 1 })
  })
})

describe('what came from outside', () => {
  const parts = [
    '\u001b',
    '\u001d',
    '\u0010\u0004\u0001',
    '\u001b@',
    '\u001dV\u0000',
    '\u001bp0',
    '\u202e',
    '\u200f',
    '\n',
    '\r',
    '\u0000',
    '世',
    'é',
    'Rp ',
    '-',
    'a'.repeat(60),
  ]
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((found) => found.join('')),
  )
  const widths = fc.constantFrom(...paperColumns)

  it('cannot command the printer, turn a line around, or break a column', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, widths, (one, two, three, columns) => {
        const core = { ...sales.power, product: one, cashier: two, destination: three }
        const shop = { ...sales.shop, name: two, address: three, phone: one, footer: three }
        const bill = documentBills.pln.bill
        const hostileBill = billCore({ ...bill, name: one, customerNo: two }, three)
        for (const sale of [sales.delivered(core, three, two), sales.delivered(hostileBill, one), sales.queued(core)]) {
          const view = compose(sale, columns, shop)
          const paper = walk(slipBytes(view, true))
          expect(paper).toEqual({ lines: view.lines, codes: [core.reference], cuts: 1, pulses: 0 })
          for (const { text, weight } of paper.lines) expect(text).toHaveLength(weight === 'large' ? columns / 2 : columns)
        }
      }),
      runs(60),
    )
  })

  it('cannot do so either where a line was composed without being cleaned', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const view: ReceiptView = { columns: 32, copy: 0, lines: [{ text: `${text}.`, weight: 'normal' }], qr: text }
        const paper = walk(slipBytes(view, false))
        expect(paper.cuts + paper.pulses).toBe(0)
      }),
    )
  })
})

describe('encoding', () => {
  it('takes less than 20 ms at the median', () => {
    expect(medianMs(compose(slips['bill']!, 48))).toBeLessThan(20)
  })
})

function medianMs(view: ReceiptView): number {
  const times = Array.from({ length: 51 }, () => {
    const startMs = performance.now()
    slipBytes(view, true)
    return performance.now() - startMs
  })
  return times.sort((a, b) => a - b)[25] ?? Infinity
}
