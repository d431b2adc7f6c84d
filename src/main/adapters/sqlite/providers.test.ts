import { describe, expect, it } from 'vitest'
import { DatabaseSync } from '@photostructure/sqlite'
import { type Sale } from '../../core/sale/sale'
import { type BillKindName } from '../../../shared/bill/bill-data'
import { rupiah } from '../../../shared/money'
import { at, billSale, plnBill, replies } from '../../../../test/support/sales'
import { confirm, nth, openStore, sell, tamper, tempPath, troubleOf } from '../../../../test/support/temp-database'

const names = (sales: readonly Sale[]) => sales.map((sale) => Number(sale.core.number.slice(-2)))
const desc = { detail: [{ periode: '201901', meter_awal: '00080000' }] }

/** Two sales that wait and one that is done at each provider; the second provider's third is a bill. */
function twoLanes(path?: string) {
  const store = openStore(path)
  confirm(store, nth(1))
  confirm(store, nth(2, { provider: 'digiswitch' }))
  sell(store, nth(3), replies.noAnswer)
  sell(store, nth(4, { provider: 'digiswitch' }), replies.noAnswer)
  sell(store, nth(5), { ...replies.delivered, balance: rupiah(900_000) })
  sell(store, nth(6, billSale), { ...replies.delivered, charged: rupiah(10_900), balance: rupiah(500_000), desc })
  return { store, niskala: store.of('niskala'), digiswitch: store.of('digiswitch') }
}

describe('the lanes of two providers', () => {
  it('see their own jobs and open sales, and the till sees all', () => {
    const { store, niskala, digiswitch } = twoLanes()
    const hour = at(3_600_000)
    const due = (lane: typeof niskala) =>
      (['submit', 'check'] as const).map((kind) => lane.outbox.due(kind, hour, 9).map((job) => job.saleId))
    expect(due(niskala)).toEqual([[nth(1).id], [nth(3).id]])
    expect(due(digiswitch)).toEqual([[nth(2).id], [nth(4).id]])
    expect([names(niskala.journal.open()), names(digiswitch.journal.open())]).toEqual([
      [1, 3],
      [2, 4],
    ])
    expect(names(store.journal.open())).toEqual([1, 2, 3, 4])
    expect(digiswitch.journal.openTotals().count).toBe(4)
    expect(names(niskala.journal.search({ limit: 9 }).rows)).toHaveLength(6)
    digiswitch.outbox.pullTo(at(0))
    expect([digiswitch.outbox.nextDueAt(), niskala.outbox.nextDueAt()]).toEqual([at(0), at(1_000)])
  })

  it('know what their own sales cost, and which of them moved', () => {
    const { store, niskala, digiswitch } = twoLanes()
    expect([niskala.journal.latestCosts(9), digiswitch.journal.latestCosts(9)]).toEqual([[25_350], [10_900]])
    expect(store.journal.latestCosts(9)).toEqual([10_900, 25_350])
    expect(names(digiswitch.journal.changedBetween(at(0), at(99_000), 9))).toEqual([6, 4, 2])
    expect(names(niskala.journal.changedBetween(at(0), at(99_000), 9))).toEqual([5, 3, 1])
    expect(store.journal.changedBetween(at(0), at(99_000), 9)).toHaveLength(6)
  })

  it('keep books of their own: balance, reports, gaps, tickets, agreement', () => {
    const path = tempPath()
    const { store, niskala, digiswitch } = twoLanes(path)
    for (const { saldo } of [niskala, digiswitch]) saldo.enter({ kind: 'opening', at: at(0), since: at(0), amount: rupiah(1_000_000) })
    digiswitch.saldo.enter({ kind: 'gap', at: at(1), since: at(0), amount: rupiah(-500) })
    const sums = { amount: rupiah(500_000), unique: rupiah(101), adminFee: rupiah(0), grandTotal: rupiah(500_101) }
    digiswitch.tickets.add({ id: 'T1', createdAt: at(1), outcome: 'made', ticket: { ...sums, banks: [], instruction: '' } })
    niskala.saldo.report(at(9), rupiah(900_000))
    digiswitch.saldo.report(at(9), rupiah(900_000))
    digiswitch.saldo.agree(at(7))
    expect([niskala.saldo.balance(), digiswitch.saldo.balance()]).toEqual([974_650, 988_600])
    const [gap] = digiswitch.saldo.gaps(9)
    expect(niskala.saldo.explain(gap!.id, { by: 'Sari', note: '', at: at(2) })).toBe(false)
    store.close()

    const again = openStore(path)
    const [first, second] = [again.of('niskala'), again.of('digiswitch')]
    expect(first.saldo.reports(9).map((report) => report.amount)).toEqual([900_000])
    expect(second.saldo.reports(9).map((report) => report.amount)).toEqual([900_000, 500_000])
    expect([first.saldo.gaps(9), second.saldo.gaps(9)]).toEqual([[], [gap]])
    expect([first.tickets.latest(9), second.tickets.latest(9).map((ticket) => ticket.id)]).toEqual([[], ['T1']])
    expect([first.tickets.find('T1'), second.tickets.find('T1')?.id]).toEqual([undefined, 'T1'])
    expect([first.saldo.agreedAt(), second.saldo.agreedAt()]).toEqual([undefined, at(7)])
  })

  it('are told again from the events alone', () => {
    const path = tempPath()
    const { store } = twoLanes(path)
    store.close()
    const all = (): unknown => {
      const database = new DatabaseSync(path)
      const tables = ['sale', 'job', 'posting', 'saldo_report', "meta WHERE name LIKE '%Book'"]
      const rows = tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all())
      database.close()
      return rows
    }
    const before = all()
    tamper(path, "DELETE FROM job; DELETE FROM posting; DELETE FROM sale; UPDATE meta SET value = 7 WHERE name = 'digiswitchBook'")
    const again = openStore(path)
    expect(again.rebuildProjections()).toBe(6)
    expect(names(again.journal.search({ text: 'nama pelanggan', limit: 9 }).rows)).toEqual([6])
    again.close()
    expect(all()).toEqual(before)
  })
})

describe('a stored bill', () => {
  it('comes back with everything that the inquiry and the payment told, from its row and from its events', () => {
    const path = tempPath()
    const { store } = twoLanes(path)
    const sale = store.journal.find(nth(6).id!)
    expect(sale?.core.bill).toEqual(plnBill)
    expect(sale?.status).toMatchObject({ kind: 'delivered', desc })
    store.close()
    tamper(path, "UPDATE sale SET bill = json_set(bill, '$.pin', '1234') WHERE row = 6")
    expect(openStore(path).journal.find(nth(6).id!)).toEqual(sale)
  })

  it('is known as paid today by its number with product or kind, unless it failed, and on later days while it is open', () => {
    const { store } = twoLanes()
    sell(store, nth(7, billSale), replies.refused)
    confirm(store, nth(8, { ...billSale, code: 'plnnontaglis', bill: { ...plnBill, kind: 'plnnontaglis' } }))
    confirm(store, nth(9, { ...billSale, day: '2026-11-20' }))
    sell(store, nth(11, { ...billSale, day: '2026-11-20' }))
    sell(store, nth(12, { ...billSale, day: '2026-11-20' }), replies.noAnswer)
    sell(store, nth(13, { ...billSale, day: '2026-11-20' }), replies.refused)
    confirm(store, nth(10, { destination: plnBill.customerNo }))
    const paid = (kind: BillKindName, code: string, customerNo = plnBill.customerNo) =>
      names(store.journal.billToday('2026-11-21', { kind, code, customerNo }))
    for (const [kind, code] of [
      ['pln', 'pln'],
      ['pln', 'pln2'],
      ['other', 'pln'],
    ] as const)
      expect(paid(kind, code)).toEqual([6, 9, 12])
    expect(paid('plnnontaglis', 'plnnontaglis')).toEqual([8])
    expect(paid('pln', 'pln', '530000000002')).toEqual([])
  })

  it('is found by the name of its customer and by any part of a long number', () => {
    const store = openStore()
    const customerNo = '9658548523568703,0212502110170100'
    confirm(store, nth(1))
    confirm(store, nth(2, { ...billSale, destination: customerNo, bill: { ...plnBill, kind: 'samsat', customerNo, name: 'I Wayan 100%' } }))
    const find = (text: string, states?: readonly ['queued']) =>
      names(store.journal.search({ text, limit: 9, ...(states && { states }) }).rows)
    for (const text of ['9658548523568703', '0212502110170100', '703,021', customerNo, 'wayan', '100%']) expect(find(text)).toEqual([2])
    expect(find('wayan', ['queued'])).toEqual([2])
    expect(find('sari')).toEqual([])
  })

  it('has at most one replacement of a failed sale, which the failed one is found by', () => {
    const store = openStore()
    const failed = sell(store, nth(1), replies.refused)
    const insteadOf = failed.core.id
    expect(store.journal.replacementOf(insteadOf)).toBeUndefined()
    const other = confirm(store, nth(2, { provider: 'digiswitch', insteadOf }))
    expect(store.journal.replacementOf(insteadOf)).toEqual(other)
    expect(store.journal.find(other.core.id)?.core.insteadOf).toBe(insteadOf)
    expect(troubleOf(() => confirm(store, nth(3, { provider: 'digiswitch', insteadOf })))).toBe('other')
  })
})
