// The plug is pulled at every moment of a sale. The next start ends with one purchase, or none, and both books agree.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page } from '@playwright/test'
import { expectSameBooks } from './support/afterwards'
import {
  customer,
  grouped,
  numberField,
  orderByKeys,
  type ResultWord,
  result,
  review,
  sell,
  sellTo,
  sendByKey,
  sendKey,
  quickly,
} from './support/cashier'
import { expect, test } from './support/fixtures'
import { plugOf } from './support/processes'
import { startRaw } from './support/raw-start'
import { provisionFor, type Till } from './support/till'

test.skip(process.platform !== 'linux', 'process trees are read from /proc')

/** Fast enough that a provider who never answers is given up within seconds. */
const pace = 0.02

const recovery = (page: Page) => page.getByRole('status').filter({ hasText: 'Loket tertutup mendadak' })

test('killed while the number is typed: nothing is sold', async ({ till, sandbox, open }) => {
  const number = customer()
  await till.page.keyboard.type(number.slice(0, 8), quickly)
  await till.kill()
  const { page } = await open({ provision: provisionFor(sandbox.baseUrl) })
  await expect(numberField(page)).toHaveValue('')
  await expect(recovery(page)).toBeHidden()
  expect((await sandbox.book()).transactions).toHaveLength(0)
})

test('killed with the confirmation open: nothing is sold', async ({ till, sandbox, open }) => {
  const number = customer()
  await orderByKeys(till.page, { number })
  await expect(sendKey(till.page)).toBeEnabled()
  await till.kill()
  const { page } = await open({ provision: provisionFor(sandbox.baseUrl) })
  await expect(review(page)).toBeHidden()
  expect(await expectSameBooks(page, sandbox, number, 0)).toBe(0)
  expect((await sandbox.book()).transactions).toHaveLength(0)
})

for (const { ms, scenario } of [
  { ms: 0, scenario: '000' },
  { ms: 5, scenario: '000' },
  { ms: 20, scenario: '401' },
  { ms: 60, scenario: '101' },
  { ms: 150, scenario: '201' },
]) {
  test(`killed ${ms} ms after the send key: one purchase or none, the same in both books`, async ({ sandbox, open }) => {
    const provision = provisionFor(sandbox.baseUrl)
    const till = await open({ provision, pace })
    const number = customer(scenario)
    await orderByKeys(till.page, { number })
    await expect(sendKey(till.page)).toBeEnabled()
    const pull = plugOf(till.process)
    const pressed = till.page.keyboard.press('F12').catch(() => undefined)
    await new Promise((resolve) => void setTimeout(resolve, ms))
    await pull()
    await pressed
    const { page } = await open({ provision, pace })
    await expectSameBooks(page, sandbox, number, 0)
  })
}

const acknowledged: readonly { name: string; scenario: string; word: ResultWord; was: string }[] = [
  { name: 'the provider holds the call', scenario: '102', word: 'Sedang dikirim', was: 'Dikirim' },
  { name: 'the provider bought and never answers', scenario: '404', word: 'Sedang dikirim', was: 'Dikirim' },
  { name: 'the provider has bought nothing and never answers', scenario: '304', word: 'Sedang dikirim', was: 'Dikirim' },
  { name: 'it is pending', scenario: '206', word: 'Menunggu jawaban operator', was: 'Menunggu' },
  { name: 'nobody knows how it ended', scenario: '307', word: 'Belum pasti', was: 'Belum pasti' },
]

for (const { name, scenario, word, was } of acknowledged) {
  test(`killed while ${name}: exactly one purchase, and the next start says what was open and how it ended`, async ({ sandbox, open }) => {
    const provision = provisionFor(sandbox.baseUrl)
    const till = await open({ provision, pace })
    const number = customer(scenario)
    await sellTo(till.page, { number }, word)
    await till.kill()
    const { page } = await open({ provision, pace })
    await expectReport(page, number, was)
    expect(await expectSameBooks(page, sandbox, number, 1)).toBe(1)
  })
}

test('killed with orders waiting for the line: all of them leave once, after the start', async ({ till, sandbox, open }) => {
  const numbers = [customer(), customer(), customer()]
  await sandbox.line('refuse')
  for (const number of numbers) {
    await sell(till.page, { number })
    await expect(result(till.page, 'Antri, akan dikirim saat tersambung')).toBeVisible()
    await expect(async () => {
      await till.page.keyboard.press('Enter')
      await expect(numberField(till.page)).toBeFocused({ timeout: 250 })
    }).toPass()
  }
  await till.kill()
  await sandbox.line('up')
  const { page } = await open({ provision: provisionFor(sandbox.baseUrl) })
  await expect(recovery(page)).toContainText('3 transaksi belum selesai')
  for (const number of numbers) expect(await expectSameBooks(page, sandbox, number, 1)).toBe(1)
})

for (const ms of [0, 30, 200]) {
  test(`killed ${ms} ms into writing the receipt: the sale stands, and no half file is left`, async ({ sandbox, open }) => {
    const provision = provisionFor(sandbox.baseUrl)
    const till = await open({ provision })
    const number = customer()
    await sellTo(till.page, { number }, 'Sukses')
    const pull = plugOf(till.process)
    const pressed = till.page.keyboard.press('p').catch(() => undefined)
    await new Promise((resolve) => void setTimeout(resolve, ms))
    await pull()
    await pressed
    expectWholeFiles(till)
    const { page } = await open({ provision })
    await expect(recovery(page)).toBeHidden()
    expect(await expectSameBooks(page, sandbox, number, 1)).toBe(1)
  })
}

test('killed again during the recovery, three times: the same end', async ({ sandbox, open, folder }) => {
  const provision = provisionFor(sandbox.baseUrl)
  const till = await open({ provision, pace })
  const number = customer('404')
  await sellTo(till.page, { number }, 'Sedang dikirim')
  await till.kill()
  for (const ms of [250, 400]) {
    const again = startRaw({ dataFolder: join(folder, 'data'), provision, pace })
    await new Promise((resolve) => void setTimeout(resolve, ms))
    await again.kill()
  }
  const third = await open({ provision, pace })
  await third.kill()
  const { page } = await open({ provision, pace })
  expect(await expectSameBooks(page, sandbox, number, 1)).toBe(1)
})

test('only the page dies: the screen comes back and the sale goes on', async ({ till, sandbox }) => {
  const { page, app } = till
  const number = customer('206')
  await sell(page, { number })
  await expect(result(page, 'Menunggu jawaban operator')).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect.poll(() => sandbox.purchases(number), { timeout: 10_000 }).toBe(1)
  const read = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return String(await contents?.executeJavaScript('document.body.innerText'))
    })
  await expect.poll(read, { timeout: 10_000 }).toContain('Nomor tujuan')
})

test('a sale made after a recovery is an ordinary sale', async ({ till, sandbox, open }) => {
  await orderByKeys(till.page, { number: customer('205') })
  await sendByKey(till.page)
  await expect(result(till.page, 'Menunggu jawaban operator')).toBeVisible()
  await till.kill()
  const { page } = await open({ provision: provisionFor(sandbox.baseUrl) })
  await expect(recovery(page)).toContainText('1 masih berjalan.')
  await page.getByRole('button', { name: 'Sudah dibaca' }).click()
  await expect(recovery(page)).toBeHidden()
  await numberField(page).focus()
  const number = customer()
  await sellTo(page, { number }, 'Sukses')
  expect(await sandbox.purchases(number)).toBe(1)
})

async function expectReport(page: Page, number: string, was: string): Promise<void> {
  await expect(recovery(page)).toContainText('Loket tertutup mendadak saat 1 transaksi belum selesai.')
  await expect(recovery(page)).toContainText(`Telkomsel 5.000 · ${grouped(number)}`)
  await expect(recovery(page)).toContainText('Semua sudah jelas.', { timeout: 20_000 })
  await expect(recovery(page)).toContainText('Sukses')
  await expect(recovery(page)).toContainText(`waktu itu ${was}`)
}

function expectWholeFiles({ dataFolder }: Till): void {
  const names = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'))
  for (const name of names) expect(readFileSync(join(dataFolder, name)).subarray(-8).toString()).toContain('%%EOF')
}
