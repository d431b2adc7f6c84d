// The owner's products: a list comes in whole or not at all, a price is changed, a product is hidden.
import { type Page } from '@playwright/test'
import { goTo, numberField, productKey } from './support/cashier'
import { expect, test } from './support/fixtures'
import { importCsv, openPlace } from './support/settings'

const header = 'kode,nama,operator,modal,harga jual'
const rowCount = (page: Page) =>
  page.evaluate(async () => {
    const reply = await window.pos.call('catalogue/rows', undefined)
    return reply.ok ? reply.value.length : -1
  })

test('a good list comes in, says what it changed, and can be sold at once', async ({ till }) => {
  const { page } = till
  const before = await rowCount(page)
  const csv = `${header}\nTSELX1,Telkomsel Khusus 1,Telkomsel,1500,2500\nHSA5,Telkomsel 5.000,Telkomsel,5400,7250\n`
  await expect(await importCsv(page, 'baru.csv', Buffer.from(csv))).toContainText('1 baru, 1 berubah')
  expect(await rowCount(page)).toBe(before + 1)
  await goTo(page, 'Jual')
  await page.keyboard.press('F6')
  await page.keyboard.type('khusus')
  await expect(productKey(page, 'TSELX1')).toContainText('Rp2.500')
})

test('one bad row keeps the whole list out, and every error is told by its row', async ({ till }) => {
  const { page } = till
  const before = await rowCount(page)
  const csv = `${header}\nBAIK1,Baik,Telkomsel,1000,2000\nBURUK1,Buruk,Telkomsel,seribu,2000\nBURUK2,Nol,Telkomsel,1000,0\n,Tanpa kode,Telkomsel,1000,2000\n`
  const report = await importCsv(page, 'salah.csv', Buffer.from(csv))
  await expect(report).toContainText('belum masuk')
  await expect(report).toContainText('Tidak ada yang diubah')
  await expect(report.getByRole('listitem').filter({ hasText: 'Baris 3' })).toContainText('bukan rupiah utuh')
  await expect(report.getByRole('listitem').filter({ hasText: 'Baris 4' })).toContainText('Rp0')
  await expect(report.getByRole('listitem').filter({ hasText: 'Baris 5' })).toContainText('kosong')
  expect(await rowCount(page)).toBe(before)
})

for (const { name, bytes, words } of [
  { name: 'latin1.csv', bytes: Buffer.from(`${header}\nKAF\u00c91,Kaf\u00e9,Telkomsel,1000,2000\n`, 'latin1'), words: 'Bukan teks UTF-8' },
  { name: 'utf16.csv', bytes: Buffer.from(`\ufeff${header}\nA1,A,Telkomsel,1000,2000\n`, 'utf16le'), words: 'Bukan teks UTF-8' },
  { name: 'kosong.csv', bytes: Buffer.alloc(0), words: 'kosong' },
  { name: 'foto.csv', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), words: /tidak bisa dibaca|Bukan teks/u },
  { name: 'tanpa-judul.csv', bytes: Buffer.from('A1,A,Telkomsel,1000,2000\n'), words: /[Kk]olom/u },
]) {
  test(`${name} is refused with a sentence and changes nothing`, async ({ counter }) => {
    const { page } = counter.till
    const before = await rowCount(page)
    const report = await importCsv(page, name, bytes)
    await expect(report).toContainText('belum masuk')
    await expect(report).toContainText(words)
    expect(await rowCount(page)).toBe(before)
  })
}

test('a price is changed in its place, never to nothing, and a price below cost is asked about', async ({ till }) => {
  const { page } = till
  const panel = await openPlace(page, 'Katalog')
  await page.getByRole('textbox', { name: 'Cari kode atau nama' }).fill('HSA5')
  await panel.getByRole('button', { name: 'Ubah harga jual Telkomsel 5.000, sekarang Rp7.000' }).click()
  await page.keyboard.type('0')
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('Harga jual harus lebih dari Rp0.')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('5000')
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('Di bawah modal: rugi Rp400')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('7500')
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('Harga Telkomsel 5.000 tersimpan.')
  await goTo(page, 'Jual')
  await page.keyboard.press('F6')
  await page.keyboard.type('telkomsel 5.000')
  await expect(productKey(page, 'HSA5')).toContainText('Rp7.500')
})

test('a hidden product is gone from Jual and comes back', async ({ till }) => {
  const { page } = till
  const panel = await openPlace(page, 'Katalog')
  await page.getByRole('textbox', { name: 'Cari kode atau nama' }).fill('HSA5')
  const sold = panel.getByRole('switch', { name: 'Jual Telkomsel 5.000' })
  const onShelf = productKey(page, 'HSA5')
  await sold.press('Space')
  await expect(sold).not.toBeChecked()
  await goTo(page, 'Jual')
  await numberField(page).pressSequentially('0812')
  await expect(page.locator('.product').first()).toBeVisible()
  await expect(onShelf).toHaveCount(0)
  await openPlace(page, 'Katalog')
  await page.getByRole('textbox', { name: 'Cari kode atau nama' }).fill('HSA5')
  await sold.press('Space')
  await goTo(page, 'Jual')
  await expect(onShelf).toBeVisible()
})
