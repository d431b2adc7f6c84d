import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../../test/support/fake-clock'
import { openStore, tempPath } from '../../../test/support/temp-database'
import { type PriceListView } from '../../shared/price-list'
import { rupiah } from '../../shared/money'
import { type BillListing, type PrepaidListing, type PriceListReply } from '../core/ports/providers'
import { createPriceList } from './price-list'

const minuteMs = 60_000

function line(sku: string, changes: Partial<PrepaidListing> = {}): PrepaidListing {
  const price = rupiah(5_400)
  return {
    sku,
    name: `XL ${sku}`,
    category: 'Pulsa',
    brand: 'XL',
    type: 'Umum',
    price,
    open: true,
    multi: true,
    description: '',
    ...changes,
  }
}

function bill(code: string, changes: Partial<BillListing> = {}): BillListing {
  return { code, name: 'PDAM', brand: 'PDAM', admin: rupiah(2_000), commission: rupiah(500), open: true, ...changes }
}

const list = <Row>(...rows: readonly Row[]): PriceListReply<Row> => ({ kind: 'list', rows, skipped: 0 })

function openDesk(path = tempPath()) {
  const store = openStore(path)
  const clock = createFakeClock()
  const asked: string[] = []
  const script: { prepaid: PriceListReply<PrepaidListing>; bills: PriceListReply<BillListing> } = {
    prepaid: list(line('x5'), line('x10', { price: rupiah(10_200) })),
    bills: list(bill('pdam')),
  }
  const views: PriceListView[] = []
  let catalogueChanges = 0
  const desk = createPriceList({
    catalogue: store.catalogue,
    bills: store.bills,
    source: {
      async prepaid() {
        asked.push('prepaid')
        return await Promise.resolve(script.prepaid)
      },
      async bills() {
        asked.push('bills')
        return await Promise.resolve(script.bills)
      },
    },
    clock,
    margin: () => ({ add: rupiah(1_000), roundUpTo: 500 }),
    onChange: (view) => void views.push(view),
    onCatalogueChange: () => void (catalogueChanges += 1),
  })
  return { desk, store, clock, script, asked, views, catalogueChanges: () => catalogueChanges }
}

describe('the price list of the provider', () => {
  it('fills the shop’s products and bill products, and tells how far it is', async () => {
    const { desk, store, views, clock, catalogueChanges } = openDesk()
    expect(desk.view()).toEqual({ phase: 'idle', products: 0, billProducts: 0 })
    const againAt = clock.now() + 5 * minuteMs
    const last = { at: clock.now(), added: 3, dearer: [], cheaper: [], closed: 0, reopened: 0, gone: 0, skipped: 0 }
    const view = { phase: 'idle', products: 2, billProducts: 1, againAt, last }
    expect(await desk.refresh()).toEqual({ ok: true, value: view })
    expect(views.map(({ phase }) => phase)).toEqual(['prepaid', 'bills', 'saving', 'idle'])
    expect([views.at(-1), desk.view()]).toEqual([view, view])
    expect(store.catalogue.rows()).toMatchObject([
      { code: 'ds.x5', provider: 'digiswitch', sku: 'x5', price: 6_500 },
      { code: 'ds.x10', price: 11_500 },
    ])
    expect(store.bills.find('pdam')).toMatchObject({ kind: 'pdam', admin: 2_000, commission: 500 })
    expect(catalogueChanges()).toBe(1)
  })

  it('taken again leaves the shop’s prices alone and reports what changed', async () => {
    const { desk, store, script, clock } = openDesk()
    await desk.refresh()
    store.catalogue.setPrice('ds.x5', rupiah(8_000))
    store.bills.setKind('pdam', 'other')
    clock.jump(5 * minuteMs)
    script.prepaid = {
      kind: 'list',
      rows: [line('x5', { price: rupiah(5_600), open: false }), line('x10', { price: rupiah(10_000) })],
      skipped: 0,
    }
    script.bills = list(bill('tv', { brand: 'TV', name: 'TV' }))
    const again = await desk.refresh()
    expect(again.ok && again.value.last).toMatchObject({
      added: 1,
      dearer: [{ code: 'ds.x5', before: 5_400, after: 5_600, price: 8_000 }],
      cheaper: [{ code: 'ds.x10', before: 10_200, after: 10_000, price: 11_500 }],
      closed: 1,
      gone: 1,
    })
    expect(store.bills.find('pdam')).toMatchObject({ kind: 'other', open: false })
  })
})

describe('a price list asked for again', () => {
  it('waits five minutes from the last asking, across a restart', async () => {
    const path = tempPath()
    const first = openDesk(path)
    const againAt = first.clock.now() + 5 * minuteMs
    await first.desk.refresh()
    first.store.close()
    const { desk, clock, asked } = openDesk(path)
    const tooSoon = { ok: false, failure: { kind: 'too-soon', againAt } }
    expect([desk.view().againAt, await desk.refresh()]).toEqual([againAt, tooSoon])
    clock.jump(5 * minuteMs - 1)
    expect([await desk.refresh(), asked]).toEqual([tooSoon, []])
    clock.jump(1)
    expect(desk.view().againAt).toBeUndefined()
    expect(await desk.refresh()).toMatchObject({ ok: true })
  })

  it('while it is being asked for is too soon', async () => {
    const { desk, asked } = openDesk()
    const both = await Promise.all([desk.refresh(), desk.refresh()])
    expect(both.map(({ ok }) => ok)).toEqual([true, false])
    expect(asked).toEqual(['prepaid', 'bills'])
  })

  it('is not held up by a moment that a wrong clock wrote', async () => {
    const { desk, clock } = openDesk()
    await desk.refresh()
    clock.jump(-24 * 60 * minuteMs)
    expect(await desk.refresh()).toMatchObject({ ok: true })
  })

  it.each<[PriceListReply<never>, object, boolean]>([
    [{ kind: 'not-sent', why: 'refused' }, { kind: 'no-line', why: 'refused' }, false],
    [
      { kind: 'turned-away', note: { key: 'ds-41', code: '41' }, stop: 'token-rejected' },
      { kind: 'stopped', why: 'token-rejected' },
      false,
    ],
    [{ kind: 'no-answer' }, { kind: 'no-line', why: 'timeout' }, true],
    [{ kind: 'turned-away', note: { key: 'ds-83', code: '83' } }, { kind: 'too-soon' }, true],
    [{ kind: 'turned-away', note: { key: 'ds-88', code: '88' } }, { kind: 'unusable' }, true],
  ])('after %j says %j, and has to wait: %s', async (reply, failure, waits) => {
    const { desk, script, asked, views } = openDesk()
    script.prepaid = reply
    expect(await desk.refresh()).toMatchObject({ ok: false, failure })
    expect([asked, views.at(-1)?.phase]).toEqual([['prepaid'], 'idle'])
    expect((await desk.refresh()).ok ? 'asked' : asked.length).toBe(waits ? 1 : 2)
  })
})

describe('one of the two lists that cannot be had', () => {
  const unusable: PriceListReply<never> = { kind: 'inconclusive', note: { key: 'not-json' } }

  it('does not throw the other away', async () => {
    const one = openDesk()
    one.script.bills = { kind: 'turned-away', note: { key: 'ds-83', code: '83' } }
    expect(await one.desk.refresh()).toMatchObject({ ok: false, failure: { kind: 'too-soon' } })
    expect([one.store.catalogue.rows().length, one.desk.view().last?.added]).toEqual([2, 2])
    const other = openDesk()
    other.script.prepaid = unusable
    expect(await other.desk.refresh()).toEqual({ ok: false, failure: { kind: 'unusable', note: { key: 'not-json' } } })
    expect([other.store.bills.rows().length, other.desk.view().last?.added]).toEqual([1, 1])
  })

  it('leaves products and report as they were when it is both', async () => {
    const { desk, script, catalogueChanges } = openDesk()
    script.prepaid = unusable
    script.bills = unusable
    expect((await desk.refresh()).ok).toBe(false)
    expect([desk.view().last, catalogueChanges()]).toEqual([undefined, 0])
  })
})

describe('a shop without DigiSwitch', () => {
  it('has no list to ask for', async () => {
    const { catalogue, bills } = openStore()
    const nothing = () => undefined
    const margin = () => ({ add: rupiah(0), roundUpTo: 1 }) as const
    const parts = { catalogue, bills, source: undefined, clock: createFakeClock(), margin, onChange: nothing, onCatalogueChange: nothing }
    expect(await createPriceList(parts).refresh()).toEqual({ ok: false, failure: { kind: 'not-set-up' } })
  })
})

describe('five thousand products', () => {
  const many = (price: number) =>
    Array.from({ length: 5_000 }, (_, index) => line(`p${index}`, { name: `Paket XL ${index}`, category: 'Data', price: rupiah(price) }))

  it('are taken in without holding up the counter', async () => {
    const { desk, script, clock } = openDesk()
    for (const price of [5_400, 5_400, 5_500]) {
      script.prepaid = list(...many(price))
      const started = process.cpuUsage()
      await desk.refresh()
      // Processor time, because other tests run on the same machine.
      const { user, system } = process.cpuUsage(started)
      expect((user + system) / 1_000).toBeLessThan(1_500)
      clock.jump(5 * minuteMs)
    }
    expect(desk.view().products).toBe(5_000)
  })
})
