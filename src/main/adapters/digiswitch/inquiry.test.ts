import { describe, expect, it } from 'vitest'
import { type BillInquiry } from '../../core/ports/providers'
import { type Reference } from '../../core/sale/sale'
import { answered, bill, heard, inquiry, page, paid, said, shortAnswer } from './answers.fixture'
import examples from '../../../shared/bill/document-answers.json' with { type: 'json' }
import { classifyInquiry } from './inquiry'

type Example = { readonly data: Readonly<Record<string, unknown>> & { readonly ref_id: string; readonly customer_no: string } }

const kinds = Object.entries(examples as Readonly<Record<string, Example>>)

function asking({ data }: Example, code: string): BillInquiry {
  return { reference: data.ref_id as Reference, code, customerNo: data.customer_no }
}

describe("the document's own examples", () => {
  it('are twelve', () => {
    expect(kinds).toHaveLength(12)
  })

  it.each(kinds)('%s: every field arrives', (code, example) => {
    const { data } = example
    expect(classifyInquiry(asking(example, code), heard(answered(example)))).toEqual({
      kind: 'bill',
      name: data['name'],
      customerNo: data.customer_no,
      admin: data['admin'],
      price: data['price'],
      sellingPrice: data['selling_price'],
      desc: data['desc'],
      balance: data['balance'],
      serial: data['sn'] === '' ? undefined : data['sn'],
    })
  })
})

const ask = (fields: Readonly<Record<string, unknown>>, more = {}) => classifyInquiry(inquiry, said(paid(fields), more))

describe('a bill', () => {
  it('of SAMSAT may come back with a space behind the comma', () => {
    const example = examples.samsat as Example
    const customerNo = '9658548523568703,0212502110170100'
    for (const customer_no of [customerNo, customerNo.replace(',', ', ')]) {
      const data = { ...example.data, customer_no }
      expect(classifyInquiry({ ...asking(example, 'samsat'), customerNo }, said(data))).toMatchObject({ kind: 'bill' })
    }
  })

  it('is only looked at, whatever serial comes with it', () => {
    expect(ask({ sn: 'S1234554321N' })).toMatchObject({ kind: 'bill', sellingPrice: 11_000 })
  })

  it.each(['dspln', 'pln', '', undefined, null])('may name another product code (%s)', (code) => {
    expect(ask({ code })).toMatchObject({ kind: 'bill' })
  })

  it('takes plain digits for amounts, rounds the deposit down and does without the rest', () => {
    expect(ask({ price: '10900', selling_price: '11000', admin: '2500', balance: 18.99 })).toMatchObject({
      price: 10_900,
      sellingPrice: 11_000,
      admin: 2_500,
      balance: 18,
    })
    expect(ask({ name: undefined, admin: undefined, desc: undefined, balance: null, message: null })).toMatchObject({
      kind: 'bill',
      name: '',
      admin: 0,
      desc: {},
      balance: undefined,
    })
  })

  it('cleans the name', () => {
    expect(ask({ name: 'SITI\r\n                  \u202EAMINAH\u0007 ' })).toMatchObject({ name: 'SITI AMINAH' })
  })

  it.each([
    ['price', undefined],
    ['price', 10_900.5],
    ['price', -1],
    ['price', '10.900'],
    ['price', '1e4'],
    ['price', ' 5'],
    ['price', true],
    ['price', 1e15],
    ['selling_price', undefined],
    ['selling_price', null],
    ['selling_price', 0],
    ['selling_price', ''],
    ['selling_price', [1]],
    ['admin', -1],
    ['admin', 'x'],
    ['ref_id', 5],
    ['rc', 0],
    ['rc', '0'],
  ])('with an odd %s (%j) is not believed', (field, value) => {
    expect(ask({ [field]: value })).toMatchObject({ kind: 'inconclusive', note: { key: 'ds-inquiry-unreadable' } })
  })

  it.each([
    { ref_id: 'ref-pasca8' },
    { ref_id: undefined },
    { customer_no: '530000000002' },
    { customer_no: '' },
    { status: 'Gagal' },
    { status: 'Pending' },
    { status: undefined },
  ])('of somebody else, or with another status, is not believed: %j', (fields) => {
    expect(ask(fields)).toMatchObject({ kind: 'inconclusive', note: { code: '00', key: 'ds-inquiry-unreadable' } })
  })
})

describe('an inquiry without a bill', () => {
  it('says why, in our words and theirs', () => {
    expect(classifyInquiry(inquiry, said(shortAnswer(bill, '60', { message: 'Tagihan\u0000 belum tersedia' })))).toEqual({
      kind: 'no-bill',
      note: { code: '60', key: 'ds-60' },
      message: 'Tagihan belum tersedia',
    })
  })

  it('is not told by the answer to another one', () => {
    expect(classifyInquiry(inquiry, said(shortAnswer(bill, '60', { ref_id: 'other' })))).toMatchObject({ kind: 'inconclusive' })
    expect(classifyInquiry(inquiry, said(shortAnswer(bill, '60', { status: 'Sukses' })))).toMatchObject({ kind: 'inconclusive' })
    expect(classifyInquiry(inquiry, said(shortAnswer(bill, '41', { ref_id: 'other' })))).toMatchObject({ kind: 'inconclusive' })
  })

  it('is read before the HTTP status is looked at', () => {
    for (const status of [400, 401, 403, 404, 422, 429, 500]) {
      expect(classifyInquiry(inquiry, said(shortAnswer(bill, '54'), { status }))).toMatchObject({ kind: 'no-bill', note: { code: '54' } })
    }
    expect(classifyInquiry(inquiry, said({ rc: '41', message: 'x' }, { status: 400 }))).toMatchObject({ stop: 'token-rejected' })
  })

  it('tells a wrong key, a foreign address and a busy server by the status where there are no words', () => {
    expect(classifyInquiry(inquiry, page(401))).toMatchObject({
      kind: 'turned-away',
      stop: 'token-rejected',
      note: { key: 'ds-key-rejected' },
    })
    expect(classifyInquiry(inquiry, page(403))).toMatchObject({ stop: 'address-refused', note: { key: 'ds-address-refused' } })
    expect(classifyInquiry(inquiry, page(429, { 'retry-after': '5' }))).toMatchObject({ kind: 'turned-away', retryAfterMs: 5_000 })
  })

  it.each([
    [page(502), 'ds-inquiry-failed'],
    [page(404), 'ds-inquiry-failed'],
    [page(302), 'ds-redirected'],
    [page(200), 'ds-inquiry-unreadable'],
    [heard(answered('{"data":{"rc":"00"')), 'ds-inquiry-unreadable'],
    [heard(answered(paid())), 'ds-inquiry-unreadable'],
    [said([paid()]), 'ds-inquiry-unreadable'],
    [said(null), 'ds-inquiry-unreadable'],
    [said(shortAnswer(bill, '98')), 'ds-inquiry-failed'],
  ])('that cannot be read is inconclusive (%#)', (what, key) => {
    expect(classifyInquiry(inquiry, what)).toMatchObject({ kind: 'inconclusive', note: { key } })
  })

  it('hands on what the line did', () => {
    expect(classifyInquiry(inquiry, { kind: 'not-sent', why: 'refused', tookMs: 1 })).toEqual({ kind: 'not-sent', why: 'refused' })
    expect(classifyInquiry(inquiry, { kind: 'no-answer', why: 'timeout', tookMs: 1 })).toEqual({ kind: 'no-answer' })
  })
})
