import { describe, expect, it } from 'vitest'
import { type SaleFilter } from '../../core/ports/stores'
import { at, replies } from '../../../../test/support/sales'
import { confirm, go, nth, openStore, sell } from '../../../../test/support/temp-database'

function shop() {
  const store = openStore()
  sell(store, nth(1, { destination: '081234567890' }))
  sell(store, nth(2, { destination: '085799990000', day: '2026-11-20' }), replies.refused)
  confirm(store, nth(3, { destination: '12345678901', category: 'pln' }))
  sell(store, nth(4, { destination: '081234567890' }), { ...replies.delivered, serial: 'SN/ABC-77%_"x' })
  const find = (filter: Partial<SaleFilter>) =>
    store.journal.search({ limit: 50, ...filter }).rows.map((sale) => Number(sale.core.number.slice(-2)))
  return { store, find }
}

describe('search', () => {
  it('answers the newest first, page by page', () => {
    const { store, find } = shop()
    expect(find({})).toEqual([4, 3, 2, 1])
    const first = store.journal.search({ limit: 3 })
    expect(first.more).toBe(true)
    expect(find({ limit: 3, after: first.rows.at(-1)?.core.id })).toEqual([1])
    expect(store.journal.search({ limit: 4 }).more).toBe(false)
    expect(find({ after: nth(99).id })).toEqual([])
  })

  it.each([
    ['the middle of a phone number', '23456789', [4, 3, 1]],
    ['the end of a receipt number', '000002', [2]],
    ['a part of a serial', '00001641', [1]],
    ['a serial whatever its case', 'sn/abc', [4]],
    ['characters that mean something to a query language', '%_"x', [4]],
    ['a reference', `LKT${nth(3).id}`, [3]],
    ['spaces around it', '  5799 ', [2]],
    ['two characters: the start of a number', '12', [3]],
    ['one character', '0', [4, 2, 1]],
    ['nothing that is there', '777123', []],
    ['words of the query language', 'OR NOT *', []],
  ])('finds %s', (_what, text, found) => {
    expect(shop().find({ text })).toEqual(found)
  })

  it('combines day, state and text', () => {
    const { find } = shop()
    expect(find({ day: '2026-11-20' })).toEqual([2])
    expect(find({ states: ['refused', 'queued'] })).toEqual([3, 2])
    expect(find({ states: ['delivered', 'queued'] })).toEqual([4, 3, 1])
    expect(find({ states: ['queued'], text: '3456' })).toEqual([3])
    expect(find({ states: ['delivered'], text: '3456' })).toEqual([4, 1])
    expect(find({ states: ['delivered'], text: '08', day: '2026-11-21' })).toEqual([4, 1])
    expect(find({ day: '2026-11-21', text: '5799' })).toEqual([])
    expect(find({ day: '2026-11-20', text: '5799' })).toEqual([2])
    expect(find({ day: '1999-01-01', text: '5799' })).toEqual([])
  })

  it('is kept in step: a serial is found when it comes and gone when it is corrected', () => {
    const { store, find } = shop()
    const sale = sell(store, nth(5), { kind: 'delivered', note: { key: 'rc-00' } })
    expect(find({ text: '555666777' })).toEqual([])
    const event = { type: 'answered', at: at(9), askedAt: at(9), call: 'check' } as const
    const named = go(store, sale, { ...event, reply: { ...replies.delivered, serial: '555666777' } })
    expect(find({ text: '555666777' })).toEqual([5])
    const corrected = { ...named, status: { ...named.status, serial: '888999' } } as typeof named
    store.journal.record({ event: { ...event, reply: replies.delivered }, sale: corrected, job: null, postings: [] })
    expect(find({ text: '555666777' })).toEqual([])
    expect(find({ text: '888999' })).toEqual([5])
  })

  it('finds a short start far back, behind thousands of other sales', () => {
    const store = openStore()
    confirm(store, nth(1, { destination: '97531' }))
    for (let n = 2; n < 100; n += 1) confirm(store, nth(n))
    expect(store.journal.search({ text: '97', limit: 5 }).rows.map((sale) => sale.core.number)).toEqual(['2611-000001'])
  })
})
