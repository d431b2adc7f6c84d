import { describe, expect, it } from 'vitest'
import { type BillCustomer, type BillProductRow } from '../../../shared/bill/bill'
import { rupiah } from '../../../shared/money'
import { at } from '../../../../test/support/sales'
import { openStore, tempPath, troubleOf } from '../../../../test/support/temp-database'

const pdam: BillProductRow = {
  code: 'pdamaetra',
  kind: 'pdam',
  name: 'PDAM Aetra',
  open: true,
  admin: rupiah(2_000),
  commission: rupiah(550),
  hidden: false,
}
const pln: BillProductRow = { ...pdam, code: 'pln', kind: 'pln', name: 'PLN Pascabayar' }

describe('bill products', () => {
  it('are added, changed and left alone in their order, also over a restart', () => {
    const path = tempPath()
    const store = openStore(path)
    expect(store.bills.merge([pdam, pln])).toEqual({ added: 2, changed: 0, unchanged: 0 })
    expect(store.bills.merge([pln, { ...pdam, open: false }])).toEqual({ added: 0, changed: 1, unchanged: 1 })
    expect(store.bills.setKind('pdamaetra', 'other')?.kind).toBe('other')
    expect(store.bills.setHidden('pdamaetra', true)?.hidden).toBe(true)
    expect([store.bills.setKind('nothing', 'tv'), store.bills.find('nothing')]).toEqual([undefined, undefined])
    store.close()
    const { bills } = openStore(path)
    expect(bills.rows()).toEqual([{ ...pdam, open: false, kind: 'other', hidden: true }, pln])
    expect(bills.find('pln')).toEqual(pln)
  })

  it('are taken as a whole list or not at all', () => {
    const { bills } = openStore()
    expect(troubleOf(() => bills.merge([pdam, { ...pln, admin: 0.5 as never }]))).not.toBe('no trouble')
    expect(bills.rows()).toEqual([])
  })
})

describe('customers', () => {
  const customer = (n: number, changes: Partial<BillCustomer> = {}): BillCustomer => {
    return { kind: 'pln', code: 'pln', customerNo: `5300${n}`, name: `Pelanggan ${n}`, lastAt: at(n), ...changes }
  }

  it('are found by number, name or label, newest first, and only of their kind', () => {
    const { customers } = openStore()
    for (const n of [1, 2, 3]) customers.remember(customer(n))
    customers.remember(customer(4, { kind: 'pdam' }))
    customers.remember(customer(1, { name: 'Bu Tini', lastAt: at(9) }))
    customers.label('pln', '53002', 'Warung depan')
    const find = (text: string, limit = 9) => customers.find('pln', text, limit).map((each) => each.customerNo)
    expect(find('')).toEqual(['53001', '53003', '53002'])
    expect(find('', 1)).toEqual(['53001'])
    expect([find('tini'), find('WARUNG'), find('3003'), find('%')]).toEqual([['53001'], ['53002'], ['53003'], []])
    expect(customers.find('pln', 'warung', 9)).toEqual([customer(2, { label: 'Warung depan' })])
    customers.label('pln', '53002', undefined)
    customers.forget('pln', '53003')
    expect(customers.find('pln', '', 9)).toEqual([customer(1, { name: 'Bu Tini', lastAt: at(9) }), customer(2)])
  })

  it('of two billers of one kind stay apart, although their numbers are the same', () => {
    const { customers } = openStore()
    const bandung = customer(1, { kind: 'pdam', code: 'pdambdg' })
    const surabaya = customer(1, { kind: 'pdam', code: 'pdamsby', name: 'Bu Ani', lastAt: at(2) })
    for (const each of [bandung, surabaya]) customers.remember(each)
    customers.label('pdambdg', '53001', 'Pak RT')
    expect(customers.find('pdam', '', 9)).toEqual([surabaya, { ...bandung, label: 'Pak RT' }])
    customers.forget('pdamsby', '53001')
    expect(customers.find('pdam', '', 9)).toEqual([{ ...bandung, label: 'Pak RT' }])
  })

  it('keep their label when they come again, and are kept for ever with it; of the others the latest stay', () => {
    const { customers } = openStore()
    for (const n of [1, 2]) customers.remember(customer(n))
    customers.label('pln', '53001', 'Pak RT')
    customers.remember(customer(1, { lastAt: at(2) }))
    for (let n = 10; n < 320; n += 1) customers.remember(customer(n))
    const kept = customers.find('pln', '', 1_000)
    expect(kept).toHaveLength(301)
    expect([kept.at(-1)?.label, kept.at(-2)?.customerNo]).toEqual(['Pak RT', '530020'])
  })
})
