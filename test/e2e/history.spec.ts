// Riwayat: finding a sale, reading its story, and paper that says when it is a copy.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Page } from '@playwright/test'
import { customer, emptyCounter, goTo, grouped, nextCustomer, sellTo } from './support/cashier'
import { type Day, openDay } from './support/day'
import { expect, test } from './support/fixtures'

const rows = (page: Page) => page.getByRole('grid', { name: 'Penjualan' }).locator('tbody').getByRole('row')
const detail = (page: Page) => page.getByRole('complementary', { name: 'Penjualan terpilih' })

// One till with three sales serves every test of this file.
test.describe.configure({ mode: 'default' })

const good = customer()
const failed = customer('923')
const waiting = customer('205')
let day: Day

test.beforeAll(async () => {
  day = await openDay('history')
  const { page } = day.till
  await sellTo(page, { number: good, cash: '10000' }, 'Sukses')
  await nextCustomer(page)
  await sellTo(page, { number: failed }, 'Gagal')
  await nextCustomer(page)
  await sellTo(page, { number: waiting }, 'Menunggu jawaban operator')
  await nextCustomer(page)
})

test.afterAll(() => day.end())

test.beforeEach(async () => {
  const { page } = day.till
  await goTo(page, 'Jual')
  await goTo(page, 'Riwayat')
  await page.getByRole('group', { name: 'Saring keadaan' }).getByRole('button', { name: 'Semua' }).click()
  await expect(rows(page).filter({ hasText: grouped(good) })).toBeVisible()
})

test('sales are found by state, by part of a number, and by day', async () => {
  const { page } = day.till
  const states = page.getByRole('group', { name: 'Saring keadaan' })
  await states.getByRole('button', { name: 'Gagal' }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText(grouped(failed))
  await states.getByRole('button', { name: 'Semua' }).click()
  await states.getByRole('button', { name: 'Belum selesai' }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText(grouped(waiting))
  await states.getByRole('button', { name: 'Semua' }).click()
  const search = page.getByRole('textbox', { name: 'Cari nomor' })
  await search.fill(good.slice(-6))
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('Sukses')
  await search.fill('999999')
  await expect(page.getByText('Tidak ada penjualan yang cocok')).toBeVisible()
  await search.fill('')
  await expect(rows(page)).toHaveCount(3)
  const days = page.getByRole('group', { name: 'Tanggal' })
  await days.getByRole('button', { name: 'Hari sebelumnya' }).click()
  await expect(page.getByText('0 tampil')).toBeVisible()
  await days.getByRole('button', { name: 'Semua hari' }).click()
  await expect(rows(page)).toHaveCount(3)
  await expect(page.getByText('Sukses Rp7.000 dari yang tampil')).toBeVisible()
})

test('the detail tells the whole story of a sale, with times and money', async () => {
  const { page } = day.till
  await rows(page)
    .filter({ hasText: grouped(good) })
    .click()
  const [row] = await day.sandbox.of(good)
  const story = detail(page)
  await expect(story).toContainText('Telkomsel 5.000')
  await expect(story).toContainText(/\d\d\.\d\d\.\d\d\s*Dicatat sebagai \d{4}-\d{6}, uang diterima Rp10\.000/u)
  await expect(story).toContainText('Dikirim, percobaan 1')
  await expect(story).toContainText('saldo berkurang Rp5.400')
  await expect(story).toContainText('Rp10.000, kembali Rp3.000')
  await expect(story).toContainText(row && 'sn' in row ? grouped(row.sn) : 'no serial')
  await expect(story).toContainText(row?.request_id ?? 'no reference')
  await expect(story).toContainText('Belum pernah dicetak')
})

test('arrows walk over the sales, and the story follows', async () => {
  const { page } = day.till
  await rows(page).first().click()
  await expect(detail(page)).toContainText(grouped(waiting))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(detail(page)).toContainText(grouped(good))
})

test('paper printed again is marked SALINAN ke-1, ke-2; the PDF says the same as the preview', async () => {
  const { page } = day.till
  await rows(page)
    .filter({ hasText: grouped(good) })
    .click()
  const first = await savePdf(page, /struk-\d{4}-\d{6}\.pdf/u)
  expect(await textOf(first)).not.toContain('SALINAN')
  await page.keyboard.press('s')
  const preview = await page.getByRole('document', { name: 'Struk' }).locator('.paper-line').allInnerTexts()
  const second = await savePdf(page, /salinan-1\.pdf/u)
  const third = await savePdf(page, /salinan-2\.pdf/u)
  expect(await textOf(second)).toContain('SALINAN ke-1')
  expect(await textOf(third)).toContain('SALINAN ke-2')
  const lines = preview.map(squeezed).filter((line) => line !== '' && !/^\d\d\/|^Dicetak/u.test(line))
  expect(lines.length).toBeGreaterThan(10)
  const printed = (await textOf(second)).split('\n').map(squeezed)
  for (const line of lines) expect(printed).toContain(line)
  await page.keyboard.press('s')
  await expect(detail(page)).toContainText('Cetakan pertama')
  await expect(detail(page)).toContainText('SALINAN ke-2')
})

test('without a printer the slip waits and says what to do; the sale is not touched', async () => {
  const { page } = day.till
  const number = customer()
  await emptyCounter(page)
  await sellTo(page, { number }, 'Sukses')
  await page.keyboard.press('c')
  await expect(page.locator('.paper-news')).toContainText(/Menunggu printer. Printer belum dipilih|Terkirim ke/u, { timeout: 10_000 })
  expect(await day.sandbox.purchases(number)).toBe(1)
  await nextCustomer(page)
})

async function savePdf(page: Page, name: RegExp): Promise<string> {
  await page.keyboard.press('p')
  const told = page.getByRole('status').filter({ hasText: name })
  await expect(told).toBeVisible({ timeout: 10_000 })
  const path = /\/\S.*\.pdf/u.exec(await told.innerText())?.[0] ?? ''
  expect(existsSync(path)).toBe(true)
  return path
}

async function textOf(pdf: string): Promise<string> {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
}

function squeezed(line: string): string {
  return line.replace(/\s+/gu, ' ').trim()
}
