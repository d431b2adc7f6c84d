import { describe, expect, it } from 'vitest'
import { type Sale } from '../../core/sale/sale'
import { rupiah } from '../../../shared/money'
import { type Instant } from '../../../shared/sale-view'
import { at, replies } from '../../../../test/support/sales'
import { confirm, go, nth, openStore, sell, submit } from '../../../../test/support/temp-database'

const token = '3643-9058-9448-3627-6760/ZULKIFLI/R1/1300/12,7'
const serial = (text: string) => ({ ...replies.delivered, serial: text })
const numberless = { kind: 'delivered', note: { key: 'rc-00' } } as const
const answered = (ms: number, call: 'submit' | 'check' = 'check') => ({ type: 'answered', at: at(ms), askedAt: at(ms), call }) as const
const names = (sales: readonly Sale[]) => sales.map((sale) => Number(sale.core.number.slice(-2)))

describe('serial numbers', () => {
  it('are found on another sale, exactly as they are, and not on the sale itself', () => {
    const store = openStore()
    const first = sell(store, nth(1), serial('SN-77'))
    const second = confirm(store, nth(2))
    expect(store.journal.serialElsewhere('SN-77', second.core.id)).toBe(true)
    expect(store.journal.serialElsewhere('SN-77', first.core.id)).toBe(false)
    for (const other of ['SN-7', 'sn-77', 'SN-77 ', '']) expect(store.journal.serialElsewhere(other, second.core.id)).toBe(false)
  })

  it('that need a look are listed, newest first, as long as they do', () => {
    const store = openStore()
    const waiting = sell(store, nth(1), numberless)
    sell(store, nth(2), serial('SN-77'))
    const third = submit(store, confirm(store, nth(3)))
    const repeated = go(store, third, { ...answered(3_000, 'submit'), reply: serial('SN-77'), repeatedSerial: true })
    sell(store, nth(4, { category: 'pln' }), serial(token))
    sell(store, nth(5, { category: 'pln' }), serial('TOKEN MENYUSUL'))
    sell(store, nth(6), replies.noAnswer)
    expect(names(store.journal.flagged(9))).toEqual([5, 3, 1])
    expect(names(store.journal.flagged(1))).toEqual([5])
    expect(repeated.status).toMatchObject({ kind: 'delivered', repeatedSerial: true })
    expect(store.journal.find(repeated.core.id)).toEqual(repeated)
    expect(store.journal.story(repeated.core.id).at(-1)).toMatchObject({ repeatedSerial: true })

    go(store, waiting, { ...answered(9_000), reply: serial('SN-78') })
    expect(names(store.journal.flagged(9))).toEqual([5, 3])
    go(store, repeated, { ...answered(9_000), reply: replies.reversed })
    expect(names(store.journal.flagged(9))).toEqual([5])
  })
})

describe('latest costs', () => {
  it('are what was charged, or what the price list says, of delivered sales alone', () => {
    const store = openStore()
    sell(store, nth(1), { ...replies.delivered, charged: rupiah(25_000) })
    sell(store, nth(2, { cost: rupiah(5_400) }), numberless)
    sell(store, nth(3), replies.refused)
    confirm(store, nth(4))
    expect(store.journal.latestCosts(9)).toEqual([5_400, 25_000])
    expect(store.journal.latestCosts(1)).toEqual([5_400])
    expect(openStore().journal.latestCosts(9)).toEqual([])
  })
})

describe('what changed between two instants', () => {
  const hourMs = 3_600_000
  const dayMs = 24 * hourMs
  const day = (ms: number) => ({ createdAt: at(ms), day: new Date(at(ms)).toISOString().slice(0, 10) })

  it('is found by any of its events, both ends included, newest first', () => {
    const store = openStore()
    const older = submit(store, confirm(store, nth(1, day(-dayMs))))
    sell(store, nth(2, day(-hourMs)))
    confirm(store, nth(3, day(0)))
    confirm(store, nth(4, day(hourMs)))
    go(store, older, { ...answered(1_000, 'submit'), reply: replies.accepted })
    const changed = (from: number, until: number, limit = 9) => names(store.journal.changedBetween(at(from), at(until), limit))
    expect(changed(-hourMs, hourMs)).toEqual([4, 3, 2, 1])
    expect(changed(-hourMs, hourMs, 2)).toEqual([4, 3])
    expect(changed(1_000, 1_000)).toEqual([1])
    expect(changed(1_001, hourMs - 1)).toEqual([])
    expect(changed(-dayMs, -hourMs - 1)).toEqual([1])
  })

  it('is found again when it went on later', () => {
    const store = openStore()
    const sale = sell(store, nth(1, day(0)))
    go(store, sale, { ...answered(5 * dayMs), reply: replies.reversed })
    confirm(store, nth(2, day(5 * dayMs)))
    expect(names(store.journal.changedBetween(at(0), at(1), 9))).toEqual([1])
    expect(names(store.journal.changedBetween(at(5 * dayMs), at(6 * dayMs), 9))).toEqual([2, 1])
    expect(names(store.journal.changedBetween(at(9 * dayMs), at(10 * dayMs), 9))).toEqual([])
    expect(store.journal.changedBetween(0 as Instant, 1 as Instant, 9)).toEqual([])
  })
})
