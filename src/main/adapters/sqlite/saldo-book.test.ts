import { statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type TillStore } from '../../core/ports/stores'
import { rupiah } from '../../../shared/money'
import { at, replies } from '../../../../test/support/sales'
import { confirm, go, nth, openStore, sell, tempPath, troubleOf } from '../../../../test/support/temp-database'

const withBalance = (amount: number) => ({ ...replies.delivered, balance: rupiah(amount) })
const gap = (amount: number) => ({ kind: 'gap', at: at(9_000), since: at(1_000), amount: rupiah(amount) }) as const
const amounts = (store: TillStore) =>
  store
    .of('niskala')
    .saldo.reports(9)
    .map(({ amount }) => amount)

function addTicket(store: TillStore): void {
  const ticket = {
    amount: rupiah(500_000),
    unique: rupiah(101),
    adminFee: rupiah(0),
    grandTotal: rupiah(500_101),
    banks: [],
    instruction: '',
  }
  store.of('niskala').tickets.add({ id: 'A', createdAt: at(0), outcome: 'made', ticket })
}

describe('reported balances', () => {
  it('are kept with the sale whose answer brought them, newest first', () => {
    const store = openStore()
    store.of('niskala').saldo.report(at(0), rupiah(1_000_000))
    const sale = sell(store, nth(1), withBalance(974_650))
    const { id, number, createdAt } = sale.core
    expect(store.of('niskala').saldo.reports(9)).toEqual([
      { at: createdAt, amount: 974_650, source: 'submit', saleId: id, saleNumber: number },
      { at: at(0), amount: 1_000_000, source: 'saldo' },
    ])
    expect(store.of('niskala').saldo.reports(1)).toHaveLength(1)
  })

  it('that a probe brings again are not kept twice, those of answers always', () => {
    const store = openStore()
    for (const ms of [0, 1, 2]) store.of('niskala').saldo.report(at(ms), rupiah(900))
    sell(store, nth(1), withBalance(900))
    store.of('niskala').saldo.report(at(3_000), rupiah(900))
    store.of('niskala').saldo.report(at(4_000), rupiah(800))
    store.of('niskala').saldo.report(at(5_000), rupiah(900))
    expect(amounts(store)).toEqual([900, 800, 900, 900])
  })

  it('stand in the order in which they came, also when the clock was set back', () => {
    const store = openStore()
    store.of('niskala').saldo.report(at(9_000_000), rupiah(900))
    store.of('niskala').saldo.report(at(0), rupiah(700))
    expect(amounts(store)).toEqual([700, 900])
  })

  it('are not kept when their event is not', () => {
    const store = openStore()
    const sale = confirm(store, nth(1))
    const event = { type: 'answered', at: at(1), askedAt: at(1), call: 'submit', reply: withBalance(5) } as const
    const postings = [{ account: 'drawer', amount: rupiah(1) } as const, { account: 'drawer', amount: rupiah(-1) } as const]
    const report = { amount: rupiah(5), source: 'submit' } as const
    expect(troubleOf(() => store.journal.record({ event, sale, job: null, postings, report }))).toBe('other')
    expect(store.of('niskala').saldo.reports(9)).toEqual([])
  })
})

describe('the books', () => {
  it('are the postings of all sales to the deposit and everything entered', () => {
    const store = openStore()
    expect([store.of('niskala').saldo.balance(), store.of('niskala').saldo.opened()]).toEqual([0, false])
    sell(store, nth(1))
    const late = sell(store, nth(2))
    sell(store, nth(3), replies.refused)
    store.of('niskala').saldo.enter({ kind: 'opening', at: at(0), since: at(0), amount: rupiah(1_000_000) })
    expect([store.of('niskala').saldo.balance(), store.of('niskala').saldo.opened()]).toEqual([1_000_000 - 2 * 25_350, true])
    go(store, late, { type: 'answered', at: at(9), askedAt: at(9), call: 'check', reply: replies.reversed })
    store.of('niskala').saldo.enter(gap(-1_500))
    expect(store.of('niskala').saldo.balance()).toBe(1_000_000 - 25_350 - 1_500)
  })

  it('keep their balance over a restart, and take one opening for ever', () => {
    const path = tempPath()
    const first = openStore(path)
    first.of('niskala').saldo.enter({ kind: 'opening', at: at(0), since: at(0), amount: rupiah(1_000_000) })
    sell(first, nth(1))
    first.close()
    const { saldo } = openStore(path).of('niskala')
    expect(troubleOf(() => saldo.enter({ kind: 'opening', at: at(0), since: at(0), amount: rupiah(1) }))).toBe('other')
    expect(saldo.balance()).toBe(974_650)
  })

  it('take a deposit and the arrival of its ticket as one fact', () => {
    const store = openStore()
    addTicket(store)
    store.of('niskala').saldo.enter({ kind: 'deposit', at: at(5), since: at(1), amount: rupiah(500_101), ticketId: 'A' })
    expect(store.of('niskala').tickets.find('A')?.arrivedAt).toBe(at(5))
    const unknown = { kind: 'deposit', at: at(6), since: at(5), amount: rupiah(7), ticketId: 'B' } as const
    expect(troubleOf(() => store.of('niskala').saldo.enter(unknown))).toBe('other')
    expect(store.of('niskala').saldo.balance()).toBe(500_101)
  })

  it('list gaps, newest first, until someone explains them once', () => {
    const { saldo } = openStore().of('niskala')
    saldo.enter({ kind: 'opening', at: at(0), since: at(0), amount: rupiah(1) })
    saldo.enter(gap(-1_500))
    saldo.enter(gap(200))
    const [newer, older] = saldo.gaps(9)
    expect([newer?.amount, older]).toEqual([200, { id: older?.id, ...gap(-1_500) }])
    const words = { by: 'Sari', note: 'Biaya admin', at: at(10_000) }
    expect(saldo.explain(older!.id, words)).toBe(true)
    expect(saldo.gaps(9)[1]).toEqual({ ...older, explained: words })
    expect(saldo.explain(older!.id, { ...words, note: 'Lain' })).toBe(false)
    expect(saldo.explain(1, words)).toBe(false)
    expect(saldo.explain(99, words)).toBe(false)
    expect(saldo.gaps(9)[1]?.explained).toEqual(words)
    expect(saldo.balance()).toBe(1 - 1_500 + 200)
    expect(saldo.gaps(1)).toEqual([newer])
  })
})

describe('the last agreement', () => {
  it('is known at once and over a restart, and costs no transaction of its own', () => {
    const path = tempPath()
    const store = openStore(path)
    expect(store.of('niskala').saldo.agreedAt()).toBeUndefined()
    const bytes = statSync(`${path}-wal`).size
    for (const ms of [1, 2, 3]) store.of('niskala').saldo.agree(at(ms))
    expect(statSync(`${path}-wal`).size).toBe(bytes)
    expect(store.of('niskala').saldo.agreedAt()).toBe(at(3))
    store.close()
    expect(openStore(path).of('niskala').saldo.agreedAt()).toBe(at(3))
  })
})
