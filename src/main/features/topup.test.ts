import { describe, expect, it } from 'vitest'
import { preferenceSettings } from '../../../test/support/settings'
import { replies } from '../../../test/support/sales'
import { openTwoDesks } from '../../../test/support/two-desks'
import { type CatalogueRow } from '../../shared/catalog'
import { rupiah } from '../../shared/money'
import { systemIds } from '../adapters/platform/system'
import { createTopUp } from './topup'

const number = '081234567890'
const product: CatalogueRow = {
  code: 'T5',
  name: 'Telkomsel 5.000',
  brand: 'Telkomsel',
  category: 'pulsa',
  operator: 'telkomsel',
  price: rupiah(7_000),
  cost: rupiah(5_400),
  hidden: false,
  provider: 'niskala',
  sku: 'T5',
}

function openCounter() {
  const room = openTwoDesks()
  const { catalogue } = room.store
  catalogue.merge([
    product,
    { ...product, code: 'HIDDEN', sku: 'HIDDEN', hidden: true },
    { ...product, code: 'T10', sku: 'T10', price: rupiah(12_000) },
  ])
  let wakes = 0
  const topup = createTopUp({
    journal: room.journal,
    catalogue,
    deskOf: room.deskOf,
    providers: () => ['niskala'],
    clock: room.clock,
    ids: systemIds,
    training: false,
    preferences: () => preferenceSettings({ holdMinutes: 30 }),
    wake: () => void (wakes += 1),
  })
  const draft = (code = 'T5', typed = number): string => {
    const made = topup.draft(code, typed)
    if (!made.ok) throw new Error(JSON.stringify(made.failure))
    return made.value.draft
  }
  return { ...room, catalogue, topup, draft, wakes: () => wakes }
}

const cash = { payment: 'cash', tendered: rupiah(10_000), second: false } as const

describe('the products on show', () => {
  it('are those that can be sold, without what they cost the shop', () => {
    const { topup } = openCounter()
    expect(topup.products().map((each) => each.code)).toEqual(['T5', 'T10'])
    expect(topup.products().every((each) => !('cost' in each))).toBe(true)
    expect(topup.draft('HIDDEN', number)).toEqual({ ok: false, failure: { kind: 'product-gone' } })
  })
})

describe('a sale', () => {
  it('holds what was confirmed: price, cost, cash, cashier, day and holding time', () => {
    const { topup, draft, clock, store, wakes } = openCounter()
    const sold = topup.sell({ draft: draft(), ...cash })
    expect(sold).toMatchObject({
      ok: true,
      value: { state: 'queued', price: 7_000, tendered: 10_000, change: 3_000, number: '2611-000001' },
    })
    const [sale] = store.journal.open()
    expect(sale!.core).toMatchObject({ cost: 5_400, cashier: 'Sari', day: '2026-11-21', reference: `LKT${sale!.core.id}` })
    expect(sale!.status).toMatchObject({ holdUntil: clock.now() + 30 * 60_000 })
    expect(wakes()).toBe(1)
  })

  it.each(['qris', 'transfer', 'card'] as const)('that is paid by %s takes exactly the price', (payment) => {
    const { topup, draft, store } = openCounter()
    const id = draft()
    const pay = (tendered: number) => topup.sell({ draft: id, payment, tendered: rupiah(tendered), second: false })
    expect(pay(10_000)).toEqual({ ok: false, failure: { kind: 'not-exact' } })
    expect(pay(6_999)).toEqual({ ok: false, failure: { kind: 'not-enough-cash', missing: 1 } })
    expect(store.journal.open()).toEqual([])
    expect(pay(7_000)).toMatchObject({ ok: true, value: { payment, tendered: 7_000, change: 0 } })
    expect(topup.sell({ draft: id, ...cash })).toMatchObject({ ok: true, value: { payment, tendered: 7_000 } })
    expect(store.journal.open()).toHaveLength(1)
  })

  it('numbers receipts without a gap, and refused presses take none', () => {
    const { topup, draft, store } = openCounter()
    topup.sell({ draft: draft(), ...cash })
    topup.sell({ draft: draft('T10'), ...cash })
    topup.sell({ draft: draft(), ...cash, second: true })
    expect(store.journal.open().map((sale) => sale.core.number)).toEqual(['2611-000001', '2611-000002'])
  })

  it('is not made when the disk refuses, and the same confirmation sells later', () => {
    const { topup, draft, refuse, store, wakes } = openCounter()
    const id = draft()
    refuse.entry = () => true
    expect(() => topup.sell({ draft: id, ...cash })).toThrow('The disk is full')
    expect([store.journal.open(), wakes()]).toEqual([[], 0])
    refuse.entry = () => false
    expect(topup.sell({ draft: id, ...cash })).toMatchObject({ ok: true })
  })

  it('of a day begins at midnight in the shop, not in London', async () => {
    const { topup, draft, clock, answer } = openCounter()
    const sold = topup.sell({ draft: draft(), ...cash })
    if (sold.ok) answer(sold.value.id, replies.delivered)
    clock.jump(24 * 3_600_000)
    expect(topup.draft('T5', number)).toMatchObject({ ok: true, value: { earlierToday: [] } })
    expect(topup.sell({ draft: draft(), ...cash })).toMatchObject({ ok: true })
  })
})

describe('a draft whose product the price list changed', () => {
  it.each<Partial<CatalogueRow>>([{ name: 'Telkomsel 10.000' }, { sku: 'T9' }, { category: 'data' }, { provider: 'digiswitch' }])(
    'sells nothing any more: %j',
    (change) => {
      const { topup, draft, catalogue, store } = openCounter()
      const id = draft()
      catalogue.merge([{ ...product, ...change }])
      expect(topup.sell({ draft: id, ...cash })).toEqual({ ok: false, failure: { kind: 'product-gone' } })
      expect(store.journal.open()).toEqual([])
    },
  )

  it('sells at the cost of today', () => {
    const { topup, draft, catalogue, store } = openCounter()
    const id = draft()
    catalogue.merge([{ ...product, cost: rupiah(5_500) }])
    expect(topup.sell({ draft: id, ...cash })).toMatchObject({ ok: true })
    expect(store.journal.open()[0]?.core.cost).toBe(5_500)
  })
})

describe('a sale of another day that is still open', () => {
  it('is asked about as one of today, until it ends', () => {
    const { topup, draft, clock, answer, apply } = openCounter()
    const sold = topup.sell({ draft: draft(), ...cash })
    const id = sold.ok ? sold.value.id : ''
    answer(id, replies.accepted)
    clock.jump(48 * 3_600_000)
    expect(topup.draft('T5', number)).toMatchObject({ ok: true, value: { earlierToday: [{ id }] } })
    expect(topup.sell({ draft: draft(), ...cash })).toEqual({ ok: false, failure: { kind: 'second-not-confirmed' } })
    apply(id, { type: 'answered', at: clock.now(), askedAt: clock.now(), call: 'check', reply: replies.delivered })
    expect(topup.sell({ draft: draft(), ...cash })).toMatchObject({ ok: true })
  })
})

describe('a confirmation pressed again', () => {
  it('is the same sale, and wakes nobody', () => {
    const { topup, draft, store, wakes } = openCounter()
    const id = draft()
    const presses = [
      topup.sell({ draft: id, ...cash }),
      topup.sell({ draft: id, ...cash }),
      topup.sell({ draft: id, ...cash, second: true }),
    ]
    expect(new Set(presses.map((each) => each.ok && each.value.id)).size).toBe(1)
    expect([store.journal.open().length, wakes()]).toEqual([1, 1])
  })

  it('is another sale only from another draft, and only when the cashier says that it is the second', () => {
    const { topup, draft, store } = openCounter()
    topup.sell({ draft: draft(), ...cash })
    expect(topup.sell({ draft: draft(), ...cash })).toEqual({ ok: false, failure: { kind: 'second-not-confirmed' } })
    expect(topup.sell({ draft: draft(), ...cash, second: true })).toMatchObject({ ok: true })
    expect(store.journal.open()).toHaveLength(2)
  })
})

describe('confirmations that are never pressed', () => {
  it('are forgotten after two hundred newer ones', () => {
    const { topup, draft } = openCounter()
    const oldest = draft()
    const kept = draft()
    for (let n = 0; n < 199; n += 1) draft()
    expect(topup.sell({ draft: oldest, ...cash })).toEqual({ ok: false, failure: { kind: 'draft-unknown' } })
    expect(topup.sell({ draft: kept, ...cash })).toMatchObject({ ok: true })
  })
})

describe('the latest sales to a number', () => {
  it('are three at most, newest first', () => {
    const { topup, draft } = openCounter()
    for (let n = 0; n < 4; n += 1) topup.sell({ draft: draft(), ...cash, second: true })
    expect(topup.lastFor(number).map((sale) => sale.number)).toEqual(['2611-000004', '2611-000003', '2611-000002'])
  })
})
