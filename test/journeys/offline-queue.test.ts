import { describe, expect, it } from 'vitest'
import { type SaleView } from '../../src/shared/sale-view'
import { numberFor, openShop } from '../support/shop'

const pace = 0.005

describe('orders taken while the line is down', () => {
  it('all leave once each, by themselves, when it is back; the cancelled ones never do', async () => {
    const shop = await openShop({ pace, sandbox: { saldo: 50_000_000 } })
    await shop.waitForLine('up')
    await shop.setLine('refuse')
    shop.sandbox.change({ latencyMs: 15 })
    const sales: SaleView[] = []
    for (let n = 0; n < 200; n += 1) {
      sales.push(shop.sell(numberFor('000', n)))
      // A counter breathes between two customers.
      if (n % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await shop.waitForLine('down')
    expect(shop.till().status().open).toEqual({ count: 200, total: 200 * 7_000 })
    const cancelled = sales.filter((_, n) => n % 10 === 9)
    for (const sale of cancelled) expect(shop.till().sales.cancel(sale.id)).toMatchObject({ ok: true, value: { state: 'cancelled' } })
    await shop.setLine('up')
    await shop.waitForRest()

    const left = sales.filter((sale) => !cancelled.includes(sale))
    const { transactions, unrecorded } = shop.sandbox.book()
    expect(transactions.map((row) => row.request_id).toSorted()).toEqual(left.map((sale) => sale.reference).toSorted())
    expect(transactions.every((row) => row.purchases === 1 && row.calls.purchase === 1)).toBe(true)
    expect(unrecorded).toEqual([])
    expect(left.map((sale) => shop.sale(sale.id).state)).toEqual(left.map(() => 'delivered'))
    expect(cancelled.map((sale) => shop.sale(sale.id).state)).toEqual(cancelled.map(() => 'cancelled'))
    expect(shop.sandbox.calls().purchasesAtOnceMax).toBeLessThanOrEqual(4)
    expect(shop.posted()).toBe(0)
    expect(shop.posted('drawer')).toBe(180 * 7_000)
  })

  it('wait through a restart of the till and leave afterwards', async () => {
    const shop = await openShop({ pace })
    await shop.setLine('refuse')
    const sales = [1, 2, 3].map((n) => shop.sell(numberFor('000', n)))
    await shop.restart()
    expect(
      shop
        .till()
        .sales.open()
        .map((sale) => sale.id),
    ).toEqual(sales.map((sale) => sale.id))
    await shop.setLine('up')
    await shop.waitForRest()
    expect(shop.sandbox.book().totals).toEqual({ bought: 3 })
  })
})

describe('a line that swallows everything', () => {
  it('ends with one purchase for each order when it answers again', async () => {
    const shop = await openShop({ pace })
    await shop.waitForLine('up')
    await shop.setLine('hang')
    const sales = [1, 2, 3, 4, 5, 6].map((n) => shop.sell(numberFor('000', n)))
    await shop.waitForLine('down')
    await shop.setLine('up')
    shop.till().probe()
    await shop.waitForRest()
    expect(sales.map((sale) => shop.sale(sale.id).state)).toEqual(sales.map(() => 'delivered'))
    expect(sales.map((sale) => shop.bookOf(sale)?.purchases)).toEqual(sales.map(() => 1))
  })
})

describe('an order older than its holding time', () => {
  const holdMinutes = 0.01

  it('asks a person when the line comes back late, leaves only when it is let go, and only once', async () => {
    const shop = await openShop({ pace, preferences: { holdMinutes } })
    await shop.waitForLine('up')
    await shop.setLine('refuse')
    const [kept, given] = [shop.sell(numberFor('000', 1)), shop.sell(numberFor('000', 2))]
    await new Promise((resolve) => setTimeout(resolve, 700))
    await shop.setLine('up')
    shop.till().probe()
    await shop.waitFor(kept.id, 'needs-attention')
    const waiting = await shop.waitFor(given.id, 'needs-attention')
    expect(waiting).toMatchObject({ attention: 'held-too-long', may: { extend: true, cancel: true }, deposit: 'no' })
    expect(shop.sandbox.book()).toMatchObject({ transactions: [], unrecorded: [] })
    await shop.restart({ preferences: { holdMinutes: 60 } })
    await shop.waitForLine('up')
    expect(shop.till().sales.extend(given.id)).toMatchObject({ ok: true })
    await shop.waitFor(given.id, 'delivered')
    expect(shop.sale(kept.id).state).toBe('needs-attention')
    expect(shop.till().sales.cancel(kept.id)).toMatchObject({ ok: true })
    expect(shop.sandbox.book().transactions.map((row) => [row.request_id, row.purchases])).toEqual([[given.reference, 1]])
  })

  it('asks a person also while the line stays down', async () => {
    const shop = await openShop({ pace, preferences: { holdMinutes } })
    await shop.setLine('refuse')
    const sale = shop.sell(numberFor('000'))
    await new Promise((resolve) => setTimeout(resolve, 650))
    shop.sell(numberFor('000', 1))
    await shop.waitFor(sale.id, 'needs-attention')
    expect(shop.till().status().attention).toBeGreaterThanOrEqual(1)
    expect(shop.till().status().open.count).toBe(2)
  })
})
