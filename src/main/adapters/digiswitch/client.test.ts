import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../shared/money'
import { type BillInquiry } from '../../core/ports/providers'
import { type Reference } from '../../core/sale/sale'
import { type HttpOutcome, type HttpRequest } from '../http/http-client'
import { answered, bill, inquiry, paid, prepaid } from './answers.fixture'
import { createDigiswitch, type DigiswitchOptions } from './client'
import documented from './fixtures/inquiry-requests.json'

const username = 'your-username'
const key = 'CANARY-key-0123456789'
const address = 'https://hanifstore.api.digiswitch.id/v1/user/api'
const signed = (what: string) =>
  createHash('md5')
    .update(username + key + what)
    .digest('hex')

function digiswitch(outcome: HttpOutcome = answered({ data: paid() }), more: Partial<DigiswitchOptions> = {}) {
  const sent: HttpRequest[] = []
  const lines: string[] = []
  const write = (...words: unknown[]) => void lines.push(JSON.stringify(words))
  const http = {
    request: (request: HttpRequest) => {
      sent.push(request)
      return Promise.resolve(outcome)
    },
    close: () => Promise.resolve(),
  }
  const log = { info: write, warn: write, error: write }
  const provider = createDigiswitch({ baseUrl: `${address}/`, username, key: () => key, testing: () => false, http, log, ...more })
  return { provider, sent, lines }
}

const bodyOf = ({ body = '' }: HttpRequest) => JSON.parse(body) as unknown

describe('the requests', () => {
  it.each(Object.values(documented))('of an inquiry for $code are those of the document', async (example) => {
    const { sign: _, ...fields } = example
    const { provider, sent } = digiswitch()
    const { code, customer_no: customerNo, ref_id: reference } = fields
    const amount = 'amount' in fields ? rupiah(fields.amount) : undefined
    await provider.inquire({ reference: reference as Reference, code, customerNo, amount } satisfies BillInquiry)
    expect(sent.map(bodyOf)).toEqual([{ ...fields, sign: signed('ref1') }])
    expect(sent[0]).toMatchObject({ kind: 'read', method: 'POST', url: `${address}/transaction` })
  })

  it('of a sale buy, and the check of a bill only asks', async () => {
    const { provider, sent } = digiswitch()
    await provider.submit(bill)
    await provider.check(bill)
    await provider.submit(prepaid)
    await provider.check(prepaid)
    const billNames = { username, code: 'pln', customer_no: '530000000001', ref_id: 'ref-pasca7', sign: signed('ref-pasca7') }
    const purchase = { username, code: 'xld10', customer_no: '087800001230', ref_id: 'ref-pasca7', sign: signed('ref-pasca7') }
    expect(sent.map(bodyOf)).toEqual([
      { command: 'pay-pasca', ...billNames },
      { command: 'status-pasca', ...billNames },
      purchase,
      // A prepaid product has no status: the same purchase again, to the letter.
      purchase,
    ])
    expect(sent.map(({ kind }) => kind)).toEqual(['buy', 'read', 'buy', 'buy'])
    expect(new Set(sent.map(({ url, method }) => `${method} ${url}`))).toEqual(new Set([`POST ${address}/transaction`]))
    expect(sent[2]?.body).toBe(sent[3]?.body)
  })

  it('of the account are signed with a fixed word', async () => {
    const { provider, sent } = digiswitch()
    await provider.saldo()
    await provider.prepaid()
    await provider.bills()
    await provider.ticket(rupiah(200_000), { bank: 'BCA', ownerName: 'Siti Aminah' })
    expect(sent.map((request) => [request.kind, request.url.slice(address.length), bodyOf(request)])).toEqual([
      ['read', '/cek-saldo', { username, sign: signed('depo') }],
      ['read', '/price-list', { command: 'prepaid', username, sign: signed('pricelist') }],
      ['read', '/price-list', { command: 'pasca', username, sign: signed('pricelist') }],
      ['buy', '/deposit', { username, amount: 200_000, bank: 'BCA', owner_name: 'Siti Aminah', sign: signed('depo') }],
    ])
  })

  it('say that they are only tried out where nothing else is asked', async () => {
    const { provider, sent } = digiswitch(undefined, { testing: () => true })
    await provider.inquire(inquiry)
    await provider.submit(bill)
    await provider.check(bill)
    await provider.submit(prepaid)
    await provider.check(prepaid)
    await provider.saldo()
    await provider.prepaid()
    expect(sent.map((request) => (bodyOf(request) as { testing?: boolean }).testing)).toEqual([
      true,
      true,
      undefined,
      true,
      true,
      undefined,
      undefined,
    ])
  })

  it.each([{ key: () => undefined }, { key: () => '' }, { username: '' }])('are not made without an account (%#)', async (more) => {
    const { provider, sent } = digiswitch(undefined, more)
    const missing = { kind: 'turned-away', stop: 'token-missing' }
    const noted = { ...missing, note: { key: 'ds-key-missing' } }
    expect(await provider.submit(bill)).toEqual(noted)
    expect(await provider.check(prepaid)).toEqual(noted)
    expect(await provider.inquire(inquiry)).toEqual(noted)
    expect(await provider.prepaid()).toEqual(noted)
    expect(await provider.bills()).toEqual(noted)
    expect(await provider.saldo()).toEqual(missing)
    expect(await provider.ticket(rupiah(50_000))).toEqual(missing)
    expect(provider.place()).toBeUndefined()
    expect(sent).toEqual([])
  })

  it('are made once, whatever comes back', async () => {
    for (const outcome of [answered('', { status: 502 }), { kind: 'no-answer', why: 'reset', tookMs: 1 }] as const) {
      const { provider, sent } = digiswitch(outcome)
      await provider.submit(bill)
      await provider.ticket(rupiah(50_000))
      expect(sent).toHaveLength(2)
    }
  })
})

describe('the place', () => {
  it('is the account at its address, whatever key opens it, and testing is another', () => {
    const placeOf = (more: Partial<DigiswitchOptions>) => digiswitch(undefined, more).provider.place()
    expect(placeOf({})).toMatch(/^[0-9a-f]{16}$/u)
    expect(placeOf({ key: () => 'another-key', baseUrl: address })).toBe(placeOf({}))
    const others = [{ username: 'other' }, { baseUrl: 'https://other.api.digiswitch.id/v1/user/api' }, { testing: () => true }]
    expect(new Set([placeOf({}), ...others.map(placeOf)]).size).toBe(4)
  })
})

describe('the log', () => {
  it('has one line for a call: reference, kind, code and time', async () => {
    const { provider, lines } = digiswitch()
    await provider.submit(bill)
    await provider.inquire(inquiry)
    await provider.saldo()
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      ['digiswitch submit', { reference: 'ref-pasca7', kind: 'delivered', code: '00', key: 'ds-00', tookMs: 1 }],
      ['digiswitch inquiry', { reference: 'ref-pasca7', kind: 'bill', tookMs: 1 }],
      ['digiswitch saldo', { kind: 'inconclusive', tookMs: 1, status: 200, data: 13 }],
    ])
  })

  it('has no amount, number, name, sign or key, whatever the answer', async () => {
    for (const data of [paid(), paid({ rc: '75' }), paid({ price: 'x' }), paid({ ref_id: 'other' }), paid({ status: 'Gagal' })]) {
      const { provider, lines } = digiswitch(answered({ data }))
      for (const order of [bill, prepaid]) for (const call of ['submit', 'check'] as const) await provider[call](order)
      await provider.inquire(inquiry)
      await provider.ticket(rupiah(200_123), { bank: 'BCA', ownerName: 'Siti Aminah' })
      const traces = ['10900', '11000', '18319988', '2500', '200123', '530000000001', '087800001230', 'Pelanggan', 'Siti', key, 'sign']
      expect([...traces, signed('depo'), signed('ref-pasca7')].filter((trace) => lines.join().includes(trace))).toEqual([])
    }
  })
})

describe('the key and the sign', () => {
  it('are taken out of an answer that quotes them, in whatever notation', async () => {
    const sign = signed('ref-pasca7')
    const words = `bad ${key} for ${sign} or ${sign.toUpperCase()}`
    const data = paid({ message: words, sn: `S ${key}`, name: words, desc: { [key]: sign, detail: [{ periode: key }] } })
    const escaped = JSON.stringify({ data }).replace(/CANARY/gu, (name) =>
      name.replace(/./gu, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
    )
    for (const body of [JSON.stringify({ data }), escaped]) {
      const { provider, lines } = digiswitch(answered(body))
      const replies = [await provider.submit(bill), await provider.check(bill), await provider.inquire(inquiry)]
      expect(replies.map(({ kind }) => kind)).toEqual(['delivered', 'delivered', 'bill'])
      expect(JSON.stringify([replies, lines])).not.toMatch(new RegExp(`CANARY|${sign}`, 'iu'))
      expect(JSON.stringify(replies)).toContain('bad *** for *** or ***')
    }
  })
})
