// Payments of bills at the sandbox's DigiSwitch, and asking how they stand.
import { describe, expect, it } from 'vitest'
import { temporaryFile } from './sandbox-caller'
import { dataOf, openCounter, REF, refused as refusedOrder, type Order } from './sandbox-digiswitch-caller'

const PLN: Order = { ref: REF, code: 'pln', no: '530000000001' }
const DAY_MS = 86_400_000
const refused = (rc: string, message?: unknown, order = PLN): object => refusedOrder(order, rc, message)

describe('a payment', () => {
  it('costs the price, carries a serial number and the meter readings of PLN, and is never made twice', async () => {
    const counter = await openCounter()
    await counter.inquire(PLN)
    const first = dataOf(await counter.pay(PLN))
    expect(first).toMatchObject({ code: 'dspln', rc: '00', sn: 'S1234554321N', balance: 4_989_100, price: 10_900 })
    const detail = {
      periode: '201901',
      nilai_tagihan: '8000',
      admin: '2500',
      denda: '500',
      meter_awal: '00080000',
      meter_akhir: '00090000',
    }
    expect(first['desc']).toEqual({ tarif: 'R1', daya: 1300, lembar_tagihan: 1, detail: [detail] })
    expect(dataOf(await counter.pay(PLN))).toEqual(first)
    expect(dataOf(await counter.ask(PLN))).toEqual(first)
    const calls = { 'inq-pasca': 1, 'pay-pasca': 2, 'status-pasca': 1, prepaid: 0 }
    expect(counter.sandbox.digiswitch.bookOf(REF)).toMatchObject({ state: 'bought', purchases: 1, held: 10_900, calls })
  })

  it('is made once under twenty at the same time', async () => {
    const counter = await openCounter()
    await counter.inquire(PLN)
    const answers = await Promise.all(Array.from({ length: 20 }, () => counter.pay(PLN)))
    expect(answers.map((heard) => dataOf(heard)['rc'])).toEqual(Array.from({ length: 20 }, () => '00'))
    expect(counter.sandbox.digiswitch.book()).toMatchObject({ balance: 4_989_100, sales: [{ purchases: 1 }] })
  })

  it('without an inquiry, or after one that failed, is rc 50 and records nothing', async () => {
    const counter = await openCounter()
    expect(dataOf(await counter.pay(PLN))).toEqual(refused('50'))
    expect(counter.sandbox.digiswitch.bookOf(REF)).toBeUndefined()
    const lost = { ...PLN, no: '530000000003' }
    expect(dataOf(await counter.inquire(lost))).toEqual({ ...refused('02', 'Transaksi Gagal', lost), code: 'dspln' })
    expect(dataOf(await counter.pay(lost))).toMatchObject({ rc: '50' })
    expect(counter.sandbox.digiswitch.bookOf(REF)).toMatchObject({ state: 'no-bill', purchases: 0 })
  })

  it.each([
    ['another number', { no: '530000000002' }],
    ['another code', { code: 'pdam' }],
  ])('of %s than was looked up is rc 40', async (_, other) => {
    const { inquire, pay, ask } = await openCounter()
    await inquire(PLN)
    const order = { ...PLN, ...other }
    expect(dataOf(await pay(order))).toEqual(refused('40', expect.stringContaining('tidak sama'), order))
    expect(dataOf(await ask(PLN))).toMatchObject({ rc: '50' })
  })

  it('after midnight in WIB is rc 40; a bill that was paid in time keeps its answer', async () => {
    const counter = await openCounter()
    const paid = { ...PLN, ref: 'paid' }
    for (const order of [PLN, paid]) await counter.inquire(order)
    const before = dataOf(await counter.pay(paid))
    const untilMidnight = Date.parse('2025-10-10T00:00:00+07:00') - 1_760_000_000_000
    await counter.control('digiswitch/settings', { aheadMs: untilMidnight })
    expect(dataOf(await counter.pay(PLN))).toEqual(refused('40', expect.stringContaining('di hari yang sama')))
    expect(dataOf(await counter.pay(paid))).toEqual(before)
    await counter.control('digiswitch/settings', { aheadMs: untilMidnight - 1 })
    expect(dataOf(await counter.pay(PLN))).toMatchObject({ rc: '00' })
  })

  it('above the deposit is rc 44, and can be made when there is more', async () => {
    const counter = await openCounter({ saldo: 10_899.5 })
    await counter.inquire(PLN)
    expect(dataOf(await counter.pay(PLN))).toEqual(refused('44'))
    counter.sandbox.digiswitch.adjustSaldo(0.75)
    expect(dataOf(await counter.pay(PLN))).toMatchObject({ rc: '00', balance: 0.25 })
  })
})

describe('the status of a bill', () => {
  it('reads and never pays: a bill that was only looked up, or never, is rc 50', async () => {
    const counter = await openCounter()
    expect(dataOf(await counter.ask(PLN))).toEqual(refused('50'))
    await counter.inquire(PLN)
    expect(dataOf(await counter.ask(PLN))).toEqual(refused('50'))
    await counter.topUp({ ref: 'pulsa' })
    expect(dataOf(await counter.ask({ ...PLN, ref: 'pulsa' }))).toMatchObject({ rc: '50' })
    expect(counter.sandbox.digiswitch.bookOf(REF)).toMatchObject({ state: 'inquired', purchases: 0 })
  })

  it('after ninety days is rc 50, and the payment stays what it was', async () => {
    const counter = await openCounter()
    await counter.inquire(PLN)
    await counter.pay(PLN)
    counter.wait(90 * DAY_MS)
    expect(dataOf(await counter.ask(PLN))).toMatchObject({ rc: '00' })
    counter.wait(1)
    expect(dataOf(await counter.ask(PLN))).toMatchObject({ rc: '50' })
    expect(counter.sandbox.digiswitch.bookOf(REF)).toMatchObject({ state: 'bought', purchases: 1 })
  })

  it('of a pending payment goes on after a restart of the sandbox', async () => {
    const book = temporaryFile()
    const first = await openCounter({ book })
    const order = { ...PLN, no: '630000000001' }
    await first.inquire(order)
    await first.pay(order)
    const second = await openCounter({ book, saldo: 1 })
    expect(dataOf(await second.pay(order))).toMatchObject({ rc: '03' })
    second.wait(2_000)
    expect(dataOf(await second.ask(order))).toMatchObject({ rc: '00', balance: 4_989_100 })
    expect(second.sandbox.digiswitch.bookOf(REF)).toMatchObject({ purchases: 1, calls: { 'pay-pasca': 2, 'status-pasca': 1 } })
  })
})
