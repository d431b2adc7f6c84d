// The program is closed by its own door while a purchase is on its way: the answer is not lost, and nothing is set aside.
import { customer, goTo, orderByKeys, sendByKey } from './support/cashier'
import { expect, test } from './support/fixtures'
import { hasEnded } from './support/processes'
import { provisionFor, type Till } from './support/till'

test('closed during a purchase that is held: the next start asks, and the sale ends as the provider says', async ({ sandbox, open }) => {
  const provision = provisionFor(sandbox.baseUrl)
  const number = customer('103')
  const first = await open({ provision, pace: 1 })
  await orderByKeys(first.page, { number })
  await sendByKey(first.page)
  await expect.poll(async () => (await sandbox.book()).transactions.length).toBe(1)
  await first.page.evaluate(() => void window.pos.call('till/quit', undefined)).catch(() => undefined)
  await expect.poll(() => hasEnded(first.process), { timeout: 15_000 }).toBe(true)

  const { page } = await open({ provision })
  await goTo(page, 'Riwayat')
  const row = page.getByRole('row').filter({ hasText: number.slice(-4) })
  await expect(row).toContainText('Sukses', { timeout: 30_000 })
  const story = await page.evaluate(async () => {
    const found = await window.pos.call('history/search', { limit: 1 })
    const detail = found.ok && found.value.rows[0] ? await window.pos.call('sale/detail', { id: found.value.rows[0].id }) : undefined
    return detail?.ok ? detail.value.story.map((line) => line.key) : []
  })
  expect(story).not.toContain('parked')
  expect((await sandbox.book()).transactions.map((row) => row.purchases)).toEqual([1])
})

test('the window closed with orders waiting asks once, names the sum, and stays until it is meant', async ({ till, sandbox, open }) => {
  await sandbox.line('refuse')
  const number = customer()
  await orderByKeys(till.page, { number })
  await sendByKey(till.page)
  await expect(till.page.locator('[data-sale-state="queued"]')).toBeVisible()
  await closeWindow(till)
  const question = till.page.getByRole('dialog', { name: 'Tutup Loket?' })
  await expect(question).toContainText('1 pesanan')
  await till.page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await closeWindow(till)
  await question
    .getByRole('button', { name: 'Tutup Loket' })
    .click()
    .catch(() => undefined)
  await expect.poll(() => hasEnded(till.process), { timeout: 10_000 }).toBe(true)

  await sandbox.line('up')
  const { page } = await open({ provision: provisionFor(sandbox.baseUrl) })
  await goTo(page, 'Riwayat')
  await expect(page.getByRole('row').filter({ hasText: number.slice(-4) })).toContainText('Sukses', { timeout: 30_000 })
})

/** As the cross in the corner does. */
async function closeWindow({ app }: Till): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}
