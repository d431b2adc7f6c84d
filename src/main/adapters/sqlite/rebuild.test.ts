import { describe, expect, it } from 'vitest'
import { DatabaseSync } from '@photostructure/sqlite'
import { replay } from '../../core/sale/sale-machine'
import { rupiah } from '../../../shared/money'
import { at, replies } from '../../../../test/support/sales'
import { confirm, go, nth, openStore, policyOf, sell, submit, tamper, tempPath } from '../../../../test/support/temp-database'

function shopAt(path: string): void {
  const store = openStore(path)
  confirm(store, nth(1))
  const numberless = { kind: 'delivered', note: { key: 'rc-00' } } as const
  const waiting = sell(store, nth(2), { ...replies.accepted, balance: rupiah(975_000) })
  store.of('niskala').saldo.report(at(2_500), rupiah(970_000))
  sell(store, nth(3), { ...replies.refused, balance: rupiah(970_000) })
  sell(store, nth(4, { payment: 'qris' }), replies.noAnswer)
  submit(store, confirm(store, nth(5)))
  // A later answer to an older sale, by a clock that was set back meanwhile: its place is after the others all the same.
  const checked = { type: 'answered', at: at(900), askedAt: at(900), call: 'check' } as const
  go(store, waiting, { ...checked, reply: { ...numberless, balance: rupiah(974_650) } })
  store.close()
}

function projections(path: string): unknown {
  const database = new DatabaseSync(path)
  const all = (sql: string): unknown[] => database.prepare(sql).all()
  const result = ['sale', 'job', 'posting', 'saldo_report'].map((table) => all(`SELECT * FROM ${table}`))
  const book = all("SELECT value FROM meta WHERE name = 'depositBook'")
  const found = ['004', '413', '081'].map((text) => all(`SELECT rowid FROM search WHERE search MATCH '"${text}"'`))
  database.close()
  return { result, book, found }
}

describe('the journal alone', () => {
  it.each([
    '',
    'DELETE FROM job; DELETE FROM posting; DELETE FROM sale',
    "UPDATE sale SET state = 'queued', serial = 'forged', flagged = 1 - flagged",
    "UPDATE saldo_report SET amount = 1 WHERE event IS NOT NULL; UPDATE meta SET value = 1 WHERE name = 'depositBook'",
    "DELETE FROM meta WHERE name = 'depositBook'; DELETE FROM posting",
    'DELETE FROM saldo_report WHERE id = 4',
    "INSERT INTO saldo_report (at, amount, source, event) VALUES (1, 1, 'check', (1 << 20) + 1)",
  ])('rebuilds every projection (%s)', (loss) => {
    const path = tempPath()
    shopAt(path)
    const before = projections(path)
    tamper(path, loss)
    const store = openStore(path)
    expect(store.rebuildProjections()).toBe(5)
    confirm(store, nth(6)) // and life goes on
    store.close()
    tamper(path, 'DELETE FROM job WHERE sale = 6; DELETE FROM posting WHERE sale = 6; DELETE FROM sale WHERE row = 6')
    tamper(path, "INSERT INTO search (search) VALUES ('integrity-check')")
    const after = projections(path) as { found: unknown[][] }
    expect({ ...after, found: after.found.map((rows) => rows.filter((row) => (row as { rowid: number }).rowid < 12)) }).toEqual(before)
  })
})

describe('lost reports of answers', () => {
  it('come back in the order of their times, behind the probes that nothing else tells', () => {
    const path = tempPath()
    shopAt(path)
    tamper(path, 'DELETE FROM saldo_report WHERE event IS NOT NULL')
    const store = openStore(path)
    store.rebuildProjections()
    expect(
      store
        .of('niskala')
        .saldo.reports(9)
        .map(({ amount, source }) => [amount, source]),
    ).toEqual([
      [970_000, 'submit'],
      [975_000, 'submit'],
      [974_650, 'check'],
      [970_000, 'saldo'],
    ])
  })
})

describe('an unreadable row', () => {
  it.each([
    ['cut off', 'status = substr(status, 1, 20)'],
    ['of another state', 'status = replace(status, \'"submitting"\', \'"queued"\')'],
    ['filed under another state', "state = 'unknown'"],
    ['with a field of a wrong type', `status = json_set(status, '$.sending.attempts', 'many')`],
    ['with a product of an unknown kind', "category = 'gold'"],
    ['paid in an unknown way', "payment = 'gold'"],
  ])('%s is told again from its events and hides no other sale', (_how, sql) => {
    const path = tempPath()
    shopAt(path)
    const before = openStore(path)
    const open = before.journal.open()
    before.close()
    tamper(path, `UPDATE sale SET ${sql} WHERE row = 5`)
    const store = openStore(path)
    expect(store.journal.open()).toEqual(open)
    expect(store.journal.search({ limit: 10 }).rows).toHaveLength(5)
    expect(store.journal.find(nth(5).id!)).toEqual(replay(store.journal.story(nth(5).id!), policyOf)?.sale)
  })

  it('is reported when its events cannot tell it either', () => {
    const path = tempPath()
    shopAt(path)
    tamper(
      path,
      "DROP TRIGGER event_is_never_changed; UPDATE event SET body = '{' WHERE sale = 5; UPDATE sale SET status = '{' WHERE row = 5",
    )
    const reported: string[] = []
    const store = openStore(path, { onUnreadable: (id) => reported.push(id) })
    expect(store.journal.open().map((sale) => sale.core.id)).toEqual([nth(1).id, nth(4).id])
    expect(reported).toEqual([nth(5).id])
  })
})
