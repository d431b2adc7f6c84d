import { describe, expect, it } from 'vitest'
import { answered, heard, page, said } from './answers.fixture'
import { readCutOff } from './cut-off'
import { classifyBills, classifyPrepaid } from './price-list'

/** A row as the provider's page has it. */
const pulsa = {
  name: 'XL 10.000',
  category: 'Pulsa',
  brand: 'XL',
  type: 'Umum',
  price: 10_850,
  code: 'xld10',
  status: true,
  unlimited_stock: true,
  stock: 0,
  multi: true,
  start_cut_off: '0:0',
  end_cut_off: '0:0',
  desc: 'Pulsa XL Rp 10.000',
}
const listed = {
  sku: 'xld10',
  name: 'XL 10.000',
  category: 'Pulsa',
  brand: 'XL',
  type: 'Umum',
  price: 10_850,
  open: true,
  multi: true,
  cutOff: undefined,
  description: 'Pulsa XL Rp 10.000',
}
const pln = { name: 'PLN', category: 'Pascabayar', brand: 'PLN', admin: 2_750, commission: 1_800, code: 'pln', status: true, desc: '-' }

const prepaidRow = (fields: Readonly<Record<string, unknown>>) => {
  const reply = classifyPrepaid(said([pulsa, { ...pulsa, code: 'other', ...fields }]))
  return reply.kind === 'list' ? reply.rows.find((row) => row.sku !== 'xld10') : reply
}

describe('the prepaid list', () => {
  it('is read row by row', () => {
    expect(classifyPrepaid(said([pulsa]))).toEqual({ kind: 'list', rows: [listed], skipped: 0 })
    expect(classifyPrepaid(said([]))).toEqual({ kind: 'list', rows: [], skipped: 0 })
  })

  it('leaves unreadable rows out and counts them, and of two equal codes the second', () => {
    const odd = [
      null,
      5,
      'x',
      [],
      {},
      { ...pulsa, code: 'a', price: 0 },
      { ...pulsa, code: 'b', price: 1.5 },
      { ...pulsa, code: 'c', status: 1 },
    ]
    const more = [
      { ...pulsa, code: '' },
      { ...pulsa, code: 'd e' },
      { ...pulsa, code: 5 },
      { ...pulsa, name: ' ' },
      { ...pulsa, code: 'f', multi: 'ya' },
    ]
    const reply = classifyPrepaid(said([pulsa, ...odd, ...more, { ...pulsa, name: 'again' }]))
    expect(reply).toEqual({ kind: 'list', rows: [listed], skipped: 14 })
  })

  it('marks what is closed, sold out or once a day', () => {
    expect(prepaidRow({ status: false })).toMatchObject({ open: false })
    expect(prepaidRow({ unlimited_stock: false, stock: 0 })).toMatchObject({ open: false })
    expect(prepaidRow({ unlimited_stock: false, stock: 3 })).toMatchObject({ open: true })
    expect(prepaidRow({ unlimited_stock: 'true', stock: null })).toMatchObject({ open: true })
    expect(prepaidRow({ multi: false })).toMatchObject({ multi: false })
    expect(prepaidRow({ start_cut_off: '23:45', end_cut_off: '00:15' })).toMatchObject({ cutOff: { from: 1_425, until: 15 } })
  })

  it('does without words, takes plain digits, and cleans what a screen will show', () => {
    const bare = {
      brand: null,
      type: undefined,
      category: undefined,
      desc: null,
      start_cut_off: null,
      end_cut_off: undefined,
      price: '5500',
    }
    expect(prepaidRow(bare)).toMatchObject({ brand: '', type: '', category: '', description: '', cutOff: undefined, price: 5_500 })
    expect(prepaidRow({ name: ' XL\r\n   5.000\u202E', desc: 'x'.repeat(999) })).toMatchObject({
      name: 'XL 5.000',
      description: 'x'.repeat(300),
    })
  })

  it("reads the parent platform's names too", () => {
    const { name, code, status: _, ...rest } = pulsa
    const row = { ...rest, product_name: name, buyer_sku_code: code, buyer_product_status: true, seller_product_status: true }
    expect(classifyPrepaid(said([row]))).toEqual({ kind: 'list', rows: [listed], skipped: 0 })
  })

  it('of thousands of rows stays quick and under four million bytes', () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({ ...pulsa, code: `sku-${index}`, desc: 'Keterangan produk '.repeat(12) }))
    const body = JSON.stringify({ data: rows })
    expect(body.length).toBeGreaterThan(1_000_000)
    expect(body.length).toBeLessThan(4_000_000)
    expect(classifyPrepaid(heard(answered(body)))).toMatchObject({ kind: 'list', skipped: 0 })
  })
})

describe('the list of bills', () => {
  it('is read in both spellings', () => {
    const parent = {
      product_name: 'PDAM Aetra',
      category: 'Pascabayar',
      brand: 'PDAM',
      seller_name: 'x',
      admin: 2_000,
      commission: 550,
      buyer_sku_code: 'aetra',
      buyer_product_status: true,
      seller_product_status: false,
      desc: '-',
    }
    expect(classifyBills(said([pln, parent, { ...parent, buyer_product_status: 'x' }]))).toEqual({
      kind: 'list',
      rows: [
        { code: 'pln', name: 'PLN', brand: 'PLN', admin: 2_750, commission: 1_800, open: true },
        { code: 'aetra', name: 'PDAM Aetra', brand: 'PDAM', admin: 2_000, commission: 550, open: false },
      ],
      skipped: 1,
    })
  })

  it('does without admin and commission', () => {
    const { admin: _, commission: __, ...bare } = pln
    expect(classifyBills(said([bare, { ...pln, code: 'b', admin: -1 }]))).toMatchObject({ rows: [{ admin: 0, commission: 0 }], skipped: 1 })
  })
})

describe('a list that did not come', () => {
  it('tells a limit, a wrong key and a foreign address', () => {
    const limit = { kind: 'turned-away', note: { code: '83', key: 'ds-83' } }
    expect(classifyPrepaid(said({ rc: '83', message: 'Limitasi' }))).toEqual(limit)
    expect(classifyBills(said({ rc: '83', message: 'Limitasi' }, { status: 400 }))).toEqual(limit)
    expect(classifyPrepaid(page(429))).toMatchObject({ kind: 'turned-away', note: { key: 'ds-83' } })
    expect(classifyPrepaid(said({ rc: '41' }))).toEqual({ kind: 'turned-away', stop: 'token-rejected', note: { code: '41', key: 'ds-41' } })
    expect(classifyPrepaid(said({ rc: '45' }))).toMatchObject({ stop: 'address-refused' })
    expect(classifyPrepaid(page(401))).toMatchObject({ stop: 'token-rejected', note: { key: 'ds-key-rejected' } })
  })

  it.each([
    [page(200)],
    [page(302)],
    [page(502)],
    [said({})],
    [said({ rc: '00' })],
    [said([pulsa], { status: 500 })],
    [said([{ unknown: 1 }, { unknown: 2 }])],
    [heard(answered('{"data":[{"code":"x"}'))],
    [heard(answered([pulsa]))],
  ])('or that nobody can read closes no product (%#)', (what) => {
    expect(classifyPrepaid(what)).toMatchObject({ kind: 'inconclusive', note: { key: 'ds-list-failed' } })
  })

  it('hands on a code of another kind, and what the line did', () => {
    expect(classifyBills(said({ rc: '82' }))).toEqual({ kind: 'inconclusive', note: { code: '82', key: 'ds-82' } })
    expect(classifyBills({ kind: 'not-sent', why: 'refused', tookMs: 1 })).toEqual({ kind: 'not-sent', why: 'refused' })
    expect(classifyPrepaid({ kind: 'no-answer', why: 'too-large', tookMs: 1 })).toEqual({ kind: 'no-answer' })
  })
})

describe('a cut-off', () => {
  it.each([
    ['0:0', '0:0'],
    ['00:00', '00:00'],
    ['', ''],
    ['', '01:00'],
    ['24:00', '01:00'],
    ['10:60', '11:00'],
    ['soon', 'later'],
    ['13:00', '13:00'],
  ])('from "%s" until "%s" is none', (start, end) => {
    expect(readCutOff(start, end)).toBeUndefined()
  })

  it.each([
    ['23:45', '00:15', 1_425, 15],
    ['0:0', '0:30', 0, 30],
    ['9:5', '17:30:00', 545, 1_050],
  ])('from "%s" until "%s" is read', (start, end, from, until) => {
    expect(readCutOff(start, end)).toEqual({ from, until })
  })
})
