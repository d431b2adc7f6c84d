// Pengaturan, Niskala: four ways of sending, a proxy, the saldo limit, and reports that hint and never decide.
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { type Locator, type Page } from '@playwright/test'
import { customer, goTo, nextCustomer, result, sell, sellTo } from './support/cashier'
import { inspect } from './support/inspect'
import { canaryToken, lastFour } from './support/places'
import { openPlace } from './support/settings'
import { expect, test } from './support/shop'

type Part = 'Akun' | 'Proxy' | 'Batas saldo' | 'Laporan masuk'

const niskala = (page: Page): Locator => page.getByRole('tabpanel', { name: 'Niskala' })

async function openPart(page: Page, part: Part): Promise<Locator> {
  const panel = await openPlace(page, 'Niskala')
  await panel.getByRole('button', { name: part, exact: true }).click()
  return panel
}

async function save(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'Simpan' }).click()
  await expect(panel).toContainText('Tersimpan.')
}

async function tryConnection(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'Akun', exact: true }).click()
  await panel.getByRole('button', { name: 'Tes koneksi' }).click()
}

/** Turns reports on at a port nobody uses; answers the secret address. */
async function listen(page: Page): Promise<string> {
  const panel = await openPart(page, 'Laporan masuk')
  const spare = createServer()
  await once(spare.listen(0, '127.0.0.1'), 'listening')
  const { port } = spare.address() as AddressInfo
  spare.close()
  await panel.getByRole('textbox', { name: 'Port' }).fill(String(port))
  await save(panel)
  await panel.getByRole('switch', { name: 'Terima laporan dari Niskala' }).press('Space')
  await expect(panel).toContainText('Siap menerima laporan')
  return panel.locator('.callback-url-text').innerText()
}

const ways = [
  { label: 'HTTP GET', path: '/http/purchase', token: 'Token ikut di alamat setiap pembelian' },
  { label: 'Formulir POST', path: '/http/purchase', token: 'Token ikut di isi setiap pembelian' },
  { label: 'XML', path: '/xml/purchase', token: undefined },
  { label: 'JSON', path: '/purchase', token: undefined },
] as const

test('each way of sending sells one order, with its serial number, and the token is nowhere on the page or in an answer', async ({
  shop,
}) => {
  const { page, bank, till } = shop
  const heard = await page.evaluateHandle(() => {
    const all: unknown[] = []
    for (const event of ['till/settings', 'till/status', 'sale/changed', 'callback/changed'] as const)
      window.pos.on(event, (each) => all.push(each))
    return all
  })
  for (const { label, path, token } of ways) {
    const panel = await openPart(page, 'Akun')
    await panel.getByRole('radio', { name: label }).click()
    if (token) await expect(panel).toContainText(token)
    await save(panel)
    await goTo(page, 'Jual')
    await sellTo(page, { number: customer() }, 'Sukses')
    await expect(page.getByTestId('serial')).toHaveText(/^[\d ]{17,}$/u)
    await nextCustomer(page)
    expect(await bank.seen('calls')).toContain(path)
  }
  const { transactions } = await bank.book()
  expect(transactions.map(({ purchases }) => purchases)).toEqual([1, 1, 1, 1])
  await openPlace(page, 'Niskala')
  const replies = await page.evaluate(async () => {
    const asked = ['till/boot', 'settings/get', 'callback/view', 'saldo/view', 'deposit/list', 'queue/list'] as const
    return JSON.stringify(await Promise.all(asked.map((channel) => window.pos.call(channel, undefined))))
  })
  const told = JSON.stringify(await heard.jsonValue())
  expect(replies).toContain(lastFour)
  expect(told).toContain('delivered')
  for (const text of [replies, told, await page.content(), JSON.stringify(till.complaints)])
    expect(text).not.toContain(canaryToken.slice(0, 12))
})

test('a proxy that is not there is told as the proxy’s trouble, and without it the line is back', async ({ shop }) => {
  const { page } = shop
  const panel = await openPart(page, 'Proxy')
  const address = panel.getByRole('textbox', { name: 'Alamat proxy' })
  await address.fill('http://nama:sandi@10.0.0.1:3128')
  await expect(panel).toContainText('tanpa nama pengguna dan kata sandi di dalamnya')
  await address.fill('http://127.0.0.1:9')
  await panel.getByLabel('Kata sandi', { exact: true }).fill('rahasia-proxy-77')
  await save(panel)
  await expect(panel).toContainText('Kata sandi proxy terpasang')
  expect(await page.content()).not.toContain('rahasia-proxy')
  await tryConnection(panel)
  await expect(panel).toContainText('Proxy tidak bisa dipakai')
  await expect(page.getByRole('banner')).toContainText('Terputus')
  await panel.getByRole('button', { name: 'Proxy', exact: true }).click()
  await panel.getByRole('button', { name: 'Lepas proxy dan lupakan kata sandinya' }).click()
  await expect(panel).toContainText('Loket terhubung langsung ke Niskala dan DigiSwitch.')
  await tryConnection(panel)
  await expect(panel).toContainText('Tersambung. Saldo Rp5.000.000.')
})

test('the saldo limit warns in the header as soon as it is saved', async ({ shop }) => {
  const { page } = shop
  const panel = await openPart(page, 'Batas saldo')
  const limit = panel.getByRole('textbox', { name: 'Peringatkan di bawah' })
  await limit.fill('lima juta')
  await expect(panel).toContainText('Tulis rupiah utuh')
  await limit.fill('10.000.000')
  await save(panel)
  await expect(page.getByRole('banner')).toContainText('menipis')
  await limit.fill('0')
  await save(panel)
  await expect(page.getByRole('banner')).not.toContainText('menipis')
})

test.describe('with waits as long as in life', () => {
  test.use({ pace: 1 })

  test('a report settles a pending sale before its next check, and a forged one changes nothing', async ({ shop }) => {
    const { page, bank } = shop
    const url = await listen(page)
    await bank.order('settings', { callback: { url, format: 'xml', fault: 'none' } })
    await goTo(page, 'Jual')
    await sell(page, { number: customer('205') })
    const waiting = result(page, 'Menunggu jawaban operator')
    await expect(waiting).toBeVisible()
    const [sale] = (await bank.book()).transactions
    await bank.order('callback', { fault: 'lie', format: 'json-flat' })
    await bank.order('callback', { fault: 'lie', format: 'xml' })
    await expect(waiting).toContainText(/Dicek lagi ([89]|\d\d) dtk/u, { timeout: 15_000 })
    await bank.order('resolve', { request_id: sale?.request_id, rc: '00' })
    await expect(result(page, 'Sukses')).toBeVisible({ timeout: 5_000 })
    await nextCustomer(page)
    await bank.order('callback', { fault: 'lie', format: 'json-iak', request_id: sale?.request_id })
    await page.keyboard.press('F11')
    await expect(niskala(page).getByRole('listitem').first()).toContainText(sale?.request_id ?? 'a reference')
    await goTo(page, 'Riwayat')
    await expect(page.getByRole('row').filter({ hasText: 'Sukses' })).toHaveCount(1)
    expect((await bank.book()).transactions.map(({ purchases }) => purchases)).toEqual([1])
  })
})

test('reports: a port in use is told, strangers and rubbish are listed, and a new path makes the old one void', async ({ shop }) => {
  const { page } = shop
  const other = createServer()
  await once(other.listen(0, '127.0.0.1'), 'listening')
  const { port } = other.address() as AddressInfo
  const panel = await openPart(page, 'Laporan masuk')
  await panel.getByRole('textbox', { name: 'Port' }).fill(String(port))
  await save(panel)
  await panel.getByRole('switch', { name: 'Terima laporan dari Niskala' }).press('Space')
  await expect(panel).toContainText(`Port ${port} sedang dipakai program lain`)
  await panel.getByRole('switch', { name: 'Terima laporan dari Niskala' }).press('Space')
  await expect(panel).toContainText('Mati')
  other.close()
  await goTo(page, 'Jual')
  await page.keyboard.press('F11')
  await panel.getByRole('button', { name: 'Akun', exact: true }).click()
  const url = await listen(page)
  const send = (to: string, body: string) =>
    fetch(to, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(({ status }) => status)
  await send(url, JSON.stringify({ request_id: 'BUKAN-PUNYA-KITA', rc: '00' }))
  await send(url, '{"request_id":')
  await expect(panel).toContainText('Bukan transaksi toko ini')
  await expect(panel).toContainText('Tidak terbaca')
  await panel.getByRole('button', { name: 'Buat jalur rahasia baru' }).click()
  await expect(panel).toContainText('Alamat yang sekarang langsung tidak berlaku')
  await panel.getByRole('button', { name: 'Ya, buat baru' }).click()
  await expect(panel.locator('.callback-url-text')).not.toHaveText(url)
  expect(await send(url, '{}')).toBe(404)
})

test('the parts of Niskala, light and dark: axe finds nothing, nothing is cut off, targets are large enough', async ({ shop }) => {
  const { page, till } = shop
  const panel = await openPart(page, 'Akun')
  await panel.getByRole('radio', { name: 'HTTP GET' }).click()
  await inspect(page, 'account')
  for (const part of ['Proxy', 'Batas saldo'] as const) {
    await panel.getByRole('button', { name: part, exact: true }).click()
    await inspect(page, part)
  }
  const url = await listen(page)
  await fetch(url, { method: 'POST', body: '<rubbish' })
  await expect(panel).toContainText('Tidak terbaca')
  await panel.getByRole('button', { name: 'Buat jalur rahasia baru' }).click()
  await inspect(page, 'reports')
  expect(till.complaints).toEqual([])
})
