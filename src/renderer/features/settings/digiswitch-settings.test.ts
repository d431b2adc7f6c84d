import { describe, expect, it } from 'vitest'
import { type BillProductRow } from '../../../shared/bill/bill'
import { billKindNames } from '../../../shared/bill/bill-data'
import { type CatalogueRow } from '../../../shared/catalog'
import { type PosBridge } from '../../../shared/ipc-contract'
import { rupiah } from '../../../shared/money'
import { type PriceListView } from '../../../shared/price-list'
import { backupChoices, hasBoth } from './backup-choice'
import { createBillProductsStore, foundBillProducts } from './bill-products-store'
import { exampleOf, feeProblem, feesOf, isUsername, keyLooksWrong, typedFee, type TypedFees } from './digiswitch-rules'
import { createPriceListStore, waitMsOf } from './price-list-store'
import { createSettingsStore } from './settings-store'

/** A bridge that remembers what was asked and answers what it is told to. */
function recorded(answers: Record<string, unknown> = {}) {
  const asked: unknown[] = []
  const listeners = new Map<string, (payload: never) => void>()
  const pos = {
    call: async (channel: string, request: unknown) => {
      asked.push([channel, request])
      return answers[channel] ?? { ok: true, value: {} }
    },
    on: (event: string, listener: (payload: never) => void) => {
      listeners.set(event, listener)
      return () => listeners.delete(event)
    },
  } as unknown as PosBridge
  const tell = (event: string, payload: unknown) => listeners.get(event)?.(payload as never)
  return { pos, asked, tell }
}

describe('the account at DigiSwitch', () => {
  const account = {
    baseUrl: 'https://toko.api.digiswitch.id/v1/user/api',
    username: 'melati',
    testing: false,
    bank: 'BCA',
    ownerName: 'Siti Aminah',
    lowSaldo: rupiah(100_000),
  }

  it('keeps the key that is set unless one was typed', async () => {
    const { pos, asked } = recorded()
    const { saveDigiswitch } = createSettingsStore(pos).getState()
    await saveDigiswitch(account, ' ')
    await saveDigiswitch(account, 'kunci-baru')
    expect(asked).toEqual([
      ['settings/save-digiswitch', account],
      ['settings/save-digiswitch', { ...account, key: 'kunci-baru' }],
    ])
  })

  it('is tested on its own, apart from Niskala', async () => {
    const { pos, asked } = recorded()
    await createSettingsStore(pos).getState().testConnection('digiswitch')
    expect(asked).toEqual([['settings/test-connection', { provider: 'digiswitch' }]])
  })

  it('refuses a username or a key with spaces, and takes an empty one', () => {
    expect(isUsername('')).toBe(true)
    expect(isUsername('dua kata')).toBe(false)
    expect(keyLooksWrong('')).toBe(false)
    expect(keyLooksWrong('dua kata')).toBe(true)
  })
})

describe('the price list', () => {
  const view: PriceListView = { phase: 'bills', products: 47, billProducts: 30 }

  it('shows how far it is, whatever a slower answer says', async () => {
    const old = { ok: true, value: { ...view, phase: 'idle' } }
    const { pos, tell } = recorded({ 'pricelist/view': old })
    const store = createPriceListStore(pos)
    store.getState().start()
    tell('pricelist/changed', view)
    await Promise.resolve()
    expect(store.getState().view?.phase).toBe('bills')
  })

  it('is asked for once while an answer is awaited, and keeps why it failed', async () => {
    const { pos, asked } = recorded({ 'pricelist/refresh': { ok: false, failure: { kind: 'no-line', why: 'timeout' } } })
    const store = createPriceListStore(pos)
    await Promise.all([store.getState().refresh(), store.getState().refresh()])
    expect(asked).toHaveLength(1)
    expect(store.getState()).toMatchObject({ asking: false, failure: { kind: 'no-line' } })
  })

  it('tells how long until it may be asked for again', () => {
    expect(waitMsOf({ ...view, againAt: 9_000 as never }, 4_000)).toBe(5_000)
    expect(waitMsOf({ ...view, againAt: 9_000 as never }, 10_000)).toBe(0)
    expect(waitMsOf(view, 10_000)).toBe(0)
  })

  it('shows what a new product would be sold for', () => {
    expect(exampleOf(rupiah(10_150), { add: rupiah(1_000), roundUpTo: 500 })).toBe(11_500)
    expect(exampleOf(rupiah(10_150), { add: rupiah(0), roundUpTo: 1 })).toBe(10_150)
  })
})

describe('the fees of the shop', () => {
  const typed = Object.fromEntries(billKindNames.map((kind) => [kind, { usual: '2.000', most: '5.000' }])) as TypedFees

  it('are read as people write them, for every kind', () => {
    expect(feesOf(typed)?.pln).toEqual({ usual: 2_000, most: 5_000 })
    expect(Object.keys(feesOf(typed) ?? {})).toEqual([...billKindNames])
  })

  it('are not saved while one line is wrong', () => {
    expect(feeProblem({ usual: '6.000', most: '5.000' })).toBe('order')
    expect(feeProblem({ usual: 'dua ribu', most: '5.000' })).toBe('amount')
    expect(typedFee('1.000.001')).toBeUndefined()
    expect(feesOf({ ...typed, samsat: { usual: '6.000', most: '5.000' } })).toBeUndefined()
  })
})

describe('the bill products', () => {
  const pdam: BillProductRow = {
    code: 'pdambdg',
    kind: 'other',
    name: 'PDAM Kota Bandung',
    open: true,
    admin: rupiah(2_500),
    commission: rupiah(1_000),
    hidden: false,
  }

  it('are found by every typed word within a kind', () => {
    expect(foundBillProducts([pdam], 'bandung pdam', undefined)).toHaveLength(1)
    expect(foundBillProducts([pdam], 'bandung', 'pdam')).toHaveLength(0)
  })

  it('move to another kind and say so', async () => {
    const { pos, asked } = recorded({
      'bills/product-rows': { ok: true, value: [pdam] },
      'bills/set-kind': { ok: true, value: { ...pdam, kind: 'pdam' } },
    })
    const store = createBillProductsStore(pos)
    store.getState().start()
    await Promise.resolve()
    await store.getState().setKind('pdambdg', 'pdam')
    expect(asked.at(-1)).toEqual(['bills/set-kind', { code: 'pdambdg', kind: 'pdam' }])
    expect(store.getState()).toMatchObject({ rows: [{ kind: 'pdam' }], saved: 'pdambdg' })
  })
})

describe('the backup of a product', () => {
  const row = (code: string, over: Partial<CatalogueRow>): CatalogueRow => ({
    code,
    sku: code,
    name: code,
    brand: 'Tri',
    category: 'pulsa',
    price: rupiah(21_500),
    cost: rupiah(20_100),
    hidden: false,
    provider: 'digiswitch',
    ...over,
  })
  const tri = row('TRI20', { provider: 'niskala' })

  it('is chosen from the other provider, the same brand and nearly the same cost first', () => {
    const rows = [
      tri,
      row('ds.xl20', { brand: 'XL', cost: rupiah(20_100) }),
      row('ds.tri50', { cost: rupiah(49_000) }),
      row('ds.tri20', { brand: 'TRI', cost: rupiah(19_900) }),
      row('ds.pln20', { category: 'pln', brand: 'PLN' }),
    ]
    expect(backupChoices(rows, tri, '').map(({ code }) => code)).toEqual(['ds.tri20', 'ds.tri50', 'ds.xl20'])
    expect(backupChoices(rows, tri, 'xl').map(({ code }) => code)).toEqual(['ds.xl20'])
  })

  it('is spoken of only where the shop sells through both', () => {
    expect(hasBoth([tri])).toBe(false)
    expect(hasBoth([tri, row('ds.tri20', {})])).toBe(true)
  })
})
