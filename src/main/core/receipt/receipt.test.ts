import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../shared/money'
import { paperColumns as paperColumnsAllowed } from '../../../shared/printing'
import { type ReceiptView } from '../../../shared/sale-view'
import { type Shop } from '../../../shared/settings'
import { type Sale } from '../sale/sale'
import * as sales from './sales.fixture'
import { compose as composeSlip } from './slips.fixture'

function compose(sale: Sale, shop: Partial<Shop> = {}, copy = 0): ReceiptView {
  return composeSlip({ sale, shop, copy })
}

function paper(view: ReceiptView): string {
  return view.lines.map((line) => line.text.trimEnd()).join('\n')
}

describe('an order without an outcome', () => {
  it('prints a deposit slip with its price, its time limit while it has not left, and never a success or a token', () => {
    for (const sale of sales.waiting) {
      const text = paper(compose(sale))
      expect(text).toContain('BUKTI TITIPAN')
      expect(text).toContain('BELUM DIPROSES')
      expect(text).toContain('2611-000482')
      expect(text).toContain('Rp26.500')
      expect(text.includes('21/11/2026 15:32:05 WIB')).toBe(sale.status.kind === 'queued')
      expect(text).not.toMatch(/sukses|STRUK PEMBELIAN|bukti pembayaran|3643|SN /iu)
    }
  })
})

describe('an order that came to nothing', () => {
  it('says that nothing was delivered and what was given back', () => {
    for (const sale of [sales.refused, sales.cancelled]) {
      const text = paper(compose(sale))
      expect(text).toContain('BUKTI PENGEMBALIAN UANG')
      expect(text).toContain('TIDAK TERKIRIM')
      expect(text).toMatch(/Uang dikembalikan +Rp26\.500/u)
      expect(text).not.toMatch(/STRUK PEMBELIAN|Tunai/u)
    }
  })
})

describe('what was not paid in cash', () => {
  it('is said on one line in place of cash and change, in both languages and on every paper', () => {
    for (const [payment, name] of [
      ['qris', 'QRIS'],
      ['transfer', 'Transfer'],
      ['card', 'Kartu'],
    ] as const) {
      const core = { ...sales.pulsa, payment, tendered: sales.pulsa.price }
      for (const paperColumns of paperColumnsAllowed) {
        const text = paper(compose(sales.delivered(core, '1'), { paperColumns }))
        expect(text).toMatch(new RegExp(`^Dibayar +${name}$`, 'mu'))
        expect(text).not.toMatch(/Tunai|Kembali/u)
      }
      expect(paper(composeSlip({ sale: sales.delivered(core, '1'), language: 'en' }))).not.toMatch(/^(?:Cash|Change) /mu)
    }
  })
})

describe('cash', () => {
  it('is what was handed over and given back, and nothing when it was not taken yet', () => {
    const core = { ...sales.pulsa, price: rupiah(26_500), tendered: rupiah(26_500) }
    expect(paper(compose(sales.delivered(core, '1')))).toMatch(/Tunai +Rp26\.500\nKembali +Rp0/u)
    expect(paper(compose(sales.delivered({ ...core, tendered: rupiah(0) }, '1')))).not.toContain('Tunai')
  })

  it('is never cut, however large', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.constantFrom(...paperColumnsAllowed), (price, paperColumns) => {
        const core = { ...sales.pulsa, price: rupiah(price), tendered: rupiah(1_000_000_000) }
        const amount = `Rp${price.toLocaleString('de-DE')}`
        for (const sale of [sales.delivered(core, '1'), sales.queued(core), { ...sales.refused, core }]) {
          const { lines } = compose(sale, { paperColumns })
          expect(lines.some((line) => line.text.endsWith(` ${amount}`))).toBe(true)
        }
      }),
    )
  })
})

describe('text that nobody has checked', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('\u001b', '[', '@', '2', 'J', 'a', ' ', '/', '\u202e', '\u200f', '\n', 'é', '世', '-'),
      maxLength: 300,
    }),
  )

  it('comes out as printable ASCII of exactly the width of the paper', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.constantFrom(...paperColumnsAllowed), (one, two, three, paperColumns) => {
        const core = { ...sales.power, product: one, cashier: two, destination: three }
        const shop = { name: two, address: three, phone: one, footer: three, paperColumns }
        for (const sale of [
          sales.delivered(core, three, two),
          sales.delivered({ ...core, category: 'pulsa' }, one, three),
          sales.queued(core),
        ]) {
          for (const line of compose(sale, shop, 3).lines) {
            expect(line.text).toMatch(/^[ -~]+$/u)
            expect(line.text).toHaveLength(line.weight === 'large' ? paperColumns / 2 : paperColumns)
          }
        }
      }),
    )
  })

  it('never loses a line that the slip always has', () => {
    fc.assert(
      fc.property(hostile, hostile, (serial, product) => {
        const text = paper(compose(sales.delivered({ ...sales.pulsa, product }, serial, product)))
        for (const sure of [
          'KONTER BERKAH',
          'STRUK PEMBELIAN PULSA',
          '2611-000482',
          '0812 3456 7890',
          'TOTAL',
          'Kembali',
          'Terima kasih',
        ]) {
          expect(text).toContain(sure)
        }
      }),
    )
  })

  it('cannot command the printer or turn the line around', () => {
    const text = paper(compose(sales.delivered({ ...sales.pulsa, product: 'Pul\u001b[2Jsa\u202e 000.52\u001b@ Rp\u00a05' }, '1')))
    expect(text).toMatch(/Produk +Pulsa 000\.52 Rp 5/u)
  })
})
