// Tagihan when the line or the day ends: a look-up is never queued, a bill is not paid blindly, and after midnight it is asked anew.
import { type ElectronApplication } from '@playwright/test'
import { bendAnswers } from './support/bend'
import { askFor, billCash, billNumber, lookUpBill, openBills, payByKey, payKey, refusal, sheet } from './support/bills'
import { customer, goTo, nextCustomer, quickly, result, sellTo, sendByKey } from './support/cashier'
import { inspect } from './support/inspect'
import { openPlace } from './support/settings'
import { billsProvision, expect, test } from './support/shop'
import { resize } from './support/window'

const day = 86_400_000
const pln = (number: string) => ({ product: 'PLN Pascabayar', number })

test.use({ bills: true, pace: 0.01 })

test('the line is down: a look-up says that it needs the line, a bill on the sheet is not paid; back up, it is paid once', async ({
  shop,
}) => {
  const { page, bank } = shop
  await openBills(page)
  await lookUpBill(page, pln('530000000001'))
  await page.keyboard.type('20000')
  await bank.order('line', { mode: 'refuse' })
  await page.getByRole('button', { name: 'Tambah tagihan' }).click()
  await askFor(page, pln('530000000002'))
  await expect(refusal(page)).toContainText('Cek tagihan perlu jaringan')
  await expect(page.getByRole('status').filter({ hasText: /Sambungan .*DigiSwitch terputus sejak/u })).toBeVisible({ timeout: 15_000 })
  await page.getByRole('button', { name: /^Lihat tagihan/u }).click()
  await expect(payKey(page)).toBeEnabled()
  await page.keyboard.press('F12')
  await expect(page.locator('.order-trouble')).toContainText('Belum dibayar: sambungan DigiSwitch terputus')
  await bank.order('line', { mode: 'up' })
  await expect(page.getByRole('banner')).toContainText('Tersambung', { timeout: 15_000 })
  expect(await bank.digiswitchSales('530000000001')).toEqual([])
  await expect(payKey(page)).toBeEnabled()
  await page.keyboard.press('F12')
  await expect(result(page, 'Sukses')).toBeVisible()
  expect(await bank.digiswitchSales('530000000001')).toMatchObject([{ purchases: 1 }])
})

test('on a slow machine too no digit is lost that is typed right after Esc, as a scanner does', async ({ shop }) => {
  const { page } = shop
  await openBills(page)
  await askFor(page, pln('530000000003'))
  await expect(refusal(page)).toBeVisible()
  await page.evaluate(() => {
    window.requestAnimationFrame = (draw) => Number(setTimeout(() => draw(performance.now()), 300))
  })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.type('530000000001', { delay: 40 })
  await expect(billNumber(page)).toHaveValue('5300 0000 0001')
})

test('after midnight the bill is looked up anew, says both amounts, and is paid only when F12 is pressed again', async ({ bank, open }) => {
  const bend = await bendAnswers(bank.digiswitchUrl)
  const till = await open({ provision: billsProvision({ ...bank, digiswitchUrl: bend.url }), pace: 0.01 })
  const { page } = till
  await openBills(page)
  await lookUpBill(page, pln('530000000001'))
  await page.keyboard.type('50000')
  await expect(payKey(page)).toBeEnabled()
  await passMidnight(till.app)
  await bank.order('digiswitch/settings', { aheadMs: day })
  bend.use((answer) => answer.replace('"selling_price":11000', '"selling_price":11500'))
  await page.keyboard.press('F12')
  await expect(sheet(page).getByRole('alert')).toContainText('dari Rp11.000 menjadi Rp11.500. Tanyakan pelanggan lagi.')
  expect(await bank.digiswitchSales('530000000001')).toEqual([])
  await expect(billCash(page)).toHaveValue('')
  await payByKey(page, '50000')
  await expect(result(page, 'Sukses')).toContainText('Rp11.500')
  expect(await bank.digiswitchSales('530000000001')).toMatchObject([{ purchases: 1, calls: { 'pay-pasca': 1 } }])
  bend.stop()
})

test('the price list fills the catalogue and reports; prepaid through DigiSwitch sells, and a pending one ends well', async ({ shop }) => {
  const { page, bank } = shop
  const panel = await openPlace(page, 'DigiSwitch')
  await panel.getByRole('button', { name: 'Daftar harga' }).click()
  await page.keyboard.press('b')
  const report = panel.getByRole('region', { name: 'Isi daftar harga terakhir' })
  await expect(report).toContainText(/Baru[1-9]\d*Modal naik0/u, { timeout: 15_000 })
  await expect(panel).toContainText('Bisa diambil lagi dalam')
  await goTo(page, 'Jual')
  for (const [number, word] of [
    ['087800001230', 'Sukses'],
    ['087800001233', 'Menunggu jawaban operator'],
    ['087800001232', 'Gagal'],
  ] as const) {
    await page.keyboard.type(number, quickly)
    await page.locator('.product[data-code="ds.xld10"]').click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await sendByKey(page)
    await expect(result(page, word)).toBeVisible({ timeout: 15_000 })
    await expect(result(page, word === 'Gagal' ? 'Gagal' : 'Sukses')).toBeVisible({ timeout: 15_000 })
    await nextCustomer(page)
  }
  expect((await bank.digiswitchBook()).sales.map(({ code, purchases }) => [code, purchases])).toEqual([
    ['xld10', 1],
    ['xld10', 1],
    ['xld10', 0],
  ])
  await sellTo(page, { number: customer() }, 'Sukses')
  expect((await bank.book()).transactions).toHaveLength(1)
})

test('Tagihan, light and dark, wide and narrow: axe finds nothing, nothing is cut off, targets are large enough', async ({ shop }) => {
  const { page, bank, till } = shop
  const look = async (name: string) => {
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1024, height: 768 },
    ]) {
      await resize(page, till.app, size)
      await inspect(page, `${name} at ${String(size.width)}`)
    }
  }
  await openBills(page)
  await look('empty')
  await lookUpBill(page, pln('530000000002'))
  await look('two months')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await askFor(page, pln('530000000003'))
  await expect(refusal(page)).toBeVisible()
  await look('no bill')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await lookUpBill(page, { product: 'SAMSAT', number: '9658548523568701,0212502110170100' })
  await look('vehicle')
  await payByKey(page)
  await expect(result(page, 'Sukses')).toBeVisible()
  await look('paid')
  expect(await bank.digiswitchSales('9658548523568701,0212502110170100')).toHaveLength(1)
  expect(till.complaints).toEqual([])
})

/** Tomorrow, for the program; the window's own clock says nothing about how long a bill holds. */
async function passMidnight(app: ElectronApplication): Promise<void> {
  await app.evaluate((_, ms) => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + ms
  }, day)
}
