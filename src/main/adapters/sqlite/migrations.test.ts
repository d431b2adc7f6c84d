import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../shared/money'
import { at, replies } from '../../../../test/support/sales'
import { confirm, go, nth, openStore, sell, tamper, tempPath } from '../../../../test/support/temp-database'
import { openDatabase } from './database'
import { migrations } from './migrations'
import { insertSale } from './sale-rows'
import { createSearchIndex } from './search-index'

const token = '3643-9058-9448-3627-6760/ZULKIFLI/R1/1300/12,7'

/** A file as the first version left it, and one of the present version with the same sales. */
function shops(): { readonly old: string; readonly present: string } {
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
  store.close()
  const first = openDatabase(old, { busyMs: 50, pageSize: 1024, livedHere: false, steps: migrations.slice(0, 1) })
  const index = createSearchIndex(first)
  first.write(() => [...rows].toReversed().forEach((sale, at) => index.add(at + 1, sale)))
  first.close()
  const sale = insertSale.slice(insertSale.indexOf('(') + 1, insertSale.indexOf(')')).replace(', flagged', '')
  const tables = { sale: `row, ${sale}`, event: 'key, body, sum', job: 'sale, kind, dueAt', posting: 'sale, n, account, amount' }
  const copies = Object.entries(tables).map(([table, columns]) => `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM now.${table}`)
  tamper(old, `ATTACH '${present}' AS now; ${copies.join('; ')}`)
  return { old, present }
}

function bookOf(path: string): unknown {
  const { journal, saldo, close } = openStore(path)
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
  }
  close()
  return found
}

describe('a file of the first version', () => {
  it('is brought forward with everything that its events tell', () => {
    const { old, present } = shops()
    expect(bookOf(old)).toEqual(bookOf(present))
    const { journal, saldo } = openStore(old)
    expect(journal.flagged(9).map((sale) => sale.core.id)).toEqual([nth(4).id, nth(1).id])
    expect(saldo.balance()).toBe(-4 * 25_350)
    expect(saldo.reports(9).map((report) => report.amount)).toEqual([970_000, 975_000])
  })

  it('is afterwards what its journal alone would rebuild, and lives on', () => {
    const { old } = shops()
    const before = bookOf(old)
    const store = openStore(old)
    expect(store.rebuildProjections()).toBe(6)
    store.close()
    expect(bookOf(old)).toEqual(before)
    const again = openStore(old)
    sell(again, nth(7))
    expect(again.saldo.balance()).toBe(-5 * 25_350)
  })

  it('is brought forward although an event of it cannot be read', () => {
    const { old } = shops()
    tamper(old, "DROP TRIGGER event_is_never_changed; UPDATE event SET body = '{' WHERE sale = 2 AND n = 3")
    const { journal, saldo } = openStore(old)
    expect(journal.search({ limit: 9 }).rows).toHaveLength(6)
    expect(saldo.reports(9).map((report) => report.amount)).toEqual([975_000])
  })
})
