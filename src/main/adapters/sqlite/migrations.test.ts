import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { type TillStore } from '../../core/ports/stores'
import { type SaleCore } from '../../core/sale/sale'
import { rupiah } from '../../../shared/money'
import { at, replies } from '../../../../test/support/sales'
import { confirm, go, nth, openStore, sell, tamper, tempPath } from '../../../../test/support/temp-database'
import { openDatabase } from './database'
import { migrations } from './migrations'
import { chainSum } from './event-rows'
import { insertSale } from './sale-rows'
import { createSearchIndex } from './search-index'

const token = '3643-9058-9448-3627-6760/ZULKIFLI/R1/1300/12,7'

/** The same sales in a file as an earlier version left it, and in one of the present version. */
function shops(version: 1 | 2): { readonly old: string; readonly present: string } {
  const [old, present] = [tempPath(), tempPath()]
  const store = openStore(present)
  const numberless = { kind: 'delivered', note: { key: 'rc-00' } } as const
  const waiting = sell(store, nth(1), { ...replies.accepted, balance: rupiah(975_000) })
  sell(store, nth(2), { ...replies.delivered, balance: rupiah(970_000) })
  sell(store, nth(3, { category: 'pln' }), { ...replies.delivered, serial: token })
  sell(store, nth(4, { category: 'pln' }), { ...replies.delivered, serial: '12345' })
  sell(store, nth(5), replies.refused)
  confirm(store, nth(6))
  go(store, waiting, { type: 'answered', at: at(9_000), askedAt: at(8_000), call: 'check', reply: numberless })
  const { rows } = store.journal.search({ limit: 9 })
  if (version > 1) keepBooks(store)
  store.close()
  const first = openDatabase(old, { busyMs: 50, pageSize: 1024, livedHere: false, steps: migrations.slice(0, version) })
  const index = createSearchIndex(first)
  first.write(() => [...rows].toReversed().forEach((sale, at) => index.add(at + 1, sale)))
  first.close()
  const copies = Object.entries(tablesOf(version)).map(
    ([table, columns]) => `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM now.${table}`,
  )
  const agreed = "INSERT INTO meta SELECT * FROM now.meta WHERE name = 'agreedAt'"
  tamper(old, `ATTACH '${present}' AS now; ${[...copies, agreed].join('; ')}`)
  copyEvents(present, old)
  return { old, present }
}

/** The events as they were written before there were kinds of payment, each with the check sum it then had. */
function copyEvents(from: string, to: string): void {
  const [source, target] = [new DatabaseSync(from), new DatabaseSync(to)]
  const insert = target.prepare('INSERT INTO event (key, body, sum) VALUES (?, ?, ?)')
  let sum: Uint8Array = new Uint8Array()
  for (const { key, n, body } of source.prepare('SELECT key, n, body FROM event ORDER BY key').all() as EventRow[]) {
    const { core, ...event } = JSON.parse(body) as { core?: SaleCore }
    const { payment: _unheardOf, ...known } = core ?? { payment: undefined }
    const before = JSON.stringify(core ? { ...event, core: known } : event)
    sum = chainSum(core && n === 1 ? core.id : sum, before)
    insert.run(key, before, sum)
  }
  source.close()
  target.close()
}

type EventRow = { readonly key: number; readonly n: number; readonly body: string }

function keepBooks({ catalogue, of }: TillStore): void {
  const { saldo, tickets } = of('niskala')
  const sums = { amount: rupiah(500_000), unique: rupiah(101), adminFee: rupiah(0), grandTotal: rupiah(500_101) }
  tickets.add({ id: 'T1', createdAt: at(1), outcome: 'made', ticket: { ...sums, banks: [], instruction: '' } })
  saldo.enter({ kind: 'opening', at: at(1), since: at(1), amount: rupiah(1_000_000) })
  saldo.enter({ kind: 'deposit', at: at(2), since: at(1), amount: rupiah(500_101), ticketId: 'T1' })
  saldo.agree(at(3))
  const priced = { price: rupiah(26_500), cost: rupiah(25_350), hidden: true }
  catalogue.merge([
    { code: 'TSEL25', sku: 'TSEL25', name: 'Telkomsel', brand: 'Telkomsel', category: 'pulsa', provider: 'niskala', ...priced },
  ])
}

/** The tables of a version, with the columns that it had. */
function tablesOf(version: 1 | 2): Readonly<Record<string, string>> {
  const later = ['bill', 'insteadOf', 'payment', ...(version === 1 ? ['flagged'] : [])]
  const now = insertSale.slice(insertSale.indexOf('(') + 1, insertSale.indexOf(')')).split(', ')
  const sale = ['row', ...now.filter((column) => !later.includes(column))].join(', ')
  const first = { sale, job: 'sale, kind, dueAt', posting: 'sale, n, account, amount' }
  if (version === 1) return first
  return {
    ...first,
    product: 'code, name, brand, category, operator, price, cost, hidden',
    ticket: 'id, createdAt, outcome, arrivedAt, body',
    saldo_entry: 'id, at, kind, amount, since, ticket, explainedBy, explainedNote, explainedAt',
    saldo_report: 'id, at, amount, source, event',
  }
}

function bookOf(path: string): unknown {
  const { journal, of, catalogue, close } = openStore(path)
  const { saldo, tickets, outbox } = of('niskala')
  const { rows } = journal.search({ limit: 9 })
  const found = {
    rows,
    flagged: journal.flagged(9),
    stories: rows.map((sale) => journal.story(sale.core.id)),
    balance: saldo.balance(),
    reports: saldo.reports(9),
    costs: journal.latestCosts(9),
    changed: journal.changedBetween(at(0), at(10_000), 9),
    repeated: journal.serialElsewhere(token, nth(1).id!),
    byText: journal.search({ text: 'zulkifli', limit: 9 }).rows,
    open: of('niskala').journal.open(),
    jobs: rows.map((sale) => outbox.jobOf(sale.core.id)),
    due: outbox.due('submit', at(99_000), 9),
    opened: saldo.opened(),
    agreedAt: saldo.agreedAt(),
    tickets: tickets.latest(9),
    products: catalogue.rows(),
    elsewhere: [of('digiswitch').saldo.balance(), of('digiswitch').journal.open(), of('digiswitch').tickets.latest(9)],
  }
  close()
  return found
}

describe('a file of the first version', () => {
  it('is brought forward with everything that its events tell', () => {
    const { old, present } = shops(1)
    expect(bookOf(old)).toEqual(bookOf(present))
    const { journal, of } = openStore(old)
    const { saldo } = of('niskala')
    expect(journal.flagged(9).map((sale) => sale.core.id)).toEqual([nth(4).id, nth(1).id])
    expect(saldo.balance()).toBe(-4 * 25_350)
    expect(saldo.reports(9).map((report) => report.amount)).toEqual([970_000, 975_000])
  })

  it('is afterwards what its journal alone would rebuild, and lives on', () => {
    const { old } = shops(1)
    const before = bookOf(old)
    const store = openStore(old)
    expect(store.rebuildProjections()).toBe(6)
    store.close()
    expect(bookOf(old)).toEqual(before)
    const again = openStore(old)
    sell(again, nth(7))
    expect(again.of('niskala').saldo.balance()).toBe(-5 * 25_350)
  })

  it('is brought forward although an event of it cannot be read', () => {
    const { old } = shops(1)
    tamper(old, "DROP TRIGGER event_is_never_changed; UPDATE event SET body = '{' WHERE sale = 2 AND n = 3")
    const { journal, of } = openStore(old)
    const { saldo } = of('niskala')
    expect(journal.search({ limit: 9 }).rows).toHaveLength(6)
    expect(saldo.reports(9).map((report) => report.amount)).toEqual([975_000])
  })
})

describe('a file of the second version', () => {
  it('keeps everything, and all of it is Niskala’s', () => {
    const { old, present } = shops(2)
    expect(bookOf(old)).toEqual(bookOf(present))
    const { journal, of, catalogue } = openStore(old)
    expect(journal.search({ limit: 9 }).rows.map((sale) => sale.core.provider)).toEqual(Array.from({ length: 6 }, () => 'niskala'))
    expect(of('niskala').saldo.balance()).toBe(1_500_101 - 4 * 25_350)
    expect(catalogue.findSku('niskala', 'TSEL25')?.hidden).toBe(true)
    expect(of('digiswitch').outbox.nextDueAt()).toBeUndefined()
  })

  it('is afterwards what its journal alone would rebuild, and takes sales of both providers', () => {
    const { old } = shops(2)
    const before = bookOf(old)
    const store = openStore(old)
    expect(store.rebuildProjections()).toBe(6)
    store.close()
    expect(bookOf(old)).toEqual(before)
    const again = openStore(old)
    sell(again, nth(7))
    sell(again, nth(8, { provider: 'digiswitch' }))
    expect(again.of('niskala').saldo.balance()).toBe(1_500_101 - 5 * 25_350)
    expect(again.of('digiswitch').saldo.balance()).toBe(-25_350)
  })
})

describe('sales of before there were kinds of payment', () => {
  it('were all paid in cash, also by what their journal rebuilds, and stand beside those that are not', () => {
    const { old } = shops(2)
    const store = openStore(old)
    sell(store, nth(7, { payment: 'qris' }))
    const kinds = () => store.journal.search({ limit: 9 }).rows.map((sale) => sale.core.payment)
    const expected = ['qris', ...Array.from({ length: 6 }, () => 'cash')]
    expect(kinds()).toEqual(expected)
    store.rebuildProjections()
    expect(kinds()).toEqual(expected)
    const told = store.journal.story(nth(1).id!)[0]
    expect(told?.type === 'confirmed' && told.core.payment).toBe('cash')
  })
})

describe('prints of before they were jobs', () => {
  it('are told as far as it was kept, count as they did, and nothing of them is pinned or printed again', () => {
    const { old } = shops(2)
    tamper(old, "INSERT INTO print (sale, copy, at, way) VALUES (1, 0, 1795240800000, 'system')")
    openDatabase(old, { busyMs: 50, pageSize: 1024, livedHere: true, steps: migrations.slice(0, 4) }).close()
    const outcomes = ['uncertain', 'came', 'lost'].map(
      (outcome, index) => `(1, ${index + 1}, 179524080000${index + 1}, 'network', '${outcome}')`,
    )
    tamper(old, `INSERT INTO print (sale, copy, at, way, outcome) VALUES ${outcomes.join(', ')}`)
    const { prints } = openStore(old)
    const rows = prints.of(nth(1).id!)
    expect(rows.map(({ print, at, way, state }) => [print, at, way, state])).toEqual([
      [0, 1795240800000, 'system', 'sent'],
      [1, 1795240800001, 'network', 'uncertain'],
      [2, 1795240800002, 'network', 'confirmed'],
      [3, 1795240800003, 'network', 'lost'],
    ])
    expect(rows.every(({ pinned, by, tries, sentAt, at: asked }) => !pinned && by === '' && tries === 0 && sentAt === asked)).toBe(true)
    // What may be outside keeps the number it was counted with.
    expect(rows.map(({ copy }) => copy)).toEqual([0, 1, 2, undefined])
    expect(prints.open().map(({ print }) => print)).toEqual([1])
    expect(prints.waiting()).toEqual([])
  })
})
