// The provider's port as a till meets it, over real sockets.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ledgerScenarios } from '../../src/sandbox/ledger-scenarios'
import { scenarios } from '../../src/sandbox/scenarios'
import { asMarkdown, tables } from '../../src/sandbox/tables'
import { xmlScenarios } from '../../src/sandbox/xml-scenarios'
import { call, fieldsOf, NUMBER, openTill } from './sandbox-caller'
import { promises, realTimePace } from './sandbox-promises'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

describe('the scenario table', () => {
  const all = [...scenarios, ...ledgerScenarios]
  const rows = all.map(({ digits, truth, seen }) => [digits, truth, seen] as const)
  it.each(rows)('%s: %s; the caller sees %s', async (digits) => {
    const pace = realTimePace[digits]
    const silenceMs = digits === '304' || digits === '404' ? 60 : undefined
    const shop = await openTill(pace === undefined ? {} : { pace, now: Date.now }, silenceMs)
    const promise = promises[digits]
    if (promise === undefined) throw new Error(`no test for the row ${digits}`)
    await promise(shop, digits === 'other' ? NUMBER : `081200000${digits}`)
  })

  it('has no two rows with the same digits, and leaves the numbers of the document alone', () => {
    const digits = [...all, ...xmlScenarios].map((scenario) => scenario.digits)
    expect(new Set(digits).size).toBe(digits.length)
    expect(Object.keys(promises).toSorted()).toEqual(all.map((scenario) => scenario.digits).toSorted())
    expect(digits).not.toContain('890')
    expect(digits).not.toContain('384')
  })
})

describe('docs/sandbox.md', () => {
  it.each(tables)('has the table $name word for word (SANDBOX_DOCS=write renews it)', (table) => {
    const file = join(root, 'docs/sandbox.md')
    const place = new RegExp(`(<!-- table ${table.name} -->\n)[^]*?\n(?=\n)`)
    const text = readFileSync(file, 'utf8')
    if (process.env['SANDBOX_DOCS'] === 'write') {
      writeFileSync(
        file,
        text.replace(place, (_, mark: string) => `${mark}${asMarkdown(table)}\n`),
      )
    }
    expect(place.exec(readFileSync(file, 'utf8'))?.[0]).toBe(`<!-- table ${table.name} -->\n${asMarkdown(table)}\n`)
  })
})

describe('a purchase', () => {
  it('buys once under twenty duplicates at the same time, slow or not', async () => {
    const shop = await openTill({ pace: 0.1, now: Date.now })
    for (const msisdn of [NUMBER, '081200000101', '081200000401']) {
      const calls = Array.from({ length: 20 }, () => shop.purchase(`same-${msisdn}`, msisdn))
      await Promise.all(calls)
      const row = shop.sandbox.bookOf(`same-${msisdn}`)
      expect(row).toMatchObject({ state: 'bought', purchases: 1, calls: { purchase: 20 } })
    }
    expect(shop.balance()).toBe(5_000_000 - 3 * 5_400)
    expect(shop.sandbox.calls().purchasesAtOnceMax).toBeGreaterThan(1)
  })

  it('keeps what was stored when the same request_id comes with other parameters', async () => {
    const shop = await openTill()
    const first = await shop.purchase('sale-1', NUMBER, 'HSA5')
    const second = await shop.purchase('sale-1', '081200000907', 'PLN20')
    expect(fieldsOf(second)).toEqual(fieldsOf(first))
  })

  it('executes a received order once when it is asked again before its time', async () => {
    const shop = await openTill()
    await shop.purchase('sale-1', '081200000306')
    expect(fieldsOf(await shop.purchase('sale-1', '081200000306'))).toMatchObject({ rc: '00' })
    shop.wait(60_000)
    expect(shop.sandbox.bookOf('sale-1')).toMatchObject({ state: 'bought', purchases: 1 })
  })

  it('is refused with rc 18 above the deposit and recorded nowhere', async () => {
    const shop = await openTill({ saldo: 5_399 })
    expect(fieldsOf(await shop.purchase('sale-1', NUMBER))).toMatchObject({ rc: '18', trxid: 0 })
    expect(fieldsOf(await shop.status('sale-1'))).toMatchObject({ rc: '11' })
    shop.sandbox.setSaldo(5_400)
    const { rc, balance } = fieldsOf(await shop.purchase('sale-1', NUMBER))
    expect({ rc, balance }).toEqual({ rc: '00', balance: 0 })
  })

  it('of an unknown product code fails with rc 05', async () => {
    const shop = await openTill()
    expect(fieldsOf(await shop.purchase('sale-1', NUMBER, 'X05'))).toMatchObject({ rc: '05' })
  })

  it('gives every transaction another serial number, and a token serial for PLN', async () => {
    const shop = await openTill()
    const serials = new Set<unknown>()
    for (let sale = 0; sale < 20; sale += 1) {
      serials.add(fieldsOf(await shop.purchase(`pulsa-${sale}`, NUMBER))['sn'])
    }
    expect(serials.size).toBe(20)
    const token = fieldsOf(await shop.purchase('token', NUMBER, 'PLN20'))
    expect(token['sn']).toMatch(/^(\d{4}-){4}\d{4}\/[^/]+\/R1\/1300VA\/\d+,\dKWH$/)
    expect(token['price']).toBe(20_400)
  })

  it.each([
    ['a number with letters', { code: 'HSA5', msisdn: '0812abc', request_id: 'x' }],
    ['a number that is not text', { code: 'HSA5', msisdn: 812, request_id: 'x' }],
    ['no request_id', { code: 'HSA5', msisdn: NUMBER }],
    ['an empty code', { code: '', msisdn: NUMBER, request_id: 'x' }],
    ['a body that is not an object', ['HSA5']],
  ])('with %s is answered with rc 01', async (_, payload) => {
    const { sandbox } = await openTill()
    const heard = await call('POST', `${sandbox.baseUrl}/purchase`, payload)
    expect(fieldsOf(heard)).toMatchObject({ rc: '01', trxid: 0 })
    expect(sandbox.book().transactions).toEqual([])
  })
})

describe('the token', () => {
  it('may be anything when none is set, except wrong and expired ones', async () => {
    const shop = await openTill()
    expect((await shop.saldo('anything')).status).toBe(200)
    const wrong = await shop.saldo('wrong')
    expect([wrong.status, fieldsOf(wrong)]).toEqual([401, { rc: '02', message: 'Invalid authorization' }])
    const expired = await shop.saldo('expired')
    expect(expired.status).toBe(401)
    expect(fieldsOf(expired)).toMatchObject({
      rc: '02',
      message: expect.stringContaining('jwt expired'),
    })
  })

  it('must be the one that is set, and can be changed while running', async () => {
    const shop = await openTill({ token: 'first' })
    expect((await shop.saldo('first')).status).toBe(200)
    shop.sandbox.change({ token: 'second' })
    expect((await shop.saldo('first')).status).toBe(401)
    expect((await shop.saldo('second')).status).toBe(200)
  })

  it('is not followed to another host unseen: the log of calls shows who came with it', async () => {
    const { sandbox } = await openTill()
    await call('GET', sandbox.baseUrl.replace('127.0.0.1', 'localhost').replace(/\/reseller.*/, '/elsewhere'))
    expect(sandbox.calls().paths).toEqual({ 'GET /elsewhere': 1 })
    expect(sandbox.calls().entries[0]).toMatchObject({ withToken: true, status: 404 })
  })
})
