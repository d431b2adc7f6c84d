// Reports of the sandbox, taken by a real listener.
import { describe, expect, it } from 'vitest'
import { callbackTo } from '../../src/sandbox/settings'
import { readCall } from '../../src/sandbox/xml-rpc'
import { call, fieldsOf, NUMBER, openTill } from './sandbox-caller'
import { openReceiver } from './sandbox-receiver'
import { FAILING, openShop, PENDING, sellPending, settled, told } from './sandbox-reports'

describe('a report', () => {
  const serial = expect.stringMatching(/^\d{17}$/) as string
  const message = 'SUKSES, Transaksi Sukses'

  it('in XML has the members of the document, in its order', async () => {
    const shop = await openShop({ format: 'xml' })
    await sellPending(shop)
    await shop.arrived(1)
    const [{ path, method, type, body } = shop.receiver.received[0]!] = shop.receiver.received
    expect([path, method, type]).toEqual(['/secret-path', 'POST', 'text/xml; charset=utf-8'])
    const members = [...readCall(body)!.members]
    const texts = { RESPONSECODE: '00', REQUESTID: 'sale-1', MESSAGE: 'SUKSES', TRANSACTIONID: '16413', SN: serial }
    expect(readCall(body)?.method).toBe('topUpReport')
    expect(members).toEqual(Object.entries({ ...texts, MSISDN: PENDING, PRICE: '5400' }))
  })

  it('in JSON like IAK has everything as text inside data', async () => {
    const shop = await openShop({ format: 'json-iak' })
    await sellPending(shop)
    await shop.arrived(1)
    const money = { price: '5400', message, balance: '4994600', tr_id: '16413' }
    expect(shop.receiver.received[0]?.type).toBe('application/json')
    expect(JSON.parse(shop.receiver.received[0]!.body)).toEqual({
      data: { ref_id: 'sale-1', status: '1', code: 'HSA5', hp: PENDING, ...money, rc: '00', sn: serial },
    })
  })

  it('in flat JSON has numbers as numbers, and sn on success only', async () => {
    const shop = await openShop({ format: 'json-flat' })
    await sellPending(shop)
    await shop.arrived(1)
    const money = { trxid: 16413, price: 5400, balance: 4994600 }
    const sold = { code: 'HSA5', msisdn: PENDING, request_id: 'sale-1', ...money, rc: '00', sn: serial, message }
    expect(JSON.parse(shop.receiver.received[0]!.body)).toEqual(sold)
    await shop.purchase('sale-2', FAILING)
    shop.wait(2_000)
    await shop.arrived(2)
    expect(shop.receiver.received[1]?.body).not.toContain('"sn"')
  })

  it('is sent when a transaction ends after its answer, once, and again when the provider changes its mind', async () => {
    const shop = await openShop({ format: 'json-flat' })
    await shop.purchase('at-once', NUMBER)
    await shop.purchase('refunded', '081200000702')
    await shop.purchase('for-ever', '081200000205')
    shop.wait(3_000)
    await shop.arrived(1)
    shop.sandbox.resolve('for-ever', '07')
    await shop.arrived(2)
    const codes = shop.receiver.received.map(({ body }) => told(body))
    expect(codes).toEqual([
      { rc: '21', request_id: 'refunded' },
      { rc: '07', request_id: 'for-ever' },
    ])
  })

  it('is sent for every transaction when that is set, and for none when no address is', async () => {
    const shop = await openShop({ every: true })
    await shop.purchase('at-once', NUMBER)
    await shop.arrived(1)
    shop.sandbox.change({ callback: undefined })
    await shop.purchase('quiet', NUMBER)
    await sellPending(shop)
    expect(await shop.sandbox.sendCallback({})).toBeUndefined()
    await shop.arrived(1)
  })

  it('is never sent again, and what the receiver said is kept', async () => {
    const receiver = await openReceiver((response) => void response.writeHead(500, { 'Content-Type': 'text/plain' }).end('not now'))
    const shop = await openShop({ receiver, format: 'json-flat' })
    await sellPending(shop)
    await shop.arrived(1)
    expect(shop.sandbox.callbacks()).toMatchObject([
      { request_id: 'sale-1', rc: '00', format: 'json-flat', state: 'answered', status: 500, answerType: 'text/plain', answer: 'not now' },
    ])
    shop.sandbox.change({ callback: callbackTo('http://127.0.0.1:1/closed') })
    await shop.purchase('sale-2', PENDING)
    shop.wait(2_000)
    await expect.poll(() => settled(shop), { interval: 5, timeout: 15_000 }).toBe(2)
    expect(shop.sandbox.callbacks()[1]).toMatchObject({ state: 'failed', status: 0, error: expect.stringContaining('ECONNREFUSED') })
    expect(receiver.received).toHaveLength(1)
  })
})

describe('the control port', () => {
  it('sets the address, sends one on demand, and shows what the receiver answered', async () => {
    const receiver = await openReceiver()
    const till = await openTill({ controlPort: 0 })
    const control = async (path: string, fields?: object): Promise<Record<string, unknown>> =>
      fieldsOf(await call(fields === undefined ? 'GET' : 'POST', `${till.sandbox.controlUrl}/sandbox/${path}`, fields))
    await control('settings', { callback: { url: receiver.url, format: 'json-flat' } })
    await till.purchase('sale-1', NUMBER)
    await till.purchase('sale-2', PENDING)
    const [one] = (await control('callback', { request_id: 'sale-1' }))['callbacks'] as object[]
    expect(one).toMatchObject({ id: 1, request_id: 'sale-1', rc: '00', status: 200, answer: '{"status":"success"}' })
    await control('callback', { format: 'xml', fault: 'lie' })
    await control('callback', { request_id: 'never-sold', fault: 'burst', count: 3, url: `${receiver.url}/other` })
    const bodies = receiver.received.map(({ body }) => told(body))
    expect(bodies).toEqual([
      { rc: '00', request_id: 'sale-1' },
      { rc: '00', request_id: 'sale-2' },
      ...Array.from({ length: 3 }, () => ({ rc: '00', request_id: 'never-sold' })),
    ])
    expect(receiver.received.at(-1)?.path).toBe('/secret-path/other')
    expect((await control('callbacks'))['callbacks']).toHaveLength(5)
    expect(fieldsOf(await till.status('sale-2'))).toMatchObject({ rc: '68' })
    await control('settings', { callback: null })
    expect(await control('callback', {})).toMatchObject({ message: expect.stringContaining('url') })
  })
})
