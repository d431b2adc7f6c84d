// Customers whose bills were paid here. Those with a label stay; of the others the latest are kept.
import * as v from 'valibot'
import { type CustomerBook } from '../../core/ports/catalogues'
import { type BillCustomer } from '../../../shared/bill/bill'
import { type Database } from './database'
import { billKind, instant, text } from './field-schemas'

/** Customers without a label, for each kind of bill. */
const unlabelledMax = 300

const customer = v.pipe(
  v.object({ kind: billKind, code: text, customerNo: text, name: text, lastAt: instant, label: v.nullable(text) }),
  v.transform(({ label, ...row }): BillCustomer => (label === null ? row : { ...row, label })),
)

export function createCustomerBook(database: Database): CustomerBook {
  const put = database.prepare(`INSERT INTO customer (code, customerNo, kind, name, lastAt) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (code, customerNo) DO UPDATE SET kind = excluded.kind, name = excluded.name, lastAt = excluded.lastAt`)
  const prune = database.prepare(`DELETE FROM customer WHERE kind = ?1 AND label IS NULL AND (code, customerNo) NOT IN (
    SELECT code, customerNo FROM customer WHERE kind = ?1 AND label IS NULL ORDER BY lastAt DESC, customerNo, code LIMIT ${unlabelledMax})`)
  const label = database.prepare('UPDATE customer SET label = ? WHERE code = ? AND customerNo = ?')
  const forget = database.prepare('DELETE FROM customer WHERE code = ? AND customerNo = ?')
  const find = database.prepare(`SELECT kind, code, customerNo, name, lastAt, label FROM customer
    WHERE kind = ? AND instr(lower(customerNo || char(10) || name || char(10) || ifnull(label, '')), lower(?)) > 0
    ORDER BY lastAt DESC, customerNo, code LIMIT ?`)
  return {
    remember({ kind, customerNo, code, name, lastAt }) {
      database.write(() => {
        put.run(code, customerNo, kind, name, lastAt)
        prune.run(kind)
      })
    },
    label: (code, customerNo, name) => void database.write(() => label.run(name ?? null, code, customerNo)),
    forget: (code, customerNo) => void database.write(() => forget.run(code, customerNo)),
    find: (kind, typed, limit) => find.all(kind, typed.trim(), limit).map((row) => v.parse(customer, row)),
  }
}
