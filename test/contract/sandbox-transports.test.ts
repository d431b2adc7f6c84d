// One book behind four transports: the same scenarios, the same faults, the same one purchase per request_id.
import { describe, expect, it } from 'vitest'
import { fieldsOf, NUMBER, openTill, type Heard } from './sandbox-caller'
import { transports, type Transport, type TransportName } from './sandbox-transports'

const ID = 'sale-1'
const names = Object.keys(transports) as TransportName[]

type Look = (heard: Heard, transport: Transport) => void
type Row = readonly [digits: string, seen: string, look: Look, state: string, purchases: number, statusRc: string]

const rc =
  (code: string, request_id = ID): Look =>
  (heard, { read }) => {
    expect(heard).toMatchObject({ end: 'answer', status: 200 })
    expect(read(heard.text)).toEqual({ rc: code, request_id })
  }
const ends =
  (end: Heard['end']): Look =>
  (heard) =>
    expect(heard.end).toBe(end)
const page =
  (status: number): Look =>
  (heard) => {
    expect(heard).toMatchObject({ end: 'answer', status })
    expect(heard.text).toContain('<html>')
  }
const unreadable: Look = (heard, { read }) => expect(read(heard.text)).toBeUndefined()

const table: readonly Row[] = [
  ['000', 'rc 00', rc('00'), 'bought', 1, '00'],
  ['201', 'rc 68, then bought', rc('68'), 'bought', 1, '00'],
  ['203', 'rc 68, then failed', rc('68'), 'failed', 0, '23'],
  ['301', 'cut, nothing bought', ends('none'), 'none', 0, '11'],
  ['306', 'cut, bought later', ends('none'), 'bought', 1, '00'],
  ['401', 'cut, bought', ends('none'), 'bought', 1, '00'],
  ['402', 'cut in the head', ends('none'), 'bought', 1, '00'],
  ['403', 'cut in the body', ends('broken'), 'bought', 1, '00'],
  ['404', 'silence', ends('silence'), 'bought', 1, '00'],
  ['405', 'truncated', unreadable, 'bought', 1, '00'],
  ['406', 'an unknown code', rc('268'), 'bought', 1, '00'],
  ['407', 'empty', unreadable, 'bought', 1, '00'],
  ['408', 'wrong types', unreadable, 'bought', 1, '00'],
  ['410', "another request's answer", rc('00', `${ID}-OTHER`), 'bought', 1, '00'],
  ['411', 'huge', (heard) => expect(heard.text.length).toBeGreaterThan(2_000_000), 'bought', 1, '00'],
  ['413', 'a price not in the catalogue', rc('00'), 'bought', 1, '00'],
  ['415', 'HTML', page(200), 'bought', 1, '00'],
  ['416', 'a blank in the code', rc('00 '), 'bought', 1, '00'],
  ['417', 'no code', unreadable, 'bought', 1, '00'],
  ['418', 'two codes', (heard) => expect(heard.text).toMatch(/23[^]*00/), 'bought', 1, '00'],
  ['419', 'a byte order mark', (heard) => expect(heard.text.startsWith('\uFEFF')).toBe(true), 'bought', 1, '00'],
  ['500', 'HTTP 500', page(500), 'none', 0, '11'],
  ['502', 'HTTP 502', page(502), 'bought', 1, '00'],
  ['503', 'HTTP 503', page(503), 'none', 0, '11'],
  ['701', 'rc 23, bought all the same', rc('23'), 'bought', 1, '00'],
  ['702', 'rc 00, refunded', rc('00'), 'reversed', 1, '21'],
  ['902', 'HTTP 401', (heard) => expect([heard.status, heard.text.includes('02')]).toEqual([401, true]), 'none', 0, '11'],
  ['907', 'rc 07', rc('07'), 'failed', 0, '07'],
  ['918', 'rc 18', rc('18'), 'none', 0, '11'],
]

describe.each(names)('over %s', (name) => {
  const transport = transports[name]
  it.each(table)('%s: %s', async (digits, _, look, state, purchases, statusRc) => {
    const till = await openTill()
    look(await transport.buy(till, { code: 'HSA5', msisdn: `081200000${digits}`, request_id: ID }), transport)
    till.wait(5_000)
    expect(fieldsOf(await till.status(ID))).toMatchObject({ rc: statusRc })
    expect(till.sandbox.bookOf(ID)).toMatchObject({ state, purchases })
  })

  it('refuses a wrong, an expired and a missing token with HTTP 401, and remembers no token', async () => {
    const till = await openTill({ token: 'right-token' })
    const order = { code: 'HSA5', msisdn: NUMBER, request_id: ID }
    for (const token of ['wrong', 'expired.abc', 'other', '']) {
      const heard = await transport.buy(till, order, token)
      expect(heard.status).toBe(401)
      expect(heard.text).toMatch(/\b02\b/)
      if (token.startsWith('expired')) expect(heard.text).toContain('jwt expired')
    }
    expect(till.sandbox.bookOf(ID)).toBeUndefined()
    rc('00')(await transport.buy(till, order, 'right-token'), transport)
    expect(JSON.stringify([till.sandbox.calls(), till.sandbox.book()])).not.toContain('right-token')
  })

  it('answers an unreadable payload with rc 01 and records nothing', async () => {
    const till = await openTill()
    for (const wrong of [{ msisdn: '0812abc' }, { code: '' }, { request_id: '' }]) {
      const heard = await transport.buy(till, { code: 'HSA5', msisdn: NUMBER, request_id: ID, ...wrong })
      expect(transport.read(heard.text)).toMatchObject({ rc: '01' })
    }
    expect(till.sandbox.book().transactions).toEqual([])
  })
})

it('one request_id buys once, whatever transports it comes by, at the same time or later', async () => {
  const till = await openTill()
  till.sandbox.change({ latencyMs: 5 })
  const order = { code: 'HSA5', msisdn: NUMBER, request_id: ID }
  const buyAll = (): Promise<unknown> => Promise.all(names.flatMap((name) => [1, 2, 3].map(() => transports[name].buy(till, order))))
  await buyAll()
  await buyAll()
  expect(till.sandbox.bookOf(ID)).toMatchObject({ purchases: 1, calls: { purchase: 6 * names.length } })
  expect(till.balance()).toBe(5_000_000 - 5_400)
  expect(till.sandbox.calls().purchasesAtOnceMax).toBeGreaterThan(1)
})
