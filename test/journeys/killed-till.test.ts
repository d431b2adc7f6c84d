// The till is a process of its own and is killed with SIGKILL: at every step of a sale, and at moments nobody chose.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { buildSellingProgram, runSelling, sellingProgramFolder } from '../support/selling-process'
import type { KillPoint, SellingOrder } from '../support/selling-program'
import { numberFor, openShop, type Shop } from '../support/shop'

const pace = 0.003
const bought: readonly string[] = ['000', '201', '401', '405', '301', '000', '101', '502', '000', '404']
const failed: readonly string[] = ['907', '203', '903']
const digitsOf = [...bought, ...failed]

beforeAll(buildSellingProgram, 30_000)
afterAll(() => rmSync(sellingProgramFolder, { recursive: true, force: true }))

/** A shop whose till is closed, so that processes can have it. */
async function openShopForProcesses(
  whenDone: TestContext['onTestFinished'],
): Promise<{ shop: Shop; order: Omit<SellingOrder, 'numbers'> }> {
  const shop = await openShop({ pace, sandbox: { saldo: 50_000_000 }, whenDone })
  await shop.close()
  const folder = join(shop.folder, 'process')
  mkdirSync(folder)
  return { shop, order: { folder, baseUrl: shop.sandbox.baseUrl, pace, everyMs: 0 } }
}

/** Reads the till of the processes after they are gone, and holds it against the provider's book. */
async function expectHonest(shop: Shop, order: Omit<SellingOrder, 'numbers'>, acknowledged: ReadonlyMap<string, string>): Promise<number> {
  const { openTillStore } = await import('../../src/main/adapters/sqlite/till-store')
  const { policiesAt } = await import('../../src/main/core/sale/retry-policy')
  const store = openTillStore(join(order.folder, 'till.sqlite'), {
    policyOf: policiesAt({ niskala: 1, digiswitch: 1 }),
    reserveBytes: 64_000,
  })
  const sales = store.journal.search({ limit: 10_000 }).rows
  const { transactions, unrecorded } = shop.sandbox.book()
  const numbers = new Map(sales.map((sale) => [sale.core.id as string, sale.core.destination]))
  const postings = sales.flatMap((sale) => store.journal.postings(sale.core.id))
  store.close()

  for (const [id, number] of acknowledged) expect(numbers.get(id)).toBe(number)
  expect(unrecorded).toEqual([])
  expect(transactions.map((row) => row.request_id).toSorted()).toEqual(sales.map((sale) => sale.core.reference as string).toSorted())
  for (const { core, status } of sales) {
    const row = shop.sandbox.bookOf(core.reference)!
    const isBought = bought.includes(core.destination.slice(-3))
    expect([core.destination, status.kind, row.purchases]).toEqual([core.destination, isBought ? 'delivered' : 'refused', isBought ? 1 : 0])
  }
  const deposit = postings.filter((each) => each.account === 'deposit').reduce((total, each) => total + each.amount, 0)
  expect(deposit).toBe(shop.sandbox.book().balance - 50_000_000)
  return sales.length
}

describe.concurrent('a till that is killed at a step of a sale', { timeout: 90_000 }, () => {
  const points: readonly KillPoint[] = [
    ...(['after-intent', 'before-attempt', 'after-attempt'] as const),
    ...(['request-on-its-way', 'before-outcome', 'after-outcome'] as const),
  ]

  it('before the order is written: sold nothing, and said nothing', async ({ onTestFinished }) => {
    const { shop, order } = await openShopForProcesses(onTestFinished)
    const killed = await runSelling({ ...order, numbers: [numberFor('000')], dieAt: 'before-intent' })
    expect([killed.signal, killed.sold.size]).toEqual(['SIGKILL', 0])
    expect(await runSelling({ ...order, numbers: [] })).toMatchObject({ rested: true })
    expect(await expectHonest(shop, order, new Map())).toBe(0)
  })

  it('after it, at each step in turn: the next start ends with one purchase and the right state', async ({ onTestFinished }) => {
    const { shop, order } = await openShopForProcesses(onTestFinished)
    const acknowledged = new Map<string, string>()
    for (const [n, dieAt] of points.entries()) {
      const killed = await runSelling({ ...order, numbers: [numberFor('000', n)], dieAt })
      expect([dieAt, killed.signal, killed.rested]).toEqual([dieAt, 'SIGKILL', false])
      for (const [id, number] of killed.sold) acknowledged.set(id, number)
    }
    expect(await runSelling({ ...order, numbers: [] })).toMatchObject({ rested: true, signal: null })
    expect(await expectHonest(shop, order, acknowledged)).toBe(points.length)
  })

  it('and again in the middle of the recovery, three times: the same', async ({ onTestFinished }) => {
    const { shop, order } = await openShopForProcesses(onTestFinished)
    const numbers = digitsOf.map((digits, n) => numberFor(digits, n))
    const first = await runSelling({ ...order, numbers, dieAt: 'request-on-its-way' })
    for (let again = 0; again < 3; again += 1) {
      expect(await runSelling({ ...order, numbers: [], dieAt: 'after-check' })).toMatchObject({ signal: 'SIGKILL' })
    }
    expect(await runSelling({ ...order, numbers: [] })).toMatchObject({ rested: true })
    await expectHonest(shop, order, first.sold)
  })
})

describe.concurrent('a till that is killed at any moment', () => {
  it.for(['one', 'another'])(
    '%s, five times: one purchase a sale, none lost, states of the book',
    { timeout: 90_000 },
    async (_till, { onTestFinished }) => {
      const { shop, order } = await openShopForProcesses(onTestFinished)
      const acknowledged = new Map<string, string>()
      let kills = 0
      for (let round = 0; round < 5; round += 1) {
        const numbers = Array.from({ length: 400 }, (_, n) => numberFor(digitsOf[(n + round) % digitsOf.length]!, round * 400 + n))
        const run = await runSelling({ ...order, numbers, everyMs: 12 }, { killAfterMs: Math.random() * 220 })
        for (const [id, number] of run.sold) acknowledged.set(id, number)
        if (run.signal === 'SIGKILL') kills += 1
      }
      expect(kills).toBe(5)
      expect(acknowledged.size).toBeGreaterThan(5)
      expect(await runSelling({ ...order, numbers: [] })).toMatchObject({ rested: true })
      expect(await expectHonest(shop, order, acknowledged)).toBeGreaterThanOrEqual(acknowledged.size)
    },
  )
})
