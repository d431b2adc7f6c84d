import { describe, expect, it } from 'vitest'
import { type CatalogueRow } from '../../../shared/catalog'
import { rupiah } from '../../../shared/money'
import { at } from '../../../../test/support/sales'
import { openStore, tempPath, troubleOf } from '../../../../test/support/temp-database'

function row(code: string, changes: Partial<CatalogueRow> = {}): CatalogueRow {
  const price = rupiah(26_500)
  return {
    code,
    name: 'Telkomsel 25.000',
    brand: 'Telkomsel',
    category: 'pulsa',
    operator: 'telkomsel',
    price,
    cost: price,
    hidden: false,
    provider: 'niskala',
    sku: code,
    ...changes,
  }
}

describe('the catalogue', () => {
  it('adds, changes and leaves alone, and keeps what is not named', () => {
    const path = tempPath()
    const first = openStore(path)
    expect(first.catalogue.merge([row('B'), row('A')])).toEqual({ added: 2, changed: 0, unchanged: 0 })
    const { operator: _none, ...pln } = row('PLN', { category: 'pln', brand: 'PLN' })
    expect(first.catalogue.merge([row('A', { price: rupiah(1) }), row('B'), pln])).toEqual({ added: 1, changed: 1, unchanged: 1 })
    first.close()
    const { catalogue } = openStore(path)
    expect(catalogue.rows()).toEqual([row('B'), row('A', { price: rupiah(1) }), pln])
    expect(catalogue.find('nothing')).toBeUndefined()
  })

  it('takes a file as a whole or not at all', () => {
    const { catalogue } = openStore()
    expect(troubleOf(() => catalogue.merge([row('A'), row('B', { price: 1.5 as never })]))).not.toBe('no trouble')
    expect(catalogue.rows()).toEqual([])
  })

  it('changes a price and hides a product', () => {
    const { catalogue } = openStore()
    catalogue.merge([row('A')])
    expect(catalogue.setPrice('A', rupiah(30_000))?.price).toBe(30_000)
    expect(catalogue.setHidden('A', true)?.hidden).toBe(true)
    expect(catalogue.setPrice('B', rupiah(1))).toBeUndefined()
    expect(catalogue.rows()).toHaveLength(1)
  })
})

describe('products of two providers', () => {
  const listing = { open: true, multi: false, cutOff: { from: 1_425, until: 15 }, description: 'Pulsa Telkomsel' }
  const listed = row('ds.xld10', { provider: 'digiswitch', sku: 'xld10', listing })

  it('are kept with what their price list says, and found by the provider’s own code', () => {
    const path = tempPath()
    const first = openStore(path)
    const { cutOff: _none, ...always } = listing
    first.catalogue.merge([row('xld10'), listed, row('ds.B', { provider: 'digiswitch', sku: 'B', listing: always })])
    const { cutOff, ...rest } = listing
    const again = { ...rest, cutOff: { until: cutOff.until, from: cutOff.from } }
    expect(first.catalogue.merge([{ ...listed, listing: again }])).toEqual({ added: 0, changed: 0, unchanged: 1 })
    first.close()
    const { catalogue } = openStore(path)
    expect(catalogue.findSku('digiswitch', 'xld10')).toEqual(listed)
    expect(catalogue.findSku('niskala', 'xld10')).toEqual(row('xld10'))
    expect(catalogue.findSku('niskala', 'B')).toBeUndefined()
    expect(catalogue.find('ds.B')?.listing).toEqual(always)
  })

  it('may name another as the one to try instead', () => {
    const { catalogue } = openStore()
    catalogue.merge([row('A'), listed])
    expect(catalogue.setBackup('A', 'ds.xld10')).toEqual(row('A', { backup: 'ds.xld10' }))
    expect(catalogue.setBackup('A', undefined)).toEqual(row('A'))
    expect(catalogue.setBackup('nothing', 'A')).toBeUndefined()
  })

  it('remember over a restart when the list was last fetched', () => {
    const path = tempPath()
    const store = openStore(path)
    expect(store.catalogue.refreshedAt()).toBeUndefined()
    for (const ms of [1, 2]) store.catalogue.refreshed(at(ms))
    store.close()
    expect(openStore(path).catalogue.refreshedAt()).toBe(at(2))
  })
})
