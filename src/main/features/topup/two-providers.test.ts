import { describe, expect, it } from 'vitest'
import { replies } from '../../../../test/support/sales'
import { preferenceSettings } from '../../../../test/support/settings'
import { openTwoDesks } from '../../../../test/support/two-desks'
import { type CatalogueRow, type ProductListing } from '../../../shared/catalog'
import { type RequestOf } from '../../../shared/ipc-requests'
import { rupiah } from '../../../shared/money'
import { type ProviderName } from '../../../shared/provider-name'
import { systemIds } from '../../adapters/platform/system'
import { type SaleId } from '../../core/sale/sale'
import { createTopUp } from '../topup'

const number = '081234567890'
const cash = { payment: 'cash', tendered: rupiah(10_000), second: false } as const
const open: ProductListing = { open: true, multi: true, description: '' }
const both: readonly ProviderName[] = ['niskala', 'digiswitch']

function row(code: string, changes: Partial<CatalogueRow> = {}): CatalogueRow {
  const price = rupiah(7_000)
  const cost = rupiah(5_400)
  return { code, name: code, brand: 'Tri', category: 'pulsa', price, cost, hidden: false, provider: 'niskala', sku: code, ...changes }
}

function viaDigiswitch(sku: string, listing: Partial<ProductListing> = {}, changes: Partial<CatalogueRow> = {}): CatalogueRow {
  return row(`ds.${sku}`, { provider: 'digiswitch', sku, listing: { ...open, ...listing }, ...changes })
}

function openCounter(...rows: readonly CatalogueRow[]) {
  const room = openTwoDesks()
  room.store.catalogue.merge(rows)
  const served = { providers: both }
  const woken: ProviderName[] = []
  const topup = createTopUp({
    ...room,
    catalogue: room.store.catalogue,
    ids: systemIds,
    training: false,
    preferences: () => preferenceSettings(),
    providers: () => served.providers,
    wake: (provider) => void woken.push(provider),
  })
  function draft(code: string, made = topup.draft(code, number)): string {
    if (!made.ok) throw new Error(JSON.stringify(made.failure))
    return made.value.draft
  }
  function sell(code: string, second = false, paid: Omit<RequestOf<'topup/sell'>, 'draft'> = cash): string {
    const sold = topup.sell({ draft: draft(code), ...paid, second })
    if (!sold.ok) throw new Error(JSON.stringify(sold.failure))
    return sold.value.id
  }
  /** A sale that its provider refused. */
  function refused(code: string, reply: (typeof replies)['refused' | 'noAnswer'] = replies.refused): string {
    const id = sell(code)
    room.answer(id, reply)
    return id
  }
  return { ...room, topup, served, woken, draft, sell, refused, codes: () => topup.products().map(({ code }) => code) }
}

describe('the shelf of two providers', () => {
  it('shows one of two rows for the same thing, and the other when that one cannot be sold', () => {
    const { codes, served, store } = openCounter(row('T5', { backup: 'ds.t5' }), viaDigiswitch('t5'), row('T10'))
    expect(codes()).toEqual(['T5', 'T10'])
    store.catalogue.setHidden('T5', true)
    expect(codes()).toEqual(['ds.t5', 'T10'])
    served.providers = ['niskala']
    expect(codes()).toEqual(['T10'])
  })

  it('says what is closed at its provider, or at this hour of Jakarta, and lets the backup forward', () => {
    const noon = { cutOff: { from: 12 * 60 + 59, until: 13 * 60 + 1 } }
    const { topup, clock } = openCounter(viaDigiswitch('a', { open: false }, { backup: 'A' }), row('A'), viaDigiswitch('b', noon))
    const shown = () => topup.products().map(({ code, closed }) => [code, closed])
    expect(shown()).toEqual([
      ['ds.a', 'provider'],
      ['A', undefined],
      ['ds.b', 'cut-off'],
    ])
    expect(topup.draft('ds.a', number)).toEqual({ ok: false, failure: { kind: 'closed' } })
    expect(topup.draft('ds.b', number)).toEqual({ ok: false, failure: { kind: 'closed' } })
    clock.jump(60_000)
    expect(shown().at(-1)).toEqual(['ds.b', undefined])
  })

  it('sells nothing that closed, or whose provider went, after the draft was made', () => {
    const { topup, draft, store, served } = openCounter(viaDigiswitch('a'), viaDigiswitch('b'))
    const [first, second] = [draft('ds.a'), draft('ds.b')]
    store.catalogue.merge([viaDigiswitch('a', { open: false })])
    served.providers = ['niskala']
    for (const each of [first, second]) {
      expect(topup.sell({ draft: each, ...cash })).toEqual({ ok: false, failure: { kind: 'product-gone' } })
    }
  })
})

describe('a sale through DigiSwitch', () => {
  it('carries the provider’s own code and wakes that provider', () => {
    const { sell, journal, woken } = openCounter(viaDigiswitch('t5'))
    expect(journal.find(sell('ds.t5') as SaleId)?.core).toMatchObject({ provider: 'digiswitch', code: 't5', cost: 5_400 })
    expect(woken).toEqual(['digiswitch'])
  })

  it('of a product sold once a day is refused the second time, even between draft and sale', () => {
    const { topup, draft, sell, clock } = openCounter(viaDigiswitch('t5', { multi: false }))
    const early = draft('ds.t5')
    sell('ds.t5')
    expect(topup.draft('ds.t5', number)).toEqual({ ok: false, failure: { kind: 'once-a-day' } })
    expect(topup.sell({ draft: early, ...cash, second: true })).toEqual({ ok: false, failure: { kind: 'second-not-confirmed' } })
    expect(topup.draft('ds.t5', '081299999999').ok).toBe(true)
    clock.jump(24 * 3_600_000)
    expect(topup.draft('ds.t5', number).ok).toBe(true)
  })

  it('of a product sold once a day may be tried again when the provider refused it', () => {
    const { topup, refused } = openCounter(viaDigiswitch('t5', { multi: false }))
    refused('ds.t5')
    expect(topup.draft('ds.t5', number)).toMatchObject({ ok: true, value: { earlierToday: [] } })
  })

  it.each([
    ['T5', 'ds.t5'],
    ['ds.t5', 'T5'],
  ])('is asked about when the same thing was sold today as %s, and now as %s', (first, then) => {
    const { topup, sell, draft, clock } = openCounter(row('T5', { backup: 'ds.t5' }), viaDigiswitch('t5'))
    const id = sell(first)
    expect(topup.draft(then, number)).toMatchObject({ ok: true, value: { earlierToday: [{ id }] } })
    expect(topup.sell({ draft: draft(then), ...cash })).toEqual({ ok: false, failure: { kind: 'second-not-confirmed' } })
    clock.jump(24 * 3_600_000)
    expect(topup.draft(then, number)).toMatchObject({ ok: true, value: { earlierToday: [{ id }] } })
    expect(topup.sell({ draft: draft(then), ...cash, second: true }).ok).toBe(true)
  })

  it('is not taken for one of the other provider whose code happens to be the same', () => {
    const { topup, sell } = openCounter(row('x'), viaDigiswitch('x', { multi: false }))
    sell('x')
    expect(topup.draft('ds.x', number)).toMatchObject({ ok: true, value: { earlierToday: [] } })
  })
})

describe('the other provider', () => {
  const pair = [row('T5', { backup: 'ds.t5' }), viaDigiswitch('t5', {}, { price: rupiah(7_500) })] as const
  const impossibleNow = { ok: false, failure: { kind: 'not-possible-now' } }

  it('is offered after the first refused, for the same number at the price of its own product', () => {
    const { topup, refused, journal, draft } = openCounter(...pair)
    const id = refused('T5')
    const made = topup.draftOther(id)
    expect(made).toMatchObject({ ok: true, value: { code: 'ds.t5', destination: number, price: 7_500, earlierToday: [] } })
    const sold = topup.sell({ draft: draft('', made as never), ...cash })
    expect(journal.replacementOf(id as SaleId)?.core).toMatchObject({ provider: 'digiswitch', code: 't5', insteadOf: id })
    expect(sold).toMatchObject({ ok: true, value: { price: 7_500 } })
  })

  it('is paid with what was paid for the first: the same way, and exactly where it is not cash', () => {
    const { topup, sell, answer, journal, draft } = openCounter(...pair)
    const id = sell('T5', false, { payment: 'qris', tendered: rupiah(7_000), second: false })
    answer(id, replies.refused)
    const other = draft('', topup.draftOther(id) as never)
    expect(topup.sell({ draft: other, ...cash })).toEqual({ ok: false, failure: { kind: 'not-exact' } })
    expect(topup.sell({ draft: other, ...cash, tendered: rupiah(7_500) })).toMatchObject({
      ok: true,
      value: { payment: 'qris', change: 0 },
    })
    expect(journal.replacementOf(id as SaleId)?.core).toMatchObject({ payment: 'qris', tendered: 7_500 })
  })

  it('is taken once, whatever was drafted before', () => {
    const { topup, refused, draft, journal } = openCounter(...pair)
    const id = refused('T5')
    const drafts = [draft('', topup.draftOther(id) as never), draft('', topup.draftOther(id) as never)]
    const sales = drafts.map((each) => topup.sell({ draft: each, ...cash, second: true }))
    expect(sales.map((sale) => sale.ok)).toEqual([true, false])
    expect(sales[1]).toEqual({ ok: false, failure: { kind: 'draft-unknown' } })
    expect(topup.sell({ draft: drafts[0]!, ...cash })).toEqual(sales[0])
    expect(topup.draftOther(id)).toEqual(impossibleNow)
    expect(journal.open()).toHaveLength(1)
  })

  it('is not offered after silence, while it is under way, or on a person’s word', () => {
    const { topup, refused, sell, apply, clock } = openCounter(...pair)
    const silent = refused('T5', replies.noAnswer)
    expect(topup.draftOther(silent)).toEqual(impossibleNow)
    clock.jump(3 * 3_600_000)
    apply(silent, { type: 'answered', at: clock.now(), askedAt: clock.now(), call: 'check', reply: replies.inconclusive })
    apply(silent, { type: 'settled', at: clock.now(), by: 'Sari', outcome: 'refused' })
    expect(topup.draftOther(silent)).toEqual(impossibleNow)
    expect(topup.draftOther(sell('T5', true))).toEqual(impossibleNow)
  })

  it('is not offered without a backup, or when its provider is not set up', () => {
    const { topup, refused, served, store } = openCounter(...pair)
    const id = refused('T5')
    served.providers = ['niskala']
    expect(topup.draftOther(id)).toEqual(impossibleNow)
    served.providers = both
    store.catalogue.setBackup('T5', undefined)
    expect(topup.draftOther(id)).toEqual(impossibleNow)
    expect(topup.draftOther('01KAK3V8Q00000000000000000')).toEqual({ ok: false, failure: { kind: 'no-such-sale' } })
  })

  it('that is closed says so', () => {
    const { topup, refused } = openCounter(pair[0], viaDigiswitch('t5', { open: false }))
    expect(topup.draftOther(refused('T5'))).toEqual({ ok: false, failure: { kind: 'closed' } })
  })

  it('is Niskala when DigiSwitch was the first', () => {
    const { topup, refused } = openCounter(viaDigiswitch('t5', {}, { backup: 'T5' }), row('T5'))
    expect(topup.draftOther(refused('ds.t5'))).toMatchObject({ ok: true, value: { code: 'T5' } })
  })
})
