// The slip for somebody who is not at the counter: a picture, a text, and the folder with the file in it, all by keys.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page } from '@playwright/test'
import { readPng } from '../support/png'
import { byHand, customer, emptyCounter, goTo, grouped, nextCustomer, result, sellTo } from './support/cashier'
import { type Day, openDay } from './support/day'
import { expect, test } from './support/fixtures'
import { inspect } from './support/inspect'
import { clipped } from './support/layout'
import { resize } from './support/window'

test.describe.configure({ mode: 'default' })

const paper58 = 928
let day: Day
let desk: FileDesk

test.beforeAll(async () => {
  desk = openFileDesk()
  day = await openDay('share')
})

test.afterAll(async () => {
  expect(day.till.complaints).toEqual([])
  await day.end()
  desk.close()
})

test('a result becomes a picture, a text and an open folder, and nothing moves', async () => {
  const { page, app } = day.till
  await sellTo(page, { number: customer(), cash: '10000' }, 'Sukses')
  const before = await placesOf(page)
  await press(page, 'o')
  await expect(notice(page, 'Struk ini belum disimpan')).toBeVisible()
  await press(page, 'w')
  await expect(notice(page, 'Teks struk disalin. Tempel di WhatsApp.')).toBeVisible()
  expect(await clipboard()).toEqual(await messageOf(page))
  await press(page, 'b')
  const told = page.getByRole('status').filter({ hasText: /Tersimpan: .*struk-\d{4}-\d{6}\.png/u })
  await expect(told).toBeVisible()
  const path = /\/\S.*\.png/u.exec(await told.innerText())?.[0] ?? ''
  const picture = readPng(readFileSync(path))
  expect(picture.width).toBe(paper58)
  expect(picture.height).toBeGreaterThan(picture.width)
  await press(page, 'o')
  await expect.poll(() => desk.opened()).toContain(join(day.till.dataFolder, 'struk'))
  expect(await placesOf(page)).toEqual(before)
  await inspect(page, 'the result')
  await resize(page, app, { width: 1024, height: 768 })
  expect.soft(await clipped(page)).toEqual([])
  await resize(page, app, { width: 1366, height: 768 })
  await nextCustomer(page)
})

test('Riwayat shares the same way; pictures count, texts do not', async () => {
  const { page, app } = day.till
  const number = customer()
  await emptyCounter(page)
  await sellTo(page, { number, cash: '10000' }, 'Sukses')
  await nextCustomer(page)
  await goTo(page, 'Riwayat')
  await page
    .getByRole('row')
    .filter({ hasText: grouped(number) })
    .click()
  const detail = page.getByRole('complementary', { name: 'Penjualan terpilih' })
  await expect(detail).toContainText('Belum pernah dicetak')
  await press(page, 'w')
  await expect(notice(page, 'Teks struk disalin')).toBeVisible()
  expect(await clipboard()).not.toContain('SALINAN')
  await expect(detail).toContainText('Belum pernah dicetak')
  await press(page, 'o')
  await expect(notice(page, 'Struk ini belum disimpan')).toBeVisible()
  await press(page, 'b')
  await expect(detail).toContainText(/Gambar tersimpan: .*struk-\d{4}-\d{6}\.png/u)
  await expect(detail).toContainText('gambar PNG')
  await page.getByRole('button', { name: 'Gambar (PNG)' }).click()
  await expect(detail).toContainText(/Gambar tersimpan: .*-salinan-1\.png/u)
  const opened = desk.opened().length
  await page.getByRole('button', { name: 'Folder' }).click()
  await expect.poll(() => desk.opened()).toHaveLength(opened + 1)
  await press(page, 's')
  await press(page, 'w')
  await expect.poll(clipboard).toContain('SALINAN ke-2')
  // A copy says when it was made, and the preview was made a moment before.
  const timeless = (text: string) => text.replace(/Dicetak .* WIB/u, 'Dicetak')
  expect(timeless(await clipboard())).toEqual(timeless(await messageOf(page)))
  await inspect(page, 'Riwayat')
  await resize(page, app, { width: 1024, height: 768 })
  expect.soft(await clipped(page)).toEqual([])
  await resize(page, app, { width: 1366, height: 768 })
})

test('letters typed into the search of Riwayat stay letters', async () => {
  const { page } = day.till
  await goTo(page, 'Riwayat')
  const search = page.getByRole('textbox', { name: 'Cari nomor' })
  const before = await clipboard()
  await expect(search).toBeVisible()
  await page.keyboard.press('F6')
  await expect(search).toBeFocused()
  await page.keyboard.type('bow', byHand)
  await expect(search).toHaveValue('bow')
  expect(await clipboard()).toBe(before)
  await expect(result(page, 'Sukses')).toBeHidden()
})

/** Three keys in a blink are a scanner's. */
async function press(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(byHand.delay)
  await page.keyboard.press(key)
}

const clipboard = () => day.till.app.evaluate((electron) => electron.clipboard.readText())
const notice = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text })

/** The preview as a message: its lines between two fences, and what its code says in words. */
async function messageOf(page: Page): Promise<string> {
  const paper = page.getByRole('document', { name: 'Struk' })
  const shown = await paper.locator('.paper-line span').allTextContents()
  const code = (await paper.getByRole('img').getAttribute('aria-label')) ?? ''
  // The total has letters of double size on paper; a text has none, so it takes the whole line.
  const total = /^(TOTAL) +(Rp[\d.]+)$/u
  const lines = [...shown, 'Rujukan', code.padStart(32)].map((line) =>
    line.replace(total, (_, label: string, sum: string) => label + sum.padStart(32 - label.length)).trimEnd(),
  )
  return ['```', ...lines, '```'].join('\n')
}

async function placesOf(page: Page): Promise<readonly unknown[]> {
  const keys = page.locator('.paper-side').getByRole('button')
  await expect(keys).toHaveCount(5)
  return Promise.all((await keys.all()).map((key) => key.boundingBox()))
}

type FileDesk = { opened(): readonly string[]; close(): void }

/** The desktop of a machine that has no D-Bus: a folder is opened by the program `xdg-open`, which here writes down what it was given. */
function openFileDesk(): FileDesk {
  const folder = mkdtempSync(join(tmpdir(), 'loket-desk-'))
  const book = join(folder, 'opened.txt')
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${book}'\n`)
  chmodSync(join(folder, 'xdg-open'), 0o755)
  const before = { PATH: process.env['PATH'], DBUS_SESSION_BUS_ADDRESS: process.env['DBUS_SESSION_BUS_ADDRESS'] }
  Object.assign(process.env, { PATH: `${folder}:${before.PATH}`, DBUS_SESSION_BUS_ADDRESS: 'disabled:' })
  return {
    opened: () => (existsSync(book) ? readFileSync(book, 'utf8').trim().split('\n') : []),
    close() {
      process.env['PATH'] = before.PATH
      if (before.DBUS_SESSION_BUS_ADDRESS === undefined) delete process.env['DBUS_SESSION_BUS_ADDRESS']
      else process.env['DBUS_SESSION_BUS_ADDRESS'] = before.DBUS_SESSION_BUS_ADDRESS
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
