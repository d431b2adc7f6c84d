// The window as a jail: what the page cannot do, what a foreign or mad page cannot ask, what is never written down.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { customer, goTo, nextCustomer, sellTo } from './support/cashier'
import { expect, test } from './support/fixtures'
import { canaryToken } from './support/places'
import { testConnection } from './support/settings'

test('every window keeps its page away from Node, the receipt window too', async ({ till }) => {
  const { page, app } = till
  await sellTo(page, { number: customer() }, 'Sukses')
  await page.keyboard.press('p')
  await expect(page.getByText('Tersimpan:')).toBeVisible({ timeout: 10_000 })
  const windows = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { getLastWebPreferences } = contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      return getLastWebPreferences.call(contents)
    }),
  )
  expect(windows.length).toBeGreaterThanOrEqual(2)
  for (const rights of windows) {
    expect(rights).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false })
    expect(rights['nodeIntegrationInWorker'] ?? false).toBe(false)
    expect(rights['nodeIntegrationInSubFrames'] ?? false).toBe(false)
    expect(rights['allowRunningInsecureContent'] ?? false).toBe(false)
    expect(rights['webSecurity'] ?? true).toBe(true)
    expect(rights['experimentalFeatures'] ?? false).toBe(false)
  }
})

test('the page has no Node, and of the program only call and on', async ({ counter }) => {
  const seen = await counter.till.page.evaluate(() => ({
    node: [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process'), typeof Reflect.get(globalThis, 'Buffer')],
    bridge: Object.keys(window.pos).sort(),
    origin: location.origin,
  }))
  expect(seen).toEqual({ node: ['undefined', 'undefined', 'undefined'], bridge: ['call', 'on'], origin: 'app://loket' })
})

test('the policy comes by header; injected scripts and every fetch are blocked', async ({ till, sandbox }) => {
  const { page } = till
  const seen = await page.evaluate(async (address) => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.injected = true'
    document.head.append(script)
    const image = document.createElement('div')
    image.innerHTML = '<img src="x" onerror="globalThis.injected = true">'
    document.body.append(image)
    const own = await fetch('app://loket/index.html').then(
      () => 'loaded',
      () => 'blocked',
    )
    const foreign = await fetch(address).then(
      () => 'loaded',
      () => 'blocked',
    )
    image.remove()
    return { injected: Reflect.get(globalThis, 'injected') === true, own, foreign }
  }, sandbox.baseUrl)
  expect(seen).toEqual({ injected: false, own: 'blocked', foreign: 'blocked' })
  expect(till.complaints.join('\n')).toContain('Content Security Policy')
})

test('the program serves its own files with the policy and nothing else', async ({ counter }) => {
  const asked = [
    'app://loket/index.html',
    'app://loket/../main/index.js',
    'app://loket/..%2f..%2fpackage.json',
    'app://loket/%2e%2e/%2e%2e/package.json',
    'app://loket//etc/passwd',
    'app://loket/assets/..%5c..%5cmain',
    'app://other/index.html',
    'app://loket/index.html%00.js',
  ]
  const answers = await counter.till.app.evaluate(async ({ net }, addresses) => {
    const found: [number, string, string][] = []
    for (const address of addresses) {
      const answer = await net.fetch(address).catch(() => undefined)
      found.push([answer?.status ?? 404, answer?.headers.get('content-security-policy') ?? '', (await answer?.text()) ?? ''])
    }
    return found
  }, asked)
  const [[status, policy] = [0, '', ''], ...others] = answers
  expect(status).toBe(200)
  for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"]) {
    expect(policy).toContain(rule)
  }
  expect(policy).not.toMatch(/unsafe|\*|https?:/u)
  for (const [code, , text] of others) {
    expect(code).toBe(404)
    expect(text).toBe('')
  }
})

test('no other page, no second window, no permission, no dropped file', async ({ till }) => {
  const { page, app } = till
  const seen = await page.evaluate(async () => {
    const opened = window.open('https://example.com/') === null && window.open('about:blank') === null
    location.href = 'https://example.com/'
    const link = document.createElement('a')
    Object.assign(link, { href: 'https://example.com/', target: '_blank' })
    document.body.append(link)
    link.click()
    link.remove()
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    )
    const place = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      ),
    )
    const notes = await Notification.requestPermission()
    const drop = new DataTransfer()
    drop.items.add(new File(['x'], 'x.html', { type: 'text/html' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: drop, bubbles: true, cancelable: true }))
    return { opened, camera, place, notes }
  })
  expect(seen).toEqual({ opened: true, camera: 'refused', place: 'refused', notes: 'denied' })
  expect(page.url()).toBe('app://loket/index.html')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((each) => each.isVisible()).length)).toBe(1)
})

test('no frame of any origin can be put into the page', async ({ till }) => {
  const { page } = till
  const blocked = await page.evaluate(async () => {
    const addresses = ['https://example.com/', 'app://loket/index.html', 'data:text/html,<p>x']
    const broken: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective))
    const frames = addresses.map((src) => Object.assign(document.createElement('iframe'), { src }))
    document.body.append(...frames)
    const deadline = Date.now() + 2000
    while (broken.length < addresses.length && Date.now() < deadline) await new Promise((resolve) => requestAnimationFrame(resolve))
    for (const frame of frames) frame.remove()
    return broken
  })
  expect(blocked).toEqual(['frame-src', 'frame-src', 'frame-src'])
})

test('after a whole day of work no file holds the token, and the log holds no whole number', async ({ till, sandbox }) => {
  const { page, dataFolder } = till
  const ends = [
    ['000', 'Sukses'],
    ['401', 'Sukses'],
    ['407', 'Sukses'],
    ['923', 'Gagal'],
    ['902', 'Antri, akan dikirim saat tersambung'],
  ] as const
  const numbers: string[] = []
  for (const [scenario, word] of ends) {
    const number = customer(scenario)
    numbers.push(number)
    await sellTo(page, { number }, word)
    await nextCustomer(page)
  }
  await sandbox.change({ token: 'x' })
  await testConnection(page)
  await goTo(page, 'Riwayat')
  await page.keyboard.press('p')
  await till.kill()
  const files = filesIn(dataFolder)
  expect(files.some((file) => file.endsWith('loket.log'))).toBe(true)
  for (const file of files) {
    const bytes = readFileSync(file)
    expect(bytes.includes(canaryToken), file).toBe(false)
    expect(bytes.includes(Buffer.from(canaryToken, 'utf16le')), file).toBe(false)
    if (file.includes('/logs/')) for (const number of numbers) expect(bytes.includes(number), file).toBe(false)
  }
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
}
