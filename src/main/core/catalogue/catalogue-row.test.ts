import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../../test/support/generated'
import { type CatalogueRow, type ImportProblem, type ProductCategory } from '../../../shared/catalog'
import { catalogueRows, type CsvRow } from './catalogue-row'
import { productBrand } from './product-brand'
import { sampleCatalogue } from './sample-catalogue'

const header = ['kode', 'nama', 'operator', 'modal', 'harga jual']
const good = ['TSEL25', 'Telkomsel 25.000', 'Telkomsel', '25.350', '26.500']

function rowsOf(...cells: readonly (readonly string[])[]): readonly CsvRow[] {
  return cells.map((row, index) => ({ row: index + 1, cells: row }))
}

function products(...cells: readonly (readonly string[])[]): readonly CatalogueRow[] {
  const read = catalogueRows(rowsOf(...cells))
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

function problems(...cells: readonly (readonly string[])[]): readonly ImportProblem[] {
  const read = catalogueRows(rowsOf(...cells))
  return read.ok ? [] : read.failure
}

describe('a price list', () => {
  it('becomes products with brand, category and whole rupiah', () => {
    expect(products(header, good)).toEqual([
      {
        code: 'TSEL25',
        name: 'Telkomsel 25.000',
        brand: 'Telkomsel',
        category: 'pulsa',
        operator: 'telkomsel',
        cost: 25_350,
        price: 26_500,
        hidden: false,
        provider: 'niskala',
        sku: 'TSEL25',
      },
    ])
  })

  it.each([
    ['code', 'name', 'category', 'cost', 'selling price'],
    ['Kode Produk', 'Nama Produk', 'BRAND', 'Harga Beli', 'Harga_Jual (Rp)'],
    ['CODE', 'produk', 'kategori', 'HPP', 'jual'],
    ['kode', 'name', 'operator', 'modal', 'price'],
  ])('knows its columns by the titles %s, %s, %s, %s, %s', (...titles) => {
    expect(products(titles, good)).toEqual(products(header, good))
  })

  it('takes columns in any order and leaves out those it does not know', () => {
    const [code = '', name = '', operator = '', cost = '', price = ''] = good
    const shuffled = products(
      ['Harga', 'status', 'harga jual', 'NAMA', 'modal', 'operator', 'kode'],
      ['1', 'aktif', price, name, cost, operator, code],
    )
    expect(shuffled).toEqual(products(header, good))
  })

  it('reads amounts as people write them', () => {
    for (const price of ['26500', '26.500', 'Rp26.500', 'Rp 26.500,-', '26.500,00', ' Rp. 26.500 ']) {
      expect(products(header, ['A1', 'Satu', 'Tri', '25000', price])[0]?.price).toBe(26_500)
    }
  })
})

describe('a price list of two providers', () => {
  const titles = [...header, 'Lewat', 'Cadangan']
  const bought = (...cells: readonly (readonly string[])[]) =>
    products(titles, ...cells).map(({ code, provider, sku, backup }) => [code, provider, sku, backup])
  const line = (code: string, provider: string, backup = '') => [code, 'Satu', 'Tri', '1000', '2000', provider, backup]

  it('keeps the same code of both apart, by the column or by the key itself', () => {
    expect(bought(line('T5', ''), line('T5', 'DigiSwitch'), line('ds.t10', ''), line('T20', 'niskala'))).toEqual([
      ['T5', 'niskala', 'T5', undefined],
      ['ds.T5', 'digiswitch', 'T5', undefined],
      ['ds.t10', 'digiswitch', 't10', undefined],
      ['T20', 'niskala', 'T20', undefined],
    ])
  })

  it('links a row to its backup at the other provider', () => {
    expect(bought(line('T5', '', 't5'), line('T10', '', 'ds.t10'), line('t20', 'digiswitch', 'T20')).map((row) => row.at(-1))).toEqual([
      'ds.t5',
      'ds.t10',
      'T20',
    ])
  })

  it('with a provider nobody knows, or a backup of the same one, is refused', () => {
    expect(problems(titles, line('T5', 'lain'), line('t6', 'digiswitch', 'ds.t7'), line('ds.t8', 'niskala'))).toEqual([
      { row: 2, column: 'Lewat', problem: 'bad-code', value: 'lain' },
      { row: 3, column: 'Cadangan', problem: 'bad-code', value: 'ds.t7' },
      { row: 4, column: 'kode', problem: 'bad-code', value: 'ds.t8' },
    ])
    expect(problems(titles, line('t5', 'digiswitch'), line('ds.t5', '')).map(({ problem }) => problem)).toEqual([
      'duplicate-code',
      'duplicate-code',
    ])
  })
})

describe('a price list with mistakes', () => {
  it('is refused whole, each mistake with its row and column', () => {
    const found = problems(
      header,
      good,
      ['TSEL50', 'Telkomsel 50.000', 'Telkomsel', '50 ribu', '52.000'],
      ['TSEL99', 'Telkomsel 99.000', 'Telkomsel', '99.000', '0'],
      ['tsel25', 'Lagi', 'Telkomsel', '1', '2'],
      ['', 'Tanpa kode', 'Tri', '1', ''],
      ['DUA KATA', '', 'Tri', '25,350', '-5'],
    )
    expect(found).toEqual([
      { row: 2, column: 'kode', problem: 'duplicate-code', value: 'TSEL25' },
      { row: 3, column: 'modal', problem: 'bad-amount', value: '50 ribu' },
      { row: 4, column: 'harga jual', problem: 'zero-price', value: '0' },
      { row: 5, column: 'kode', problem: 'duplicate-code', value: 'tsel25' },
      { row: 6, column: 'kode', problem: 'missing-value' },
      { row: 6, column: 'harga jual', problem: 'missing-value' },
      { row: 7, column: 'kode', problem: 'bad-code', value: 'DUA KATA' },
      { row: 7, column: 'nama', problem: 'missing-value' },
      { row: 7, column: 'modal', problem: 'bad-amount', value: '25,350' },
      { row: 7, column: 'harga jual', problem: 'bad-amount', value: '-5' },
    ])
  })

  it('is told apart by what is missing: everything, the header, a column', () => {
    expect(problems()).toEqual([{ row: 0, problem: 'empty-file' }])
    expect(problems([''], [' ', ''])).toEqual([{ row: 0, problem: 'empty-file' }])
    expect(problems(header)).toEqual([{ row: 0, problem: 'empty-file' }])
    expect(problems(good, good)).toEqual([{ row: 1, problem: 'no-header' }])
    expect(problems(['kode', 'nama', 'harga jual'], good)).toEqual([
      { row: 1, column: 'operator', problem: 'missing-column' },
      { row: 1, column: 'modal', problem: 'missing-column' },
    ])
  })

  it('does not take an amount split by an unquoted comma for two amounts', () => {
    expect(problems(header, ['TSEL25', 'Telkomsel 25.000', 'Telkomsel', '25', '350', '26', '500'])).toEqual([
      { row: 2, problem: 'unreadable' },
    ])
  })

  it('never throws, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 8 }), { maxLength: 8 }), (cells) => {
        expect(catalogueRows(rowsOf(header, ...cells))).toHaveProperty('ok')
      }),
      runs(100),
    )
  })

  it('of 20,000 rows takes less than a second', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [`C${index}`, `Paket Data XL ${index}`, 'XL', 'Rp 25.350', '26.500'])
    const started = process.cpuUsage()
    expect(products(header, ...rows)).toHaveLength(20_000)
    // Processor time, because other tests run on the same machine.
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_000)
  })
})

describe('brand and category', () => {
  it.each<[string, string, string, ProductCategory, string | undefined]>([
    ['Telkomsel', 'Telkomsel 25.000', 'Telkomsel', 'pulsa', 'telkomsel'],
    ['Telkomsel Data', 'OMG 3 GB', 'Telkomsel', 'data', 'telkomsel'],
    ['', 'Paket Data XL 3 GB', 'XL', 'data', 'xl'],
    ['XL', '10.000', 'XL', 'pulsa', 'xl'],
    ['by.U', 'by.U 10.000', 'by.U', 'pulsa', 'byu'],
    ['3', 'Pulsa 5.000', 'Tri', 'pulsa', 'tri'],
    ['IM3', 'Freedom 3GB', 'Indosat', 'data', 'indosat'],
    ['Smartfren', 'Kuota nonstop', 'Smartfren', 'data', 'smartfren'],
    ['Pulsa', 'AXIS 5.000', 'AXIS', 'pulsa', 'axis'],
    ['PLN', '50.000', 'PLN', 'pln', undefined],
    ['Token PLN', 'Token 50.000', 'PLN', 'pln', undefined],
    ['Tagihan', 'PLN Pascabayar', 'PLN', 'other', undefined],
    ['E-Wallet', 'DANA 50.000', 'DANA', 'ewallet', undefined],
    ['OVO', 'OVO 50.000', 'OVO', 'ewallet', undefined],
    ['Gopay', 'Go-Pay 50.000', 'GoPay', 'ewallet', undefined],
    ['SHOPEE PAY', '50.000', 'ShopeePay', 'ewallet', undefined],
    ['LinkAja', '50.000', 'LinkAja', 'ewallet', undefined],
    ['Game', 'Free Fire 70 Diamond', 'Game', 'other', undefined],
  ])('of "%s", "%s" are %s and %s', (cell, name, brand, category, operator) => {
    expect(productBrand([cell], name)).toEqual(operator === undefined ? { brand, category } : { brand, category, operator })
  })
})

describe('the sample for training', () => {
  it('covers every operator, tokens and wallets, each product once and sold above cost', () => {
    expect(sampleCatalogue.length).toBeGreaterThanOrEqual(70)
    expect(new Set(sampleCatalogue.map((row) => row.code)).size).toBe(sampleCatalogue.length)
    expect(new Set(sampleCatalogue.map((row) => row.brand))).toEqual(
      new Set(['Telkomsel', 'by.U', 'Indosat', 'XL', 'AXIS', 'Tri', 'Smartfren', 'PLN', 'DANA', 'OVO', 'GoPay', 'ShopeePay', 'LinkAja']),
    )
    for (const row of sampleCatalogue) {
      expect(row.price).toBeGreaterThan(row.cost)
      expect(row.category).toBe(row.brand === 'PLN' ? 'pln' : row.operator ? (/Data/u.test(row.name) ? 'data' : 'pulsa') : 'ewallet')
    }
  })
})
