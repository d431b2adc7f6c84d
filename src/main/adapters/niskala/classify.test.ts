import { describe, expect, it } from 'vitest'
import { answered, answerWith, order } from './answers.fixture'
import { classify } from './classify'
import purchase from './fixtures/purchase-json.json'
import status from './fixtures/status-json.json'

const accepted = {
  kind: 'accepted',
  note: { code: '68', key: 'rc-68' },
  message: 'PENDING, Transaksi sedang diproses',
  providerRef: '16413',
  balance: 341_890_000,
  charged: 5400,
}

function submitted(fields: Readonly<Record<string, unknown>>, more = {}) {
  return classify('submit', order, answered(answerWith(fields), more))
}

function checked(fields: Readonly<Record<string, unknown>>, more = {}) {
  return classify('check', order, answered(answerWith(fields), more))
}

describe("the document's own examples", () => {
  it('are accepted orders', () => {
    expect(classify('submit', order, answered(purchase.answer))).toEqual(accepted)
    expect(classify('check', order, answered(status.answer))).toEqual(accepted)
  })
})

describe('a success', () => {
  it('is delivered with its serial and what it took', () => {
    const { kind, ...facts } = submitted({ rc: '00', sn: ' 0212\u001b000164132 ', price: 5500 })
    expect(kind).toBe('delivered')
    expect(facts).toMatchObject({
      serial: '0212000164132',
      charged: 5500,
      balance: 341_890_000,
      providerRef: '16413',
      note: { key: 'rc-00' },
    })
  })

  it.each(['', '-', '0', 'N/A'])('has no serial when the provider writes "%s"', (sn) => {
    expect(submitted({ rc: '00', sn })).toMatchObject({ kind: 'delivered', serial: undefined })
  })

  it.each(['', 'OTHER', undefined])('may name another product code (%s)', (code) => {
    expect(submitted({ rc: '00', code })).toMatchObject({ kind: 'delivered' })
  })

  it('may leave facts out', () => {
    const body = { rc: '00', request_id: '999999', msisdn: '08121231231' }
    expect(classify('check', order, answered(body))).toEqual({ kind: 'delivered', note: { code: '00', key: 'rc-00' } })
  })

  it('says nothing of the price when the price is 0', () => {
    expect(submitted({ rc: '00', price: 0, trxid: 0, balance: -5 })).toMatchObject({
      kind: 'delivered',
      charged: undefined,
      providerRef: undefined,
      balance: -5,
    })
  })

  it.each([
    ['price', '5400'],
    ['price', 5400.5],
    ['price', -1],
    ['price', null],
    ['price', 1e15],
    ['balance', '1'],
    ['balance', 0.1],
    ['balance', [1]],
    ['trxid', '16413'],
    ['trxid', 1.5],
    ['trxid', 2 ** 60],
    ['trxid', null],
    ['sn', 123],
    ['sn', null],
    ['sn', {}],
    ['message', 1],
    ['code', 5],
  ])('with the wrong type in %s (%s) is not believed', (field, value) => {
    expect(submitted({ rc: '00', [field]: value })).toEqual({ kind: 'inconclusive', note: { code: undefined, key: 'wrong-type' } })
  })
})

describe('an answer that cannot be trusted is inconclusive', () => {
  it.each([0, '0', '00 ', ' 00', '0 0', '', null, undefined, true, ['00'], '0000', 'ok', '００', '+0', '-0'])('rc %j', (rc) => {
    expect(submitted({ rc })).toMatchObject({ kind: 'inconclusive', note: { key: 'wrong-type' } })
    expect(checked({ rc })).toMatchObject({ kind: 'inconclusive', note: { key: 'wrong-type' } })
  })

  it.each(['24', '75', '99', '268', '999', '000'])('a code that the document does not list: %s', (rc) => {
    expect(submitted({ rc })).toMatchObject({ kind: 'inconclusive', note: { code: rc, key: 'unknown-code' } })
    expect(checked({ rc })).toMatchObject({ kind: 'inconclusive', note: { code: rc, key: 'unknown-code' } })
  })

  it.each([
    { request_id: '999998' },
    { request_id: '' },
    { request_id: undefined },
    { request_id: '999999 ' },
    { msisdn: '08121231232' },
    { msisdn: '' },
    { msisdn: undefined },
    { msisdn: '628121231231' },
  ])('another order: %j', (fields) => {
    for (const rc of ['00', '05', '21', '23', '68']) {
      expect(submitted({ rc, ...fields })).toMatchObject({ kind: 'inconclusive', note: { code: rc, key: 'mismatch' } })
      expect(checked({ rc, ...fields })).toMatchObject({ kind: 'inconclusive', note: { code: rc, key: 'mismatch' } })
    }
  })

  it.each(['', '<html>', 'null', '[]', '"00"', '\uFEFF{"rc":"00"}', JSON.stringify(answerWith({ rc: '00' })).slice(0, -2)])(
    'a body %.12s',
    (body) => {
      expect(classify('submit', order, answered(body))).toMatchObject({ kind: 'inconclusive', note: { key: 'not-json' } })
    },
  )

  it('a code that stands there twice', () => {
    const body = JSON.stringify(answerWith({ rc: '00' })).replace('{', '{"rc":"23",')
    expect(classify('submit', order, answered(body))).toMatchObject({ kind: 'inconclusive', note: { key: 'not-json' } })
  })

  it.each(['text/plain', 'text/html; charset=utf-8', ''])('a content type of "%s"', (contentType) => {
    expect(submitted({ rc: '00' }, { contentType })).toMatchObject({ kind: 'inconclusive', note: { key: 'not-json' } })
  })

  it('an answer whose numbers became text, whatever the code', () => {
    for (const rc of ['05', '11', '21', '68']) {
      expect(checked({ rc, price: '5400' })).toMatchObject({ kind: 'inconclusive', note: { key: 'wrong-type' } })
    }
  })
})

describe('a refusal', () => {
  it('was not charged, whatever price stands in it', () => {
    const reply = submitted({ rc: '07', price: 5400, sn: null })
    expect(reply).toMatchObject({ kind: 'refused', deposit: 'no', verify: false, note: { code: '07', key: 'rc-07' } })
    expect(reply).not.toHaveProperty('charged')
  })

  it('is asked about once more when the biller may have done it', () => {
    expect(submitted({ rc: '03' })).toMatchObject({ kind: 'refused', deposit: 'unknown', verify: true })
    expect(checked({ rc: '14' })).toMatchObject({ kind: 'refused', deposit: 'unknown', verify: true })
  })
})

describe('a check', () => {
  it('finds nothing when Niskala has no such reference', () => {
    for (const msisdn of ['', undefined, order.destination, null]) {
      expect(checked({ rc: '11', msisdn, trxid: null })).toMatchObject({ kind: 'not-found', note: { code: '11' } })
    }
    expect(checked({ rc: '11', request_id: 'other' })).toMatchObject({ kind: 'inconclusive', note: { key: 'mismatch' } })
  })

  it.each(['01', '08', '09', '35'])('that fails itself (%s) says nothing about the sale', (rc) => {
    expect(checked({ rc, msisdn: '' })).toMatchObject({ kind: 'inconclusive', note: { code: rc, key: 'check-failed' } })
  })
})
