import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../../test/support/generated'
import { type BillDesc, billKindNames } from '../../../shared/bill/bill-data'
import { documentBills, eachFieldMarked } from '../../../shared/bill/document-bills.fixture'
import { paperColumns } from '../../../shared/printing'
import { type ReceiptView } from '../../../shared/sale-view'
import { type Sale, type SaleCore } from '../sale/sale'
import { billCore, documentKinds, documentSale, paid } from './bills.fixture'
import { type Columns } from './receipt-lines'
import { plainText } from './plain-text'
import { cancelled, queued, refused, reversed, waiting } from './sales.fixture'
import { compose as composeSlip } from './slips.fixture'

function compose(sale: Sale, columns: Columns = 32, copy = 0): ReceiptView {
  return composeSlip({ sale, copy }, columns)
}

function paper(view: ReceiptView): string {
  return view.lines.map((line) => line.text.trimEnd()).join('\n')
}

// A long value goes on beside or below its label: without the blanks label and value stand side by side.
function run(view: ReceiptView): string {
  return view.lines
    .map((line) => line.text)
    .join('')
    .replaceAll(' ', '')
}

const inPrint = (label: string, value: string): string => `${plainText(label).toUpperCase()}${plainText(value)}`.replaceAll(' ', '')

const power = billCore(documentBills.pln.bill, documentBills.pln.product)
describe('the slip of a bill', () => {
  it.each(documentKinds)('carries every documented field with its word: %s', (kind) => {
    const { bill, worded } = documentBills[kind]
    for (const columns of paperColumns) {
      const found = run(compose(documentSale(kind), columns))
      for (const [label, value] of worded) {
        // The admin of a single sheet is the bill's.
        const shown = label === 'Admin' && bill.desc['lembar_tagihan'] === 1 ? 'ADMIN BANK' : label
        expect(found).toContain(inPrint(shown, value))
      }
      for (const number of bill.customerNo.split(',')) expect(found).toContain(number)
      expect(found).toContain(inPrint('Nama', bill.name))
      expect(found).toContain(inPrint('Admin bank', `Rp${bill.admin.toLocaleString('de-DE')}`))
    }
  })

  it.each(documentKinds)('carries each field even where it cannot be read: %s', (kind) => {
    const { bill, product } = documentBills[kind]
    for (const columns of paperColumns) {
      for (const desc of eachFieldMarked(bill.desc, 'XQ7')) {
        expect(paper(compose(paid(billCore({ ...bill, desc }, product), ''), columns))).toContain('XQ7')
      }
    }
  })

  it('parts the price into what the biller, the provider and the shop get, and tells nobody what it cost the shop', () => {
    const text = paper(compose(documentSale('pdam')))
    expect(text).toMatch(/TOTAL TAGIHAN +Rp10\.000\nADMIN BANK +Rp2\.500\nADMIN LOKET +Rp2\.000\n-+\nTOTAL BAYAR\s+Rp14\.500\n/u)
    expect(text).not.toContain('12.000')
    expect(paper(compose(paid(billCore(documentBills.pdam.bill, 'PDAM', 0), '')))).not.toContain('ADMIN LOKET')
  })

  it('prints the cash only where it was taken, and what was given back', () => {
    expect(paper(compose(documentSale('pdam')))).toMatch(/TUNAI +Rp50\.000\nKEMBALI +Rp35\.500/u)
    const text = paper(compose(paid(power, 'S1', { cashReturned: true })))
    expect(text).toMatch(/UANG DIKEMBALIKAN +Rp13\.000/u)
    expect(text).not.toContain('TUNAI')
  })
})

describe('the reference of a bill', () => {
  const member = billCore(documentBills.bpjs.bill, 'BPJS Kesehatan')

  it('is the serial, and the provider’s own where it is another', () => {
    expect(paper(compose(paid(power, 'S1234554321N', { providerRef: '880017' })))).toMatch(/NO\. REF +S1234554321N\nREF +880017/u)
    expect(paper(compose(paid(power, '-', { providerRef: '880017' })))).toMatch(/NO\. REF +880017/u)
    expect(paper(compose(paid(power, 'S1', { providerRef: 'S1' })))).not.toMatch(/^REF/mu)
  })

  it('is never a filler, nor at BPJS the payer’s phone number', () => {
    for (const serial of ['', '-', '0', 'N/A']) expect(paper(compose(paid(power, serial)))).not.toContain('REF')
    expect(paper(compose(paid(member, '081234567890')))).not.toContain('NO. REF')
    expect(paper(compose(paid(member, 'BP1234554321JS')))).toMatch(/NO\. REF +BP1234554321JS/u)
  })
})

describe('a bill that is not paid', () => {
  const core = billCore(documentBills.internet.bill, 'IndiHome')

  it('prints a deposit slip that names it, never a proof of payment', () => {
    for (const { status } of waiting) {
      const text = paper(compose({ core, status }))
      expect(text).toContain('BUKTI TITIPAN')
      expect(text).toMatch(/PRODUK +IndiHome\nNO\. PELANGGAN +6391 6010 01\nNAMA +Nama Pelanggan\nPERIODE +Mei 2019, Juni 2019/u)
      expect(text).toMatch(/TITIPAN +Rp26\.500/u)
      expect(text).not.toMatch(/STRUK PEMBAYARAN|TOTAL BAYAR|sah/u)
    }
  })

  it('prints a refund slip once the money goes back', () => {
    for (const { status } of [refused, cancelled, reversed]) {
      const text = paper(compose({ core, status }))
      expect(text).toContain('BUKTI PENGEMBALIAN UANG')
      expect(text).toContain('IndiHome')
      expect(text).toMatch(/UANG DIKEMBALIKAN +Rp26\.500/u)
    }
  })

  it('names the tax year where a bill has no month', () => {
    expect(paper(compose(queued(billCore(documentBills.pbb.bill, 'PBB Kota Cimahi'))))).toMatch(/TAHUN PAJAK +2019/u)
  })
})

describe('a bill whose text nobody has checked', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('\u001b', '[', '@', '2', 'J', 'a', ' ', '/', '\u202e', '\n', 'é', '世', '-', '0'),
    maxLength: 200,
  })
  const keys = fc.oneof(fc.constantFrom('periode', 'tarif', 'daya', 'alamat', 'biaya_pokok_pkb', '__proto__', 'constructor'), hostile)
  const row = fc.dictionary(keys, fc.oneof(hostile, fc.integer()), { maxKeys: 6 })
  const desc: fc.Arbitrary<BillDesc> = fc.dictionary(
    fc.oneof(keys, fc.constant('detail')),
    fc.oneof(hostile, fc.integer(), fc.array(row, { maxLength: 3 })),
    { maxKeys: 8 },
  )

  it('comes out as printable ASCII of exactly the width of the paper, with the sum on it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...billKindNames),
        desc,
        desc,
        hostile,
        fc.constantFrom(...paperColumns),
        (kind, first, later, text, columns) => {
          const bill = { ...documentBills.pln.bill, kind, desc: first, name: text, customerNo: text }
          const core: SaleCore = { ...billCore(bill, text), cashier: text, training: true }
          for (const sale of [paid(core, text, { desc: later, providerRef: text }), queued(core), { ...refused, core }]) {
            const { lines } = compose(sale, columns, 2)
            for (const line of lines) {
              expect(line.text).toMatch(/^[ -~]+$/u)
              expect(line.text).toHaveLength(line.weight === 'large' ? columns / 2 : columns)
            }
            expect(lines.some((line) => line.text.endsWith(' Rp13.000'))).toBe(true)
          }
        },
      ),
      runs(100),
    )
  })
})
