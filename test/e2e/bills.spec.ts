// Tagihan beyond the single bill: by touch, pressed twice, several at once, fees, two fields, amounts, keys and what is written down.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  askFor,
  billCash,
  billFee,
  billNumber,
  lookUpBill,
  nextBillCustomer,
  openBills,
  payBill,
  payByKey,
  payKey,
  refusal,
  sheet,
} from './support/bills'
import { customer, goTo, quickly, result, sellTo } from './support/cashier'
import { canaryKey, digiswitchUser } from './support/places'
import { openPlace } from './support/settings'
import { expect, test } from './support/shop'

const pln = (number: string) => ({ product: 'PLN Pascabayar', number })
const samsat = '9658548523568701,0212502110170100'

test.use({ bills: true, pace: 0.01 })

test.beforeEach(({ shop }) => openBills(shop.page))

test('by touch alone: kind, number pad, exact cash; a double click pays once and closes nothing', async ({ shop }) => {
  const { page, bank } = shop
  await page.getByRole('radio', { name: 'BPJS' }).click()
  const pad = page.getByRole('group', { name: 'Papan angka' })
  for (const digit of '8801234560001') await pad.getByRole('button', { name: digit, exact: true }).click()
  await page.getByRole('button', { name: 'Cek tagihan', exact: true }).click()
  await expect(sheet(page)).toContainText('2 orang')
  await page.getByRole('button', { name: 'Uang pas', exact: true }).click()
  await expect(payKey(page)).toBeEnabled()
  await payKey(page).dblclick()
  await expect(result(page, 'Sukses')).toContainText('Uang pas')
  const [sale, ...more] = await bank.digiswitchSales('8801234560001')
  expect(more).toEqual([])
  expect(sale).toMatchObject({ purchases: 1, calls: { 'pay-pasca': 1 } })
})

test('Enter and a scanner never pay; F12 pressed three times pays once; the same bill again asks first', async ({ shop }) => {
  const { page, bank } = shop
  await lookUpBill(page, pln('530000000001'))
  await page.keyboard.type('20000')
  await expect(payKey(page)).toBeEnabled()
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Enter')
  await payKey(page).focus()
  await page.keyboard.press('Enter')
  expect(await bank.digiswitchSales('530000000001')).toEqual([])
  await Promise.all([page.keyboard.press('F12'), page.keyboard.press('F12'), page.keyboard.press('F12')])
  await expect(result(page, 'Sukses')).toContainText('Kembalian untuk pelanggan')
  expect(await bank.digiswitchSales('530000000001')).toMatchObject([{ purchases: 1, calls: { 'pay-pasca': 1 } }])
  await nextBillCustomer(page)
  await lookUpBill(page, pln('530000000001'))
  await expect(sheet(page).getByRole('alert')).toContainText('Bayar sekali lagi?')
  await expect(payKey(page)).toBeDisabled()
  await page.keyboard.press('y')
  await payByKey(page)
  await expect(result(page, 'Sukses')).toBeVisible()
  expect((await bank.digiswitchSales('530000000001')).map(({ purchases }) => purchases)).toEqual([1, 1])
})

test('several bills of one customer: one total, one cash, each paid by itself; what failed is given back', async ({ shop }) => {
  const { page, bank } = shop
  await lookUpBill(page, pln('530000000002'))
  await page.keyboard.press('+')
  await lookUpBill(page, { product: 'PDAM', number: '1013230' })
  await page.keyboard.press('+')
  await lookUpBill(page, { product: 'Gas Negara', number: '0110014602' })
  await expect(page.getByRole('complementary', { name: 'Pembayaran' })).toContainText('Total 3 tagihan')
  const total = page.locator('.order-total')
  const owed = Number((await total.innerText()).replace(/^\D*\d+ tagihan|\D/gu, ''))
  expect(owed).toBeGreaterThanOrEqual(25_000 + 12_500 + 200_000)
  await payByKey(page, '500000')
  await expect(page.getByText('1 gagal, 2 sukses')).toBeVisible({ timeout: 15_000 })
  const money = page.getByRole('complementary', { name: 'Pembayaran' })
  await expect(money).toContainText('Rp500.000')
  await expect(money).toContainText(`Rp${(500_000 - owed).toLocaleString('de-DE')}`)
  await expect(money).toContainText(/Kembalikan Rp1\d\.\d00 untuk yang gagal/u)
  const { sales } = await bank.digiswitchBook()
  expect(sales.map(({ state, purchases }) => `${state} ${purchases}`).sort()).toEqual(['bought 1', 'bought 1', 'failed 0'])
  expect(new Set(sales.map(({ ref_id }) => ref_id)).size).toBe(3)
})

test("the shop's fee: above the owner's ceiling nothing is paid, within it the total follows", async ({ shop }) => {
  const { page, bank } = shop
  await lookUpBill(page, pln('530000000001'))
  await page.keyboard.type('50000')
  await page.keyboard.press('Alt+A')
  await page.keyboard.type('90000')
  await expect(page.locator('.order-trouble')).toContainText('Admin loket paling banyak')
  await expect(payKey(page)).toBeDisabled()
  await page.keyboard.press('F12')
  await expect(billFee(page)).toBeFocused()
  expect(await bank.digiswitchSales('530000000001')).toEqual([])
  await page.keyboard.press('Control+A')
  await page.keyboard.type('1500')
  await expect(page.locator('.order-total')).toContainText('Rp12.500')
  await page.keyboard.press('Enter')
  await expect(billCash(page)).toBeFocused()
  await expect(payKey(page)).toBeEnabled()
  await page.keyboard.press('F12')
  await expect(result(page, 'Sukses')).toContainText('Rp37.500')
})

test('SAMSAT needs both its numbers, e-money an amount in steps of 1.000; neither is asked about before', async ({ shop }) => {
  const { page, bank } = shop
  const [code = '', identity = ''] = samsat.split(',')
  await askFor(page, { product: 'SAMSAT', number: code })
  const second = page.locator('[data-place="second"]')
  await expect(second).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Isi kode bayar dan nomor identitas.')).toBeVisible()
  expect((await bank.digiswitchBook()).sales).toEqual([])
  await page.keyboard.type(identity, quickly)
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toContainText('DK 1243AL')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(billNumber(page)).toHaveValue('')
  await askFor(page, { product: 'E-Money', number: '082100000001', amount: '12500' })
  await expect(page.getByText('Isi jumlah kelipatan Rp1.000.')).toBeVisible()
  await expect(sheet(page)).toBeHidden()
  expect((await bank.digiswitchBook()).sales).toHaveLength(1)
  await second.fill('12000')
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toContainText('E-Money')
})

test('a wrong key stops bills and says so; top-ups through Niskala still sell; the right key lets bills be looked up', async ({ shop }) => {
  const { page, bank } = shop
  await bank.order('digiswitch/settings', { key: 'kunci-yang-baru' })
  await askFor(page, pln('530000000001'))
  await expect(refusal(page)).toContainText('Tagihan belum bisa dicek')
  const band = page.getByRole('status').filter({ hasText: 'DigiSwitch menolak username atau kunci API' })
  await expect(band).toBeVisible()
  await goTo(page, 'Jual')
  await sellTo(page, { number: customer() }, 'Sukses')
  const panel = await openPlace(page, 'DigiSwitch')
  await panel.getByLabel('Kunci API', { exact: true }).fill('kunci-yang-baru')
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('Kunci API terpasang, berakhir …baru')
  await expect(band).toBeHidden()
  await goTo(page, 'Tagihan')
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toBeVisible()
})

test('after paid, failed, lost and refused bills no file holds the key, and the log neither signs, numbers, names nor amounts', async ({
  shop,
}) => {
  const { page, bank, till } = shop
  const numbers = ['530000000001', '530000000006', '630000000001', '530000000003', '530000000077']
  await payBill(page, pln('530000000001'), 'Sukses')
  await nextBillCustomer(page)
  await payBill(page, pln('530000000006'), 'Gagal')
  await nextBillCustomer(page)
  await payBill(page, pln('630000000001'), 'Sukses')
  await nextBillCustomer(page)
  await askFor(page, pln('530000000003'))
  await expect(refusal(page)).toBeVisible()
  await bank.order('digiswitch/fault', { call: 'inq-pasca', fault: 'truncated' })
  await page.keyboard.press('Enter')
  await expect(refusal(page)).toContainText('Jawabannya tidak sampai')
  const { sales } = await bank.digiswitchBook()
  await till.kill()
  const signs = [...sales.map(({ ref_id }) => ref_id), 'pricelist', 'depo'].map(signOf)
  const files = filesIn(till.dataFolder)
  for (const file of files) {
    const text = readFileSync(file, 'latin1')
    for (const secret of [canaryKey, ...signs]) expect(text.includes(secret), file).toBe(false)
  }
  const log = readFileSync(join(till.dataFolder, 'logs/loket.log'), 'utf8')
  expect(log).toContain('digiswitch submit')
  for (const words of [...numbers, '11000', '11.000', '10900', '13000', 'Nama Pelanggan']) expect(log).not.toContain(words)
})

function signOf(what: string): string {
  return createHash('md5').update(`${digiswitchUser}${canaryKey}${what}`).digest('hex')
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  return names.filter((name) => statSync(name, { throwIfNoEntry: false })?.isFile() === true)
}
