// A token goes in, and out to the provider; it is found nowhere else, whatever way the orders take and whatever goes wrong.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createRedactingLog } from '../../src/main/adapters/platform/redacting-log'
import { createRedactor } from '../../src/main/adapters/platform/redaction'
import { openSettingsStore } from '../../src/main/adapters/settings/settings-store'
import { createSettings } from '../../src/main/features/settings/settings'
import { systemClock as clock, systemIds as ids } from '../../src/main/adapters/platform/system'
import { niskalaTransports } from '../../src/shared/settings'
import { logoInMemory, vaultInMemory } from '../support/settings'
import { numberFor, openShop } from '../support/shop'

const pace = 0.005
const token = 'KANARI+burung/7788&x=<9>"q"'
const password = 'KENARI-proxy%9911'
const forms = [token, password].flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  new URLSearchParams({ secret }).toString().slice('secret='.length),
  JSON.stringify(secret).slice(1, -1),
  secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  Buffer.from(secret).toString('base64'),
])
const marks = [...forms, 'KANARI', 'KENARI', Buffer.from('KANARI+b').toString('base64').slice(0, 9)]

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}

function expectNoMarks(folder: string): void {
  for (const file of filesIn(folder)) {
    const bytes = readFileSync(file)
    expect([file, ...marks.filter((mark) => bytes.includes(mark))]).toEqual([file])
  }
}

describe('the token', () => {
  it('is on the disk of no shop: not in settings, database, log or slips, after good days and bad ones on every way', async () => {
    const data = mkdtempSync(join(tmpdir(), 'loket-secrecy-'))
    onTestFinished(() => rmSync(data, { recursive: true, force: true }))
    const redactor = createRedactor()
    // What comes from the provider and its adapters is judged before the log masks it.
    const told: string[] = []
    const file = createRedactingLog({ folder: join(data, 'logs'), redactor })
    const hear = (...said: readonly unknown[]): void => void told.push(JSON.stringify(said.map(String)) + JSON.stringify(said))
    const log = {
      info: (message: string, facts?: Readonly<Record<string, unknown>>) => (hear(message, facts), file.info(message, facts)),
      warn: (message: string, facts?: Readonly<Record<string, unknown>>) => (hear(message, facts), file.warn(message, facts)),
      error: (message: string, error?: unknown) => (hear(message, error), file.error(message, error)),
    }
    const store = openSettingsStore(data, () => String(clock.now()))
    const vault = vaultInMemory()
    const settings = createSettings({
      store,
      logo: logoInMemory(),
      vault,
      clock,
      ids,
      about: { version: '0.1.0', dataFolder: data, paperWays: ['system'] },
      tokenExpiresAt: () => undefined,
      callbackChanged: () => Promise.resolve(),
      saldo: () => Promise.resolve({ kind: 'no-answer' }),
      openSales: () => 0,
      exchangeTill: () => Promise.resolve(),
      tokenChanged: () => undefined,
      onChange: (view) => hear('settings', view),
    })
    const shop = await openShop({
      pace,
      gateway: true,
      settings: store,
      log,
      token: () => vault.get('niskala-token'),
      answerTimeoutMs: 400,
    })
    const baseUrl = 'http://127.0.0.1:1'
    await settings.saveProxy({ address: 'http://127.0.0.1:9', user: 'toko', password })
    const seen: string[] = []
    for (const transport of niskalaTransports) {
      expect(await settings.saveNiskala({ baseUrl, transport, token })).toMatchObject({ ok: true })
      shop.till().probe()
      await shop.waitForLine('up')
      for (const [n, digits] of ['000', '405', '401', '404', '408', '302', '500', '851'].entries()) {
        const sale = shop.sell(numberFor(digits, seen.length + n))
        await shop.waitFor(sale.id, 'delivered')
        await shop.till().receipts.print(sale.id)
        seen.push(sale.id)
      }
      shop.setGateway('spoil')
      const spoiled = shop.sell(numberFor('000', 90 + seen.length))
      await shop.waitFor(spoiled.id, 'unknown')
      shop.setGateway('forbidden')
      await shop.waitForLine('stopped')
      shop.setGateway('through')
      shop.till().probe()
      await shop.waitFor(spoiled.id, 'delivered')
    }
    const views = [
      shop.all(),
      shop.till().status(),
      shop.till().saldo('niskala').view(),
      settings.view(),
      shop.till().callbacks.view(),
      shop.errors(),
    ]
    await shop.close()
    expect(existsSync(join(data, 'logs'))).toBe(true)
    expect(told.length).toBeGreaterThan(seen.length)
    for (const said of [JSON.stringify(views), ...told]) expect([said, ...marks.filter((mark) => said.includes(mark))]).toEqual([said])
    expectNoMarks(data)
    expectNoMarks(shop.folder)
    const calls = shop.sandbox.calls().paths
    expect(Object.keys(calls).filter((path) => path.endsWith('purchase'))).toHaveLength(4)
  })
})
