import { describe, expect, it } from 'vitest'
import { DatabaseSync } from '@photostructure/sqlite'
import { counterPolicy } from '../../core/sale/retry-policy'
import { replay } from '../../core/sale/sale-machine'
import { replies } from '../../../../test/support/sales'
import { confirm, nth, openStore, sell, submit, tamper, tempPath } from '../../../../test/support/temp-database'

function shopAt(path: string): void {
  const store = openStore(path)
  confirm(store, nth(1))
  sell(store, nth(2))
  sell(store, nth(3), replies.refused)
  sell(store, nth(4), replies.noAnswer)
  submit(store, confirm(store, nth(5)))
  store.close()
}

function projections(path: string): unknown {
  const database = new DatabaseSync(path)
  const all = (sql: string): unknown[] => database.prepare(sql).all()
  const result = ['sale', 'job', 'posting'].map((table) => all(`SELECT * FROM ${table}`))
  const found = ['004', '413', '081'].map((text) => all(`SELECT rowid FROM search WHERE search MATCH '"${text}"'`))
  database.close()
  return { result, found }
}

describe('the journal alone', () => {
  it.each(['', 'DELETE FROM job; DELETE FROM posting; DELETE FROM sale', "UPDATE sale SET state = 'queued', serial = 'forged'"])(
    'rebuilds every projection (%s)',
    (loss) => {
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
    },
  )
})

describe('an unreadable row', () => {
  it.each([
    ['cut off', 'status = substr(status, 1, 20)'],
    ['of another state', 'status = replace(status, \'"submitting"\', \'"queued"\')'],
    ['filed under another state', "state = 'unknown'"],
    ['with a field of a wrong type', `status = json_set(status, '$.sending.attempts', 'many')`],
    ['with a product of an unknown kind', "category = 'gold'"],
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
    expect(store.journal.find(nth(5).id!)).toEqual(replay(store.journal.story(nth(5).id!), counterPolicy)?.sale)
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
