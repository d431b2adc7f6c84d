// DigiSwitch at the sandbox: who may call, the lists, the deposit, and what the control port can do to it.
import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/sandbox/arguments'
import { billKinds } from '../../src/sandbox/digiswitch-bill'
import { call, fieldsOf, temporaryFile } from './sandbox-caller'
import { dataOf, openCounter, REF, signed, USER } from './sandbox-digiswitch-caller'

const PLN = { ref: REF, code: 'pln', no: '530000000001' }
const INQUIRY = { command: 'inq-pasca', username: USER, code: PLN.code, customer_no: PLN.no, ref_id: REF, sign: signed(REF) }
const LIST_MS = 300_000

describe('a caller', () => {
  it.each([
    ['another sign', { sign: signed('other') }, '41'],
    ['no sign', { sign: undefined }, '41'],
    ['the sample sign of the document', { sign: '740b00a1b8784e028cc8078edf66d12b' }, '41'],
    ['another username', { username: 'siapa', sign: signed(REF, 'siapa') }, '42'],
    ['no ref_id', { ref_id: undefined }, '40'],
    ['a number that is not text', { customer_no: 530 }, '40'],
    ['an amount with decimals', { amount: 1.5 }, '40'],
    ['a command nobody knows', { command: 'pay' }, '40'],
    ['testing that is not a boolean', { testing: 'true' }, '40'],
  ])('with %s is refused, wrapped in data, and leaves no trace', async (_, wrong, rc) => {
    const { post, sandbox } = await openCounter()
    const heard = await post('transaction', { ...INQUIRY, ...wrong })
    expect(heard.status).toBe(200)
    expect(dataOf(heard)).toMatchObject({ rc, status: 'Gagal', message: expect.stringMatching(/\w/) })
    expect(Object.keys(dataOf(heard)).toSorted()).toEqual(['code', 'customer_no', 'message', 'rc', 'ref_id', 'status'])
    expect(sandbox.digiswitch.book().sales).toEqual([])
  })

  it.each(['not json', '[]', ''])('with the body %j is refused with rc 40', async (body) => {
    const { post } = await openCounter()
    expect(dataOf(await post('transaction', body))).toMatchObject({ rc: '40' })
  })

  it('may say that it is testing', async () => {
    const { post, sandbox } = await openCounter()
    expect(dataOf(await post('transaction', { ...INQUIRY, testing: true }))).toMatchObject({ rc: '00' })
    expect(sandbox.digiswitch.bookOf(REF)).toMatchObject({ testing: true })
  })

  it('has the account of the flags, and the control port can change it', async () => {
    const flags = ['--digiswitch-user', 'toko', '--digiswitch-key', 'rahasia']
    expect(readArguments(flags)).toMatchObject({ options: { digiswitchUser: 'toko', digiswitchKey: 'rahasia' } })
    const { post, control } = await openCounter({ digiswitchUser: 'toko', digiswitchKey: 'rahasia' })
    const saldo = (user: string, key: string): Promise<unknown> =>
      post('cek-saldo', { username: user, sign: signed('depo', user, key) }).then(dataOf)
    expect(await saldo(USER, USER)).toMatchObject({ rc: '42' })
    expect(await saldo('toko', 'rahasia')).toEqual({ deposit: 5_000_000 })
    await control('digiswitch/settings', { key: 'baru' })
    expect(await saldo('toko', 'rahasia')).toMatchObject({ rc: '41' })
    expect(await saldo('toko', 'baru')).toEqual({ deposit: 5_000_000 })
  })

  it('finds nothing at other addresses, and Niskala where it was', async () => {
    const counter = await openCounter()
    expect((await call('GET', `${counter.sandbox.digiswitchUrl}/transaction`)).status).toBe(404)
    expect((await counter.post('inquiry-pln', {})).status).toBe(404)
    expect(fieldsOf(await counter.saldo())).toEqual({ balance: 5_000_000 })
  })
})

describe('the price list', () => {
  it('has at least forty prepaid products, every field of the type it should be', async () => {
    const { list } = await openCounter()
    const rows = dataOf(await list('prepaid')) as unknown as Record<string, unknown>[]
    expect(rows.length).toBeGreaterThanOrEqual(40)
    const text = expect.any(String) as string
    for (const row of rows) {
      expect(row).toEqual({
        name: text,
        category: text,
        brand: text,
        type: text,
        price: expect.any(Number),
        code: text,
        status: expect.any(Boolean),
        unlimited_stock: expect.any(Boolean),
        stock: expect.any(Number),
        multi: expect.any(Boolean),
        start_cut_off: expect.stringMatching(/^(\d{1,2}:\d{1,2})?$/),
        end_cut_off: expect.stringMatching(/^(\d{1,2}:\d{1,2})?$/),
        desc: text,
      })
    }
    expect(new Set(rows.map((row) => row['code'])).size).toBe(rows.length)
    expect(rows).toContainEqual(expect.objectContaining({ code: 'xld10', price: 10_000, brand: 'XL', multi: true, start_cut_off: '0:0' }))
    expect(rows).toContainEqual(expect.objectContaining({ start_cut_off: '23:45', end_cut_off: '00:15' }))
    for (const odd of [{ multi: false }, { status: false }, { unlimited_stock: false }]) {
      expect(rows).toContainEqual(expect.objectContaining(odd))
    }
  })

  it('has at least twenty bill products, and every kind of bill', async () => {
    const { list } = await openCounter()
    const rows = dataOf(await list('pasca')) as unknown as Record<string, unknown>[]
    expect(rows.length).toBeGreaterThanOrEqual(20)
    for (const row of rows) {
      expect(row).toMatchObject({
        category: 'Pascabayar',
        admin: expect.any(Number),
        commission: expect.any(Number),
        status: expect.any(Boolean),
      })
    }
    expect(rows.map((row) => row['code'])).toEqual(expect.arrayContaining([...billKinds, 'pdamsby', 'fifinance']))
  })

  it('can be asked for one code, and needs its own sign and a command', async () => {
    const { list, post } = await openCounter()
    expect(dataOf(await list('prepaid', { code: 'xld10' }))).toHaveLength(1)
    expect(dataOf(await list('prepaid', { code: 'nothing' }))).toHaveLength(0)
    expect(dataOf(await list('everything'))).toMatchObject({ rc: '40' })
    expect(dataOf(await post('price-list', { command: 'prepaid', username: USER, sign: signed('depo') }))).toMatchObject({ rc: '41' })
  })

  it('is given once in five minutes when that is switched on, each list by itself', async () => {
    const counter = await openCounter()
    await counter.control('digiswitch/settings', { listLimit: true })
    expect(dataOf(await counter.list('prepaid'))).toBeInstanceOf(Array)
    expect(dataOf(await counter.list('pasca'))).toBeInstanceOf(Array)
    counter.wait(LIST_MS - 1)
    expect(dataOf(await counter.list('prepaid'))).toMatchObject({ rc: '83' })
    expect(dataOf(await counter.list('prepaid', { code: 'xld10' }))).toHaveLength(1)
    counter.wait(1)
    expect(dataOf(await counter.list('prepaid'))).toBeInstanceOf(Array)
  })

  it('changes as the control port says, and so does what is sold', async () => {
    const { control, list, topUp } = await openCounter()
    await control('digiswitch/product', { code: 'xld10', price: 11_000 })
    await control('digiswitch/product', { code: 'xld10', name: 'XL Sepuluh' })
    await control('digiswitch/product', { code: 'xld5', gone: true })
    await control('digiswitch/product', { code: 'xld15', status: false })
    const rows = dataOf(await list('prepaid')) as unknown as Record<string, unknown>[]
    expect(rows[0]).toMatchObject({ code: 'xld10', price: 11_000, name: 'XL Sepuluh', status: true })
    expect(rows[1]).toMatchObject({ code: 'xld15', status: false })
    expect(dataOf(await topUp({}))).toMatchObject({ rc: '00', price: 11_000 })
    expect(dataOf(await topUp({ ref: 'gone', code: 'xld5' }))).toMatchObject({ rc: '43' })
    expect((await control('digiswitch/product', { code: 'nothing', price: 1 })).status).toBe(404)
  })
})

describe('the deposit', () => {
  it('is apart from that of Niskala, may have decimals, and survives a restart', async () => {
    const book = temporaryFile()
    const first = await openCounter({ book, saldo: 100_000 })
    await first.control('digiswitch/saldo', { balance: 50_000.25 })
    await first.purchase('niskala', '081234567890')
    await first.topUp({})
    expect(dataOf(await first.deposit())).toEqual({ deposit: 40_000.25 })
    const second = await openCounter({ book })
    expect(dataOf(await second.deposit())).toEqual({ deposit: 40_000.25 })
    expect(second.balance()).toBe(94_600)
    expect(fieldsOf(await second.control('digiswitch/saldo', { adjust: -0.5 }))).toEqual({ balance: 39_999.75 })
  })

  it('opens tickets with a sum of their own and is credited by the transfer', async () => {
    const { ticket, control, deposit } = await openCounter()
    const first = dataOf(await ticket(200_000))
    expect(first).toEqual({ rc: '00', amount: 200_101, notes: 'DS000001' })
    expect(dataOf(await ticket(200_000))).toEqual({ rc: '00', amount: 200_102, notes: 'DS000002' })
    expect((await control('digiswitch/deposit/pay', { transfer: 200_000 })).status).toBe(404)
    expect((await control('digiswitch/deposit/pay', { transfer: 200_101 })).status).toBe(200)
    expect((await control('digiswitch/deposit/pay', { transfer: 200_101 })).status).toBe(404)
    expect(dataOf(await deposit())).toEqual({ deposit: 5_200_101 })
    await control('digiswitch/deposit/pay', { amount: 200_000 })
    expect(dataOf(await deposit())).toEqual({ deposit: 5_400_203 })
  })

  it.each([
    [0, 'BCA', '40'],
    ['200000', 'BCA', '40'],
    [200_000, '', '40'],
    [200_000, 'BANK LAIN', '64'],
  ])('opens no ticket of %j at %j: rc %s', async (amount, bank, rc) => {
    const { ticket, sandbox } = await openCounter()
    expect(dataOf(await ticket(amount, bank))).toMatchObject({ rc })
    expect(sandbox.digiswitch.book().tickets).toEqual([])
  })
})
