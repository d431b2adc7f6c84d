// Hands that are faster than the screen: a key means what was seen when it was pressed, and nothing typed is lost.
import { type Page } from '@playwright/test'
import { billNumber, nextBillCustomer, openBills, payBill } from './support/bills'
import {
  byHand,
  cashField,
  customer,
  goTo,
  grouped,
  nextCustomer,
  orderByKeys,
  productKey,
  quickly,
  result,
  review,
  sell,
  sellTo,
  sendByKey,
  sendKey,
} from './support/cashier'
import { atOnce } from './support/keys'
import { openPlace, useNetworkPrinter } from './support/settings'
import { expect, test } from './support/shop'
import { openPaperServer } from '../support/paper-server'

const pln = { product: 'PLN Pascabayar', number: '530000000001' }
const dialog = (page: Page) => page.getByRole('dialog')
/** Longer than keys rest after the screen has changed. */
const restMs = 700

test.use({ bills: true })

test('a review that was left is never bought: what is sent is the number typed last', async ({ shop }) => {
  const { page, till, bank } = shop
  const last = customer()
  await orderByKeys(page, { number: customer() })
  await page.keyboard.press('Escape')
  await page.keyboard.press('F9')
  await expect(cashField(page)).toBeFocused()
  await atOnce(till, ['Enter', 'Escape', ...last, 'Enter'])
  await expect(page.locator('.review-number')).toHaveText(grouped(last))
  await sendByKey(page)
  await expect(result(page, 'Sukses')).toBeVisible()
  expect((await bank.book()).transactions).toMatchObject([{ msisdn: last, purchases: 1 }])
})

test('the Esc that closes the question whether to close takes no cash from the order', async ({ shop }) => {
  const { page, till, bank } = shop
  await bank.order('line', { mode: 'refuse' })
  await sell(page, { number: customer() })
  await expect(page.locator('[data-sale-state="queued"]')).toBeVisible()
  await nextCustomer(page)
  await page.keyboard.type(customer(), quickly)
  await productKey(page, 'TSEL10').click()
  await page.keyboard.type('50000', byHand)
  await till.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect(dialog(page)).toContainText('1 pesanan')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(cashField(page)).toHaveValue('50.000')
})

test('the Esc that closes a question about a customer of Tagihan keeps the number that is typed', async ({ shop }) => {
  const { page } = shop
  await openBills(page)
  await payBill(page, pln, 'Sukses')
  await nextBillCustomer(page)
  await page.keyboard.type('5300', quickly)
  await page.locator('.customer .icon-key').first().click()
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(billNumber(page)).toHaveValue('5300')
})

test('Alt+Y pressed twice answers for one slip, and the other is still asked about', async ({ shop }) => {
  const { page } = shop
  const printer = await openPaperServer()
  await useNetworkPrinter(page, printer.port)
  printer.setMood({ kind: 'breaks', after: 100 })
  await sellBoth(page, customer(), customer())
  await page.evaluate(async () => {
    const found = await window.pos.call('history/search', { limit: 2 })
    if (found.ok) await Promise.all(found.value.rows.map(({ id }) => window.pos.call('receipt/print', { id })))
  })
  await expect.poll(() => slips(page)).toEqual(['uncertain', 'uncertain'])
  await page.waitForTimeout(restMs)
  await page.keyboard.press('Alt+y')
  await page.keyboard.press('Alt+y')
  await page.waitForTimeout(restMs)
  expect((await slips(page)).toSorted()).toEqual(['confirmed', 'uncertain'])
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Alt+y')
  await expect.poll(() => slips(page)).toEqual(['confirmed', 'confirmed'])
  await printer.close()
})

test('Y before the question "Transaksi ke-2" is there confirms nothing', async ({ shop }) => {
  const { page, till, bank } = shop
  const number = customer()
  await sellTo(page, { number }, 'Sukses')
  await nextCustomer(page)
  await page.keyboard.type(number, quickly)
  await productKey(page, 'HSA5').click()
  await expect(cashField(page)).toBeFocused()
  await atOnce(till, ['Enter', 'y'])
  await expect(review(page).getByRole('alert')).toContainText('Transaksi ke-2?')
  await page.waitForTimeout(restMs)
  await expect(sendKey(page)).toBeDisabled()
  await page.keyboard.press('F12')
  await expect(review(page)).toBeVisible()
  expect(await bank.book()).toMatchObject({ transactions: [{ purchases: 1 }] })
})

test('number, Enter and C at once in Riwayat print nothing of the sale that was chosen before', async ({ shop }) => {
  const { page, till } = shop
  const [sought, chosen] = [customer(), customer()]
  await sellBoth(page, sought, chosen)
  await goTo(page, 'Riwayat')
  const shown = page.locator('.history-destination')
  await expect(shown).toHaveText(grouped(chosen))
  await page.keyboard.press('F6')
  await atOnce(till, [...sought.slice(-7), 'Enter', 'c'])
  await expect(shown).toHaveText(grouped(sought))
  await page.waitForTimeout(restMs)
  expect((await slips(page))[0]).toBe('')
})

test('the first F4 of a run loses no digit', async ({ shop }) => {
  const { page } = shop
  await page.keyboard.type(customer(), quickly)
  await page.keyboard.press('F4')
  await page.keyboard.type('530000000001', quickly)
  await expect(billNumber(page)).toHaveValue('5300 0000 0001')
})

test('two Enters behind a search that finds no customer of Tagihan look up nobody', async ({ shop }) => {
  const { page, till } = shop
  await openBills(page)
  await payBill(page, pln, 'Sukses')
  await nextBillCustomer(page)
  await expect(page.locator('.customer')).toHaveCount(1)
  await page.keyboard.press('F6')
  await atOnce(till, [...'zzz', 'Enter', 'Enter'])
  await page.waitForTimeout(restMs)
  await expect(page.locator('.column-bill')).toHaveAttribute('data-view', 'entry')
})

test('Enter pressed twice in a price field does not save a price below cost unread', async ({ shop }) => {
  const { page, till } = shop
  const panel = await openPlace(page, 'Katalog')
  await panel.locator('.price-button').first().click()
  for (const price of ['100', '200']) {
    await page.keyboard.press('Control+A')
    await page.keyboard.type(price, quickly)
    await atOnce(till, ['Enter', 'Enter'])
    await page.waitForTimeout(restMs)
    await expect(panel).toContainText('Di bawah modal')
  }
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('tersimpan')
})

async function sellBoth(page: Page, first: string, second: string): Promise<void> {
  await sellTo(page, { number: first }, 'Sukses')
  await nextCustomer(page)
  await sellTo(page, { number: second }, 'Sukses')
}

/** The state of each sale's slips, the oldest sale last. */
async function slips(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const found = await window.pos.call('history/search', { limit: 2 })
    const details = found.ok ? await Promise.all(found.value.rows.map(({ id }) => window.pos.call('sale/detail', { id }))) : []
    return details.map((detail) => (detail.ok ? detail.value.prints.map(({ state }) => state).join() : 'unknown'))
  })
}
