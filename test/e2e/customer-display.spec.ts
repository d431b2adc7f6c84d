// The customer's side of the counter: what it shows at each step, and what it never shows.
import { type Page } from '@playwright/test'
import { askFor, billNumber, lookUpBill, nextBillCustomer, openBills, payByKey } from './support/bills'
import { byHand, cashField, customer, goTo, grouped, nextCustomer, quickly, result, review, sellTo, sendByKey } from './support/cashier'
import { idleWords, openDisplay, rememberAll, wordsOn } from './support/customer'
import { inspect } from './support/inspect'
import { clipped } from './support/layout'
import { openPlace } from './support/settings'
import { expect, test } from './support/shop'
import { resize } from './support/window'

test.use({ bills: true, pace: 0.01 })

const reads = (customers: Page, words: string) => expect.poll(() => wordsOn(customers)).toBe(words)

test('a sale by keys: the number to read back, product, cash and change, how it went, and the shop again', async ({ shop }) => {
  const { till, page } = shop
  const customers = await openDisplay(till)
  await reads(customers, idleWords)
  await goTo(page, 'Jual')
  const number = customer()
  await page.keyboard.type(number.slice(0, 6), quickly)
  await reads(customers, `Nomor tujuan Mohon cek nomornya Telkomsel ${grouped(number.slice(0, 6))}`)
  await page.keyboard.type(number.slice(6), quickly)
  await page.keyboard.press('F6')
  await page.keyboard.type('telkomsel 5.000')
  await expect(page.getByRole('status').filter({ hasText: /^\d+ produk$/u })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const order = `Pesanan Anda Mohon cek nomor dan produknya Telkomsel 5.000 ${grouped(number)} Total Rp7.000`
  await reads(customers, order)
  await expect(cashField(page)).toBeFocused()
  await page.keyboard.type('50')
  await reads(customers, `${order} Diterima Rp50 Kembalian –`)
  await page.keyboard.type('000', byHand)
  await reads(customers, `${order} Diterima Rp50.000 Kembalian Rp43.000`)
  await page.keyboard.press('Enter')
  await expect(review(page)).toBeVisible()
  await sendByKey(page)
  await expect(result(page, 'Sukses')).toBeVisible()
  await reads(customers, `Sukses Terima kasih Telkomsel 5.000 ${grouped(number)} Total Rp7.000 Kembalian Rp43.000`)
  await goTo(page, 'Riwayat')
  await reads(customers, idleWords)
  await goTo(page, 'Jual')
  await expect.poll(() => wordsOn(customers)).toContain('Sukses')
  await nextCustomer(page)
  await reads(customers, idleWords)
})

test('a failure is told as money that comes back, an open order as one that goes on', async ({ shop }) => {
  const { till, page } = shop
  const customers = await openDisplay(till)
  await goTo(page, 'Jual')
  await sellTo(page, { number: customer('907'), cash: '10000' }, 'Gagal')
  await expect.poll(() => wordsOn(customers)).toContain('Gagal Uang Anda dikembalikan')
  await expect.poll(() => wordsOn(customers)).toContain('Uang kembali Rp7.000')
  await nextCustomer(page)
  await sellTo(page, { number: customer('902') }, 'Antri, akan dikirim saat tersambung')
  await expect.poll(() => wordsOn(customers)).toContain('Sedang diproses Mohon tunggu sebentar')
})

test('a bill: its number, what is owed and in whose name, cash and change, and the result', async ({ shop }) => {
  const { till, page } = shop
  const customers = await openDisplay(till)
  await openBills(page)
  await askFor(page, { product: 'PLN Pascabayar', number: '530000000003' })
  await reads(customers, 'Nomor tujuan Mohon cek nomornya PLN Pascabayar 5300 0000 0003')
  await page.keyboard.press('Escape')
  await openBills(page)
  await lookUpBill(page, { product: 'PLN Pascabayar', number: '530000000001' })
  await expect
    .poll(() => wordsOn(customers))
    .toMatch(/^Tagihan Anda Mohon cek nama dan nomornya PLN Pascabayar 5300 0000 0001 Nama Pelanggan Pertama.* Total Rp[\d.]+$/u)
  await payByKey(page)
  await expect(result(page, 'Sukses')).toBeVisible({ timeout: 15_000 })
  await expect
    .poll(() => wordsOn(customers))
    .toMatch(/^Sukses Terima kasih PLN Pascabayar 5300 0000 0001 .* Total Rp[\d.]+ Kembalian Rp[\d.]+$/u)
  await nextBillCustomer(page)
  await reads(customers, idleWords)
  await expect(billNumber(page)).toBeFocused()
})

test('whose result was shown never comes back once somebody else was served', async ({ shop }) => {
  const { till, page } = shop
  const customers = await openDisplay(till)
  await goTo(page, 'Jual')
  const number = customer()
  await sellTo(page, { number, cash: '10000' }, 'Sukses')
  await expect.poll(() => wordsOn(customers)).toContain(grouped(number))
  await openBills(page)
  await lookUpBill(page, { product: 'PLN Pascabayar', number: '530000000001' })
  await payByKey(page)
  await expect.poll(() => wordsOn(customers), { timeout: 15_000 }).toContain('Sukses Terima kasih PLN Pascabayar')
  await goTo(page, 'Jual')
  await expect(result(page, 'Sukses')).toContainText(grouped(number))
  await reads(customers, idleWords)
})

test('over a whole session no cost, no saldo and no number but the one in hand is ever on it', async ({ shop }) => {
  const { till, page } = shop
  const customers = await openDisplay(till)
  const heard = await rememberAll(customers)
  const rows = await page.evaluate(() => window.pos.call('catalogue/rows', undefined))
  const cost = rows.ok ? rows.value.find(({ code }) => code === 'HSA5')?.cost : undefined
  expect(cost).toBeGreaterThan(0)
  await goTo(page, 'Jual')
  const numbers = [customer(), customer('907')]
  for (const [place, number] of numbers.entries()) {
    await sellTo(page, { number, cash: '10000' }, place === 0 ? 'Sukses' : 'Gagal')
    await page.keyboard.press('m')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await goTo(page, 'Riwayat')
    await expect(page.getByRole('row').filter({ hasText: grouped(number) })).toBeVisible()
    await page.keyboard.press('Alt+S')
    await goTo(page, 'Antrian')
    await openPlace(page, 'Katalog')
    await goTo(page, 'Jual')
    await nextCustomer(page)
  }
  const texts = await heard()
  expect(texts.length).toBeGreaterThan(20)
  const sold = new Intl.NumberFormat('id-ID').format(cost ?? 0)
  for (const text of texts) {
    expect(text).not.toContain(sold)
    expect(text).not.toContain('5.000.000')
    const others = numbers.filter((number) => text.includes(grouped(number)))
    expect(others.length).toBeLessThanOrEqual(1)
    for (const [amount] of text.matchAll(/Rp[\d.]+/gu))
      expect(['7.000', '10.000', '3.000', '1', '10', '100', '1.000'].map((each) => `Rp${each}`)).toContain(amount)
  }
})

const family = ['01', '99', '98', '97', '96', '95', '94', '93', '92', '91'].map((end) => ({
  product: 'PLN Pascabayar',
  number: `5300000000${end}`,
}))

const sizes = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
] as const

test('several bills of which one fails: each is marked, and what goes back is told', async ({ shop }) => {
  const { till, page } = shop
  const customers = await openDisplay(till)
  await openBills(page)
  for (const number of ['530000000001', '530000000006', '530000000099']) {
    await lookUpBill(page, { product: 'PLN Pascabayar', number })
    if (number.endsWith('99')) break
    await page.keyboard.press('+')
  }
  await payByKey(page, '1000000')
  await expect
    .poll(() => wordsOn(customers), { timeout: 15_000 })
    .toMatch(/^Sebagian gagal .* Sukses .* Gagal .*Total 3 tagihan .* Uang kembali Rp[\d.]+$/u)
  for (const size of sizes) {
    await resize(customers, till.app, size)
    await inspect(customers, `partly at ${size.width}`)
  }
})

test('readable for everyone in both themes, and nothing is cut off at any size', async ({ shop }) => {
  test.setTimeout(180_000)
  const { till, page } = shop
  const customers = await openDisplay(till)
  const look = async (name: string) => {
    await inspect(customers, name)
    for (const size of sizes) {
      await resize(customers, till.app, size)
      expect.soft(await clipped(customers), `${name} at ${size.width}`).toEqual([])
    }
  }
  await look('idle')
  await goTo(page, 'Jual')
  await page.keyboard.type('0812345678901', quickly)
  await look('number')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await sellTo(page, { number: customer(), cash: '50000' }, 'Sukses')
  await look('success')
  await nextCustomer(page)
  await sellTo(page, { number: customer('907'), cash: '50000' }, 'Gagal')
  await look('failed')
  await nextCustomer(page)
  await openBills(page)
  await lookUpBill(page, { product: 'SAMSAT', number: '9658548523568701,0212502110170100' })
  await page.keyboard.type('5000000', byHand)
  await look('samsat')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  for (const [place, bill] of family.entries()) {
    await lookUpBill(page, bill)
    await page.keyboard.press('+')
    if (place > 0) await expect.poll(() => wordsOn(customers)).toContain(`Total ${place + 1} tagihan`)
    if ([2, 5, 9].includes(place)) await look(`family of ${place + 1}`)
  }
  expect(till.complaints).toEqual([])
})
