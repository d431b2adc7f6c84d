import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../../test/support/generated'
import { type Rupiah, rupiah } from '../../../shared/money'
import { type PaperColumns, paperColumns } from '../../../shared/printing'
import { ok } from '../../../shared/result'
import { type ReceiptLine } from '../../../shared/sale-view'
import { receiptText } from '../../../shared/text/receipt'
import { type Sale } from '../sale/sale'
import { documentSale } from './bills.fixture'
import { printableReceipt, printableSlip } from './printable'
import { at, delivered, lateSuccess, power, pulsa, queued, refused, shop, tokenSerial } from './sales.fixture'

const refusal = { ok: false, failure: { kind: 'unprintable' } }
/** What no code of ours can make, but a damaged record or a fault to come could. */
const untrue = [NaN, Infinity, -Infinity, -1, 0.5, 2 ** 53] as readonly number[] as readonly Rupiah[]

function composed(sale: Sale, columns: PaperColumns = 32) {
  const request = { sale, shop: { ...shop, paperColumns: columns }, copy: 0, printedAt: at(18, 5, 9), zone: 'WIB' as const }
  return printableReceipt({ ...request, look: { designs: {} }, text: receiptText.id })
}

describe('a slip that may leave', () => {
  it.each(paperColumns)('is any true sale, at %i columns, up to the largest amount the screens take', (columns) => {
    const dear = { ...pulsa, price: rupiah(1_000_000_000), tendered: rupiah(1_000_000_000) }
    for (const sale of [delivered(pulsa, '1'), delivered(power, tokenSerial), delivered(dear, '1'), queued(pulsa), refused, lateSuccess]) {
      expect(composed(sale, columns)).toMatchObject({ ok: true, value: { columns } })
    }
  })
})

describe('an amount that cannot be printed stops the slip', () => {
  it.each(untrue)('as price or cash: %d', (amount) => {
    expect(composed(delivered({ ...pulsa, price: amount }, '1'))).toEqual(refusal)
    expect(composed(queued({ ...pulsa, price: amount }))).toEqual(refusal)
    expect(composed({ ...refused, core: { ...pulsa, price: amount } })).toEqual(refusal)
    expect(composed(delivered({ ...pulsa, tendered: amount }, '1'))).toEqual(refusal)
  })

  it.each(untrue)('in a bill, as its sum, admin or fee: %d', (amount) => {
    for (const part of ['admin', 'sellingPrice', 'fee'] as const) {
      const { core } = documentSale('pln')
      expect(composed(delivered({ ...core, bill: { ...core.bill!, [part]: amount } }, '1'))).toEqual(refusal)
    }
  })

  it('when the admin is more than the whole bill', () => {
    const core = documentSale('pln').core
    const odd = { ...core.bill!, sellingPrice: rupiah(1_000), admin: rupiah(2_500) }
    expect(composed(delivered({ ...core, bill: odd }, '1'))).toEqual(refusal)
  })

  it('when it is too wide for the paper', () => {
    const wide = rupiah(1_000_000_000_000)
    expect(composed(delivered({ ...pulsa, price: wide, tendered: wide }, '1'), 32)).toEqual(refusal)
    expect(composed(delivered({ ...pulsa, price: wide, tendered: wide }, '1'), 48)).toMatchObject({ ok: true })
  })
})

describe('a line that would break the columns stops the slip', () => {
  const slip = (lines: readonly ReceiptLine[], qr?: string) =>
    printableSlip({ columns: 32, copy: 0, lines, ...(qr !== undefined && { qr }) })
  const whole: ReceiptLine = { text: 'a'.repeat(32), weight: 'normal' }

  it('too long, too short, too large, empty or with a mark that no printer has', () => {
    expect(slip([whole])).toMatchObject(ok({ lines: [whole] }))
    for (const text of ['a'.repeat(33), 'a'.repeat(31), `${'a'.repeat(31)}\u001b`, `${'a'.repeat(31)}\n`, `${'a'.repeat(31)}\u202e`]) {
      expect(slip([whole, { text, weight: 'normal' }])).toEqual(refusal)
    }
    expect(slip([{ text: 'a'.repeat(32), weight: 'large' }])).toEqual(refusal)
    expect(slip([])).toEqual(refusal)
  })

  it('or a code that says more than a reference', () => {
    expect(slip([whole], 'LKT01KAJ6T0000000000000000482')).toMatchObject({ ok: true })
    for (const qr of ['', 'a b', 'a\u001d', 'a'.repeat(65)]) expect(slip([whole], qr)).toEqual(refusal)
  })

  it('and nobody from outside can make one: every composed slip passes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 120 })
    fc.assert(
      fc.property(text, text, text, fc.constantFrom(...paperColumns), (one, two, three, columns) => {
        const sale = delivered({ ...power, product: one, cashier: two, destination: three }, three, one)
        expect(composed(sale, columns)).toMatchObject({ ok: true })
      }),
      runs(100),
    )
  })
})
