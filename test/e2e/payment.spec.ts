// How the customer pays: by keys and by touch, on both screens, on the slip, at the drawer, in Riwayat and after a restart.
import { type Page } from '@playwright/test'
import { walk } from '../support/escpos-walker'
import { openPaperServer, type PaperServer } from '../support/paper-server'
import { billCash, lookUpBill, nextBillCustomer, openBills, payKey } from './support/bills'
import {
  cashField,
  customer,
  goTo,
  nextCustomer,
  orderByTouch,
  productKey,
  quickly,
  result,
  review,
  sell,
  sendByKey,
  sendKey,
} from './support/cashier'
import { inspect } from './support/inspect'
import { openPlace } from './support/settings'
import { expect, test } from './support/shop'
import { resize } from './support/window'

test.use({ bills: true, pace: 0.01 })

const kindKey = (page: Page, name: string) => page.getByRole('group', { name: 'Cara bayar' }).getByRole('button', { name, exact: true })
const paid = (page: Page) => page.locator('.paid-box')
const pln = (number: string) => ({ product: 'PLN Pascabayar', number })

/** A printer in the network whose drawer opens for these ways of paying; what it printed, slip by slip. */
async function withDrawer(page: Page, kinds: readonly string[]): Promise<PaperServer> {
  const printer = await openPaperServer()
  const panel = await openPlace(page, 'Struk & printer')
  await panel.getByRole('radio', { name: /Printer jaringan/u }).click()
  await panel.getByRole('textbox', { name: 'Alamat printer' }).fill('127.0.0.1')
  await panel.getByRole('textbox', { name: 'Port' }).fill(String(printer.port))
  for (const kind of kinds) await panel.getByRole('switch', { name: kind, exact: true }).click()
  await panel.getByRole('button', { name: 'Simpan' }).click()
  await expect(panel).toContainText('Tersimpan.')
  return printer
}

const pulses = ({ jobs }: PaperServer) => jobs.reduce((sum, { bytes }) => sum + walk(bytes).pulses, 0)
const slips = ({ jobs }: PaperServer) =>
  jobs
    .map(({ bytes }) =>
      walk(bytes)
        .lines.map(({ text }) => text)
        .join('\n'),
    )
    .filter((text) => text !== '')

/** Number and product by keys, with the cursor in the cash. */
async function toMoney(page: Page, number: string): Promise<void> {
  await page.keyboard.type(number, quickly)
  await page.keyboard.press('F6')
  await page.keyboard.type('telkomsel 5.000')
  await expect(page.getByRole('status').filter({ hasText: /^\d+ produk$/u })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(cashField(page)).toBeFocused()
}

test('Jual by keys: QRIS takes the exact price, buys once by two presses, opens no drawer that is for cash, and the next pays cash', async ({
  shop,
}) => {
  const { page, bank } = shop
  const printer = await withDrawer(page, ['Tunai'])
  await goTo(page, 'Jual')
  const number = customer()
  await toMoney(page, number)
  await page.keyboard.type('10000')
  await page.keyboard.press('Alt+2')
  await expect(paid(page)).toContainText('Dibayar QRIS Rp7.000, uang pas')
  await expect(paid(page)).toBeFocused()
  await expect(cashField(page)).toBeHidden()
  await page.keyboard.type('50000')
  await expect(page.getByRole('textbox', { name: 'Nomor tujuan' })).toHaveValue(/^[\d ]{14}$/u)
  await page.keyboard.press('Enter')
  await expect(review(page)).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Uang diterima' })).toContainText('Dibayar QRIS Rp7.000, uang pas')
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+1')
  await expect(sendKey(page)).toBeEnabled()
  expect(await bank.book()).toMatchObject({ transactions: [] })
  await Promise.all([page.keyboard.press('F12'), page.keyboard.press('F12')])
  await expect(result(page, 'Sukses')).toContainText('Dibayar QRIS, tidak ada kembalian')
  expect((await bank.book()).transactions).toHaveLength(1)
  await page.keyboard.press('c')
  await expect(page.getByText(/^Terkirim ke/u)).toBeVisible()
  expect(slips(printer)[0]).toMatch(/^Dibayar +QRIS *$/mu)
  expect(slips(printer)[0]).not.toMatch(/Tunai|Kembali/u)
  expect(pulses(printer)).toBe(0)

  await nextCustomer(page)
  await expect(kindKey(page, 'Tunai')).toHaveAttribute('aria-pressed', 'true')
  await sell(page, { number: customer(), cash: '10000' })
  await expect(result(page, 'Sukses')).toContainText('Kembalian untuk pelanggan')
  await page.keyboard.press('c')
  await expect.poll(() => pulses(printer)).toBe(1)
  expect(slips(printer)[1]).toMatch(/^Tunai +Rp10\.000 *\nKembali +Rp3\.000 *$/mu)
  await printer.close()
})

test('Jual by touch: the drawer opens for the card that the owner chose, Esc and F9 lead back to cash, a restart remembers', async ({
  shop,
  open,
}) => {
  const { page, till } = shop
  const printer = await withDrawer(page, ['QRIS', 'Kartu'])
  await page.getByRole('button', { name: 'Cetak tes' }).click()
  await expect.poll(() => pulses(printer)).toBe(1)
  await goTo(page, 'Jual')
  const number = customer()
  await orderByTouch(page, { number })
  await page.keyboard.press('Escape')
  await kindKey(page, 'QRIS').click()
  await page.keyboard.press('Escape')
  await expect(cashField(page)).toBeFocused()
  await expect(cashField(page)).toHaveValue('')
  await page.keyboard.press('Alt+3')
  await expect(paid(page)).toContainText('Dibayar Transfer')
  await page.keyboard.press('F9')
  await expect(cashField(page)).toBeFocused()
  await kindKey(page, 'Kartu').click()
  await expect(productKey(page, 'HSA5')).toBeVisible()
  await sendKey(page).click()
  await expect(review(page)).toBeVisible()
  await expect(sendKey(page)).toBeEnabled()
  await sendKey(page).dblclick()
  await expect(result(page, 'Sukses')).toContainText('Dibayar Kartu')
  await page.keyboard.press('c')
  await expect.poll(() => pulses(printer)).toBe(2)
  await page.keyboard.press('c')
  await expect(page.getByText(/SALINAN ke-1 terkirim/u)).toBeVisible()
  expect(pulses(printer)).toBe(2)
  await till.close()

  const again = await open({ pace: 0.01 })
  await goTo(again.page, 'Riwayat')
  await again.page.getByText('Telkomsel 5.000').first().click()
  const detail = again.page.locator('.history-side')
  await expect(detail).toContainText('dibayar kartu Rp7.000')
  await expect(detail.locator('.history-facts')).toContainText('Cara bayarKartu, Rp7.000')
  const panel = await openPlace(again.page, 'Struk & printer')
  const drawer = panel.getByRole('group', { name: 'Laci uang' })
  await expect(drawer.getByRole('switch', { name: 'Kartu' })).toBeChecked()
  await expect(drawer.getByRole('switch', { name: 'Tunai' })).not.toBeChecked()
  await printer.close()
})

test('Tagihan: one bill by keys and several by touch, each paid in one way, pressed twice and paid once', async ({ shop }) => {
  const { page, bank } = shop
  const printer = await withDrawer(page, ['Transfer'])
  await openBills(page)
  await lookUpBill(page, pln('530000000001'))
  await expect(billCash(page)).toBeFocused()
  await page.keyboard.press('Alt+2')
  await expect(paid(page)).toContainText('Dibayar QRIS Rp13.000, uang pas')
  await page.keyboard.type('20000\n')
  await expect(page.locator('[data-place="number"]')).toHaveValue('5300 0000 0001')
  await expect(payKey(page)).toBeEnabled()
  expect(await bank.digiswitchSales('530000000001')).toEqual([])
  await Promise.all([page.keyboard.press('F12'), page.keyboard.press('F12')])
  await expect(result(page, 'Sukses')).toContainText('Dibayar QRIS, tidak ada kembalian')
  expect(await bank.digiswitchSales('530000000001')).toMatchObject([{ purchases: 1, calls: { 'pay-pasca': 1 } }])
  await page.keyboard.press('c')
  await expect.poll(() => slips(printer).length).toBe(1)
  expect(slips(printer)[0]).toMatch(/^DIBAYAR +QRIS *$/mu)
  expect(pulses(printer)).toBe(0)

  await nextBillCustomer(page)
  await expect(kindKey(page, 'Tunai')).toHaveAttribute('aria-pressed', 'true')
  await lookUpBill(page, pln('530000000002'))
  await page.keyboard.press('+')
  await lookUpBill(page, { product: 'PDAM', number: '1013226' })
  await kindKey(page, 'Transfer').click()
  const total = (await paid(page).innerText()).match(/Rp[\d.]+/u)?.[0] ?? 'nothing'
  await expect(page.locator('.order-total')).toContainText(total)
  await expect(payKey(page)).toBeEnabled()
  await payKey(page).dblclick()
  await expect(page.getByText('Semua sukses')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('complementary', { name: 'Pembayaran' })).toContainText('Dibayar Transfer')
  const { sales } = await bank.digiswitchBook()
  expect(sales.map(({ purchases }) => purchases)).toEqual([1, 1, 1])
  await page.keyboard.press('c')
  await expect.poll(() => slips(printer).length).toBe(3)
  await expect.poll(() => pulses(printer)).toBe(2)
  for (const slip of slips(printer).slice(1)) expect(slip).toMatch(/^DIBAYAR +Transfer *$/mu)
  await printer.close()
})

test('what failed says how it was paid, so that it goes back the same way', async ({ shop }) => {
  const { page } = shop
  await toMoney(page, customer('907'))
  await page.keyboard.press('Alt+4')
  await page.keyboard.press('F12')
  await expect(review(page)).toBeVisible()
  await sendByKey(page)
  await expect(result(page, 'Gagal')).toContainText('Kembalikan uang Rp7.000 (dibayar Kartu)')
})

test('the choice, in light and dark, wide and narrow: axe finds nothing, nothing is cut off, keys are large enough', async ({ shop }) => {
  const { page, till } = shop
  const look = async (name: string) => {
    for (const width of [1024, 1366]) {
      await resize(page, till.app, { width, height: 768 })
      await inspect(page, `${name}, ${String(width)}`)
    }
  }
  await toMoney(page, customer())
  await look('jual-tunai')
  const place = async () => [await page.locator('.order-foot').boundingBox(), await kindKey(page, 'QRIS').boundingBox()]
  const before = await place()
  await page.keyboard.press('Alt+2')
  await expect(paid(page)).toBeFocused()
  expect(await place()).toEqual(before)
  await look('jual-qris')
  await page.keyboard.press('F12')
  await expect(review(page)).toBeVisible()
  await expect(sendKey(page)).toBeEnabled()
  await look('jual-periksa')
  await openBills(page)
  await lookUpBill(page, pln('530000000002'))
  await look('tagihan-tunai')
  const billBefore = await place()
  await page.keyboard.press('Alt+4')
  await expect(paid(page)).toBeFocused()
  expect(await place()).toEqual(billBefore)
  await look('tagihan-kartu')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toContainText('Tunai, QRIS, transfer, kartu')
  await look('tombol')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await openPlace(page, 'Struk & printer').then((panel) => panel.getByRole('radio', { name: /Printer jaringan/u }).click())
  await page.getByRole('group', { name: 'Laci uang' }).scrollIntoViewIfNeeded()
  await look('laci')
  expect(till.complaints).toEqual([])
})
