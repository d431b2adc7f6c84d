// Every scenario of the sandbox, sold on one day by one till: what the till says at rest is what the provider did.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scenarios } from '../../src/sandbox/scenarios'
import { type SaleState, type SaleView } from '../../src/shared/sale-view'
import { numberFor, openShop, type Shop } from '../support/shop'

type Outcome = { readonly state: SaleState | readonly SaleState[]; readonly attention?: string }

/** Scenarios that never end by themselves: a person is asked, and the till goes on asking the provider. */
const endless = ['205', '607']
const bought: Outcome = { state: 'delivered' }
const failed: Outcome = { state: 'refused' }
const lateSuccess: Outcome = { state: 'needs-attention', attention: 'late-success' }

function designed(digits: string): Outcome {
  if (digits === '701') return lateSuccess
  // Whether the failure in between is seen depends on when the till happens to ask.
  if (digits === '704') return { state: ['delivered', 'needs-attention'] }
  if (digits === '902') return bought
  if (digits === '921') return { state: 'reversed' }
  if (digits === '203' || digits === '204') return failed
  return digits.startsWith('9') ? failed : bought
}

const saldo = 50_000_000
const pace = 0.005
const rows = scenarios
  .filter(({ digits }) => !endless.includes(digits))
  .map(({ digits, truth, seen }) => [digits, `${truth}; ${seen}`] as const)
const sold = new Map<string, SaleView>()
const closing: (() => Promise<void>)[] = []
let shop: Shop

beforeAll(async () => {
  shop = await openShop({ pace, sandbox: { saldo }, whenDone: (close) => void closing.push(close) })
  for (const [digits] of rows) sold.set(digits, shop.sell(numberFor(digits === 'other' ? '000' : digits)))
  // The cashier tries the connection now and then, as one does when the screen says that the token was refused, and lets the
  // queue go on when it waits for more saldo although there is plenty.
  const tries = setInterval(() => {
    const { line, pause } = shop.till().status().lanes.niskala
    if (line.kind === 'stopped') shop.till().probe()
    if (pause) shop.till().resume('niskala')
  }, 100)
  await shop.waitForRest().finally(() => clearInterval(tries))
}, 60_000)

afterAll(async () => {
  for (const close of closing) await close()
})

describe('a sale of each scenario', () => {
  it.each(rows)('%s (%s) rests where the provider left it, bought once at most', (digits) => {
    const sale = shop.sale(sold.get(digits)!.id)
    const row = shop.bookOf(sale)!
    const { state, attention } = designed(digits)
    expect([state].flat()).toContain(sale.state)
    if (attention) expect(sale.attention).toBe(attention)
    expect(row.purchases).toBeLessThanOrEqual(1)
    if (sale.state === 'delivered') expect(row).toMatchObject({ purchases: 1 })
    if (sale.state === 'refused' || sale.state === 'reversed') expect(row.purchases).toBe(0)
  })

  it('has one reference, and the provider knows no other', () => {
    const { transactions, unrecorded } = shop.sandbox.book()
    const known = [...transactions, ...unrecorded].map((row) => row.request_id)
    expect(known.toSorted()).toEqual([...sold.values()].map((sale) => sale.reference).toSorted())
  })

  it('never meets more than four purchases at once', () => {
    expect(shop.sandbox.calls().purchasesAtOnceMax).toBeLessThanOrEqual(4)
  })

  it('leaves no word in the error log', () => {
    expect(shop.errors()).toEqual([])
  })
})

describe('the evening of that day', () => {
  it('learns of a refund when the cashier asks, and calls it reversed', async () => {
    const { id } = sold.get('702')!
    expect(await shop.till().sales.check(id)).toMatchObject({ ok: true, value: { state: 'reversed', deposit: 'returned' } })
  })

  it('finds every posting balanced and the deposit account equal to what the provider took', () => {
    expect(shop.posted()).toBe(0)
    expect(shop.posted('deposit')).toBe(shop.sandbox.book().balance - saldo)
    expect(shop.posted('owed')).toBe(0)
  })

  it('tells the same after a restart', async () => {
    const before = shop.all()
    await shop.restart()
    expect(shop.all()).toEqual(before)
  })
})

describe('a sale that never ends by itself', () => {
  it.each(endless)('%s is shown to a person, still open and never called failed', async (digits) => {
    const patience = await openShop({ pace, policy: { askPersonAfterMs: 300 } })
    const { id } = patience.sell(numberFor(digits))
    const sale = await patience.waitFor(id, 'needs-attention')
    expect(sale).toMatchObject({ attention: 'asked-too-long', may: { settle: true, cancel: false } })
    expect(sale.nextAt).toBeGreaterThan(sale.since)
    expect(patience.posted('owed')).toBe(-sale.price)
  })
})
