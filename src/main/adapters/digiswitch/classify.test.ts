import { describe, expect, it } from 'vitest'
import { answered, bill, heard, page, paid, prepaid, said, shortAnswer } from './answers.fixture'
import { classify } from './classify'
import examples from '../../../shared/bill/document-answers.json' with { type: 'json' }

const submitted = (fields: Readonly<Record<string, unknown>>, more = {}) => classify('submit', bill, said(paid(fields), more))
const toppedUp = (fields: Readonly<Record<string, unknown>>) => classify('submit', prepaid, said(shortAnswer(prepaid, '00', fields)))

describe('a paid bill', () => {
  it('is delivered with all that came with it', () => {
    const detail = [{ ...examples.pln.data.desc.detail[0], meter_awal: '00080000', meter_akhir: '00090000' }]
    expect(submitted({ desc: { ...examples.pln.data.desc, detail } })).toEqual({
      kind: 'delivered',
      note: { code: '00', key: 'ds-00' },
      message: 'Transaksi Sukses',
      balance: 18_319_988,
      charged: 10_900,
      serial: 'S1234554321N',
      desc: { tarif: 'R1', daya: 1300, lembar_tagihan: 1, detail },
    })
  })

  it('is the same as the answer to its status', () => {
    expect(classify('check', bill, said(paid()))).toEqual(submitted({}))
  })

  it.each(['', '-', '0', 'N/A', 'n/a', null, undefined, '081234567890', '6281234567890', '530000000001'])('has no serial in "%s"', (sn) => {
    expect(submitted({ sn })).toMatchObject({ kind: 'delivered', serial: undefined })
  })

  it.each(['18141775', 'BP1234554321JS', '0f5a51b0dc4b4b3f9b0d8e1f2a3b4c5d', ' S1\u0007 '])('has the serial "%s"', (sn) => {
    expect(submitted({ sn })).toMatchObject({ serial: sn.replace('\u0007', '').trim() })
  })

  it('may leave out everything but who it is', () => {
    expect(classify('check', bill, said({ ...shortAnswer(bill, '00'), message: undefined }))).toEqual({
      kind: 'delivered',
      note: { code: '00', key: 'ds-00' },
      desc: {},
    })
  })

  it('takes plain digits for amounts, and nothing for a price of 0', () => {
    expect(submitted({ price: '10900' })).toMatchObject({ charged: 10_900 })
    expect(submitted({ price: 0 })).toMatchObject({ kind: 'delivered', charged: undefined })
  })

  it.each([
    ['price', 10_900.5],
    ['price', -1],
    ['price', '10.900'],
    ['price', null],
    ['selling_price', {}],
    ['selling_price', ''],
    ['admin', 'x'],
    ['sn', 123],
    ['sn', {}],
  ])('with the wrong type in %s (%j) is not believed', (field, value) => {
    expect(submitted({ [field]: value })).toEqual({ kind: 'inconclusive', note: { code: '00', key: 'ds-wrong-type' } })
  })

  it.each(['18319988', null, true, 1e20, []])('tells no deposit from %j', (balance) => {
    expect(submitted({ balance })).toMatchObject({ kind: 'delivered', balance: undefined })
  })
})

describe('a top-up', () => {
  it('is delivered with its serial, token and all, and no description', () => {
    const sn = '3643-9058-9448-3627-6760/ZULKIFLI/R1/1300/12,7'
    expect(toppedUp({ sn, price: 10_000, balance: 90_000.75, desc: { a: 1 } })).toEqual({
      kind: 'delivered',
      note: { code: '00', key: 'ds-00' },
      message: 'Kata 00',
      serial: sn,
      charged: 10_000,
      balance: 90_000,
    })
    expect(toppedUp({ sn: '087800001230' })).toMatchObject({ serial: '087800001230' })
  })

  it('that is pending holds what it took so far', () => {
    const reply = classify('submit', prepaid, said(shortAnswer(prepaid, '03', { sn: '', price: 10_000, balance: 80_000 })))
    expect(reply).toMatchObject({ kind: 'accepted', charged: 10_000, balance: 80_000, note: { code: '03', key: 'ds-03' } })
    expect(classify('submit', prepaid, said(shortAnswer(prepaid, '99', { price: 'x' })))).toMatchObject({
      kind: 'accepted',
      charged: undefined,
    })
  })

  it('that failed was not charged, whatever price stands in it', () => {
    const reply = classify('submit', prepaid, said(shortAnswer(prepaid, '02', { price: 10_000, sn: null })))
    expect(reply).toMatchObject({ kind: 'refused', verify: false, message: 'Kata 02' })
    expect(reply).not.toHaveProperty('charged')
  })
})

describe('an answer that cannot be trusted is inconclusive', () => {
  it.each([
    ['00', 'Gagal'],
    ['00', 'Pending'],
    ['00', undefined],
    ['00', 'OK'],
    ['02', 'Pending'],
    ['02', 'Sukses'],
    ['02', undefined],
    ['44', 'Pending'],
    ['03', 'Sukses'],
    ['03', 'Gagal'],
    ['74', 'Sukses'],
    ['41', 'Sukses'],
    ['45', 'Pending'],
  ])('code %s with status %s', (rc, status) => {
    for (const order of [bill, prepaid]) {
      expect(classify('submit', order, said(shortAnswer(order, rc, { status })))).toMatchObject({
        kind: 'inconclusive',
        note: { code: rc, key: 'ds-contradiction' },
      })
    }
  })

  it.each([0, '0', '00 ', '', null, undefined, true, ['00'], '0000', 'ok', '００'])('rc %j', (rc) => {
    expect(submitted({ rc })).toMatchObject({ kind: 'inconclusive', note: { key: 'ds-wrong-type' } })
  })

  it.each([
    { ref_id: 'ref-pasca8' },
    { ref_id: '' },
    { ref_id: undefined },
    { ref_id: 'ref-pasca7 ' },
    { customer_no: '530000000002' },
    { customer_no: undefined },
  ])('another order: %j', (fields) => {
    for (const rc of ['00', '02', '03', '43', '74', '99']) {
      for (const call of ['submit', 'check'] as const) {
        const reply = classify(call, bill, said(shortAnswer(bill, rc, fields)))
        expect(reply.kind === 'inconclusive' && reply.note.code).toBe(rc)
      }
    }
  })

  it.each(['', '<html>', 'null', '[]', '{}', '\uFEFF{"data":{}}', JSON.stringify({ data: paid() }).slice(0, -2)])(
    'a body %.16s',
    (body) => {
      expect(classify('submit', bill, heard(answered(body)))).toMatchObject({ kind: 'inconclusive' })
    },
  )

  it('an answer without its wrapping, in a list, or of another type', () => {
    expect(classify('submit', bill, heard(answered(paid())))).toMatchObject({ kind: 'inconclusive', note: { key: 'ds-wrong-type' } })
    expect(classify('submit', bill, said([paid()]))).toMatchObject({ kind: 'inconclusive', note: { key: 'ds-wrong-type' } })
    expect(submitted({}, { contentType: 'text/html' })).toMatchObject({ kind: 'inconclusive', note: { key: 'ds-not-json' } })
  })

  it('a code that stands there twice', () => {
    const body = JSON.stringify({ data: paid() }).replace('"rc":"00"', '"rc":"02","rc":"00"')
    expect(classify('submit', bill, heard(answered(body)))).toMatchObject({ kind: 'inconclusive', note: { key: 'ds-not-json' } })
  })

  it('an unknown code, with the words that came with it', () => {
    const reply = classify('check', bill, said(shortAnswer(bill, '75', { status: 'Sukses' })))
    expect(reply).toEqual({ kind: 'inconclusive', note: { code: '75', key: 'ds-unknown-code' }, message: 'Kata 75' })
  })
})

describe('a check', () => {
  it('of a bill finds nothing where DigiSwitch has no such reference', () => {
    for (const more of [{}, { customer_no: '' }, { customer_no: undefined, status: undefined }]) {
      expect(classify('check', bill, said(shortAnswer(bill, '50', more)))).toMatchObject({ kind: 'not-found', note: { code: '50' } })
    }
    for (const more of [{ ref_id: '' }, { ref_id: 'x' }, { customer_no: '1' }, { status: 'Sukses' }]) {
      expect(classify('check', bill, said(shortAnswer(bill, '50', more)))).toMatchObject({ kind: 'inconclusive' })
    }
  })

  it('that repeats the serial of the inquiry shows no payment; the payment itself, or another serial, does', () => {
    const looked = { ...bill, inquirySerial: 'S1234554321N' }
    const echo = classify('check', looked, said(paid({ sn: ' S1234554321N' })))
    expect(echo).toMatchObject({ kind: 'inconclusive', note: { code: '00', key: 'ds-echo' }, message: 'Transaksi Sukses' })
    expect(classify('submit', looked, said(paid()))).toMatchObject({ kind: 'delivered', serial: 'S1234554321N' })
    expect(classify('check', looked, said(paid({ sn: 'S2' })))).toMatchObject({ kind: 'delivered', serial: 'S2' })
    expect(classify('check', looked, said(shortAnswer(bill, '02')))).toMatchObject({ kind: 'refused' })
  })

  it.each(['submit', 'check'] as const)('(%s) knows its number again with a space behind the comma', (call) => {
    const samsat = { ...bill, code: 'samsat', destination: '9658548523568703,0212502110170100' }
    const customer_no = '9658548523568703, 0212502110170100'
    expect(classify(call, samsat, said(shortAnswer(samsat, '00', { customer_no })))).toMatchObject({ kind: 'delivered' })
    expect(classify(call, samsat, said(shortAnswer(samsat, '41', { customer_no })))).toMatchObject({ kind: 'turned-away' })
  })

  it('that was judged itself has words of its own', () => {
    expect(classify('check', prepaid, said(shortAnswer(prepaid, '49')))).toMatchObject({ note: { code: '49', key: 'ds-check-failed' } })
    expect(classify('submit', prepaid, said(shortAnswer(prepaid, '49')))).toMatchObject({ note: { code: '49', key: 'ds-49' } })
  })
})

describe('the HTTP status', () => {
  it.each([400, 401, 403, 404, 422, 429, 500])('%d is looked at after an answer to this sale', (status) => {
    expect(submitted({}, { status })).toMatchObject({ kind: 'delivered' })
    expect(classify('submit', bill, said(shortAnswer(bill, '02'), { status }))).toMatchObject({ kind: 'refused', note: { code: '02' } })
    expect(classify('submit', bill, said(shortAnswer(bill, '03'), { status }))).toMatchObject({ kind: 'accepted' })
    expect(classify('submit', bill, said({ rc: '41', message: 'Signature' }, { status }))).toMatchObject({ stop: 'token-rejected' })
  })

  it.each([400, 401, 403, 404, 408, 422, 429, 500, 502, 503])('%d over words about another sale, or odd ones, says nothing', (status) => {
    for (const data of [paid({ ref_id: 'other' }), paid({ rc: 0 }), paid({ rc: '75' }), paid({ status: 'Gagal' })]) {
      expect(classify('submit', bill, said(data, { status }))).toMatchObject({ kind: 'inconclusive' })
    }
  })

  it('tells a wrong key, a foreign address and a busy server where there are no words', () => {
    for (const call of ['submit', 'check'] as const) {
      expect(classify(call, bill, page(401))).toEqual({ kind: 'turned-away', stop: 'token-rejected', note: { key: 'ds-key-rejected' } })
      expect(classify(call, bill, page(403))).toEqual({ kind: 'turned-away', stop: 'address-refused', note: { key: 'ds-address-refused' } })
      expect(classify(call, bill, page(429, { 'retry-after': '2' }))).toEqual({
        kind: 'turned-away',
        note: { key: 'ds-busy' },
        retryAfterMs: 2_000,
      })
    }
    expect(classify('submit', bill, said({ message: 'Unauthenticated.' }, { status: 401 }))).toMatchObject({ stop: 'token-rejected' })
  })

  it.each([400, 404, 405, 408, 500, 502, 503, 504, 520])('%d over a page says nothing', (status) => {
    expect(classify('submit', bill, page(status))).toEqual({ kind: 'inconclusive', note: { code: undefined, key: 'ds-http-error' } })
  })

  it.each([301, 302, 307, 308])('%d is not followed and not believed', (status) => {
    expect(submitted({}, { status })).toMatchObject({ kind: 'inconclusive', note: { key: 'ds-redirected' } })
  })

  it('hands on what the line did', () => {
    const refused = { kind: 'not-sent', why: 'refused', tookMs: 1 } as const
    expect(classify('submit', bill, refused)).toEqual({ kind: 'not-sent', why: 'refused', note: { key: 'not-sent' } })
    const silent = { kind: 'no-answer', why: 'timeout', tookMs: 1 } as const
    expect(classify('check', bill, silent)).toEqual({ kind: 'no-answer', note: { key: 'ds-no-answer' } })
  })
})
