import { describe, expect, it } from 'vitest'
import { type StoredTicket } from '../../core/ports/stores'
import { rupiah } from '../../../shared/money'
import { at } from '../../../../test/support/sales'
import { openStore, tamper, tempPath, troubleOf } from '../../../../test/support/temp-database'

const full: StoredTicket = {
  id: 'T1',
  createdAt: at(1),
  outcome: 'made',
  ticket: {
    amount: rupiah(1_000_000),
    unique: rupiah(101),
    adminFee: rupiah(0),
    grandTotal: rupiah(100_101),
    instructionSum: rupiah(1_000_101),
    banks: [{ name: 'BCA', accountNo: '0123456789', holder: 'PT Niskala', active: true }],
    validBefore: at(3_600_000),
    instruction: 'Transfer Rp 1.000.101',
  },
}
const { instructionSum: _sum, validBefore: _until, ...bare } = full.ticket
const unsure: StoredTicket = { ...full, id: 'T2', outcome: 'unsure', ticket: bare }

describe('deposit tickets', () => {
  it('come back exactly as they were added, newest first, also after a restart', () => {
    const path = tempPath()
    const store = openStore(path)
    for (const ticket of [full, unsure]) store.of('niskala').tickets.add(ticket)
    store.close()
    const { tickets } = openStore(path).of('niskala')
    expect(tickets.latest(9)).toEqual([unsure, full])
    expect(tickets.latest(1)).toEqual([unsure])
    expect(tickets.find('T1')).toEqual(full)
    expect(tickets.find('T3')).toBeUndefined()
  })

  it('are added once', () => {
    const { tickets } = openStore().of('niskala')
    tickets.add(full)
    expect(troubleOf(() => tickets.add({ ...unsure, id: 'T1' }))).toBe('other')
    expect(tickets.latest(9)).toEqual([full])
  })

  it('arrive once: the first time stands', () => {
    const { tickets } = openStore().of('niskala')
    tickets.add(full)
    tickets.arrived('T1', at(5))
    tickets.arrived('T1', at(9))
    expect(tickets.find('T1')).toEqual({ ...full, arrivedAt: at(5) })
    expect(troubleOf(() => tickets.arrived('T3', at(5)))).toBe('other')
  })

  it.each([
    ['cut off', 'substr(body, 1, 20)'],
    ['with a sum that is not whole', "json_set(body, '$.grandTotal', 0.5)"],
    ['with a field nobody wrote', "json_set(body, '$.pin', '1234')"],
    ['without its banks', "json_remove(body, '$.banks')"],
  ])('%s are not believed and hide no other', (_how, sql) => {
    const path = tempPath()
    const store = openStore(path)
    for (const ticket of [full, unsure]) store.of('niskala').tickets.add(ticket)
    store.close()
    tamper(path, `UPDATE ticket SET body = ${sql} WHERE id = 'T2'`)
    const { tickets } = openStore(path).of('niskala')
    expect(tickets.latest(9)).toEqual([full])
    expect(troubleOf(() => tickets.find('T2'))).toBe('damaged')
  })
})
