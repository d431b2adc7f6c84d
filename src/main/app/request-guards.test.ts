import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../test/support/generated'
import { type Channel, requests } from '../../shared/ipc-requests'
import { checkRequest, isChannel } from './request-guards'

const channels = Object.keys(requests) as Channel[]
const id = '01KAK3V8Q0A1B2C3D4E5F6G7H8'
const sell = { draft: id, payment: 'cash', tendered: 50_000, second: false }

describe('a channel', () => {
  it.each(['topup/sell', 'settings/save-niskala'])('is %s', (name) => {
    expect(isChannel(name)).toBe(true)
  })

  it.each(['toString', '__proto__', 'constructor', 'topup/resend', '', 7, null, undefined, {}, ['topup/sell']])('is not %o', (name) => {
    expect(isChannel(name)).toBe(false)
  })

  it('that could send an order again does not exist', () => {
    expect(channels.filter((name) => /resend|submit|retry/u.test(name))).toEqual([])
  })
})

describe('a request', () => {
  it('goes on as the schema gave it back', () => {
    expect(checkRequest('topup/sell', sell)).toEqual({ ok: true, value: sell })
    expect(checkRequest('sale/settle', { id, outcome: 'refused', by: '  Rini ' })).toMatchObject({ ok: true, value: { by: 'Rini' } })
    expect(checkRequest('settings/save-niskala', { baseUrl: ' https://example.com/v1/ ', token: ' abc\n', transport: 'json' })).toEqual({
      ok: true,
      value: { baseUrl: 'https://example.com/v1', token: 'abc', transport: 'json' },
    })
  })

  it.each<[Channel, unknown, string]>([
    ['topup/sell', { ...sell, tendered: 0.5 }, 'tendered'],
    ['topup/sell', { ...sell, tendered: -1 }, 'tendered'],
    ['topup/sell', { ...sell, tendered: '50000' }, 'tendered'],
    ['topup/sell', { ...sell, tendered: Number.NaN }, 'tendered'],
    ['topup/sell', { ...sell, draft: 'x' }, 'draft'],
    ['topup/sell', { ...sell, price: 1 }, 'price'],
    ['topup/sell', { draft: id, payment: 'cash', tendered: 1 }, 'second'],
    ['topup/sell', { draft: id, tendered: 1, second: false }, 'payment'],
    ['topup/sell', { ...sell, payment: 'gold' }, 'payment'],
    ['bills/pay', { bills: [{ draft: id, fee: 0, second: false }], tendered: 1 }, 'payment'],
    ['topup/sell', null, ''],
    ['topup/draft', { code: 'HSA5', destination: '0'.repeat(41) }, 'destination'],
    ['sale/detail', { id: { toString: () => id } }, 'id'],
    ['history/search', { limit: 1_000_000 }, 'limit'],
    ['history/search', { limit: 10, states: ['sold'] }, 'states.0'],
    ['settings/save-niskala', { baseUrl: 'http://evil.example', transport: 'json' }, 'baseUrl'],
    ['till/quit', {}, ''],
    ['catalogue/import', { bytes: [1, 2, 3] }, 'bytes'],
    ['catalogue/import', { bytes: new Uint8Array(5_000_001) }, 'bytes'],
  ])('to %s with %o is refused, and the field is named', (channel, payload, field) => {
    expect(checkRequest(channel, payload)).toEqual({ ok: false, failure: { kind: 'bad-request', channel, field } })
  })

  it('of any shape on any channel is answered and never throws, and adds nothing to what every object has', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...channels),
        fc.anything({ withNullPrototype: true, withMap: true, withBigInt: true }),
        (channel, payload) => {
          const checked = checkRequest(channel, payload)
          if (!checked.ok) expect(checked.failure).toMatchObject({ kind: 'bad-request', channel })
          expect(Object.keys(Object.prototype)).toEqual([])
        },
      ),
      runs(3_000),
    )
  })
})
