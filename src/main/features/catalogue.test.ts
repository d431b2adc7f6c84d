import { describe, expect, it } from 'vitest'
import { openStore } from '../../../test/support/temp-database'
import { type CatalogueRow, type ImportProblem } from '../../shared/catalog'
import { rupiah } from '../../shared/money'
import { fail, ok, type Result } from '../../shared/result'
import { createCatalogueDesk } from './catalogue'

const row = (code: string, price: number): CatalogueRow => ({
  code,
  name: `Telkomsel ${code}`,
  brand: 'Telkomsel',
  category: 'pulsa',
  operator: 'telkomsel',
  price: rupiah(price),
  cost: rupiah(5_400),
  hidden: false,
  provider: 'niskala',
  sku: code,
})

function openDesk(csv: Result<readonly CatalogueRow[], readonly ImportProblem[]> = ok([row('T5', 7_000), row('T10', 12_000)])) {
  const store = openStore()
  let changes = 0
  const desk = createCatalogueDesk({ catalogue: store.catalogue, readCsv: () => csv, onChange: () => void (changes += 1) })
  return { desk, store, changes: () => changes }
}

const bytes = new Uint8Array()

describe('the price list', () => {
  it('takes a whole file, and says what is new, changed and the same', () => {
    const { desk, changes } = openDesk()
    expect(desk.importCsv(bytes)).toEqual({ ok: true, value: { added: 2, changed: 0, unchanged: 0 } })
    desk.setPrice('T5', rupiah(7_500))
    expect(desk.importCsv(bytes)).toEqual({ ok: true, value: { added: 0, changed: 1, unchanged: 1 } })
    expect(changes()).toBe(3)
  })

  it('takes nothing of a file with one problem, and passes the problem on', () => {
    const problems: readonly ImportProblem[] = [{ row: 7, column: 'price', problem: 'bad-amount', value: 'x' }]
    const { desk, changes } = openDesk(fail(problems))
    expect(desk.importCsv(bytes)).toEqual({ ok: false, failure: problems })
    expect([desk.rows(), changes()]).toEqual([[], 0])
  })

  it('prices and hides a product, and knows which there are', () => {
    const { desk } = openDesk()
    desk.importCsv(bytes)
    expect(desk.setPrice('T5', rupiah(8_000))).toMatchObject({ ok: true, value: { code: 'T5', price: 8_000 } })
    expect(desk.setHidden('T5', true)).toMatchObject({ ok: true, value: { hidden: true } })
    expect(desk.setPrice('T5', rupiah(0))).toEqual({ ok: false, failure: { kind: 'zero-price' } })
    expect(desk.setPrice('NONE', rupiah(1))).toEqual({ ok: false, failure: { kind: 'no-such-product' } })
    expect(desk.setHidden('NONE', true)).toEqual({ ok: false, failure: { kind: 'no-such-product' } })
  })
})

describe('two providers in one list', () => {
  const listing = { open: false, multi: true, description: 'Pulsa' }
  const other: CatalogueRow = { ...row('T5', 6_900), code: 'ds.t5', sku: 't5', provider: 'digiswitch', listing }

  it('are linked by the owner, across providers alone', () => {
    const { desk, store, changes } = openDesk()
    store.catalogue.merge([row('T5', 7_000), row('T10', 12_000), other])
    expect(desk.setBackup('T5', 'ds.t5')).toMatchObject({ ok: true, value: { code: 'T5', backup: 'ds.t5' } })
    expect(desk.setBackup('T5', 'T10')).toEqual({ ok: false, failure: { kind: 'same-provider' } })
    for (const nobody of [desk.setBackup('T5', 'NONE'), desk.setBackup('NONE', 'T5'), desk.setBackup('NONE', undefined)]) {
      expect(nobody).toEqual({ ok: false, failure: { kind: 'no-such-product' } })
    }
    const cleared = desk.setBackup('T5', undefined)
    expect(cleared.ok && cleared.value.backup).toBeUndefined()
    expect(changes()).toBe(2)
  })

  it('keep links and what the provider’s list told when a file is taken in', () => {
    const { desk, store } = openDesk(ok([row('T5', 7_500), { ...other, price: rupiah(7_100), listing: undefined }]))
    store.catalogue.merge([{ ...row('T5', 7_000), backup: 'ds.t5' }, other])
    expect(desk.importCsv(bytes)).toEqual({ ok: true, value: { added: 0, changed: 2, unchanged: 0 } })
    expect(desk.rows()).toMatchObject([
      { code: 'T5', price: 7_500, backup: 'ds.t5' },
      { code: 'ds.t5', price: 7_100, listing },
    ])
  })
})
