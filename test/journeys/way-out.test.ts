// Shops whose own address Niskala does not let in: through a proxy, or told so.
import { onTestFinished, describe, expect, it } from 'vitest'
import { connectProxy } from '../../src/main/adapters/http/connect-proxy.fixture'
import { niskalaTransports } from '../../src/shared/settings'
import { eventually, freePort, numberFor, openShop } from '../support/shop'

const pace = 0.005
const basic = `Basic ${Buffer.from('toko:rahasia').toString('base64')}`

async function openProxy(credentials: string) {
  const proxy = await connectProxy({ credentials })
  onTestFinished(() => proxy.close())
  return proxy
}

describe('a shop behind a proxy', () => {
  it.each(niskalaTransports)('sells over %s, and nothing goes another way', async (transport) => {
    const proxy = await openProxy(basic)
    const shop = await openShop({
      pace,
      niskala: { transport, proxy: { address: proxy.url, user: 'toko' } },
      proxyPassword: 'rahasia',
    })
    const sales = ['000', '401', '201', '907'].map((digits, n) => shop.sell(numberFor(digits, n)))
    for (const [n, state] of (['delivered', 'delivered', 'delivered', 'refused'] as const).entries()) {
      await shop.waitFor(sales[n]!.id, state)
    }
    expect(sales.map((sale) => shop.bookOf(sale)?.purchases)).toEqual([1, 1, 1, 0])
    expect(proxy.asked.every(({ target, credentials }) => target === `127.0.0.1:${shop.sandbox.port}` && credentials === basic)).toBe(true)
    const asked = Object.values(shop.sandbox.calls().paths).reduce((total, count) => total + count, 0)
    expect(proxy.carried().match(/(?:GET|POST) \/reseller/gu)).toHaveLength(asked)
  })

  it.each(['wrong', ''])('with the password %j of somebody else keeps its orders, and says that it is the proxy', async (proxyPassword) => {
    const proxy = await openProxy(basic)
    const shop = await openShop({ pace, niskala: { proxy: { address: proxy.url, user: 'toko' } }, proxyPassword })
    const sale = shop.sell(numberFor('000'))
    await shop.waitForLine('down')
    expect(shop.till().status().lanes.niskala.line).toMatchObject({ kind: 'down', why: 'proxy' })
    expect(shop.sale(sale.id)).toMatchObject({ state: 'queued', may: { cancel: true } })
    expect(shop.sandbox.calls().entries).toEqual([])
    await shop.restart({ proxyPassword: 'rahasia' })
    await shop.waitFor(sale.id, 'delivered')
  })

  it('that is gone never goes out directly', async () => {
    const address = `http://127.0.0.1:${await freePort()}`
    const shop = await openShop({ pace, niskala: { proxy: { address, user: '' } } })
    const sale = shop.sell(numberFor('000'))
    await shop.waitForLine('down')
    expect([shop.till().status().lanes.niskala.line, shop.sandbox.calls().entries]).toMatchObject([{ why: 'proxy' }, []])
    await shop.restart({ niskala: {} })
    await shop.waitFor(sale.id, 'delivered')
    expect(shop.bookOf(sale)).toMatchObject({ purchases: 1, calls: { purchase: 1 } })
  })
})

describe('an address that Niskala does not let in', () => {
  it.each(niskalaTransports)('stops the queue over %s and is told as that; orders leave once it is on the list', async (transport) => {
    const shop = await openShop({ pace, gateway: true, niskala: { transport } })
    await shop.waitForLine('up')
    shop.setGateway('forbidden')
    const sales = [1, 2, 3].map((n) => shop.sell(numberFor('000', n)))
    await shop.waitForLine('stopped')
    expect(shop.till().status().lanes.niskala.line).toMatchObject({ kind: 'stopped', why: 'address-refused' })
    await eventually(
      () => (sales.every((sale) => shop.sale(sale.id).state === 'queued') ? true : undefined),
      () => JSON.stringify(sales.map((sale) => shop.sale(sale.id).state)),
    )
    expect(
      await shop
        .till()
        .deposits('niskala')
        .create(500_000 as never),
    ).toEqual({ ok: false, failure: { kind: 'stopped', why: 'address-refused' } })
    expect(shop.sandbox.book().transactions).toEqual([])
    shop.setGateway('through')
    shop.till().probe()
    for (const sale of sales) await shop.waitFor(sale.id, 'delivered')
    expect(sales.map((sale) => shop.bookOf(sale)?.purchases)).toEqual([1, 1, 1])
  })
})
