import { describe, expect, it } from 'vitest'
import { type BillProductRow } from '../../../shared/bill/bill'
import { type BillKindName } from '../../../shared/bill/bill-data'
import { type CatalogueRow, type ProductCategory } from '../../../shared/catalog'
import { rupiah } from '../../../shared/money'
import { type BillListing, type PrepaidListing } from '../ports/providers'
import { guessBillKind } from './bill-kind-guess'
import { mergeBillProducts } from './bill-list-merge'
import { mergePrepaid } from './price-list-merge'

const margin = { add: rupiah(1_000), roundUpTo: 500 } as const

function line(sku: string, changes: Partial<PrepaidListing> = {}): PrepaidListing {
  return {
    sku,
    name: `Telkomsel ${sku}`,
    category: 'Pulsa',
    brand: 'TELKOMSEL',
    type: 'Umum',
    price: rupiah(5_420),
    open: true,
    multi: true,
    description: 'Pulsa',
    ...changes,
  }
}

const list = <Line>(...rows: readonly Line[]) => ({ rows, skipped: 0 })
const merged = (known: readonly CatalogueRow[], ...lines: readonly PrepaidListing[]) => mergePrepaid(known, list(...lines), margin)
const fresh = (...lines: readonly PrepaidListing[]) => merged([], ...lines).rows
const counts = ({ added, closed, reopened, gone, skipped }: ReturnType<typeof merged>) => ({ added, closed, reopened, gone, skipped })
const nothing = { added: 0, closed: 0, reopened: 0, gone: 0, skipped: 0 }

describe('a product that the list brings for the first time', () => {
  it('is priced with the margin and keyed apart from the other provider', () => {
    const { rows, added } = merged([], line('s5', { cutOff: { from: 1_410, until: 30 } }))
    expect(added).toBe(1)
    expect(rows).toEqual([
      {
        code: 'ds.s5',
        sku: 's5',
        provider: 'digiswitch',
        name: 'Telkomsel s5',
        brand: 'Telkomsel',
        operator: 'telkomsel',
        category: 'pulsa',
        price: 6_500,
        cost: 5_420,
        hidden: false,
        listing: { open: true, multi: true, description: 'Pulsa', cutOff: { from: 1_410, until: 30 } },
      },
    ])
  })

  it.each<[string, string, string, ProductCategory]>([
    ['Pulsa', 'XL', 'XL 10.000', 'pulsa'],
    ['Data', 'AXIS', 'Bronet 2 GB', 'data'],
    ['PLN', 'PLN', 'PLN 20.000', 'pln'],
    ['E-Money', 'DANA', 'DANA 10.000', 'ewallet'],
    ['E-Wallet', 'OVO', 'OVO 10.000', 'ewallet'],
    ['E-Money', 'MANDIRI E-TOLL', 'Mandiri E-Toll 50.000', 'other'],
    ['Games', 'FREE FIRE', 'Free Fire 70 Diamond', 'other'],
    ['Paket SMS & Telpon', 'TRI', 'Tri Telpon', 'other'],
  ])('of category %s and brand %s, "%s", is %s', (category, brand, name, expected) => {
    expect(fresh(line('x', { category, brand, name }))[0]?.category).toBe(expected)
  })

  it('is left out when its key is too long, or is another product of the shop', () => {
    const own: CatalogueRow = { ...fresh(line('a'))[0]!, provider: 'niskala', sku: 'ds.a' }
    expect(counts(merged([own], line('a'), line('x'.repeat(38)), line('b')))).toEqual({ ...nothing, added: 1, skipped: 2 })
  })
})

describe('a product that the shop knows', () => {
  const [known] = fresh(line('s5'))
  const own: CatalogueRow = { ...known!, price: rupiah(9_000), hidden: true, backup: 'HSA5', brand: 'Simpati', category: 'other' }

  it('keeps what is the shop’s, and takes name, cost and listing of the list', () => {
    const { rows, dearer, cheaper } = merged([own], line('s5', { price: rupiah(5_600), name: 'Simpati 5 ribu', multi: false }))
    expect(rows).toEqual([{ ...own, name: 'Simpati 5 ribu', cost: 5_600, listing: { open: true, multi: false, description: 'Pulsa' } }])
    expect([dearer, cheaper]).toEqual([[{ code: 'ds.s5', name: 'Simpati 5 ribu', before: 5_420, after: 5_600, price: 9_000 }], []])
  })

  it('that is the same is not written again', () => {
    expect(merged([own], line('s5')).rows).toEqual([])
  })

  it('is told as cheaper, closed and reopened', () => {
    const closing = merged([own], line('s5', { price: rupiah(5_000), open: false }))
    expect([closing.cheaper.length, closing.closed, closing.reopened]).toEqual([1, 1, 0])
    const opening = merged(closing.rows, line('s5', { price: rupiah(5_000) }))
    expect([opening.cheaper.length, opening.closed, opening.reopened]).toEqual([0, 0, 1])
  })

  it('is marked closed when the list no longer names it, once', () => {
    const first = merged([own], line('other'))
    expect(counts(first)).toEqual({ ...nothing, added: 1, gone: 1 })
    expect(first.rows.find(({ sku }) => sku === 's5')).toEqual({ ...own, listing: { ...own.listing, open: false } })
    expect(counts(merged(first.rows, line('other')))).toEqual(nothing)
  })

  it('stays open when the list is empty or some of it could not be read', () => {
    expect(merged([own]).rows).toEqual([])
    expect(mergePrepaid([own], { rows: [line('other')], skipped: 1 }, margin)).toMatchObject({ added: 1, gone: 0, skipped: 1 })
  })

  it('of the other provider is none of the list’s business', () => {
    expect(merged([{ ...own, provider: 'niskala', code: 's5' }], line('b')).gone).toBe(0)
  })
})

describe('the bill products of the list', () => {
  const bill = (code: string, changes: Partial<BillListing> = {}): BillListing => ({
    code,
    name: 'PDAM Kota Malang',
    brand: 'PDAM',
    admin: rupiah(2_000),
    commission: rupiah(550),
    open: true,
    ...changes,
  })
  const mergedBills = (known: readonly BillProductRow[], ...lines: readonly BillListing[]) => mergeBillProducts(known, list(...lines))

  it('come with a kind told from brand and name, which is the shop’s from then on', () => {
    const { rows, added } = mergedBills([], bill('malang'))
    expect(added).toBe(1)
    expect(rows).toEqual([
      { code: 'malang', name: 'PDAM Kota Malang', kind: 'pdam', admin: 2_000, commission: 550, open: true, hidden: false },
    ])
    const own = { ...rows[0]!, kind: 'other', hidden: true } as const
    expect(mergedBills([own], bill('malang', { admin: rupiah(2_500) })).rows).toEqual([{ ...own, admin: 2_500 }])
    expect(mergedBills([own], bill('malang')).rows).toEqual([])
  })

  it('are closed, opened and gone as the list says', () => {
    const { rows } = mergedBills([], bill('a'), bill('b'))
    const next = mergedBills(rows, bill('a', { open: false }), bill('c'), bill('x'.repeat(41)))
    expect(next).toMatchObject({ added: 1, closed: 1, gone: 1, skipped: 1 })
    expect(next.rows.map(({ code, open }) => [code, open])).toEqual([
      ['c', true],
      ['a', false],
      ['b', false],
    ])
  })

  it.each<[string, string, BillKindName]>([
    ['PLN PASCABAYAR', 'Pln Pascabayar', 'pln'],
    ['PLN', 'PLN NONTAGLIS', 'plnnontaglis'],
    ['PDAM', 'PDAM Aetra', 'pdam'],
    ['BPJS KESEHATAN', 'Bpjs Kesehatan', 'bpjs'],
    ['BPJS KETENAGAKERJAAN', 'BPJS TK PU', 'other'],
    ['INTERNET PASCABAYAR', 'Telkom (Indihome, Speedy)', 'internet'],
    ['TELKOM', 'Telkom', 'internet'],
    ['HP PASCABAYAR', 'Halo Telkomsel', 'hp'],
    ['PASCABAYAR', 'XL Postpaid', 'hp'],
    ['TELKOMSEL', 'Kartu Halo', 'hp'],
    ['INDOSAT', 'Matrix', 'hp'],
    ['TV PASCABAYAR', 'Transvision', 'tv'],
    ['GAS NEGARA', 'Perusahaan Gas Negara', 'pgas'],
    ['PGN', 'PGN', 'pgas'],
    ['MULTIFINANCE', 'FIF', 'multifinance'],
    ['PASCABAYAR', 'Adira Finance', 'multifinance'],
    ['PBB', 'PBB Kota Cimahi', 'pbb'],
    ['SAMSAT', 'e-Samsat Jabar', 'samsat'],
    ['E-MONEY', 'DANA', 'emoney'],
    ['PAJAK DAERAH LAINNYA', 'BPHTB Kota', 'other'],
  ])('of brand %s, "%s", are of the kind %s', (brand, name, kind) => {
    expect(guessBillKind(brand, name)).toBe(kind)
  })
})
