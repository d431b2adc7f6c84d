// Whatever the owner designs: the columns hold, the printer is never commanded, and what the law asks for is on every slip.
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../../test/support/generated'
import { documentBills } from '../../../shared/bill/document-bills.fixture'
import { type PaperColumns, paperColumns } from '../../../shared/printing'
import { type ReceiptView } from '../../../shared/sale-view'
import { designsSchema, feeLines, optionalLines, ownLineMost, slipKinds, type SlipDesigns } from '../../../shared/slip-design'
import { billCore, paid } from './bills.fixture'
import { sampleSale } from './sample-sales'
import * as sales from './sales.fixture'
import { slipKindOf } from './slip-kind'
import { compose, type SlipOf, wedge } from './slips.fixture'

const paper = (view: ReceiptView): string => view.lines.map((line) => line.text.trimEnd()).join('\n')

const ownLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: ownLineMost }),
  fc.string({
    unit: fc.constantFrom('\u001b', '\u001d', 'V', '@', '\u0000', '\u202e', '\u200f', '\n', 'é', '世', ' ', 'a'),
    maxLength: ownLineMost,
  }),
  fc.constant('w'.repeat(ownLineMost)),
)
const layer = fc.record(
  {
    header: fc.array(ownLine, { maxLength: 4 }),
    footer: fc.array(ownLine, { maxLength: 6 }),
    logo: fc.boolean(),
    fee: fc.constantFrom(...feeLines),
    lines: fc.dictionary(fc.constantFrom(...optionalLines), fc.boolean()),
  },
  { requiredKeys: [] },
)
const layers = ['all', ...slipKinds, ...paperColumns.map(String), ...slipKinds.map((kind) => `${kind}-32`)]
// Only what the schema takes reaches a composer.
const designs: fc.Arbitrary<SlipDesigns> = fc
  .dictionary(fc.constantFrom(...layers), layer, { maxKeys: 6 })
  .filter((found) => v.safeParse(designsSchema, found).success)
  .map((found) => v.parse(designsSchema, found))
const widths = fc.constantFrom<PaperColumns>(...paperColumns)

const power = billCore(documentBills.pln.bill, documentBills.pln.product)
/** A slip of each kind, and what no design may take off it. */
const lawful: readonly (SlipOf & { readonly says: readonly (string | RegExp)[] })[] = [
  {
    sale: sales.delivered(sales.pulsa, '021200000001641322', '880017'),
    says: ['STRUK PEMBELIAN PULSA', 'Telkomsel 25.000', '0812 3456 7890', '0212 0000 0001 6413 22', /TOTAL\s+Rp26\.500/u],
  },
  {
    sale: sales.delivered(sales.power, sales.tokenSerial),
    says: ['STRUK PEMBELIAN LISTRIK PRABAYAR', '1401 2345 678', '3643 9058 9448', '3627 6760', /TOTAL\s+Rp52\.500/u],
  },
  {
    sale: paid(power, 'S1234554321N', { providerRef: '880017' }),
    says: ['STRUK PEMBAYARAN TAGIHAN LISTRIK', '5300 0000 0001', 'S1234554321N', /PLN menyatakan struk/u, /TOTAL BAYAR\s+Rp13\.000/u],
  },
  { sale: sales.delivered(sales.pulsa, '', '880017'), says: [/Ref +880017/u] },
  {
    sale: sales.queued(sales.pulsa),
    says: ['BUKTI TITIPAN', 'BELUM DIPROSES', /Titipan +Rp26\.500/u, 'Berlaku sampai', /Tukarkan dengan/u],
  },
  { sale: sales.queued(power), says: ['BUKTI TITIPAN', 'BELUM DIPROSES', /TITIPAN +Rp13\.000/u] },
  {
    sale: sales.cancelled,
    says: ['BUKTI PENGEMBALIAN UANG', 'TIDAK TERKIRIM', /Uang dikembalikan +Rp26\.500/u, /Uang sudah dikembalikan/u],
  },
  { sale: sales.lateSuccess, says: ['BUKTI PENGEMBALIAN UANG', 'masih diperiksa'] },
  { sale: sales.givenAway, says: [/Uang dikembalikan +Rp26\.500/u] },
  { sale: sales.deliveredInTraining, says: [/LATIHAN[^]+LATIHAN/u] },
]

describe('any design', () => {
  it('leaves every line printable ASCII and exactly as wide as the paper', () => {
    fc.assert(
      fc.property(designs, widths, fc.constantFrom(...lawful), (found, columns, slip) => {
        for (const { text, weight } of compose({ ...slip, designs: found, logo: wedge }, columns).lines) {
          expect(text).toMatch(/^[ -~]+$/u)
          expect(text).toHaveLength(weight === 'large' ? columns / 2 : columns)
        }
      }),
      runs(300),
    )
  })

  it('leaves on the slip what the law asks for, and the marks of a copy', () => {
    fc.assert(
      fc.property(designs, widths, fc.constantFrom(...lawful), (found, columns, { says, ...slip }) => {
        const text = paper(compose({ ...slip, designs: found, copy: 2 }, columns)).replace(/\s+/gu, ' ')
        for (const sure of ['KONTER BERKAH', 'SALINAN ke-2', 'Dicetak', 'No. 2611-000482', /\d\d\/11\/2026 \d\d:\d\d:\d\d WIB/u, ...says]) {
          if (typeof sure === 'string') expect(text).toContain(sure)
          else expect(text).toMatch(sure)
        }
      }),
      runs(300),
    )
  })

  it('never changes a sum: amount, admin and fee come to the total, in one line or in two', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...feeLines),
        widths,
        fc.integer({ min: 0, max: 5_000 }),
        fc.boolean(),
        (fee, columns, shopFee, isPaid) => {
          const core = billCore(documentBills.pln.bill, 'PLN', shopFee)
          const sale = isPaid ? paid(core, 'S1') : sales.queued(core)
          const sums = paper(compose({ sale, designs: { all: { fee } } }, columns))
          const sum = (label: string): number =>
            Number(new RegExp(`^${label}\\s+Rp([\\d.]+)$`, 'mu').exec(sums)?.[1]?.replaceAll('.', '') ?? 0)
          expect(sum('RP TAG PLN') + sum('ADMIN BANK') + sum('ADMIN LOKET') + sum('BIAYA ADMIN')).toBe(11_000 + shopFee)
          expect(sum(isPaid ? 'TOTAL BAYAR' : 'TITIPAN')).toBe(11_000 + shopFee)
          expect(sums.includes('ADMIN LOKET')).toBe(fee === 'own-line' && shopFee > 0)
        },
      ),
    )
  })
})

describe('no design', () => {
  it('is every slip as it was, and a logo that is switched off is no logo', () => {
    for (const { says: _, ...slip } of lawful) {
      expect(compose({ ...slip, designs: { all: {}, 32: { lines: {} } } })).toEqual(compose(slip))
      expect(compose({ ...slip, logo: wedge, designs: { all: { logo: false } } })).toEqual(compose(slip))
      expect(compose({ ...slip, logo: wedge }).logo).toEqual(wedge)
    }
  })
})

describe('the provider’s reference', () => {
  const off: SlipDesigns = { all: { lines: { references: false } } }

  it('can be left out beside a serial, and stays where it is the only proof', () => {
    expect(paper(compose({ sale: paid(power, 'S1', { providerRef: '880017' }), designs: off }))).not.toContain('880017')
    expect(paper(compose({ sale: paid(power, '', { providerRef: '880017' }), designs: off }))).toMatch(/NO\. REF +880017/u)
  })
})

describe('the worked samples', () => {
  it('are slips of their kind, complete and with every line that a design may switch off', () => {
    for (const kind of slipKinds) {
      const sale = sampleSale(kind, sales.at(9, 0, 0), 'Sari')
      expect(slipKindOf(sale)).toBe(kind)
      const whole = paper(compose({ sale }))
      expect(whole).toContain('Kasir Sari')
      expect(whole).not.toMatch(/undefined|NaN/u)
    }
    const both = paper(compose({ sale: sampleSale('bill', sales.at(9, 0, 0), '') }))
    expect(both).toMatch(/RP TAG PLN +Rp147\.500[^]+ADMIN BANK +Rp2\.500\nADMIN LOKET +Rp2\.000[^]+TOTAL BAYAR\s+Rp152\.000/u)
  })
})
