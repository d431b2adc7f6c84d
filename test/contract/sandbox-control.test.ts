// The control port and the book behind it.
import { appendFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { startSandbox } from '../../src/sandbox/sandbox'
import { call, fieldsOf, NUMBER, openTill, temporaryFile, type Heard, type Till } from './sandbox-caller'

describe('the control port', () => {
  async function controlled(): Promise<Till & { control(path: string, fields?: object): Promise<Heard> }> {
    const shop = await openTill({ controlPort: 0 }, 300)
    const control = (path: string, fields?: object): Promise<Heard> =>
      call(fields === undefined ? 'GET' : 'POST', `${shop.sandbox.controlUrl}/sandbox/${path}`, fields)
    return { ...shop, control }
  }

  it('really closes the provider port and opens the same one again', async () => {
    const { control, purchase, saldo } = await controlled()
    await control('line', { mode: 'refuse' })
    expect((await purchase('sale-1', NUMBER)).end).toBe('refused')
    await control('line', { mode: 'up' })
    expect((await saldo()).status).toBe(200)
    expect((await control('book/sale-1')).status).toBe(404)
  })

  it('makes the line silent without buying anything', async () => {
    const { control, purchase } = await controlled()
    await control('line', { mode: 'hang' })
    expect((await purchase('sale-1', NUMBER)).end).toBe('silence')
    await control('line', { mode: 'up' })
    expect(fieldsOf(await control('book'))).toMatchObject({ transactions: [], line: 'up' })
    expect(fieldsOf(await purchase('sale-1', NUMBER))).toMatchObject({ rc: '00' })
  })

  it('shows the book and one row of it, with the calls counted', async () => {
    const { control, purchase, status } = await controlled()
    await purchase('sale-1', NUMBER)
    await status('sale-1')
    await status('never-sold')
    expect(fieldsOf(await control('book'))).toMatchObject({
      balance: 4_994_600,
      totals: { bought: 1 },
      transactions: [{ request_id: 'sale-1', purchases: 1, calls: { purchase: 1, status: 1 } }],
      unrecorded: [{ request_id: 'never-sold', state: 'none', calls: { purchase: 0, status: 1 } }],
    })
    expect(fieldsOf(await control('book/sale-1'))).toMatchObject({ rc: '00', price: 5_400 })
    expect(fieldsOf(await control('calls'))).toMatchObject({
      paths: { 'POST /reseller/api/v1/purchase': 1, 'POST /reseller/api/v1/status': 2 },
      purchasesNow: 0,
      purchasesAtOnceMax: 1,
    })
  })

  it('ends a pending transaction by hand and gives the money back on failure', async () => {
    const { control, purchase, status, balance } = await controlled()
    await purchase('one', '081200000205')
    await purchase('two', '081200000205')
    await control('resolve', { request_id: 'one', rc: '00' })
    await control('resolve', { request_id: 'two', rc: '07' })
    expect(fieldsOf(await status('one'))).toMatchObject({
      rc: '00',
      sn: expect.stringMatching(/\d/),
    })
    expect(fieldsOf(await status('two'))).toMatchObject({ rc: '07', sn: '' })
    expect(balance()).toBe(5_000_000 - 5_400)
  })

  it('sets the deposit, the token and a latency', async () => {
    const { control, saldo } = await controlled()
    await control('saldo', { balance: 123 })
    expect(fieldsOf(await saldo())).toEqual({ balance: 123 })
    await control('settings', { token: 'new', latencyMs: 40 })
    const before = performance.now()
    expect((await saldo('new')).status).toBe(200)
    expect(performance.now() - before).toBeGreaterThan(35)
    expect((await saldo('old')).status).toBe(401)
  })

  it('changes the deposit without a word', async () => {
    const { control, saldo, purchase } = await controlled()
    expect(fieldsOf(await control('saldo', { adjust: -1_500 }))).toEqual({ balance: 4_998_500 })
    expect(fieldsOf(await saldo())).toEqual({ balance: 4_998_500 })
    expect(fieldsOf(await purchase('sale-1', NUMBER))).toMatchObject({ balance: 4_993_100 })
  })

  it.each([
    ['saldo', { balance: -1 }],
    ['saldo', { adjust: 0.5 }],
    ['saldo', { adjust: 1, balance: 1 }],
    ['settings', { xmlStyle: 'odd' }],
    ['settings', { callback: { url: 'http://127.0.0.1.example.com/' } }],
    ['settings', { callback: { url: 'https://127.0.0.1/' } }],
    ['settings', { callback: { url: 'http://127.0.0.1/', fault: 'odd' } }],
    ['callback', { url: 'http://localhost:1/' }],
    ['callback', { count: 0 }],
    ['callback', {}],
    ['deposit/pay', {}],
    ['deposit/pay', { ticket: 1, amount: 1 }],
    ['line', { mode: 'sideways' }],
    ['settings', { latencyMs: 'slow' }],
    ['resolve', { request_id: 'x', rc: '99' }],
  ])('refuses a bad request to %s with a sentence', async (path, fields) => {
    const { control } = await controlled()
    const heard = await control(path, fields)
    expect(heard.status).toBe(400)
    expect(fieldsOf(heard)['message']).toMatch(/\w/)
  })
})

describe('the book', () => {
  it('is read again after a torn last line, and goes on in the same file', async () => {
    const book = temporaryFile()
    const first = await openTill({ book, saldo: 100_000 })
    await first.purchase('sale-1', NUMBER)
    appendFileSync(book, '{"type":"transaction","transaction":{"request_id":"to')
    const second = await openTill({ book })
    expect(second.balance()).toBe(94_600)
    await second.purchase('sale-2', NUMBER)
    const third = await openTill({ book })
    expect(third.sandbox.book().transactions.map((row) => row.purchases)).toEqual([1, 1])
  })

  it('with a damaged line in the middle is refused', async () => {
    const book = temporaryFile()
    writeFileSync(book, '{"type":"deposit","deposit":1}\nrubbish\n{"type":"deposit","deposit":2}\n')
    await expect(startSandbox({ port: 0, book })).rejects.toThrow('damaged at line 2')
  })

  it('goes on with a pending transaction where it was', async () => {
    const book = temporaryFile()
    const first = await openTill({ book })
    await first.purchase('sale-1', '081200000201')
    const second = await openTill({ book })
    second.wait(2_000)
    expect(fieldsOf(await second.status('sale-1'))).toMatchObject({ rc: '00' })
  })
})
