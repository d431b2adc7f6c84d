// Selling: by keys alone, by touch alone, whatever the cashier types, and never twice.
import {
  cashField,
  customer,
  emptyCounter,
  grouped,
  nextCustomer,
  numberField,
  orderByKeys,
  orderByTouch,
  productKey,
  quickly,
  result,
  review,
  sell,
  sendByKey,
  sendKey,
} from './support/cashier'
import { expect, test } from './support/fixtures'
import { atOnce } from './support/keys'

test.beforeEach(({ counter }) => emptyCounter(counter.till.page))

test('a sale by keys alone ends with serial, change and receipt, and makes room for the next customer', async ({ counter }) => {
  const { page } = counter.till
  const number = customer()
  await orderByKeys(page, { number, cash: '20000' })
  await expect(review(page)).toContainText(grouped(number))
  await expect(review(page)).toContainText('Telkomsel 5.000')
  await expect(review(page)).toContainText('Rp7.000')
  await sendByKey(page)
  const sold = result(page, 'Sukses')
  await expect(sold).toBeVisible()
  const [row] = await counter.sandbox.of(number)
  const serial = row && 'sn' in row ? row.sn : ''
  await expect(sold.getByTestId('serial')).toHaveText(grouped(serial))
  await expect(sold).toContainText('Kembalian untuk pelanggan')
  await expect(sold).toContainText('Rp13.000')
  const paper = page.getByRole('document', { name: 'Struk' })
  for (const words of ['BERKAH CELL', grouped(number), grouped(serial), 'TOTAL', 'Rp13.000']) await expect(paper).toContainText(words)
  await nextCustomer(page)
  await expect(page.getByText('Pilih produk', { exact: true })).toBeVisible()
  await expect(cashField(page)).toHaveValue('')
  expect(await counter.sandbox.purchases(number)).toBe(1)
})

test('Enter behind the last letter of a search takes what was searched for, however late the screen is', async ({ counter }) => {
  const { page } = counter.till
  await page.keyboard.type(customer(), quickly)
  for (const { sought, code } of [
    { sought: 'telkomsel 10', code: 'TSEL10' },
    { sought: 'telkomsel 100', code: 'TSEL100' },
  ]) {
    await page.keyboard.press('F6')
    await atOnce(counter.till, [...sought, 'Enter', 'Enter'])
    await expect(cashField(page)).toBeFocused()
    await expect(productKey(page, code)).toHaveAttribute('aria-pressed', 'true')
  }
})

test('a sale by touch alone', async ({ counter }) => {
  const { page } = counter.till
  const number = customer()
  await orderByTouch(page, { number, cash: 'Rp10.000' })
  await expect(sendKey(page)).toBeEnabled()
  await sendKey(page).click()
  await expect(result(page, 'Sukses')).toContainText('Rp3.000')
  await expect(async () => {
    await page.getByRole('button', { name: 'Pelanggan berikutnya' }).click()
    await expect(numberField(page)).toHaveValue('', { timeout: 300 })
  }).toPass()
  expect(await counter.sandbox.purchases(number)).toBe(1)
})

test('too little cash goes no further and says how much is missing', async ({ counter }) => {
  const { page } = counter.till
  await page.keyboard.type(customer(), quickly)
  await page.keyboard.press('F6')
  await page.keyboard.type('telkomsel 5.000')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('5000')
  await page.keyboard.press('Enter')
  const money = page.getByRole('group', { name: 'Uang diterima' })
  await expect(money).toContainText('Kurang')
  await expect(money).toContainText('Rp2.000')
  await expect(sendKey(page)).toBeDisabled()
  await page.keyboard.press('F12')
  await expect(review(page)).toBeHidden()
})

test('Esc leads back from the review with everything still there', async ({ counter }) => {
  const { page } = counter.till
  const number = customer()
  await orderByKeys(page, { number, cash: '10000' })
  await page.keyboard.press('Escape')
  await expect(numberField(page)).toHaveValue(grouped(number))
  await expect(cashField(page)).toHaveValue('10.000')
  await expect(page.getByRole('complementary', { name: 'Pesanan' })).toContainText('Telkomsel 5.000')
  expect(await counter.sandbox.of(number)).toHaveLength(0)
})

test('Enter alone never sends, nor does a scanner that ends in Enter', async ({ counter }) => {
  const { page } = counter.till
  const number = customer()
  await orderByKeys(page, { number })
  await expect(sendKey(page)).toBeEnabled()
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Enter')
  await sendKey(page).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('8991234567890\n', { delay: 0 })
  await page.keyboard.press('Enter')
  await expect(review(page)).toBeVisible()
  expect(await counter.sandbox.of(number)).toHaveLength(0)
})

test('a scanner that types number and Enter from the start stops before the review', async ({ counter }) => {
  const { page } = counter.till
  const number = customer()
  await page.keyboard.type(`${number}\n\n`, { delay: 0 })
  await expect(cashField(page)).toBeFocused()
  await expect(review(page)).toBeHidden()
  expect(await counter.sandbox.of(number)).toHaveLength(0)
})

test('F12 pressed twice buys once', async ({ counter }) => {
  const { page } = counter.till
  const number = customer('101')
  await orderByKeys(page, { number })
  await expect(sendKey(page)).toBeEnabled()
  await Promise.all([page.keyboard.press('F12'), page.keyboard.press('F12'), page.keyboard.press('F12')])
  await expect(result(page, 'Sukses')).toBeVisible()
  expect(await counter.sandbox.of(number)).toHaveLength(1)
  expect(await counter.sandbox.purchases(number)).toBe(1)
})

test('a double click on Kirim opens the review and sends nothing; another one there buys once', async ({ counter }) => {
  const { page } = counter.till
  const number = customer()
  await orderByKeys(page, { number })
  await page.keyboard.press('Escape')
  await sendKey(page).dblclick()
  await expect(review(page)).toBeVisible()
  expect(await counter.sandbox.of(number)).toHaveLength(0)
  await expect(sendKey(page)).toBeEnabled()
  await sendKey(page).dblclick()
  await expect(result(page, 'Sukses')).toBeVisible()
  expect(await counter.sandbox.purchases(number)).toBe(1)
})

test('the same number and product again asks "Transaksi ke-2?" and shows the first', async ({ counter }) => {
  const { page } = counter.till
  const number = customer()
  await sell(page, { number })
  await expect(result(page, 'Sukses')).toBeVisible()
  const first = await page.getByTestId('serial').innerText()
  await nextCustomer(page)
  await orderByKeys(page, { number })
  const question = page.getByRole('alert').filter({ hasText: 'ke-2' })
  await expect(question).toContainText('Transaksi ke-2?')
  await expect(question).toContainText(first)
  await expect(sendKey(page)).toBeDisabled()
  await page.keyboard.press('F12')
  expect(await counter.sandbox.purchases(number)).toBe(1)
  await page.keyboard.press('y')
  await sendByKey(page)
  await expect(result(page, 'Sukses')).toBeVisible()
  expect(await counter.sandbox.purchases(number)).toBe(2)
})
