// What DigiSwitch is told stays between the two: no key, no sign and no amount reaches the log, whatever goes wrong.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { digiswitchFaults } from '../../src/sandbox/digiswitch-faults'
import { rupiah } from '../../src/shared/money'
import { openShop } from '../support/shop'

const key = 'KANARI-kunci-7711'
const faults = ['cut', 'truncated', 'http-502', 'http-400', 'unknown-code', 'failed'] as const
/** Bill, cost, charge, admin and deposit of the document's example, and what is asked for a ticket. */
const amounts = [11_000, 10_900, 13_000, 2_500, 500_000]

function signOf(tail: string): string {
  return createHash('md5').update(`latihan${key}${tail}`).digest('hex')
}

it('Key, sign and amounts of bills are in no log and in no file of the till', async () => {
  const told: string[] = []
  const hear = (...said: readonly unknown[]): void => void told.push(JSON.stringify(said))
  const log = { info: hear, warn: hear, error: (message: string, error?: unknown) => hear(message, String(error)) }
  const sandbox = { digiswitchKey: key }
  const shop = await openShop({ pace: 0.005, sandbox, digiswitch: {}, digiswitchKey: () => key, log, answerTimeoutMs: 500 })
  await shop.waitForLine('up', 'digiswitch')
  await shop.till().priceList.refresh()
  await shop.till().deposits('digiswitch').create(rupiah(500_000))
  const references: string[] = []
  for (const [n, fault] of faults.entries()) {
    shop.sandbox.digiswitch.fault({ call: 'pay-pasca', fault: digiswitchFaults[fault], count: 1 })
    const sale = await shop.payBill('pln', n === 0 ? '530000000001' : `53000000010${n}`)
    references.push(sale.reference)
    await shop.waitFor(sale.id, fault === 'failed' ? 'refused' : 'delivered')
  }
  shop.sandbox.digiswitch.fault({ call: 'inq-pasca', fault: digiswitchFaults.truncated, count: 1 })
  await shop.till().bills.inquire({ code: 'pln', customerNo: '530000000001' })
  expect(told.length).toBeGreaterThan(faults.length * 2)
  const signs = [...references, 'pricelist', 'depo', 'deposit'].map(signOf)
  for (const line of told) {
    expect([line, ...[key, ...signs].filter((mark) => line.includes(mark))]).toEqual([line])
    expect([line, ...amounts.filter((amount) => new RegExp(String.raw`\b${amount}\b`, 'u').test(line))]).toEqual([line])
  }
  const files = readdirSync(shop.folder).map((name) => readFileSync(join(shop.folder, name)))
  for (const bytes of files) expect([key, ...signs].filter((mark) => bytes.includes(mark))).toEqual([])
})
