// Answers that come late: whatever the hands do by then is left alone, and a sale that was left is shown as it ended.
import { type Locator, type Page } from '@playwright/test'
import { askFor, billCash, billNumber, lookUpBill, openBills, payByKey, sheet } from './support/bills'
import { byHand, cashField, customer, goTo, grouped, numberField, result, type ResultWord, sell } from './support/cashier'
import { expect, type Shop, test } from './support/shop'

const pln = (number: string) => ({ product: 'PLN Pascabayar', number })
/** So slowly that an answer comes between two digits, not behind the last. */
const slowly = { delay: 200 }
const lateMs = 1_200

test.use({ bills: true })

test('a bill that is found late takes no focus on Jual, and waits in Tagihan', async ({ shop }) => {
  const { page, bank } = shop
  const number = customer()
  await openBills(page)
  await bank.order('settings', { latencyMs: lateMs })
  await askFor(page, pln('530000000001'))
  await goTo(page, 'Jual')
  await expect(numberField(page)).toBeFocused()
  await page.keyboard.type(number, slowly)
  await expect(numberField(page)).toHaveValue(grouped(number))
  await expect(cashField(page)).toHaveValue('')
  await goTo(page, 'Tagihan')
  await expect(sheet(page)).toBeVisible()
})

test('the answer to a look-up that was stopped selects nothing of what is typed for the next bill', async ({ shop }) => {
  const { page, bank } = shop
  await openBills(page)
  await bank.order('settings', { latencyMs: 2 * lateMs })
  await askFor(page, pln('530000000001'))
  await expect.poll(() => bank.seen('calls')).toContain('inq-pasca')
  await bank.order('settings', { latencyMs: 0 })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(billNumber(page)).toHaveValue('')
  await page.keyboard.type('530000000002', byHand)
  await page.keyboard.press('Enter')
  await expect(billCash(page)).toBeFocused()
  await page.keyboard.type('105000000', { delay: 2 * slowly.delay })
  await expect(billCash(page)).toHaveValue('105.000.000')
})

test('a sale and a bill that end while another screen is open are shown as they ended', async ({ shop }) => {
  const { page, bank } = shop
  await openBills(page)
  await lookUpBill(page, pln('530000000001'))
  await bank.order('settings', { latencyMs: lateMs })
  await payByKey(page)
  await expect(page.locator('.result')).toBeVisible()
  await goTo(page, 'Jual')
  await sell(page, { number: customer('923') })
  await expect(result(page, 'Sedang dikirim')).toBeVisible()
  await ended(page, 'Gagal')
  await ended(page, 'Sukses')
  await goTo(page, 'Jual')
  await expect(result(page, 'Gagal')).toBeVisible()
  await goTo(page, 'Tagihan')
  await expect(result(page, 'Sukses')).toBeVisible()
})

test('a ticket that comes after the other deposit is shown leaves the amount typed there', async ({ shop }) => {
  const { page } = shop
  const amount = await askForLateTicket(shop)
  await page.getByRole('button', { name: 'DigiSwitch' }).click()
  await amount.click()
  await page.keyboard.type('200000', slowly)
  await expect(amount).toHaveValue('200.000')
  await page.getByRole('button', { name: 'Niskala', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Tiket isi saldo' })).toContainText('Rp500.101')
})

test('an amount that is typed while a ticket is asked for is not cleared with the one that was sent', async ({ shop }) => {
  const { page } = shop
  const amount = await askForLateTicket(shop)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('700000', byHand)
  await expect(page.getByRole('region', { name: 'Tiket isi saldo' })).toContainText('Rp500.101')
  await expect(amount).toHaveValue('700.000')
})

/** Asks Niskala for a ticket of Rp500.000, whose answer is late; answers the field of the amount. */
async function askForLateTicket({ page, bank }: Shop): Promise<Locator> {
  const amount = page.getByRole('textbox', { name: 'Jumlah isi saldo' })
  await page.keyboard.press('Alt+S')
  await expect(amount).toBeFocused()
  await page.keyboard.type('500000', byHand)
  await bank.order('settings', { latencyMs: lateMs })
  await page.keyboard.press('F12')
  return amount
}

/** As Riwayat shows it, which is left open. */
async function ended(page: Page, word: ResultWord): Promise<void> {
  await goTo(page, 'Riwayat')
  await expect(page.locator('.history-row').filter({ hasText: word })).toBeVisible({ timeout: 15_000 })
}
