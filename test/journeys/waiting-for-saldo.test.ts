// A deposit that runs out: the queue waits instead of burning orders, and goes on by itself when the saldo is back.
import { describe, expect, it } from 'vitest'
import { niskalaTransports } from '../../src/shared/settings'
import { eventually, numberFor, openShop, waitForAgreement } from '../support/shop'

const pace = 0.005
const cost = 5_400

describe.each(niskalaTransports)('a deposit that runs out over %s', (transport) => {
  it('pauses the queue; after the deposit every order leaves by itself, once', async () => {
    const shop = await openShop({ pace, hurry: 20, sandbox: { saldo: 3 * cost + 600 }, niskala: { transport } })
    await shop.waitForLine('up')
    const made = await shop
      .till()
      .deposits('niskala')
      .create(500_000 as never)
    expect(made).toMatchObject({ ok: true })
    const sales = Array.from({ length: 8 }, (_, n) => shop.sell(numberFor('000', n)))
    await eventually(
      () => (shop.till().status().lanes.niskala.pause && shop.sandbox.book().totals.bought === 3 ? true : undefined),
      () => JSON.stringify([shop.till().status(), shop.sandbox.book().totals]),
    )
    expect(shop.till().status().lanes.niskala.pause).toEqual({ needed: cost })
    expect(sales.map((sale) => shop.sale(sale.id).state).filter((state) => state === 'refused')).toEqual([])
    expect(shop.sandbox.book().unrecorded).toEqual([])
    shop.sandbox.pay({ amount: 500_000 })
    for (const sale of sales) await shop.waitFor(sale.id, 'delivered')
    expect(shop.till().status().lanes.niskala.pause).toBeUndefined()
    await waitForAgreement(shop.till(), shop.sandbox)
    expect(shop.till().deposits('niskala').list()).toMatchObject([{ state: 'arrived' }])
    expect(shop.sandbox.book().transactions.map((row) => row.purchases)).toEqual(sales.map(() => 1))
  })
})

describe('a deposit that is lower than the till can know', () => {
  it('costs the orders that were on their way, and pauses those behind them', async () => {
    const shop = await openShop({ pace, hurry: 20, sandbox: { saldo: 100_000 } })
    await shop.waitForLine('up')
    shop.sandbox.setSaldo(600)
    const sales = Array.from({ length: 10 }, (_, n) => shop.sell(numberFor('000', n)))
    await eventually(
      () => (shop.till().status().lanes.niskala.pause ? true : undefined),
      () => JSON.stringify(shop.till().status()),
    )
    const refused = () => sales.filter((sale) => shop.sale(sale.id).state === 'refused')
    await eventually(
      () => (refused().length > 0 ? true : undefined),
      () => 'none refused',
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(refused().length).toBeLessThanOrEqual(4)
    expect(refused().map((sale) => shop.sale(sale.id))).toMatchObject(refused().map(() => ({ note: { code: '18' }, deposit: 'no' })))
    shop.sandbox.setSaldo(100_000)
    for (const sale of sales) await shop.waitFor(sale.id, 'delivered', 'refused')
    expect(refused().length).toBeLessThanOrEqual(4)
    expect(shop.posted('deposit')).toBe(-cost * (10 - refused().length))
  })

  it('lets a person who knows better go on: in a shop with credit the provider decides', async () => {
    const shop = await openShop({ pace, hurry: 20, sandbox: { saldo: 600 } })
    await shop.waitForLine('up')
    const sales = [shop.sell(numberFor('000', 1)), shop.sell(numberFor('000', 2))]
    await eventually(
      () => shop.till().status().lanes.niskala.pause,
      () => 'no pause',
    )
    expect(shop.sandbox.calls().purchasesAtOnceMax).toBe(0)
    for (const sale of sales) {
      // Each time one order tries, and no other follows it.
      shop.till().resume('niskala')
      await shop.waitFor(sale.id, 'refused')
    }
    await eventually(
      () => shop.till().status().lanes.niskala.pause,
      () => 'no pause',
    )
    expect(sales.map((sale) => shop.bookOf(sale)?.calls.purchase)).toEqual([1, 1])
    expect(shop.till().status().lanes.niskala.pause).toEqual({ needed: cost })
  })
})
