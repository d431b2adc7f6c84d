import { describe, expect, it } from 'vitest'
import { type Reference } from '../../core/sale/sale'
import { rupiah, sum } from '../../../shared/money'
import { at, replies } from '../../../../test/support/sales'
import { answer, confirm, nth, openStore, sell, submit, tamper, tempPath, troubleOf } from '../../../../test/support/temp-database'

describe('the journal', () => {
  it('gives a sale back exactly as it was recorded, by every name it has', () => {
    const { journal } = openStore()
    const sale = sell({ journal }, nth(1, { training: true }))
    expect(journal.find(sale.core.id)).toEqual(sale)
    expect(journal.findByDraft(sale.core.draft)).toEqual(sale)
    expect(journal.findByReference(sale.core.reference)).toEqual(sale)
    expect(journal.find('01KAK3V8Q0NOBODY0000000000' as never)).toBeUndefined()
  })

  it('keeps sales over a restart', () => {
    const path = tempPath()
    const first = openStore(path)
    const sale = sell(first, nth(1))
    first.close()
    const second = openStore(path)
    expect(second.journal.find(sale.core.id)).toEqual(sale)
    expect(second.journal.story(sale.core.id).map((event) => event.type)).toEqual(['confirmed', 'submit-started', 'answered'])
  })

  it('makes one sale of two confirmations of the same draft, number or reference', () => {
    const store = openStore()
    confirm(store, nth(1))
    const again = [nth(1), nth(2, { draft: nth(1).draft! }), nth(3, { number: nth(1).number! })]
    for (const core of again) expect(troubleOf(() => confirm(store, core))).toBe('other')
    expect(troubleOf(() => confirm(store, nth(4, { reference: nth(1).reference as Reference })))).toBe('other')
    expect(store.journal.openTotals().count).toBe(1)
  })

  it('writes nothing at all when one part of a step cannot be written', () => {
    const store = openStore()
    const sale = confirm(store, nth(1))
    const postings = [{ account: 'drawer', amount: rupiah(1) } as const, { account: 'drawer', amount: rupiah(-1) } as const]
    const event = { type: 'submit-started', at: at(1) } as const
    expect(troubleOf(() => store.journal.record({ event, sale, job: null, postings }))).toBe('other')
    expect(store.journal.story(sale.core.id)).toHaveLength(1)
    expect(store.of('niskala').outbox.jobOf(sale.core.id)).toEqual({ kind: 'submit', dueAt: sale.core.createdAt })
  })

  it('refuses a step of a sale that was never confirmed', () => {
    const store = openStore()
    const stranger = confirm(openStore(), nth(1))
    expect(troubleOf(() => submit(store, stranger))).toBe('other')
  })

  it('stores postings that balance, as whole rupiah', () => {
    const store = openStore()
    const sale = sell(store, nth(1))
    const postings = store.journal.postings(sale.core.id)
    expect(postings.filter((posting) => posting.account === 'drawer')).toEqual([{ account: 'drawer', amount: 26_500 }])
    expect(sum(postings.map((posting) => posting.amount))).toBe(0)
    expect(postings).toContainEqual({ account: 'margin', amount: 25_350 - 26_500 })
  })

  it('cannot hold a fraction of a rupiah', () => {
    const store = openStore()
    expect(troubleOf(() => confirm(store, nth(1, { price: 26_500.5 as never })))).not.toBe('no trouble')
    expect(store.journal.openTotals().count).toBe(0)
  })

  it('counts receipt numbers without a gap, from 1 in every month', () => {
    const { journal } = openStore()
    expect(journal.nextNumber('2026-11-01')).toBe('2611-000001')
    for (const n of [1, 2, 3]) confirm({ journal }, nth(n, { number: journal.nextNumber('2026-11-21') }))
    expect(journal.nextNumber('2026-11-30')).toBe('2611-000004')
    expect(journal.nextNumber('2026-11-30')).toBe('2611-000004')
    expect(journal.nextNumber('2026-12-01')).toBe('2612-000001')
    expect(journal.find(nth(3).id!)?.core.number).toBe('2611-000003')
  })

  it('lists and totals what is open, and only that', () => {
    const store = openStore()
    const waiting = confirm(store, nth(1))
    const lost = sell(store, nth(2, { price: rupiah(10_000) }), replies.noAnswer)
    sell(store, nth(3))
    sell(store, nth(4), replies.refused)
    expect(store.journal.open()).toEqual([waiting, lost])
    expect(store.journal.openTotals()).toEqual({ count: 2, total: 36_500, attention: 0 })
  })

  it('knows the same number and product of today, but not what failed', () => {
    const store = openStore()
    const first = sell(store, nth(1))
    sell(store, nth(2), replies.refused)
    sell(store, nth(3, { code: 'TSEL50' }))
    sell(store, nth(4, { day: '2026-11-20' }))
    const second = confirm(store, nth(5))
    expect(store.journal.sameToday('2026-11-21', first.core.destination, 'TSEL25')).toEqual([first, second])
    expect(store.journal.latestFor(first.core.destination, 2).map((sale) => sale.core.id)).toEqual([nth(5).id, nth(4).id])
  })

  it('lets nobody change or delete an event', () => {
    const path = tempPath()
    const store = openStore(path)
    sell(store, nth(1))
    store.close()
    expect(() => tamper(path, "UPDATE event SET body = '{}'")).toThrow('append-only')
    expect(() => tamper(path, 'DELETE FROM event')).toThrow('append-only')
  })

  it.each([
    ['an edited event', "UPDATE event SET body = replace(body, '26500', '16500') WHERE n = 1"],
    ['a removed last event', 'DELETE FROM event WHERE n = 3'],
    ['a removed middle event', 'DELETE FROM event WHERE n = 2'],
    ['an event moved to another sale', 'DELETE FROM event WHERE sale = 1; UPDATE event SET key = key - (1 << 20)'],
  ])('notices %s, even behind the back of the triggers', (_what, sql) => {
    const path = tempPath()
    const store = openStore(path)
    for (const n of [1, 2]) sell(store, nth(n))
    store.close()
    tamper(path, `DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted; ${sql}`)
    const again = openStore(path)
    expect(troubleOf(() => again.journal.story(nth(1).id!))).toBe('damaged')
    expect(again.journal.open()).toEqual([])
  })
})

describe('the outbox', () => {
  it('holds one job a sale, written and dropped with its steps', () => {
    const store = openStore()
    const sale = confirm(store, nth(1))
    expect(store.of('niskala').outbox.jobOf(sale.core.id)).toEqual({ kind: 'submit', dueAt: sale.core.createdAt })
    expect(store.of('niskala').outbox.nextDueAt()).toBe(sale.core.createdAt)
    answer(store, sale)
    expect(store.of('niskala').outbox.jobOf(sale.core.id)).toBeUndefined()
    expect(store.of('niskala').outbox.nextDueAt()).toBeUndefined()
  })

  it('answers what is due of each kind: submits in order of sale, checks in order of time', () => {
    const store = openStore()
    const lost = sell(store, nth(1), replies.noAnswer)
    for (const n of [50, 51, 52]) confirm(store, nth(n, { createdAt: at(50_000 - n) }))
    const hour = at(3_600_000)
    expect(
      store
        .of('niskala')
        .outbox.due('check', hour, 10)
        .map((job) => job.saleId),
    ).toEqual([lost.core.id])
    expect(
      store
        .of('niskala')
        .outbox.due('submit', hour, 10)
        .map((job) => job.saleId),
    ).toEqual([50, 51, 52].map((n) => nth(n).id))
    expect(store.of('niskala').outbox.due('submit', hour, 2)).toHaveLength(2)
    expect(store.of('niskala').outbox.due('check', at(0), 10)).toEqual([])
  })

  it('brings jobs nearer that a clock set back has left in the future', () => {
    const store = openStore()
    const sale = confirm(store, nth(1, { createdAt: at(86_400_000) }))
    store.of('niskala').outbox.pullTo(at(60_000))
    expect(store.of('niskala').outbox.jobOf(sale.core.id)?.dueAt).toBe(at(60_000))
  })
})
