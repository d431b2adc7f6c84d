// Top-ups through two providers: each in its lane, one number at a time over both, and a second one only after a clear no.
import { describe, expect, it } from 'vitest'
import { eventually, numberFor, openShop, type Shop, type ShopOptions, waitForAgreement } from '../support/shop'

const pace = 0.005
/** The document's own product of DigiSwitch, under the shop's key. */
const second = 'ds.xld10'

/** A shop that has fetched DigiSwitch's price list. */
async function openBoth(options: ShopOptions = {}): Promise<Shop> {
  const shop = await openShop({ pace, digiswitch: {}, ...options })
  await shop.waitForLine('up', 'digiswitch')
  await shop.waitForLine('up')
  expect(await shop.till().priceList.refresh()).toMatchObject({ ok: true })
  return shop
}

describe('a top-up through DigiSwitch', () => {
  it('is bought once, and charged in its own books alone', async () => {
    const shop = await openBoth()
    const sale = shop.sell(numberFor('000'), second)
    expect(await shop.waitFor(sale.id, 'delivered')).toMatchObject({ provider: 'digiswitch', code: 'xld10' })
    expect(shop.secondBookOf(sale)).toMatchObject({ state: 'bought', purchases: 1 })
    expect([shop.bookOf(sale), shop.posted('deposit')]).toEqual([undefined, 0])
    await waitForAgreement(shop.till(), shop.sandbox.digiswitch, 'digiswitch')
    await waitForAgreement(shop.till(), shop.sandbox)
  })

  it.each(['301', '303', '401', '404', '405', '503'])(
    '(%s) that was answered by silence is asked about, and bought once',
    async (digits) => {
      const shop = await openBoth({ answerTimeoutMs: 500 })
      const sale = shop.sell(numberFor(digits), second)
      await shop.waitFor(sale.id, 'unknown', 'queued')
      await shop.waitFor(sale.id, 'delivered')
      expect(shop.secondBookOf(sale)?.purchases).toBe(1)
      await waitForAgreement(shop.till(), shop.sandbox.digiswitch, 'digiswitch')
    },
  )
})

describe('two orders to one number at two providers', () => {
  it('leave one after the other: the second waits until the first is certain, and leaves at once then', async () => {
    const shop = await openBoth({ answerTimeoutMs: 500 })
    const number = numberFor('401')
    const first = shop.sell(number, second)
    await shop.waitFor(first.id, 'unknown')
    const behind = shop.sell(number, 'HSA5', true)
    expect(shop.sale(behind.id)).toMatchObject({ state: 'queued', behind: first.number })
    expect(shop.bookOf(behind)).toBeUndefined()
    await shop.waitFor(first.id, 'delivered')
    await eventually(
      () => shop.bookOf(behind),
      () => shop.sale(behind.id).state,
    )
    expect(shop.secondBookOf(first)?.purchases).toBe(1)
  })
})

describe('a provider that stops', () => {
  it('stops its own lane and no other', async () => {
    let key = 'latihan'
    const shop = await openBoth({ digiswitchKey: () => key })
    key = 'salah'
    shop.till().probe()
    await shop.waitForLine('stopped', 'digiswitch')
    const held = shop.sell(numberFor('000', 1), second)
    const sale = shop.sell(numberFor('000', 2))
    await shop.waitFor(sale.id, 'delivered')
    expect([shop.till().status().lanes.niskala.line.kind, shop.sale(held.id).state]).toEqual(['up', 'queued'])
    key = 'latihan'
    shop.till().probe()
    await shop.waitFor(held.id, 'delivered')
  })
})

describe('a sale that its provider refused', () => {
  it('can be made once through the other provider', async () => {
    const shop = await openBoth()
    expect(shop.till().catalogue.setBackup('HSA5', second)).toMatchObject({ ok: true })
    const failed = await shop.waitFor(shop.sell(numberFor('907')).id, 'refused')
    expect(failed.may.tryOther).toBe(true)
    const draft = shop.till().topup.draftOther(failed.id)
    if (!draft.ok) throw new Error(draft.failure.kind)
    const sold = shop.till().topup.sell({ draft: draft.value.draft, payment: 'cash', tendered: draft.value.price, second: true })
    if (!sold.ok) throw new Error(sold.failure.kind)
    expect(sold.value).toMatchObject({ provider: 'digiswitch', destination: failed.destination })
    expect(shop.sale(failed.id).may.tryOther).toBe(false)
    expect(shop.till().topup.draftOther(failed.id)).toEqual({ ok: false, failure: { kind: 'not-possible-now' } })
    await shop.waitFor(sold.value.id, 'refused', 'delivered')
  })

  it('is never offered to the other while nobody knows its fate, nor where there is none', async () => {
    const shop = await openBoth({ answerTimeoutMs: 500 })
    shop.till().catalogue.setBackup('HSA5', second)
    const unsure = await shop.waitFor(shop.sell(numberFor('404')).id, 'unknown')
    expect([unsure.may.tryOther, shop.till().topup.draftOther(unsure.id).ok]).toEqual([false, false])
    const failed = await shop.waitFor(shop.sell(numberFor('907')).id, 'refused')
    await shop.restart({ digiswitch: { username: '' } })
    expect([shop.sale(failed.id).may.tryOther, shop.till().status().lanes.digiswitch]).toEqual([false, undefined])
  })
})

describe('a till without DigiSwitch', () => {
  it('says so instead of asking, and shows what was sold through it before', async () => {
    const shop = await openBoth()
    const sale = shop.sell(numberFor('000'), second)
    await shop.waitFor(sale.id, 'delivered')
    await shop.restart({ digiswitch: { username: '' } })
    const { bills, priceList, saldo, deposits } = shop.till()
    const tokenMissing = { ok: false, failure: { kind: 'stopped', why: 'token-missing' } }
    expect(await bills.inquire({ code: 'pln', customerNo: '530000000001' })).toEqual(tokenMissing)
    expect(await deposits('digiswitch').create(100_000 as never)).toEqual(tokenMissing)
    expect(await priceList.refresh()).toEqual({ ok: false, failure: { kind: 'not-set-up' } })
    expect(saldo('digiswitch').view()).toEqual({ held: 0, busy: false, reports: [], gaps: [] })
    expect(shop.sale(sale.id)).toMatchObject({ state: 'delivered', provider: 'digiswitch' })
  })
})
