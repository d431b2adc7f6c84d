// The bridge: a foreign page gets nothing, a mad page gets a refusal, and nothing changes by it.
import { type Page } from '@playwright/test'
import { customer, emptyCounter, sellTo } from './support/cashier'
import { expect, test } from './support/fixtures'

const messages = 2_000

test('unknown channels and payloads of the wrong shape get a refusal and nothing else', async ({ counter }) => {
  const { page } = counter.till
  const answers = await page.evaluate(async () => {
    const call = (channel: unknown, payload: unknown) =>
      Promise.resolve()
        .then(() => Reflect.apply(window.pos.call, window.pos, [channel, payload]) as Promise<unknown>)
        .then(
          (answer) => JSON.stringify(answer),
          () => 'refused',
        )
    return Promise.all([
      call('shell/open', 'x'),
      call('__proto__', undefined),
      call('constructor', undefined),
      call('topup/sell', { draft: 'kecil', payment: 'cash', tendered: 1, second: false }),
      call('topup/sell', { draft: '0'.repeat(26), payment: 'cash', tendered: -1, second: false }),
      call('topup/sell', { draft: '0'.repeat(26), payment: 'cash', tendered: 1, second: false, more: 1 }),
      call('topup/draft', { code: 'HSA5', destination: '0'.repeat(41) }),
      call('settings/save-niskala', { baseUrl: 'http://evil.example', token: 'x' }),
      call('history/search', { limit: 1e9 }),
      call('till/boot', { extra: true }),
    ])
  })
  for (const answer of answers) expect(answer).toMatch(/^refused$|"kind":"bad-request"/u)
})

test('a frame of another origin cannot reach the program, even with the channel name', async ({ counter }) => {
  const { app } = counter.till
  const answer = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const foreign = new BrowserWindow({ show: false, webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false } })
    await foreign.loadURL('data:text/html,<p>foreign')
    const heard = await foreign.webContents.executeJavaScript(
      `require('electron').ipcRenderer.invoke('loket:call', 'settings/get', undefined).then((a) => JSON.stringify(a), (e) => String(e.message))`,
    )
    foreign.destroy()
    return { heard: String(heard), events: ipcMain.eventNames().length }
  })
  expect(answer.heard).toContain('Not our page')
})

test(`${messages} random messages: no crash, nothing changed`, async ({ till, sandbox }) => {
  const { page } = till
  const number = customer()
  await sellTo(page, { number }, 'Sukses')
  const before = await stateOf(page)
  const kinds = await page.evaluate(async (count) => {
    let seed = 20261121
    const random = (most: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % most
    }
    const channels = [
      'till/recovery-seen',
      'till/probe',
      'catalogue/list',
      'catalogue/import',
      'catalogue/set-price',
      'catalogue/set-hidden',
      'topup/draft',
      'topup/sell',
      'topup/last-for',
      'sale/detail',
      'sale/check',
      'sale/cancel',
      'sale/extend',
      'sale/settle',
      'queue/list',
      'history/search',
      'receipt/preview',
      'settings/save-shop',
      'settings/save-preferences',
      'settings/save-niskala',
      'settings/training',
    ]
    const fields = [
      'id',
      'code',
      'draft',
      'payment',
      'tendered',
      'second',
      'price',
      'hidden',
      'destination',
      'on',
      'limit',
      'baseUrl',
      'token',
      '__proto__',
      'bytes',
    ]
    const value = (depth: number): unknown => {
      const simple = [
        null,
        undefined,
        true,
        0,
        -1,
        1.5,
        NaN,
        1e21,
        '',
        'x'.repeat(5000),
        '\u0000',
        '🧾',
        "'; DROP TABLE sale; --",
        [],
        new Date(0),
        new Uint8Array(9),
      ]
      const pick = random(simple.length + 2)
      if (pick < simple.length || depth > 3) return simple[pick % simple.length]
      if (pick === simple.length) return Array.from({ length: random(4) }, () => value(depth + 1))
      return Object.fromEntries(Array.from({ length: random(5) }, () => [fields[random(fields.length)] ?? 'id', value(depth + 1)]))
    }
    const heard: Record<string, number> = {}
    for (let message = 0; message < count; message += 1) {
      const channel = channels[random(channels.length)]
      const answer = await Promise.resolve()
        .then(
          () => Reflect.apply(window.pos.call, window.pos, [channel, value(0)]) as Promise<{ ok: boolean; failure?: { kind?: string } }>,
        )
        .then(
          (reply) => (reply.ok ? 'ok' : (reply.failure?.kind ?? 'failure')),
          () => 'refused',
        )
      heard[answer] = (heard[answer] ?? 0) + 1
    }
    return heard
  }, messages)
  expect(kinds['bug'] ?? 0).toBe(0)
  expect(Object.values(kinds).reduce((sum, each) => sum + each, 0)).toBe(messages)
  expect(await stateOf(page)).toBe(before)
  expect((await sandbox.book()).transactions).toHaveLength(1)
  await emptyCounter(page)
  await sellTo(page, { number: customer() }, 'Sukses')
})

async function stateOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asked = await Promise.all([
      window.pos.call('settings/get', undefined),
      window.pos.call('catalogue/rows', undefined),
      window.pos.call('queue/list', undefined),
      window.pos.call('history/search', { limit: 200 }),
    ])
    return JSON.stringify(asked)
  })
}
