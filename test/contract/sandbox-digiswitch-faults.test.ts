// What the control port can let DigiSwitch's calls run into, and what it shows of them.
import { describe, expect, it } from 'vitest'
import { type digiswitchFaults } from '../../src/sandbox/digiswitch-faults'
import { fieldsOf } from './sandbox-caller'
import { dataOf, openCounter, REF, type Counter } from './sandbox-digiswitch-caller'

const PLN = { ref: REF, code: 'pln', no: '530000000001' }

describe('a fault', () => {
  const order = (counter: Counter, fields: object): Promise<unknown> => counter.control('digiswitch/fault', fields)
  const inBook = (counter: Counter): object => counter.sandbox.digiswitch.bookOf(REF) ?? {}

  /** What the payment and then the status say, and what has been bought by the end. */
  const expected: Readonly<Record<keyof typeof digiswitchFaults, readonly [seen: object, later: string, purchases: number]>> = {
    'cut-before': [{ end: 'none' }, '50', 0],
    'silent-before': [{ end: 'silence' }, '50', 0],
    'http-503': [{ status: 503, text: expect.stringContaining('<html>') }, '50', 0],
    cut: [{ end: 'none' }, '00', 1],
    'cut-body': [{ end: 'broken' }, '00', 1],
    silent: [{ end: 'silence' }, '00', 1],
    slow: [{ end: 'answer', text: expect.stringContaining('"rc":"00"') }, '00', 1],
    'http-502': [{ status: 502, text: expect.stringContaining('<html>') }, '00', 1],
    'http-400': [{ status: 400, text: expect.stringContaining('"rc":"00"') }, '00', 1],
    truncated: [{ status: 200, text: expect.not.stringContaining('}}') }, '00', 1],
    empty: [{ status: 200, text: '' }, '00', 1],
    'unknown-code': [{ text: expect.stringContaining('"rc":"268"') }, '00', 1],
    failed: [{ text: expect.stringContaining('"rc":"02"') }, '02', 0],
    pending: [{ text: expect.stringContaining('"rc":"03"') }, '03', 0],
    'pending-bought': [{ text: expect.stringContaining('"rc":"03"') }, '00', 1],
    'pending-failed': [{ text: expect.stringContaining('"rc":"03"') }, '02', 0],
    'failed-bought': [{ text: expect.stringContaining('"rc":"02"') }, '00', 1],
    'cut-pending-bought': [{ end: 'none' }, '00', 1],
  }

  it.each(Object.entries(expected))('%s meets the next payment only', async (fault, [seen, later, purchases]) => {
    const counter = await openCounter({ pace: 0.01 }, 150)
    await counter.inquire(PLN)
    await order(counter, { call: 'pay-pasca', fault })
    expect(await counter.pay(PLN)).toMatchObject(seen)
    counter.wait(2_000)
    expect(dataOf(await counter.ask(PLN))).toMatchObject({ rc: later })
    expect(inBook(counter)).toMatchObject({ purchases })
    expect(dataOf(await counter.pay(PLN))).toMatchObject({ rc: later === '50' ? '00' : later })
  })

  it.each(Object.entries(expected))('%s can be met by a prepaid sale', async (fault, [seen]) => {
    const counter = await openCounter({ pace: 0.01 }, 150)
    await order(counter, { call: 'prepaid', fault })
    expect(await counter.topUp({})).toMatchObject(seen)
  })

  it('meets so many calls as were ordered, each kind by itself, and ends when it is told', async () => {
    const counter = await openCounter()
    await order(counter, { call: 'status-pasca', rc: '41', count: 2 })
    await order(counter, { call: 'inq-pasca', rc: '60' })
    await order(counter, { call: 'cek-saldo', fault: 'http-502', count: 5 })
    await order(counter, { call: 'price-list', fault: 'truncated' })
    await order(counter, { call: 'deposit', fault: 'cut' })
    expect(dataOf(await counter.inquire(PLN))).toMatchObject({ rc: '60' })
    expect(inBook(counter)).toEqual({})
    await counter.inquire(PLN)
    await counter.pay(PLN)
    const said = [await counter.ask(PLN), await counter.ask(PLN), await counter.ask(PLN)]
    expect(said.map((heard) => dataOf(heard)['rc'])).toEqual(['41', '41', '00'])
    expect((await counter.deposit()).status).toBe(502)
    await order(counter, { call: 'cek-saldo', fault: 'none' })
    expect(dataOf(await counter.deposit())).toMatchObject({ deposit: expect.any(Number) })
    const cut = await counter.list('pasca')
    expect(() => fieldsOf(cut)).toThrow()
    expect((await counter.ticket(200_000)).end).toBe('none')
    expect(counter.sandbox.digiswitch.book().tickets).toHaveLength(1)
  })

  it('that is a closed or silent line stops DigiSwitch as it stops Niskala', async () => {
    const counter = await openCounter({}, 150)
    await counter.control('line', { mode: 'refuse' })
    expect((await counter.topUp({})).end).toBe('refused')
    await counter.control('line', { mode: 'hang' })
    expect((await counter.topUp({})).end).toBe('silence')
    await counter.control('line', { mode: 'up' })
    expect(counter.sandbox.digiswitch.book().sales).toEqual([])
  })
})

describe('the control port', () => {
  it('shows the book of DigiSwitch, one row of it, and its calls by their command', async () => {
    const { control, inquire, pay, topUp } = await openCounter()
    await inquire(PLN)
    await pay(PLN)
    await topUp({ ref: 'pulsa' })
    await inquire({ ...PLN, ref: 'looked-up' })
    expect(fieldsOf(await control('digiswitch/book'))).toMatchObject({
      balance: 5_000_000 - 10_900 - 10_000,
      totals: { bought: 2, inquired: 1 },
      sales: [
        { ref_id: REF, sort: 'bill', state: 'bought', purchases: 1 },
        { ref_id: 'pulsa', sort: 'prepaid', state: 'bought', purchases: 1 },
        { ref_id: 'looked-up', state: 'inquired', purchases: 0 },
      ],
    })
    expect(fieldsOf(await control(`digiswitch/book/${REF}`))).toMatchObject({ rc: '00', calls: { 'inq-pasca': 1, 'pay-pasca': 1 } })
    expect((await control('digiswitch/book/never')).status).toBe(404)
    const path = 'POST /v1/user/api/transaction'
    expect(fieldsOf(await control('calls'))).toMatchObject({
      paths: { [`${path} inq-pasca`]: 2, [`${path} pay-pasca`]: 1, [`${path} prepaid`]: 1 },
      purchasesNow: 0,
      purchasesAtOnceMax: 1,
      entries: [{ requestId: REF, status: 200 }, {}, {}, {}],
    })
  })

  it('ends a pending sale by hand', async () => {
    const { control, topUp, inquire, pay, ask } = await openCounter()
    await topUp({ no: '081200000205' })
    await control('digiswitch/resolve', { ref_id: REF, rc: '00' })
    expect(dataOf(await topUp({ no: '081200000205' }))).toMatchObject({ rc: '00', sn: expect.stringMatching(/\d/) })
    const bill = { ...PLN, ref: 'bill', no: '630000000001' }
    await inquire(bill)
    expect((await control('digiswitch/resolve', { ref_id: 'bill', rc: '00' })).status).toBe(404)
    await pay(bill)
    await control('digiswitch/resolve', { ref_id: 'bill', rc: '60' })
    expect(dataOf(await ask(bill))).toMatchObject({ rc: '60' })
    expect(dataOf(await pay(bill))).toMatchObject({ rc: '60' })
  })

  it.each([
    ['settings', { aheadMs: 'morgen' }],
    ['settings', { oncePerMinute: 1 }],
    ['settings', { key: null }],
    ['fault', { call: 'pay', fault: 'cut' }],
    ['fault', { call: 'pay-pasca', fault: 'odd' }],
    ['fault', { call: 'pay-pasca', fault: 'cut', rc: '41' }],
    ['fault', { call: 'pay-pasca', fault: 'cut', count: 0 }],
    ['fault', { call: 'pay-pasca' }],
    ['saldo', { balance: -1 }],
    ['saldo', { adjust: 1, balance: 1 }],
    ['deposit/pay', {}],
    ['resolve', { ref_id: REF, rc: '68x' }],
    ['product', { code: 'xld10', price: '1' }],
    ['product', { price: 1 }],
  ])('refuses a bad request to %s with a sentence: %j', async (path, fields) => {
    const { control } = await openCounter()
    const heard = await control(`digiswitch/${path}`, fields)
    expect(heard.status).toBe(400)
    expect(fieldsOf(heard)['message']).toMatch(/\w/)
  })
})
