import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rupiah } from '../money'
import { billsText } from '../text/bills'
import { type BillData, type BillDesc, billKindNames } from './bill-data'
import { documentBills, eachFieldMarked, paidPowerDesc } from './document-bills.fixture'
import { withPayment } from './paid-bill'
import { type BillSheet, readBill, readCustomer } from './read-bill'

const words = billsText.id
const kinds = Object.entries(documentBills)
const sheetOf = (bill: BillData, desc: BillDesc = bill.desc): BillSheet => readBill({ ...bill, desc }, words)

// Label and value of everything on the sheet, sheet by sheet.
function told({ facts, table, costs }: BillSheet): (readonly [string, string])[] {
  const cells = table?.rows.flatMap((row) => row.map((value, index) => [table.columns[index]?.label ?? '', value] as const)) ?? []
  return [...facts, ...costs].map(({ label, value }) => [label, value] as const).concat(cells)
}

describe('the documented example of each kind', () => {
  it.each(kinds)('is told in full, in the words of the trade: %s', (_kind, { bill, worded }) => {
    const found = told(sheetOf(bill))
    expect(found).toHaveLength(worded.length)
    expect(found).toEqual(expect.arrayContaining([...worded]))
  })

  it.each(kinds)('loses no field, be it unreadable: %s', (_kind, { bill }) => {
    for (const desc of eachFieldMarked(bill.desc, 'XQ7')) expect(told(sheetOf(bill, desc)).join(' ')).toContain('XQ7')
  })

  it('is told in English, too', () => {
    const { facts, table } = readBill(documentBills.pln.bill, billsText.en)
    expect(facts[0]).toEqual({ key: 'tarif', label: 'Tariff/power', value: 'R1/1.300 VA' })
    expect(table?.rows[0]?.[0]).toBe('January 2019')
  })
})

describe('number and name', () => {
  it('stand under the word of the kind', () => {
    expect(readCustomer(documentBills.pln.bill, words)).toEqual([
      { key: 'customer_no', label: 'IDPEL', value: '530000000001' },
      { key: 'name', label: 'Nama', value: 'Nama Pelanggan Pertama' },
    ])
  })

  it('are two numbers at Samsat', () => {
    expect(readCustomer(documentBills.samsat.bill, words).map(({ label, value }) => `${label} ${value}`)).toEqual([
      'Kode bayar 9658548523568703',
      'No. identitas 0212502110170100',
      'Nama Nama Pelanggan Pertama',
    ])
  })
})

describe('sums', () => {
  it('part what is owed into bill and admin', () => {
    expect(sheetOf(documentBills.pln.bill).sums).toEqual({ bill: 8_500, admin: 2_500, owed: 11_000 })
  })

  it('agree in the examples where every amount is named, except in that of Samsat', () => {
    const differing = kinds.filter(([, { bill }]) => sheetOf(bill).sums.computed !== undefined)
    expect(differing.map(([kind]) => kind)).toEqual(['samsat'])
    expect(sheetOf(documentBills.samsat.bill).sums.computed).toBe(99_500)
  })

  it('are told where they do not add up', () => {
    for (const kind of ['pln', 'pdam', 'internet', 'tv'] as const) {
      const { bill } = documentBills[kind]
      expect(sheetOf({ ...bill, sellingPrice: rupiah(bill.sellingPrice + 1_000) }).sums.computed).toBe(bill.sellingPrice)
    }
  })

  it('are not computed from a part of the amounts', () => {
    const { bill } = documentBills.internet
    const owed = { ...bill, sellingPrice: rupiah(1) }
    expect(sheetOf(owed, { lembar_tagihan: 1 }).sums.computed).toBeUndefined()
    expect(sheetOf(owed, { lembar_tagihan: 3, detail: [{ nilai_tagihan: '8000' }] }).sums.computed).toBeUndefined()
    expect(sheetOf(owed, { detail: [{ nilai_tagihan: '8000' }, { periode: '201901' }] }).sums.computed).toBeUndefined()
    expect(sheetOf(owed, { detail: [{ nilai_tagihan: 'Rp?' }] }).sums.computed).toBeUndefined()
    expect(sheetOf(documentBills.pdam.bill, { detail: [{ nilai_tagihan: '1', denda: '?' }] }).sums.computed).toBeUndefined()
    for (const kind of ['bpjs', 'multifinance', 'pbb', 'pgas', 'hp', 'plnnontaglis', 'emoney'] as const) {
      const desc = { detail: [{ nilai_tagihan: '1' }] }
      expect(sheetOf(documentBills[kind].bill, desc).sums.computed).toBeUndefined()
    }
  })
})

describe('more, less and other fields than documented', () => {
  const { bill } = documentBills.pln

  it('are shown under their own name, or the trade’s word for it', () => {
    const desc = { tarif: 'R1', info_text_2: 'SIAPKAN UANG PAS', alamat: 'JL. MAWAR', detail: [{ periode: '201901', kode_aneh: 'X7' }] }
    expect(told(sheetOf(bill, desc))).toEqual([
      ['Tarif', 'R1'],
      ['Info text 2', 'SIAPKAN UANG PAS'],
      ['Alamat', 'JL. MAWAR'],
      ['BL/TH', 'Januari 2019'],
      ['Kode aneh', 'X7'],
    ])
  })

  it('leave out what is missing and keep its half', () => {
    expect(told(sheetOf(bill, { daya: '900', detail: [{ meter_akhir: '0012' }] }))).toEqual([
      ['Daya', '900 VA'],
      ['Meter akhir', '12'],
    ])
    expect(sheetOf(bill, {})).toEqual({ facts: [], costs: [], sums: { bill: 8_500, admin: 2_500, owed: 11_000 } })
  })

  it('leave a cell empty where another sheet has it', () => {
    const { table } = sheetOf(bill, { detail: [{ periode: '201901', denda: '500' }, { periode: '201902' }] })
    expect(table?.rows).toEqual([
      ['Januari 2019', 'Rp500'],
      ['Februari 2019', ''],
    ])
    expect(table?.columns.map(({ amount }) => amount)).toEqual([false, true])
  })

  it('tell a second list row by row', () => {
    const desc = { detail: [{ periode: '01' }], peserta: [{ nama: 'BUDI', premi: 35000 }, { nama: 'SITI' }] }
    expect(sheetOf(documentBills.bpjs.bill, desc).facts.map(({ label, value }) => [label, value])).toEqual([
      ['Peserta 1', 'Nama BUDI, Premi 35000'],
      ['Peserta 2', 'Nama SITI'],
    ])
  })

  it('show everything of a kind nobody knows', () => {
    const other = { ...bill, kind: 'other' as const }
    expect(told(sheetOf(other, { kode_iuran: '7', jkk: 9600, lembar_tagihan: 1, daftar: [{ periode: '201901', upah: '1' }] }))).toEqual([
      ['Kode iuran', '7'],
      ['Jkk', '9600'],
      ['Lembar tagihan', '1'],
      ['Periode', '201901'],
      ['Upah', '1'],
    ])
  })

  it('take the document’s other spelling of a vehicle’s plate fee', () => {
    const { costs, facts } = sheetOf(documentBills.samsat.bill, { biaya_tnkb: '60000' })
    expect(costs).toEqual([{ key: 'biaya_admin_tnkb', label: 'Admin TNKB', value: 'Rp60.000' }])
    expect(facts).toEqual([])
  })

  it('count no usage from a meter that was changed', () => {
    const { table } = sheetOf(documentBills.pgas.bill, { detail: [{ meter_awal: '006573', meter_akhir: '000010' }] })
    expect(table?.columns.map(({ key }) => key)).toEqual(['meter_awal', 'meter_akhir'])
  })
})

describe('the payment’s own words', () => {
  it('win, and what they leave out stays', () => {
    const { bill } = documentBills.pln
    expect(told(sheetOf(withPayment(bill, paidPowerDesc)))).toContainEqual(['Stand meter', '80000-90000'])
    const short = { daya: '', lembar_tagihan: 2, detail: [{ denda: '700', periode: '' }] }
    expect(withPayment(bill, short).desc).toEqual({
      tarif: 'R1',
      daya: 1300,
      lembar_tagihan: 2,
      detail: [{ periode: '201901', nilai_tagihan: '8000', admin: '2500', denda: '700' }],
    })
    expect(withPayment(bill, { detail: [] }).desc).toEqual(bill.desc)
    expect(withPayment(bill, undefined)).toBe(bill)
  })
})

describe('whatever comes', () => {
  const keys = fc.oneof(
    fc.constantFrom(
      'periode',
      'nilai_tagihan',
      'denda',
      'meter_awal',
      'meter_akhir',
      'usage',
      'daya',
      'tarif',
      'lembar_tagihan',
      'biaya_pokok_pkb',
    ),
    fc.constantFrom('__proto__', 'constructor', 'toString', '', '_'),
    fc.string({ maxLength: 12 }),
  )
  const single = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.double(), fc.integer(), fc.stringMatching(/^[0-9.,-]{0,24}$/u))
  const row = fc.dictionary(keys, single)
  const desc = fc.dictionary(fc.oneof(keys, fc.constant('detail')), fc.oneof(single, fc.array(row, { maxLength: 4 })))
  const money = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(rupiah)

  it('is read without a throw and with as many cells as columns', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...billKindNames),
        desc,
        desc,
        money,
        money,
        fc.string(),
        (kind, first, paid, admin, sellingPrice, name) => {
          const bill = withPayment({ kind, customerNo: name, name, admin, sellingPrice, desc: first }, paid)
          const { table, facts, sums } = readBill(bill, words)
          expect(table?.rows.every((cells) => cells.length === table.columns.length) ?? true).toBe(true)
          expect([...facts, ...readCustomer(bill, words)].every(({ value }) => value !== '')).toBe(true)
          expect(sums.bill + sums.admin).toBe(sums.owed)
        },
      ),
    )
  })

  it('is read even where a stored record is not what its type says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...billKindNames), fc.dictionary(keys, fc.anything()), fc.anything(), (kind, stored, detail) => {
        const broken = { ...stored, detail } as unknown as BillDesc
        const bill = { ...documentBills.pln.bill, kind, desc: broken }
        expect(() => readBill(withPayment(bill, broken), words)).not.toThrow()
      }),
    )
  })
})
