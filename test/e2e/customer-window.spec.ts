// The customer's window: what its page cannot do, where it opens, and that it comes back.
import { join } from 'node:path'
import { type Page } from '@playwright/test'
import { goTo, numberField } from './support/cashier'
import { customerPage, displaySwitch, idleWords, noCustomerPage, openDisplay, wordsOn } from './support/customer'
import { inspect } from './support/inspect'
import { root } from './support/places'
import { openPlace } from './support/settings'
import { expect, test } from './support/shop'
import { shop as shopWords } from './support/till'
import { resize } from './support/window'

test.use({ pace: 0.01 })

const reads = (customers: Page, words: string) => expect.poll(() => wordsOn(customers)).toBe(words)

test('its page can only listen: no till, no Node, no other page, and the till answers it nothing', async ({ shop }) => {
  const { till } = shop
  const customers = await openDisplay(till)
  const reach = () =>
    customers.evaluate(() => ({
      pos: typeof Reflect.get(globalThis, 'pos'),
      node: [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')],
      customer: Object.keys(Reflect.get(globalThis, 'customer') as object),
      opened: window.open('app://loket/index.html') !== null,
    }))
  expect(await reach()).toEqual({ pos: 'undefined', node: ['undefined', 'undefined'], customer: ['onScreen'], opened: false })
  for (const address of ['app://loket/index.html', 'https://example.com/']) {
    await customers.evaluate((there) => void (location.href = there), address)
    await customers.waitForTimeout(200)
    expect(customers.url()).toBe('app://loket/customer.html')
  }
  // Even with the till's own bridge beside it the page is not the till's window.
  const preload = join(root, 'out/preload/index.cjs')
  const answer = await till.app.evaluate(async ({ BrowserWindow }, bridge) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload: bridge, sandbox: true, contextIsolation: true } })
    await window.loadURL('app://loket/customer.html')
    const ask = "pos.call('settings/get', undefined).then(JSON.stringify, String)"
    const heard = String(await window.webContents.executeJavaScript(ask))
    window.destroy()
    return heard
  }, preload)
  expect(answer).toContain('Not our page')
})

test('a page that is loaded again, or was killed, shows the truth', async ({ shop }) => {
  const { till, page } = shop
  const customers = await openDisplay(till)
  await goTo(page, 'Jual')
  await page.keyboard.type('081234')
  await expect.poll(() => wordsOn(customers)).toContain('0812 34')
  await customers.reload()
  await expect.poll(() => wordsOn(customers)).toContain('0812 34')
  const process = () =>
    till.app.evaluate(({ webContents }) => {
      const contents = webContents.getAllWebContents().find((each) => each.getURL().endsWith('customer.html'))
      return { id: contents?.getOSProcessId(), up: contents?.isCrashed() === false && !contents.isLoading() }
    })
  const before = await process()
  await till.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .find((each) => each.getURL().endsWith('customer.html'))
      ?.forcefullyCrashRenderer(),
  )
  await expect.poll(async () => (await process()).id !== before.id && (await process()).up).toBe(true)
  const read = () =>
    till.app.evaluate(async ({ webContents }) => {
      const contents = webContents.getAllWebContents().find((each) => each.getURL().endsWith('customer.html'))
      return String(await contents?.executeJavaScript('document.body.innerText'))
    })
  await expect.poll(read).toContain('0812')
  await expect(numberField(page)).toHaveValue('0812 34')
})

test('it is switched on and off from the settings, closed by hand alone, and comes back with the next start', async ({ shop, open }) => {
  const { till, page } = shop
  await openDisplay(till)
  const panel = await openPlace(page, 'Tampilan')
  await expect(panel).toContainText('Hanya satu layar yang terpasang.')
  await displaySwitch(panel).press('Space')
  await noCustomerPage(till.app)
  await displaySwitch(panel).press('Space')
  const customers = await customerPage(till.app)
  await customers.close()
  await noCustomerPage(till.app)
  await panel.getByRole('button', { name: 'Buka lagi layar pelanggan' }).click()
  await customerPage(till.app)
  await expect(panel.getByRole('button', { name: 'Buka lagi layar pelanggan' })).toBeHidden()
  await till.close()
  const again = await open()
  await expect(again.page.getByRole('banner')).toContainText(shopWords.name)
  await reads(await customerPage(again.app), idleWords)
  await again.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => each.webContents.getURL().endsWith('index.html'))
      ?.close(),
  )
  await expect.poll(() => again.process.exitCode).toBe(0)
})

test('it fills a second screen, becomes a window when that is unplugged, and fills it again', async ({ shop }) => {
  const { till, page } = shop
  // One screen is all that Xvfb has: the second is told to the program as the system would.
  await till.app.evaluate(({ screen }) => {
    const [first] = screen.getAllDisplays()
    const second = {
      ...first!,
      id: 77,
      label: 'HDMI-2',
      bounds: { x: 0, y: 0, width: 1024, height: 768 },
      size: { width: 1024, height: 768 },
    }
    Object.assign(globalThis, { plugged: true, second })
    screen.getAllDisplays = () => (Reflect.get(globalThis, 'plugged') === true ? [first!, second] : [first!])
  })
  const plug = (on: boolean) =>
    till.app.evaluate(({ screen }, plugged) => {
      Object.assign(globalThis, { plugged })
      screen.emit(plugged ? 'display-added' : 'display-removed', {}, Reflect.get(globalThis, 'second'))
    }, on)
  const full = () =>
    till.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.webContents.getURL().endsWith('customer.html'))
        ?.isFullScreen(),
    )
  await openDisplay(till)
  await expect.poll(full).toBe(true)
  const panel = await openPlace(page, 'Tampilan')
  await panel.getByRole('radio', { name: /HDMI-2.*1024 × 768/u }).click()
  await expect(panel.getByRole('radio', { name: /HDMI-2/u })).toBeChecked()
  await plug(false)
  await expect.poll(full).toBe(false)
  await expect(panel).toContainText('Hanya satu layar yang terpasang.')
  await expect(panel.getByRole('radio', { name: /Layar yang dipilih.*tidak terpasang/u })).toBeChecked()
  await reads(await customerPage(till.app), idleWords)
  await plug(true)
  await expect.poll(full).toBe(true)
  await expect(panel.getByRole('radio', { name: /HDMI-2/u })).toBeChecked()
})

test('training is said on top of it, in the shop’s language and theme', async ({ open }) => {
  const till = await open()
  const customers = await openDisplay(till)
  await expect(customers.getByText('LATIHAN, bukan transaksi sungguhan')).toBeVisible()
  const panel = await openPlace(till.page, 'Tampilan')
  await panel.getByRole('radio', { name: 'Gelap' }).click()
  await expect(customers.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await panel.getByRole('radio', { name: 'English' }).click()
  await expect(customers.getByText('TRAINING, not a real transaction')).toBeVisible()
  await expect(customers.locator('html')).toHaveAttribute('lang', 'en')
})

test('the settings with it are readable, large enough to hit and cut off nowhere', async ({ shop }) => {
  const { till, page } = shop
  await openDisplay(till)
  const panel = await openPlace(page, 'Tampilan')
  await panel.getByText('Hanya satu layar yang terpasang.').scrollIntoViewIfNeeded()
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1366, height: 768 },
  ]) {
    await resize(page, till.app, size)
    await inspect(page, `settings at ${size.width}`)
  }
})
