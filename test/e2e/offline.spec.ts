// The line breaks: orders are kept, the customer gets a slip, and everything leaves once when the line is back.
import { type Page } from '@playwright/test'
import { customer, goTo, grouped, nextCustomer, orderByKeys, result, sell, sellTo, sendByKey } from './support/cashier'
import { expect, test } from './support/fixtures'
import { type Sandbox } from './support/sandbox'
import { provisionFor } from './support/till'

const queued = 'Antri, akan dikirim saat tersambung'
const downBand = (page: Page) => page.getByRole('status').filter({ hasText: 'Sambungan Niskala terputus sejak' })

// Asked often while it is down, Loket by itself asks seldom: what brings the line back is the key, and nothing takes it away before.
async function lineComesBack(page: Page, sandbox: Sandbox): Promise<void> {
  const key = page.getByRole('button', { name: 'Coba sekarang' })
  for (let times = 0; times < 4; times += 1) await key.click()
  await sandbox.line('up')
  await key.click()
  await expect(downBand(page)).toBeHidden({ timeout: 4_000 })
}

test('with the line down an order is kept, its slip says BELUM DIPROSES, and the band says what still works', async ({ till, sandbox }) => {
  const { page } = till
  await sandbox.line('refuse')
  const number = customer()
  await sellTo(page, { number, cash: '10000' }, queued)
  await expect(downBand(page)).toContainText('Pesanan dicatat dan berangkat sendiri')
  await expect(downBand(page)).toContainText('1 pesanan, Rp7.000')
  const paper = page.getByRole('document', { name: 'Struk' })
  for (const words of ['BUKTI TITIPAN', 'BELUM DIPROSES', grouped(number)]) await expect(paper).toContainText(words)
  await expect(page.getByRole('button', { name: /^Cetak (bukti )?titipan/u })).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByRole('status').filter({ hasText: 'Tersimpan:' })).toBeVisible()
  await lineComesBack(page, sandbox)
  await expect(result(page, 'Sukses')).toBeVisible()
  await expect(paper).not.toContainText('BUKTI TITIPAN')
  expect(await sandbox.purchases(number)).toBe(1)
})

test('several orders wait; one is cancelled; the others leave once each, the cancelled one never', async ({ till, sandbox }) => {
  const { page } = till
  await sandbox.line('refuse')
  const numbers = [customer(), customer(), customer(), customer()]
  for (const number of numbers) {
    await sellTo(page, { number }, queued)
    await nextCustomer(page)
  }
  await expect(downBand(page)).toContainText('4 pesanan, Rp28.000')
  await goTo(page, 'Antrian')
  await expect(page.getByRole('heading', { name: 'Belum selesai' })).toBeVisible()
  await expect(page.getByText('4 pesanan, Rp28.000').last()).toBeVisible()
  const [first, cancelled = '', ...rest] = numbers
  await page
    .getByRole('row')
    .filter({ hasText: grouped(cancelled) })
    .click()
  await page.keyboard.press('Delete')
  const question = page.getByRole('dialog', { name: 'Batalkan pesanan ini?' })
  await expect(question).toContainText(grouped(cancelled))
  await expect(question).toContainText('Rp7.000')
  await question.getByRole('button', { name: 'Ya, batalkan' }).click()
  await expect(page.getByText('dibatalkan. Kembalikan uang Rp7.000.')).toBeVisible()
  await expect(downBand(page)).toContainText('3 pesanan, Rp21.000')
  await lineComesBack(page, sandbox)
  await expect(page.getByRole('row').filter({ hasText: 'Antri' })).toHaveCount(0)
  for (const number of [first ?? '', ...rest]) await expect.poll(() => sandbox.purchases(number)).toBe(1)
  expect(await sandbox.of(cancelled)).toHaveLength(0)
  const { transactions, unrecorded } = await sandbox.book()
  expect(transactions).toHaveLength(3)
  expect(unrecorded).toHaveLength(0)
})

test('an order can be taken with no line at all since the start', async ({ sandbox, open }) => {
  await sandbox.line('refuse')
  const { page } = await open({ provision: provisionFor(sandbox.baseUrl) })
  await expect(downBand(page)).toBeVisible()
  const number = customer()
  await sellTo(page, { number }, queued)
  await sandbox.line('up')
  await expect(result(page, 'Sukses')).toBeVisible({ timeout: 15_000 })
  expect(await sandbox.purchases(number)).toBe(1)
})

test('an expired token stops the queue, says what to do, and a new one lets everything leave', async ({ till, sandbox }) => {
  const { page } = till
  await sandbox.change({ token: 'token-baru-dari-panel-77aa' })
  const number = customer()
  await sell(page, { number })
  const band = page.getByRole('status').filter({ hasText: 'Token Niskala ditolak' })
  await expect(band).toContainText('tidak ada yang hilang')
  await expect(result(page, queued)).toBeVisible()
  await nextCustomer(page)
  await orderByKeys(page, { number: customer() })
  await sendByKey(page)
  await expect(band).toContainText('2 pesanan')
  expect((await sandbox.book()).transactions).toHaveLength(0)
  await page.keyboard.press('F11')
  await page.getByRole('tab', { name: 'Niskala' }).click()
  await page.getByRole('textbox', { name: 'Token' }).fill('token-baru-dari-panel-77aa')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Token terpasang, berakhir …77aa')).toBeVisible()
  await expect(band).toBeHidden()
  await expect.poll(async () => (await sandbox.book()).totals).toEqual({ bought: 2 })
  expect(await sandbox.purchases(number)).toBe(1)
})
