// Slips are jobs: the sale never waits for the printer, nothing comes out twice, and a power token stays in sight until the paper is.
import { join } from 'node:path'
import { type Page } from '@playwright/test'
import { customer, goTo, grouped, nextCustomer, numberField, orderByKeys, result, sell, sellTo } from './support/cashier'
import { expect, test } from './support/fixtures'
import { inspect } from './support/inspect'
import { useNetworkPrinter } from './support/settings'
import { provisionFor, type Till } from './support/till'
import { resize } from './support/window'
import { walk } from '../support/escpos-walker'
import { openPaperServer, type PaperServer } from '../support/paper-server'
import { tamper } from '../support/temp-database'

const paperOut = [0x12, 0x32, 0x72] as const
const news = (page: Page) => page.locator('.paper-news')
const tokenBand = (page: Page) => page.getByRole('region', { name: 'Token' })
const waitingBand = (page: Page) => page.getByRole('status').filter({ hasText: 'menunggu printer' })
const question = (page: Page) => page.getByRole('dialog')

let printer: PaperServer

test.beforeEach(async () => {
  printer = await openPaperServer()
})
test.afterEach(() => printer.close())

function printed(place: number): string {
  return walk(printer.jobs[place]?.bytes ?? new Uint8Array())
    .lines.map(({ text }) => text)
    .join('\n')
}

async function printsOf(page: Page, number: string): Promise<readonly string[]> {
  await goTo(page, 'Riwayat')
  await page
    .getByRole('row')
    .filter({ hasText: grouped(number) })
    .click()
  const lines = page.locator('.history-prints li')
  await expect(lines.first()).toBeVisible()
  return lines.allInnerTexts()
}

/** Answers the number of the sale whose slip waits for a printer that is off. */
async function killedWithSlipWaiting(till: Till): Promise<string> {
  await useNetworkPrinter(till.page, printer.port)
  await printer.down()
  const number = customer()
  await sellTo(till.page, { number }, 'Sukses')
  await till.page.keyboard.press('c')
  await expect(news(till.page)).toContainText('Menunggu printer')
  await till.kill()
  return number
}

/** A prepaid power purchase; ends with its success on screen. */
async function sellPower(page: Page): Promise<string> {
  const meter = `1401${String(10_000 + customers)}00`
  customers += 1
  await sellTo(page, { number: meter, product: 'token pln 50.000' }, 'Sukses')
  return meter
}
let customers = 0

test('a printer that is off holds up nobody: the next sale goes on, and the slip comes out when it is back', async ({ till }) => {
  const { page } = till
  await useNetworkPrinter(page, printer.port)
  await printer.down()
  const [first, second] = [customer(), customer()]
  await sellTo(page, { number: first }, 'Sukses')
  await page.keyboard.press('c')
  await expect(news(page)).toContainText('Menunggu printer. Printer tidak bisa dihubungi.')
  await inspect(page, 'a slip that waits')
  await nextCustomer(page)
  await expect(waitingBand(page)).toContainText('1 struk menunggu printer')
  await sellTo(page, { number: second }, 'Sukses')
  await nextCustomer(page)
  await printer.up()
  await expect(waitingBand(page)).toBeHidden({ timeout: 45_000 })
  await expect.poll(() => printer.jobs.length).toBe(1)
  expect(printed(0)).toContain(grouped(first))
  const [line] = await printsOf(page, first)
  expect(line).toMatch(/Cetakan pertama\s+Terkirim/u)
})

test('out of paper is said with what to do; a slip can be tried at once, and given up', async ({ till }) => {
  const { page } = till
  await useNetworkPrinter(page, printer.port)
  printer.setMood({ kind: 'tells', status: paperOut })
  await sellTo(page, { number: customer() }, 'Sukses')
  await page.keyboard.press('c')
  await expect(news(page)).toContainText('Kertas habis. Isi kertas, struk keluar sendiri.')
  printer.setMood({ kind: 'prints' })
  await page.keyboard.press('t')
  await expect(news(page)).toContainText(`Terkirim ke printer 127.0.0.1:${printer.port}`)
  printer.setMood({ kind: 'tells', status: paperOut })
  await page.keyboard.press('c')
  await expect(news(page)).toContainText('Kertas habis.')
  await page.keyboard.press('Delete')
  await expect(news(page)).toContainText('Tidak jadi dicetak. Kertas habis.')
  printer.setMood({ kind: 'prints' })
  await page.waitForTimeout(3_000)
  expect(printer.jobs).toHaveLength(1)
})

test('killed while a slip waits: it comes out once, after the start', async ({ till, open, sandbox }) => {
  const number = await killedWithSlipWaiting(till)
  await printer.up()
  const { page } = await open({ provision: provisionFor(sandbox.baseUrl) })
  await expect.poll(() => printer.jobs.filter(({ whole }) => whole).length, { timeout: 40_000 }).toBe(1)
  expect(printed(0)).toContain(grouped(number))
  await expect(async () => expect(await printsOf(page, number)).toHaveLength(1)).toPass()
  expect(printer.jobs).toHaveLength(1)
})

test('a slip that waited for an hour is not printed any more, and says so until somebody has read it', async ({ till, open, sandbox }) => {
  const number = await killedWithSlipWaiting(till)
  tamper(join(till.dataFolder, 'loket.sqlite'), 'UPDATE print SET at = at - 3660000')
  await printer.up()
  const { page } = await open({ provision: provisionFor(sandbox.baseUrl) })
  const band = page.getByRole('status').filter({ hasText: '1 struk tidak jadi dicetak' })
  await expect(band).toContainText(`Telkomsel 5.000, ${grouped(number)}. Bila masih perlu, cetak dari Riwayat (F7).`)
  await inspect(page, 'a slip given up')
  await page.getByRole('button', { name: 'Sudah dibaca' }).click()
  await expect(band).toBeHidden()
  expect(printer.jobs).toHaveLength(0)
})

test('killed while a slip is sent: the next start asks, sends nothing by itself, and the answer decides', async ({
  till,
  open,
  sandbox,
}) => {
  await useNetworkPrinter(till.page, printer.port)
  printer.setMood({ kind: 'stalls', after: 100 })
  const number = customer()
  await sellTo(till.page, { number }, 'Sukses')
  await till.page.keyboard.press('c')
  await expect(news(till.page)).toContainText('Mengirim ke printer')
  await expect.poll(() => printer.jobs.length).toBe(1)
  await till.kill()
  printer.setMood({ kind: 'prints' })
  const { page } = await open({ provision: provisionFor(sandbox.baseUrl) })
  await expect(question(page)).toContainText('kertasnya keluar?')
  await page.waitForTimeout(3_000)
  expect(printer.jobs).toHaveLength(1)
  await page.keyboard.press('Alt+t')
  await expect(question(page)).toBeHidden()
  await expect(async () => expect((await printsOf(page, number))[0]).toContain('Tidak keluar')).toPass()
  await page.keyboard.press('c')
  await expect(page.locator('.history-notice')).toContainText('Terkirim ke printer')
  expect(printed(1)).toContain(grouped(number))
  expect(printed(1)).not.toContain('SALINAN')
})

test('a power token stays on every screen until its paper was seen, over customers and a restart, one after the other', async ({
  till,
  open,
  sandbox,
}) => {
  await useNetworkPrinter(till.page, printer.port)
  const first = await sellPower(till.page)
  const token = await till.page.getByTestId('serial').innerText()
  expect(token).toMatch(/^\d{4}( \d{4}){4}$/u)
  await till.page.keyboard.press('c')
  await expect(tokenBand(till.page)).toContainText(token)
  await expect(tokenBand(till.page)).toContainText('Terkirim ke printer')
  await nextCustomer(till.page)
  await till.page.keyboard.type('0812')
  await expect(tokenBand(till.page)).toContainText(token)
  await expect(numberField(till.page)).toHaveValue('0812')
  await expect(numberField(till.page)).toBeFocused()
  await till.page.keyboard.press('Escape')
  const second = await sellPower(till.page)
  await till.page.keyboard.press('c')
  await expect(tokenBand(till.page)).toContainText('1 dari 2')
  await expect.poll(() => printer.jobs.filter(({ whole }) => whole).length).toBe(2)
  await inspect(till.page, 'the token band')
  await resize(till.page, till.app, { width: 1024, height: 768 })
  await inspect(till.page, 'the token band at 1024')
  await till.close()

  const { page } = await open({ provision: provisionFor(sandbox.baseUrl) })
  await expect(tokenBand(page)).toContainText(grouped(first))
  await page.waitForTimeout(700)
  await page.keyboard.press('Alt+t')
  await expect.poll(() => printer.jobs.filter(({ whole }) => whole).length).toBe(3)
  for (const half of [token.slice(0, 14), token.slice(15)]) expect(printed(2)).toContain(half)
  expect(printed(2)).not.toContain('SALINAN')
  for (const meter of [second, first]) {
    await goTo(page, meter === second ? 'Antrian' : 'Pengaturan')
    await expect(tokenBand(page)).toContainText(grouped(meter))
    await expect(tokenBand(page)).toContainText('Terkirim ke printer')
    await page.waitForTimeout(700)
    await page.keyboard.press('Alt+y')
    await expect(tokenBand(page).filter({ hasText: grouped(meter) })).toBeHidden()
  }
  await expect(tokenBand(page)).toBeHidden()
  expect(await printsOf(page, first)).toHaveLength(2)
  expect(printer.jobs).toHaveLength(3)
})

test('however many bands stand above, the change stays in sight above the send key', async ({ till }) => {
  const { page, app } = till
  await useNetworkPrinter(page, printer.port)
  await sellPower(page)
  await page.keyboard.press('c')
  await expect(tokenBand(page)).toContainText('Terkirim ke printer')
  await nextCustomer(page)
  await printer.down()
  await sellTo(page, { number: customer() }, 'Sukses')
  await page.keyboard.press('c')
  await nextCustomer(page)
  await expect(waitingBand(page)).toBeVisible()
  await expect(page.locator('.band')).toHaveCount(3)
  await orderByKeys(page, { number: customer(), cash: '50000' })
  await page.keyboard.press('Escape')
  for (const width of [1366, 1024]) {
    await resize(page, app, { width, height: 768 })
    const [change, foot] = await Promise.all([page.locator('.change').boundingBox(), page.locator('.order-foot').boundingBox()])
    expect(change!.y + change!.height).toBeLessThanOrEqual(foot!.y)
    await inspect(page, `three bands at ${width}`)
  }
})

test('with the automatic slip on, each sale makes one, and no restart makes another', async ({ till, open, sandbox }) => {
  const { page } = till
  await useNetworkPrinter(page, printer.port)
  await page.evaluate(async () => {
    const settings = await window.pos.call('settings/get', undefined)
    if (settings.ok) await window.pos.call('settings/save-preferences', { ...settings.value.preferences, autoPrint: true })
  })
  const [number, waiting] = [customer(), customer('206')]
  await sellTo(page, { number }, 'Sukses')
  await expect(news(page)).toContainText('Terkirim ke printer')
  await nextCustomer(page)
  await sell(page, { number: waiting })
  await expect(result(page, 'Sukses')).toBeVisible({ timeout: 20_000 })
  await expect.poll(() => printer.jobs.filter(({ whole }) => whole).length).toBe(2)
  expect([printed(0), printed(1)].map((text) => text.includes('SALINAN'))).toEqual([false, false])
  await till.kill()
  const again = await open({ provision: provisionFor(sandbox.baseUrl) })
  await again.page.waitForTimeout(2_000)
  expect(await printsOf(again.page, number)).toHaveLength(1)
  expect(printer.jobs).toHaveLength(2)
})
