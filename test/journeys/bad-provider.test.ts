// Wrong tokens, late answers, garbage, an empty deposit: what a provider can do to a shop on a bad day.
import { describe, expect, it } from 'vitest'
import { type SaleView } from '../../src/shared/sale-view'
import { numberFor, openShop, type Shop } from '../support/shop'

const pace = 0.005

function expectBoughtOnce(shop: Shop, sales: readonly SaleView[]): void {
  expect(sales.map((sale) => shop.sale(sale.id).state)).toEqual(sales.map(() => 'delivered'))
  const { transactions } = shop.sandbox.book()
  expect(transactions.map((row) => [row.request_id, row.purchases]).toSorted()).toEqual(sales.map((sale) => [sale.reference, 1]).toSorted())
}

describe.each(['expired-since-monday', 'wrong', undefined])('a token that is %s', (bad) => {
  it('stops the queue, loses nothing, and a new one delivers everything under the same references', async () => {
    let token: string | undefined = 'good-token-1234'
    const shop = await openShop({ pace, token: () => token })
    const before = shop.sell(numberFor('000', 0))
    await shop.waitFor(before.id, 'delivered')
    token = bad
    const sales = [1, 2, 3, 4, 5, 6].map((n) => shop.sell(numberFor('000', n)))
    await shop.waitForLine('stopped')
    expect(shop.till().status().lanes.niskala.line).toMatchObject({
      kind: 'stopped',
      why: bad === undefined ? 'token-missing' : 'token-rejected',
    })
    await shop.restart()
    await shop.waitForLine('stopped')
    expect(shop.sandbox.book().totals).toEqual({ bought: 1 })
    expect(shop.till().status().open.count).toBe(6)
    // Nothing left, so every one of them may still be called off.
    expect(
      shop
        .till()
        .sales.open()
        .every((sale) => sale.state === 'queued' && sale.may.cancel),
    ).toBe(true)
    token = 'a-new-token-5678'
    shop.till().probe()
    await shop.waitForRest()
    expectBoughtOnce(shop, [before, ...sales])
  })
})

describe('an answer that comes after our time limit', () => {
  it('is asked for, and the sale is bought once', async () => {
    const shop = await openShop({ pace, answerTimeoutMs: 60 })
    const slow = [1, 2, 3].map((n) => shop.sell(numberFor('103', n)))
    await shop.waitForRest()
    expectBoughtOnce(shop, slow)
    expect(slow.map((sale) => shop.bookOf(sale)?.calls.purchase)).toEqual([1, 1, 1])
  })

  it('decides nothing while the whole provider is slow, and everything once it is quick again', async () => {
    const shop = await openShop({ pace, answerTimeoutMs: 80 })
    await shop.waitForLine('up')
    shop.sandbox.change({ latencyMs: 400 })
    const sales = ['000', '203', '907'].map((digits, n) => shop.sell(numberFor(digits, n)))
    await shop.waitForLine('down')
    expect(sales.map((sale) => shop.sale(sale.id).state)).toEqual(['unknown', 'unknown', 'unknown'])
    shop.sandbox.change({ latencyMs: 0 })
    shop.till().probe()
    for (const [n, state] of (['delivered', 'refused', 'refused'] as const).entries()) await shop.waitFor(sales[n]!.id, state)
    expect(sales.map((sale) => shop.bookOf(sale)?.purchases)).toEqual([1, 0, 0])
  })
})

describe('a gateway that answers garbage for a while', () => {
  it.each(['garbage', 'spoil'] as const)('(%s) fails no sale, and everything is bought once when it is over', async (mode) => {
    const shop = await openShop({ pace, gateway: true })
    await shop.waitForLine('up')
    shop.setGateway(mode)
    const sales = Array.from({ length: 12 }, (_, n) => shop.sell(numberFor('000', n)))
    await shop.waitForLine('down')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(sales.map((sale) => shop.sale(sale.id).state).filter((state) => !['queued', 'unknown'].includes(state))).toEqual([])
    shop.setGateway('through')
    shop.till().probe()
    await shop.waitForRest()
    expectBoughtOnce(shop, sales)
  })
})
