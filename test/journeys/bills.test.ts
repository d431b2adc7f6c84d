// Bills on the real till against the sandbox: looked up, paid once, and never lost on the way.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../src/main/adapters/platform/system'
import { type Digiswitch } from '../../src/main/adapters/digiswitch/client'
import { type ProviderReply } from '../../src/main/core/sale/provider-reply'
import { digiswitchFaults } from '../../src/sandbox/digiswitch-faults'
import { type Instant } from '../../src/shared/sale-view'
import { promised } from '../support/scripted-provider'
import { eventually, numberFor, openShop, type Shop, type ShopOptions, waitForAgreement } from '../support/shop'
import { openTillRoom } from '../support/till-room'

const pln = '530000000001'
/** A minute between two calls is a third of a second. */
const pace = 0.005
const day = 24 * 3_600_000

/** A shop with both providers, whose lines are up. */
async function openBoth(options: ShopOptions = {}): Promise<Shop> {
  const shop = await openShop({ pace, digiswitch: {}, ...options })
  await shop.waitForLine('up', 'digiswitch')
  await shop.waitForLine('up')
  return shop
}

function movableClock() {
  let moved = 0
  return { ...systemClock, now: () => (systemClock.now() + moved) as Instant, move: (ms: number) => void (moved += ms) }
}

describe('a bill', () => {
  it('is looked up, paid once and delivered, and the books of both providers agree to the rupiah', async () => {
    const shop = await openBoth()
    const draft = await shop.lookUp('pln', pln)
    expect(draft).toMatchObject({ bill: { kind: 'pln', customerNo: pln, sellingPrice: 11_000, admin: 2_500 }, fee: 2_000, paidToday: [] })
    const [sale] = shop.pay(draft)
    const topUp = shop.sell(numberFor('000'))
    expect(await shop.waitFor(sale!.id, 'delivered')).toMatchObject({
      provider: 'digiswitch',
      reference: draft.reference,
      category: 'bill',
      price: 13_000,
      charged: 10_900,
      bill: { fee: 2_000, name: draft.bill.name },
    })
    await shop.waitFor(topUp.id, 'delivered')
    expect(shop.secondBookOf(sale!)).toMatchObject({ state: 'bought', purchases: 1, calls: { 'pay-pasca': 1, 'status-pasca': 0 } })
    await waitForAgreement(shop.till(), shop.sandbox)
    await waitForAgreement(shop.till(), shop.sandbox.digiswitch, 'digiswitch')
    expect([shop.posted('deposit-digiswitch'), shop.posted()]).toEqual([-10_900, 0])
    expect(shop.errors()).toEqual([])
  })

  it('whose second press comes at once, or after a restart, is the same sale', async () => {
    const shop = await openBoth()
    const draft = await shop.lookUp('bpjs', '8801234560001')
    const [first] = shop.pay(draft)
    expect(shop.pay(draft)[0]?.id).toBe(first?.id)
    await shop.waitFor(first!.id, 'delivered')
    await shop.restart()
    expect(shop.pay(draft)[0]?.id).toBe(first?.id)
    expect(shop.secondBookOf(first!)).toMatchObject({ purchases: 1, calls: { 'pay-pasca': 1 } })
  })

  it.each([
    ['7391601001', 'delivered', 1],
    ['7391601005', 'refused', 0],
    ['6391601005', 'refused', 0],
  ] as const)('(%s) ends %s, with so many payments at the provider: %i', async (customerNo, state, purchases) => {
    const shop = await openBoth()
    const sale = await shop.payBill('internet', customerNo)
    await shop.waitFor(sale.id, state)
    expect(shop.secondBookOf(sale)).toMatchObject({ purchases, calls: { 'pay-pasca': 1 } })
  })
})

describe('a payment whose answer is lost', () => {
  it.each(['cut', 'cut-body', 'truncated', 'http-502', 'silent'] as const)(
    '(%s) is unknown, is asked about and never sent again, and is paid once',
    async (fault) => {
      const shop = await openBoth({ answerTimeoutMs: 500 })
      shop.sandbox.digiswitch.fault({ call: 'pay-pasca', fault: digiswitchFaults[fault], count: 1 })
      const sale = await shop.payBill('pln', pln)
      await shop.waitFor(sale.id, 'unknown')
      await shop.waitFor(sale.id, 'delivered')
      const row = shop.secondBookOf(sale)
      expect(row).toMatchObject({ state: 'bought', purchases: 1, calls: { 'pay-pasca': 1 } })
      expect(row?.calls['status-pasca']).toBeGreaterThanOrEqual(1)
      await waitForAgreement(shop.till(), shop.sandbox.digiswitch, 'digiswitch')
    },
  )

  it('and whose status says no more than the inquiry did is not called delivered: a person looks', async () => {
    const shop = await openBoth({ answerTimeoutMs: 500 })
    shop.sandbox.digiswitch.fault({ call: 'pay-pasca', fault: digiswitchFaults.cut, count: 1 })
    const sale = await shop.payBill('internet', '7391601001')
    const seen = await eventually(
      () => (shop.sale(sale.id).note?.key === 'ds-echo' ? shop.sale(sale.id) : undefined),
      () => shop.sale(sale.id).state,
    )
    expect(seen).toMatchObject({ state: 'unknown', serial: undefined })
    expect(shop.secondBookOf(sale)).toMatchObject({ purchases: 1, calls: { 'pay-pasca': 1 } })
  })

  it('and that never arrived is sent again under its reference, once nobody can still be holding it', async () => {
    const shop = await openBoth({ answerTimeoutMs: 500, policy: { settleMs: 1_000 } })
    shop.sandbox.digiswitch.fault({ call: 'pay-pasca', fault: digiswitchFaults['cut-before'], count: 1 })
    const sale = await shop.payBill('pln', pln)
    await shop.waitFor(sale.id, 'delivered')
    expect(shop.secondBookOf(sale)).toMatchObject({ state: 'bought', purchases: 1, calls: { 'pay-pasca': 2 } })
  })
})

describe('a till that is killed while it pays', () => {
  it('knows the payment after its start, asks about it, and pays nothing again', async () => {
    const lost = promised<ProviderReply>()
    const arrived = promised<true>()
    const throughDigiswitch = (provider: Digiswitch): Digiswitch => ({
      ...provider,
      async submit(order) {
        await provider.submit(order)
        arrived.give(true)
        return lost.promise
      },
    })
    const shop = await openBoth({ throughDigiswitch })
    const sale = await shop.payBill('pln', pln)
    await arrived.promise
    // What a kill leaves behind: the file as it is, in the middle of the call.
    const left = join(shop.folder, '..', 'killed')
    cpSync(shop.folder, left, { recursive: true })
    const { baseUrl, digiswitchUrl } = shop.sandbox
    const next = openTillRoom({
      folder: left,
      baseUrl,
      pace,
      crashed: true,
      digiswitch: { baseUrl: digiswitchUrl, username: 'latihan' },
    })
    onTestFinished(() => next.till.close())
    onTestFinished(() => lost.give({ kind: 'no-answer', note: { key: 'no-answer' } }))
    const state = (): string => {
      const found = next.till.sales.detail(sale.id)
      return found.ok ? found.value.state : 'lost'
    }
    expect(state()).toBe('unknown')
    await eventually(() => (state() === 'delivered' ? true : undefined), state)
    expect(shop.secondBookOf(sale)).toMatchObject({ purchases: 1, calls: { 'pay-pasca': 1, 'status-pasca': 1 } })
  })
})

describe('a line that is down', () => {
  it('takes no payment and no inquiry, and nothing is written', async () => {
    const shop = await openBoth()
    const draft = await shop.lookUp('pln', pln)
    await shop.setLine('refuse')
    shop.till().probe()
    await shop.waitForLine('down', 'digiswitch')
    expect(shop.tryToPay(draft)).toEqual({ ok: false, failure: { kind: 'line-down' } })
    expect(await shop.till().bills.inquire({ code: 'pln', customerNo: pln })).toMatchObject({ ok: false, failure: { kind: 'no-line' } })
    expect(shop.all()).toEqual([])
  })

  it('holds payments where the owner allows it, and they leave once each when it is back', async () => {
    const shop = await openBoth({ bills: { queueOffline: true } })
    const draft = await shop.lookUp('pln', pln)
    await shop.setLine('refuse')
    shop.till().probe()
    await shop.waitForLine('down', 'digiswitch')
    const [sale] = shop.pay(draft)
    expect(shop.sale(sale!.id).state).toBe('queued')
    await shop.setLine('up')
    await shop.waitFor(sale!.id, 'delivered')
    expect(shop.secondBookOf(sale!)).toMatchObject({ purchases: 1, calls: { 'pay-pasca': 1 } })
  })
})

describe('midnight in WIB', () => {
  it('ends a bill that was looked up before it: the customer is asked again', async () => {
    const clock = movableClock()
    const shop = await openBoth({ clock })
    const draft = await shop.lookUp('pln', pln)
    clock.move(day)
    expect(shop.tryToPay(draft)).toEqual({ ok: false, failure: { kind: 'expired', draft: draft.draft } })
    expect(shop.secondBookOf(draft)).toMatchObject({ state: 'inquired', calls: { 'pay-pasca': 0 } })
  })

  it('ends one that waited for the line, and it is never sent, only cancelled', async () => {
    const clock = movableClock()
    const shop = await openBoth({ clock, bills: { queueOffline: true } })
    const draft = await shop.lookUp('pln', pln)
    await shop.setLine('refuse')
    shop.till().probe()
    await shop.waitForLine('down', 'digiswitch')
    const [sale] = shop.pay(draft)
    clock.move(day)
    const held = await shop.waitFor(sale!.id, 'needs-attention')
    expect(held).toMatchObject({ attention: 'bill-expired', may: { cancel: true, extend: false, check: false } })
    await shop.setLine('up')
    shop.till().probe()
    await shop.waitForLine('up', 'digiswitch')
    expect(shop.till().sales.cancel(held.id)).toMatchObject({ ok: true, value: { state: 'cancelled' } })
    expect(shop.secondBookOf(draft)).toMatchObject({ state: 'inquired', calls: { 'pay-pasca': 0 } })
  })
})
