// Pengaturan: the connection told apart, a token that only goes in, training, language and theme.
import { createServer } from 'node:http'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type AddressInfo } from 'node:net'
import { customer, goTo, nextCustomer, numberField, orderByTouch, result, sellTo, sendByKey } from './support/cashier'
import { expect, test } from './support/fixtures'
import { canaryToken, lastFour } from './support/places'
import { openPlace, testConnection } from './support/settings'
import { provisionFor, shop } from './support/till'

test('Tes koneksi tells a good line, a wrong token and no line apart', async ({ till, sandbox }) => {
  const { page } = till
  await expect(await testConnection(page)).toContainText('Tersambung. Saldo Rp5.000.000.')
  await sandbox.change({ token: 'yang-lain' })
  await expect(await testConnection(page)).toContainText('Token salah atau sudah tidak berlaku')
  await sandbox.change({ token: canaryToken })
  await sandbox.line('refuse')
  await expect(await testConnection(page)).toContainText('Tidak ada sambungan')
  await sandbox.line('up')
  await expect(await testConnection(page)).toContainText('Tersambung. Saldo Rp5.000.000.')
})

test('Tes koneksi says "Alamat salah" where some other web server answers', async ({ open }) => {
  const elsewhere = createServer((_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not Found</h1>'))
  await once(elsewhere.listen(0, '127.0.0.1'), 'listening')
  const { port } = elsewhere.address() as AddressInfo
  const { page } = await open({ provision: provisionFor(`http://127.0.0.1:${port}/reseller/api/v1`) })
  await expect(await testConnection(page)).toContainText('Alamat salah')
  elsewhere.close()
})

test('an address without https or that is no address is refused with a sentence', async ({ till }) => {
  const panel = await openPlace(till.page, 'Niskala')
  await panel.getByRole('textbox', { name: 'Alamat' }).fill('http://niskala.example/api')
  await expect(panel).toContainText('Alamat harus dimulai dengan https://')
  await panel.getByRole('textbox', { name: 'Alamat' }).fill('bukan alamat')
  await expect(panel).toContainText('Ini bukan alamat.')
})

test('the token goes in and never comes out: the screen knows its last four characters only', async ({ till }) => {
  const { page } = till
  const panel = await openPlace(page, 'Niskala')
  await expect(panel).toContainText(`Token terpasang, berakhir …${lastFour}`)
  await expect(panel.getByLabel('Token', { exact: true })).toHaveValue('')
  const replies = await page.evaluate(async () => {
    const asked = ['till/boot', 'settings/get', 'catalogue/rows', 'queue/list'] as const
    return JSON.stringify(await Promise.all(asked.map((channel) => window.pos.call(channel, undefined))))
  })
  expect(replies).toContain(lastFour)
  expect(replies).not.toContain(canaryToken.slice(0, 12))
  expect(await page.content()).not.toContain(canaryToken.slice(0, 12))
})

test('a new token is taken over at once and shown by its end', async ({ till, sandbox }) => {
  const { page } = till
  const panel = await openPlace(page, 'Niskala')
  await sandbox.change({ token: 'token-kedua-8h2k' })
  await panel.getByLabel('Token', { exact: true }).fill('token-kedua-8h2k')
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('Token terpasang, berakhir …8h2k')
  await expect(panel.getByLabel('Token', { exact: true })).toHaveValue('')
  await expect(await testConnection(page)).toContainText('Tersambung.')
})

test('training sells through its own provider into its own file, and leaves no trace in the shop', async ({ till, sandbox }) => {
  const { page, dataFolder } = till
  await sellTo(page, { number: customer() }, 'Sukses')
  await nextCustomer(page)
  const panel = await openPlace(page, 'Latihan')
  await panel.getByRole('button', { name: 'Nyalakan mode latihan' }).click()
  await expect(page.getByText('LATIHAN, bukan transaksi sungguhan')).toBeVisible()
  expect(existsSync(join(dataFolder, 'latihan.sqlite'))).toBe(true)
  await goTo(page, 'Riwayat')
  await expect(page.getByText('0 tampil')).toBeVisible()
  await goTo(page, 'Jual')
  const number = customer()
  await orderByTouch(page, { number })
  await sendByKey(page)
  await expect(result(page, 'Sukses')).toBeVisible()
  await expect(page.getByRole('document', { name: 'Struk' })).toContainText('LATIHAN')
  expect(await sandbox.of(number)).toHaveLength(0)
  await openPlace(page, 'Latihan')
  await panel.getByRole('button', { name: 'Matikan mode latihan' }).click()
  await expect(panel).toContainText('Setelah ini transaksi sungguhan')
  await panel.getByRole('button', { name: 'Ya, mulai transaksi sungguhan' }).click()
  await expect(page.getByText('LATIHAN, bukan transaksi sungguhan')).toBeHidden()
  await goTo(page, 'Riwayat')
  await expect(page.getByText('1 tampil')).toBeVisible()
  expect((await sandbox.book()).transactions).toHaveLength(1)
})

test('language and theme change at once, while running', async ({ till }) => {
  const { page } = till
  const html = page.locator('html')
  const panel = await openPlace(page, 'Tampilan')
  await panel.getByRole('radio', { name: 'Gelap' }).click()
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await panel.getByRole('radio', { name: 'Terang' }).click()
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light')
  await panel.getByRole('radio', { name: 'English' }).click()
  await expect(html).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('button', { name: 'Settings' })).toBeVisible()
  await page.keyboard.press('F2')
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible()
  await page.keyboard.press('F11')
  await page.getByRole('radio', { name: 'Bahasa Indonesia' }).click()
  await page.keyboard.press('F2')
  await expect(numberField(page)).toBeFocused()
})

test('the shop that is saved is the shop on the next receipt, and survives a restart', async ({ till, sandbox, open }) => {
  const panel = await openPlace(till.page, 'Toko')
  await panel.getByRole('textbox', { name: 'Nama toko' }).fill('Sinar Cell')
  await panel.getByRole('radio', { name: /80 mm.*48/u }).click()
  await till.page.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Simpan' }).click()
  await expect(panel).toContainText('Tersimpan.')
  await till.kill()
  const more = { shop: undefined }
  const { page } = await open({ provision: provisionFor(sandbox.baseUrl, more) })
  await expect(page.getByRole('banner')).toContainText('Sinar Cell')
  await sellTo(page, { number: customer() }, 'Sukses')
  const paper = page.getByRole('document', { name: 'Struk' })
  await expect(paper).toContainText('SINAR CELL')
  await expect(paper).toContainText(shop.address)
  await expect(paper).toHaveAttribute('data-columns', '48')
})
