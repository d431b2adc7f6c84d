// Saldo: a ticket from request to arrival, sums that contradict each other, rupiah nobody explains, and a queue that waits.
import { type Page } from '@playwright/test'
import { type Bank } from './support/bank'
import { byHand, customer, goTo, nextCustomer, sell, sellTo } from './support/cashier'
import { inspect } from './support/inspect'
import { expect, test } from './support/shop'

const amountField = (page: Page) => page.getByRole('textbox', { name: 'Jumlah isi saldo' })
const ticket = (page: Page) => page.getByRole('region', { name: 'Tiket isi saldo' })
const gaps = (page: Page) => page.getByRole('complementary', { name: 'Selisih yang belum terjelaskan' })
const queued = (page: Page) => page.getByRole('region', { name: 'Antri, menunggu saldo' })

async function openFill(page: Page): Promise<void> {
  await page.keyboard.press('Alt+S')
  await expect(amountField(page)).toBeFocused()
}

async function openBooks(page: Page): Promise<void> {
  await openFill(page)
  await page.keyboard.press('s')
  await expect(gaps(page)).toBeVisible()
  await page.keyboard.press('k')
}

async function requestTicket(page: Page, amount: string): Promise<void> {
  // By hand: what comes as fast as a scanner is no amount.
  await page.keyboard.type(amount, { delay: 65 })
  await page.keyboard.press('F12')
}

/** Two sales, with more saldo between them than anybody paid in. */
async function sellAway(page: Page, bank: Bank): Promise<void> {
  await goTo(page, 'Jual')
  await sellTo(page, { number: customer() }, 'Sukses')
  await nextCustomer(page)
  await bank.order('saldo', { adjust: 7_500 })
  await sellTo(page, { number: customer() }, 'Sukses')
  await nextCustomer(page)
}

const amounts = [
  ['10000000', 'Rp10.000.101'],
  ['1000000', 'jumlah yang berbeda'],
  ['1400000', 'Buka panel Niskala'],
] as const

// The longest first, so that no worker waits for it at the end.
test('Saldo, light and dark: axe finds nothing, nothing is cut off, targets are large enough', async ({ shop }) => {
  const { page, bank } = shop
  await openFill(page)
  await inspect(page, 'no ticket')
  for (const [amount, sign] of amounts) {
    await requestTicket(page, amount)
    const again = page.getByRole('button', { name: 'Ya, minta lagi' })
    await expect(again.or(ticket(page).filter({ hasText: sign }))).toBeVisible()
    if (await again.isVisible()) {
      if (amount === '1400000') await inspect(page, 'asking again')
      await again.click()
    }
    await expect(ticket(page)).toContainText(sign)
    await inspect(page, amount)
  }
  await sellAway(page, bank)
  await openBooks(page)
  await expect(gaps(page)).toContainText('+Rp7.500', { timeout: 15_000 })
  await inspect(page, 'books')
  await gaps(page)
    .getByRole('button', { name: /^Jelaskan/u })
    .click()
  await expect(page.getByRole('dialog', { name: 'Jelaskan selisih ini' })).toBeVisible()
  await inspect(page, 'explaining')
  expect(shop.till.complaints).toEqual([])
})

test('by keys alone: a ticket with its exact sum, its transfer arrives, the ticket is marked and the saldo is up', async ({ shop }) => {
  const { page, bank } = shop
  await openFill(page)
  await requestTicket(page, '500000')
  await expect(ticket(page)).toContainText('Rp500.101')
  await expect(ticket(page)).toContainText('Menunggu transfer')
  await expect(ticket(page)).toContainText('1234 5678 90')
  await bank.order('deposit/pay', { transfer: 500_101 })
  await page.keyboard.press('k')
  await expect(ticket(page)).toContainText('Sudah masuk')
  await expect(page.getByRole('banner')).toContainText('Rp5.500.101')
  await page.keyboard.press('s')
  await expect(gaps(page)).toContainText('Semua rupiah terjelaskan')
})

test('the document’s own contradiction shows all three sums, warns, and copies none of them by key', async ({ shop }) => {
  const { page } = shop
  await openFill(page)
  await requestTicket(page, '1000000')
  await expect(ticket(page)).toContainText('Niskala menyebut jumlah yang berbeda')
  const sums = ticket(page).getByRole('listitem').filter({ hasText: 'Salin' })
  await expect(sums.filter({ hasText: 'Hitungan Loket' })).toContainText('Rp1.000.101')
  await expect(sums.filter({ hasText: 'Total dari Niskala' })).toContainText('Rp100.101')
  await expect(sums.filter({ hasText: 'Di petunjuk Niskala' })).toContainText('Rp1.000.101')
  await expect(ticket(page)).toContainText('jumlahnya belum jelas')
  await expect(page.getByRole('button', { name: 'Salin jumlah' })).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(page.getByText('disalin')).toHaveCount(0)
})

test('a lost answer is listed as unsure, is not repeated by itself, and a second request is asked about first', async ({ shop }) => {
  const { page, bank } = shop
  await openFill(page)
  await requestTicket(page, '1400000')
  await expect(ticket(page)).toContainText('Belum pasti')
  await expect(ticket(page)).toContainText('Buka panel Niskala')
  await requestTicket(page, '1400000')
  const question = page.getByRole('dialog', { name: 'Minta tiket lagi?' })
  await expect(question).toContainText('Periksa panel Niskala dulu')
  await page.keyboard.press('F12')
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  expect((await bank.book()).tickets).toHaveLength(1)
})

test('the amount: typed in the middle, too little, too much, and pasted with words', async ({ shop }) => {
  const { page, bank } = shop
  await openFill(page)
  await page.keyboard.type('1234567', byHand)
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Backspace']) await page.keyboard.press(key)
  await expect(amountField(page)).toHaveValue('123.567')
  await page.keyboard.type('98')
  await expect(amountField(page)).toHaveValue('12.398.567')
  await amountField(page).fill('Rp 250.000,-')
  await expect(amountField(page)).toHaveValue('250.000')
  await amountField(page).fill('123456789012345678901234567890')
  await expect(amountField(page)).toHaveValue('250.000')
  await expect(page.getByText('Paling banyak Rp999.999.999.')).toBeVisible()
  await page.keyboard.press('Escape')
  await requestTicket(page, '9999')
  await expect(amountField(page)).toHaveAccessibleDescription('Paling sedikit Rp10.000.')
  expect((await bank.book()).tickets).toHaveLength(0)
})

test('rupiah that vanished at Niskala is listed to the rupiah, explained with a name, and the focus stays in the list', async ({
  shop,
}) => {
  const { page, bank } = shop
  await sellTo(page, { number: customer() }, 'Sukses')
  await nextCustomer(page)
  await bank.order('saldo', { adjust: -25_000 })
  await sellTo(page, { number: customer() }, 'Sukses')
  await nextCustomer(page)
  await openBooks(page)
  await expect(gaps(page)).toContainText('-Rp25.000', { timeout: 15_000 })
  await expect(page.getByRole('region', { name: 'Catatan saldo' })).toContainText('1 selisih lama belum dijelaskan')
  await page.getByRole('button', { name: 'Jelaskan selisih -Rp25.000' }).press('Enter')
  const form = page.getByRole('dialog', { name: 'Jelaskan selisih ini' })
  await form.getByRole('button', { name: 'Catat penjelasan' }).click()
  await expect(form).toContainText('Tulis sebabnya dulu.')
  await form.getByRole('textbox', { name: 'Sebabnya' }).fill('Koreksi Niskala 20 Mei')
  await form.getByRole('textbox', { name: 'Nama yang menjelaskan' }).fill('Sari')
  await page.keyboard.press('Enter')
  await expect(gaps(page)).toContainText('Semua rupiah terjelaskan')
  await expect(gaps(page)).toContainText('Koreksi Niskala 20 Mei')
  await expect(gaps(page)).toContainText('Sari,')
  await expect(page.getByRole('group', { name: 'Selisih yang belum terjelaskan' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Catatan saldo' })).toContainText('Cocok, tidak ada selisih')
})

test.describe('with too little saldo', () => {
  test.use({ saldo: 3_000 })

  test('the queue pauses before an order is burnt, and goes on by itself after the deposit: one purchase each', async ({ shop }) => {
    const { page, bank } = shop
    const numbers = [customer(), customer()]
    for (const number of numbers) {
      await sell(page, { number })
      await expect(queued(page)).toBeVisible()
      await nextCustomer(page)
    }
    await expect(page.getByText('Antrian menunggu saldo')).toBeVisible()
    await expect(page.getByText('Perlu Rp5.400 untuk pesanan berikutnya')).toBeVisible()
    expect((await bank.book()).unrecorded).toEqual([])
    await openFill(page)
    await requestTicket(page, '100000')
    await expect(ticket(page)).toContainText('Rp100.101')
    await bank.order('deposit/pay', { transfer: 100_101 })
    await page.keyboard.press('k')
    await expect(ticket(page)).toContainText('Sudah masuk', { timeout: 15_000 })
    await expect(page.getByText('Antrian menunggu saldo')).toBeHidden()
    await goTo(page, 'Antrian')
    await expect(page.getByText('Tidak ada yang menunggu')).toBeVisible({ timeout: 15_000 })
    const { transactions, balance } = await bank.book()
    expect(transactions.map(({ purchases, state }) => [purchases, state])).toEqual(numbers.map(() => [1, 'bought']))
    expect(balance).toBe(3_000 + 100_101 - 2 * 5_400)
  })

  test('Lanjutkan says what it did, sends although the saldo is low, and the queue waits again when Niskala refuses', async ({ shop }) => {
    const { page, bank } = shop
    await sell(page, { number: customer() })
    await expect(queued(page)).toBeVisible()
    await nextCustomer(page)
    await page.getByRole('button', { name: /Lanjutkan/u }).click()
    await expect(page.getByText('Antrian dilanjutkan.')).toBeVisible()
    await expect.poll(async () => (await bank.book()).unrecorded.length).toBe(1)
    await sell(page, { number: customer() })
    await expect(queued(page)).toBeVisible()
    await expect(page.getByText('Antrian menunggu saldo')).toBeVisible()
    expect((await bank.book()).transactions).toEqual([])
  })
})
