// The receipt designer on the real application: what is typed is what the sample shows, what is saved is what the printer gets.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locator, type Page } from '@playwright/test'
import { lookUpBill, openBills, payByKey } from './support/bills'
import { customer, goTo, result, sellTo } from './support/cashier'
import { inspect } from './support/inspect'
import { pngOf } from './support/pictures'
import { openPlace } from './support/settings'
import { billsProvision, expect, test } from './support/shop'
import { resize } from './support/window'
import { openPaperServer, type PaperServer } from '../support/paper-server'
import { type Printed, walk } from '../support/escpos-walker'

test.use({ bills: true, pace: 0.01 })

const isFrame = (x: number, y: number): boolean => x < 6 || x > 193 || y < 6 || y > 65
const framePng = { name: 'logo.png', mimeType: 'image/png', buffer: pngOf(200, 72, isFrame) }

async function openDesigner(page: Page): Promise<Locator> {
  const panel = await openPlace(page, 'Struk & printer')
  await panel.getByRole('button', { name: 'Tampilan struk' }).click()
  await expect(sample(page)).toContainText('STROOM/TOKEN')
  return panel
}

const sample = (page: Page): Locator => page.getByRole('document', { name: 'Struk' })
const layer = (panel: Locator, name: string): Locator => panel.getByRole('button', { name, exact: true })

async function printThrough(page: Page, { port }: PaperServer): Promise<void> {
  const panel = await openPlace(page, 'Struk & printer')
  await panel.getByRole('radio', { name: /Printer jaringan/u }).click()
  await panel.getByRole('textbox', { name: 'Alamat printer' }).fill('127.0.0.1')
  await panel.getByRole('textbox', { name: 'Port' }).fill(String(port))
  await panel.getByRole('button', { name: 'Simpan' }).click()
  await expect(panel).toContainText('Tersimpan.')
}

/** What the one PDF in the folder says of its pictures; Chromium leaves that readable. */
function pictureIn(folder: string): string {
  const [name = ''] = readdirSync(folder)
  return readFileSync(join(folder, name), 'latin1')
}

const text = ({ lines }: Printed): string => lines.map((line) => line.text.trimEnd()).join('\n')

/** Presses C and answers what the printer drew. */
async function printed(page: Page, printer: PaperServer): Promise<Printed> {
  const before = printer.jobs.length
  await page.keyboard.press('c')
  await expect.poll(() => printer.jobs[before]?.whole, { timeout: 10_000 }).toBe(true)
  return walk(printer.jobs[before]!.bytes)
}

test('header, footer, a line, the fee and a logo: seen on the sample, saved, printed, and there after a restart', async ({
  shop,
  open,
}) => {
  const { page, till, bank } = shop
  const printer = await openPaperServer()
  await printThrough(page, printer)

  const panel = await openDesigner(page)
  await panel.getByRole('textbox', { name: 'Baris di bawah alamat' }).fill('Agen resmi PLN\nBuka 07.00-21.00')
  await expect(sample(page)).toContainText('Buka 07.00-21.00', { timeout: 1_000 })
  await panel.getByRole('textbox', { name: 'Penutup' }).fill('Sampai jumpa lagi')
  await expect(sample(page)).not.toContainText('Terima kasih')
  await panel.getByRole('switch', { name: 'Nama kasir' }).click()
  await expect(sample(page)).not.toContainText('Kasir')
  await panel.locator('input[type=file]').setInputFiles(framePng)
  await expect(sample(page).getByRole('img', { name: 'Logo toko' })).toBeVisible()

  await layer(panel, 'Tagihan').click()
  await expect(sample(page)).toContainText('ADMIN LOKET')
  await panel.getByRole('switch', { name: 'Admin loket di baris sendiri' }).click()
  await expect(sample(page)).toContainText(/BIAYA ADMIN +Rp4\.500/u)
  await panel.getByRole('switch', { name: 'Kode QR' }).click()
  await expect(sample(page).locator('.paper-code')).toBeHidden()
  await panel.getByRole('button', { name: 'Simpan' }).click()
  await expect(panel).toContainText('Tersimpan.')
  await expect(panel.getByRole('button', { name: 'Simpan' })).toBeDisabled()

  await goTo(page, 'Jual')
  await sellTo(page, { number: customer() }, 'Sukses')
  const sold = await printed(page, printer)
  const shown = await sample(page).locator('.paper-line span').allTextContents()
  expect(sold.lines.map((line) => line.text)).toEqual(shown)
  expect(text(sold)).toMatch(/Agen resmi PLN\n +Buka 07\.00-21\.00\n-+\n/u)
  expect(text(sold)).toContain('Sampai jumpa lagi')
  expect(text(sold)).not.toMatch(/Kasir|Terima kasih/u)
  expect(sold.codes).toHaveLength(1)
  const blank = '0'.repeat(200)
  const frame = Array.from({ length: 72 }, (_, y) => Array.from({ length: 200 }, (_unused, x) => (isFrame(x, y) ? '1' : '0')).join(''))
  expect(sold.picture).toEqual({ width: 200, rows: [...frame, ...Array.from({ length: 8 }, () => blank)], centred: true })

  await page.keyboard.press('p')
  await expect(page.getByText(/\.pdf/u)).toBeVisible({ timeout: 15_000 })
  expect(pictureIn(join(till.dataFolder, 'struk'))).toMatch(/\/Width 200\s+\/Height 80/u)

  await openBills(page)
  await lookUpBill(page, { product: 'PLN Pascabayar', number: '530000000001' })
  await payByKey(page)
  await expect(result(page, 'Sukses')).toBeVisible({ timeout: 15_000 })
  const bill = await printed(page, printer)
  expect(text(bill)).toMatch(/BIAYA ADMIN +Rp4\.500/u)
  expect(text(bill)).not.toContain('ADMIN LOKET')
  expect(bill.codes).toEqual([])

  await till.kill()
  // The token is asked for again where there is no keychain; looks and logo are the till's own.
  const again = await open({ provision: billsProvision(bank), pace: 0.01 })
  await sellTo(again.page, { number: customer() }, 'Sukses')
  expect((await printed(again.page, printer)).picture).toEqual(sold.picture)
  const kept = await openDesigner(again.page)
  await expect(kept.getByRole('textbox', { name: 'Baris di bawah alamat' })).toHaveValue('Agen resmi PLN\nBuka 07.00-21.00')
  await kept.getByRole('button', { name: 'Hapus logo' }).click()
  await kept.getByRole('button', { name: 'Simpan' }).click()
  await expect(kept).toContainText('Tersimpan.')
  await expect(sample(again.page).getByRole('img', { name: 'Logo toko' })).toBeHidden()
  await printer.close()
})

test('a layer says where each value comes from and can let it go; too many lines are told and not saved', async ({ shop }) => {
  const { page } = shop
  const panel = await openDesigner(page)
  const footer = panel.getByRole('textbox', { name: 'Penutup' })
  await expect(footer).toHaveValue('Terima kasih')
  await footer.fill('Untuk semua')
  await layer(panel, 'Bukti titipan').click()
  await expect(sample(page)).toContainText('BUKTI TITIPAN')
  await expect(footer).toHaveValue('Untuk semua')
  await expect(panel).toContainText('ikut Semua struk')
  await footer.fill('Titip aman')
  await expect(sample(page)).toContainText('Titip aman')
  await layer(panel, '80 mm, 48 kolom').click()
  await expect(sample(page)).toHaveAttribute('data-columns', '48')
  await expect(panel).toContainText('ikut Bukti titipan')
  await layer(panel, 'Semua lebar').click()
  await panel.getByRole('button', { name: 'Ikut semua: Penutup' }).click()
  await expect(footer).toHaveValue('Untuk semua')
  await expect(sample(page)).toContainText('Untuk semua')

  await panel.getByRole('textbox', { name: 'Baris di bawah alamat' }).fill('1\n2\n3\n4\n5')
  await expect(panel.getByRole('status').filter({ hasText: 'Bukti titipan: Baris di bawah alamat paling banyak 4 baris.' })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Simpan' })).toBeDisabled()
  await panel.getByRole('button', { name: 'Urungkan' }).click()
  await expect(footer).toHaveValue('')
})

test('a wrong picture is told in words, and the logo stays as it was', async ({ shop }) => {
  const { page } = shop
  const panel = await openDesigner(page)
  const picker = panel.locator('input[type=file]')
  const told = [
    [{ name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') }, 'bukan gambar PNG atau JPG'],
    [{ name: 'rusak.png', mimeType: 'image/png', buffer: framePng.buffer.subarray(0, 40) }, 'rusak atau tidak terbaca'],
    [{ name: 'besar.png', mimeType: 'image/png', buffer: Buffer.alloc(5_000_001) }, 'lebih dari 5 MB'],
    [{ name: 'putih.png', mimeType: 'image/png', buffer: pngOf(40, 40, () => false) }, 'Gambar ini kosong'],
  ] as const
  for (const [file, words] of told) {
    await picker.setInputFiles(file)
    await expect(panel.getByRole('status').filter({ hasText: words })).toBeVisible()
    await expect(panel).toContainText('Belum ada logo')
  }
  await picker.setInputFiles(framePng)
  await expect(panel.getByRole('button', { name: 'Ganti gambar' })).toBeVisible()
})

test('the sample follows the keys within 150 ms and moves nothing', async ({ shop }) => {
  const { page } = shop
  const panel = await openDesigner(page)
  const field = panel.getByRole('textbox', { name: 'Baris di bawah alamat' })
  await field.focus()
  const left = await field.boundingBox()
  const times: number[] = []
  for (const letter of 'ABCDEFGHIJ') {
    const wanted = `${await field.inputValue()}${letter}`
    await page.evaluate((text) => {
      const seen = { at: 0 }
      Object.assign(window, { seen })
      const look = () => {
        if (document.querySelector('.sample-paper .paper')?.textContent?.includes(text)) seen.at = performance.now()
        else requestAnimationFrame(look)
      }
      document.addEventListener('keydown', () => (Object.assign(seen, { pressed: performance.now() }), look()), {
        once: true,
        capture: true,
      })
    }, wanted)
    await page.keyboard.press(letter)
    await expect(sample(page)).toContainText(wanted)
    const seen = await page.evaluate(() => ({ ...(window as unknown as { seen: { at: number; pressed: number } }).seen }))
    times.push(seen.at - seen.pressed)
  }
  const median = times.sort((a, b) => a - b)[5] ?? Infinity
  expect(median).toBeLessThan(150)
  expect(await field.boundingBox()).toEqual(left)
})

test('the designer, light and dark, wide and narrow: axe finds nothing, nothing is cut off, targets are large enough', async ({ shop }) => {
  const { page, till } = shop
  const panel = await openDesigner(page)
  await panel.locator('input[type=file]').setInputFiles(framePng)
  await panel.getByRole('textbox', { name: 'Baris di bawah alamat' }).fill(`${'W'.repeat(96)}\nBuka 07.00-21.00`)
  await layer(panel, 'Tagihan').click()
  await layer(panel, '80 mm, 48 kolom').click()
  await panel.getByRole('switch', { name: 'Kode QR' }).click()
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1024, height: 768 },
  ]) {
    await resize(page, till.app, size)
    await inspect(page, `designer ${size.width}`)
  }
  expect(till.complaints).toEqual([])
})
