// Prepaid sales at the sandbox's DigiSwitch, where asking how a sale stands is the same purchase again.
import { describe, expect, it } from 'vitest'
import { prepaidScenarios } from '../../src/sandbox/digiswitch-scenarios'
import { temporaryFile } from './sandbox-caller'
import { dataOf, NUMBER, openCounter, REF } from './sandbox-digiswitch-caller'
import { promises, realTimePace } from './sandbox-digiswitch-promises'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

describe('the prepaid table', () => {
  const rows = prepaidScenarios.map(({ digits, truth, seen }) => [digits, truth, seen] as const)
  it.each(rows)('%s: %s; the caller sees %s', async (digits) => {
    const pace = realTimePace[digits]
    const silenceMs = digits === '304' || digits === '404' ? 60 : undefined
    const counter = await openCounter(pace === undefined ? {} : { pace, now: Date.now }, silenceMs)
    const promise = promises[digits]
    if (promise === undefined) throw new Error(`no test for the row ${digits}`)
    await promise(counter, `081200000${digits}`)
  })

  it('has no two rows with the same digits, and a promise for each', () => {
    const digits = prepaidScenarios.map((scenario) => scenario.digits)
    expect(new Set(digits).size).toBe(digits.length)
    expect(Object.keys(promises).toSorted()).toEqual(digits.toSorted())
  })
})

describe('a prepaid sale', () => {
  it('is bought once, and the same call again tells how it stands', async () => {
    const counter = await openCounter()
    const first = dataOf(await counter.topUp({}))
    expect(first).toEqual({
      ref_id: REF,
      customer_no: NUMBER,
      code: 'xld10',
      message: 'Transaksi Sukses',
      status: 'Sukses',
      rc: '00',
      sn: expect.stringMatching(/^\d{17}$/),
      balance: 4_990_000,
      price: 10_000,
    })
    const again = await Promise.all(Array.from({ length: 20 }, () => counter.topUp({})))
    for (const heard of again) expect(dataOf(heard)).toEqual(first)
    expect(counter.sandbox.digiswitch.bookOf(REF)).toMatchObject({ purchases: 1, calls: { prepaid: 21 } })
  })

  it('ends as its test number says', async () => {
    const counter = await openCounter()
    const sell = async (no: string): Promise<unknown> => dataOf(await counter.topUp({ ref: no, no }))
    expect(await sell('087800001230')).toMatchObject({ rc: '00', sn: '1234567890', price: 10_000 })
    expect(await sell('087800001232')).toMatchObject({ rc: '02', status: 'Gagal', sn: '', balance: 4_990_000 })
    expect(await sell('087800001233')).toMatchObject({ rc: '03', status: 'Pending', sn: '', balance: 4_980_000 })
    expect(await sell('087800001234')).toMatchObject({ rc: '03', status: 'Pending', balance: 4_970_000 })
    counter.wait(2_000)
    expect(await sell('087800001233')).toMatchObject({ rc: '00', sn: '1234567890' })
    expect(await sell('087800001234')).toMatchObject({ rc: '02', balance: 4_980_000 })
  })

  it('under a used ref_id with another number or code is rc 49', async () => {
    const { topUp } = await openCounter()
    await topUp({})
    expect(dataOf(await topUp({ no: '081234567899' }))).toMatchObject({ rc: '49' })
    expect(dataOf(await topUp({ code: 'xld5' }))).toMatchObject({ rc: '49' })
  })

  it('is bought anew when it is older than ninety days, and not a moment before', async () => {
    const counter = await openCounter()
    await counter.topUp({})
    counter.wait(90 * DAY_MS)
    await counter.topUp({})
    expect(counter.sandbox.digiswitch.bookOf(REF)).toMatchObject({ purchases: 1 })
    counter.wait(1)
    expect(dataOf(await counter.topUp({}))).toMatchObject({ rc: '00', balance: 4_980_000 })
    expect(counter.sandbox.digiswitch.bookOf(REF)).toMatchObject({ purchases: 2, held: 20_000 })
  })

  it('of a product that allows one a day is rc 63 the second time, until the next day in WIB', async () => {
    const counter = await openCounter()
    const sell = async (ref: string, no = NUMBER): Promise<unknown> => dataOf(await counter.topUp({ ref, no, code: 'tselt5' }))
    expect(await sell('one')).toMatchObject({ rc: '00' })
    expect(await sell('two')).toMatchObject({ rc: '63', status: 'Gagal' })
    expect(await sell('one')).toMatchObject({ rc: '00' })
    expect(await sell('other', '081234567899')).toMatchObject({ rc: '00' })
    counter.wait(DAY_MS)
    expect(await sell('two')).toMatchObject({ rc: '00' })
    expect(await sell('failed', '081200000902')).toMatchObject({ rc: '02' })
    expect(await sell('after-failure', '081200000902')).toMatchObject({ rc: '02' })
  })

  it('is refused in a cut-off that crosses midnight', async () => {
    const counter = await openCounter()
    const at = async (wib: string): Promise<unknown> => {
      await counter.control('digiswitch/settings', { aheadMs: Date.parse(`2025-10-10T${wib}:00+07:00`) - 1_760_000_000_000 })
      return dataOf(await counter.topUp({ ref: wib, code: 'pln20', no: '12345678900' }))['rc']
    }
    const said: unknown[] = []
    for (const wib of ['23:44', '23:45', '00:00', '00:14', '00:15']) said.push(await at(wib))
    expect(said).toEqual(['00', '66', '66', '66', '00'])
  })

  it.each([
    ['an unknown code', { code: 'nothing' }, '43'],
    ['a closed product', { code: 'isat100' }, '43'],
    ['a product out of stock', { code: 'smart20' }, '68'],
    ['a bill code', { code: 'pln' }, '43'],
  ])('of %s is rc %s, unrecorded', async (_, order, rc) => {
    const counter = await openCounter()
    expect(dataOf(await counter.topUp(order))).toMatchObject({ rc, status: 'Gagal' })
    expect(counter.sandbox.digiswitch.book().sales).toEqual([])
  })

  it('above the deposit is rc 44 and bought by the same call when there is more', async () => {
    const counter = await openCounter({ saldo: 9_999 })
    expect(dataOf(await counter.topUp({}))).toMatchObject({ rc: '44' })
    counter.sandbox.digiswitch.setSaldo(10_000)
    expect(dataOf(await counter.topUp({}))).toMatchObject({ rc: '00', balance: 0 })
  })

  it('of a token carries twenty digits', async () => {
    const { topUp } = await openCounter()
    const { sn, price } = dataOf(await topUp({ code: 'pln20', no: '12345678900' }))
    expect(sn).toMatch(/^(\d{4}-){4}\d{4}\/[^/]+\/R1\/1300VA\/\d+,\dKWH$/)
    expect(price).toBe(20_150)
  })

  it('asked about twice a minute is rc 85 when that is switched on; bills too, but not right after their inquiry', async () => {
    const counter = await openCounter()
    await counter.control('digiswitch/settings', { oncePerMinute: true })
    await counter.topUp({ no: '081200000201' })
    counter.wait(MINUTE_MS - 1)
    expect(dataOf(await counter.topUp({ no: '081200000201' }))).toMatchObject({ rc: '85', status: 'Gagal' })
    expect(counter.sandbox.digiswitch.bookOf(REF)).toMatchObject({ purchases: 1 })
    counter.wait(1)
    expect(dataOf(await counter.topUp({ no: '081200000201' }))).toMatchObject({ rc: '00' })
    const bill = { ref: 'bill', code: 'pln', no: '630000000001' }
    await counter.inquire(bill)
    expect(dataOf(await counter.pay(bill))).toMatchObject({ rc: '03' })
    expect(dataOf(await counter.ask(bill))).toMatchObject({ rc: '85' })
    counter.wait(MINUTE_MS)
    expect(dataOf(await counter.ask(bill))).toMatchObject({ rc: '00' })
  })

  it('that is pending goes on after a restart, and buys nothing more', async () => {
    const book = temporaryFile()
    const first = await openCounter({ book })
    await first.topUp({ no: '081200000201' })
    const second = await openCounter({ book, saldo: 1 })
    second.wait(2_000)
    expect(dataOf(await second.topUp({ no: '081200000201' }))).toMatchObject({ rc: '00', balance: 4_990_000 })
    expect(second.sandbox.digiswitch.bookOf(REF)).toMatchObject({ purchases: 1, calls: { prepaid: 2 } })
  })
})
