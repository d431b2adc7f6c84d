// After a restart: what the screens say about a number, held against the provider's book.
import { expect, type Page } from '@playwright/test'
import { goTo, grouped } from './cashier'
import { type Sandbox } from './sandbox'

/** Every sale of the number as Riwayat shows it, by the word of its state. */
export async function shownStates(page: Page, number: string): Promise<readonly string[]> {
  await goTo(page, 'Riwayat')
  await expect(page.getByRole('status').filter({ hasText: /\d+ tampil/u })).toBeVisible()
  const badges = page
    .getByRole('row')
    .filter({ hasText: grouped(number) })
    .locator('[data-state]')
  return badges.allInnerTexts()
}

/** Waits until every sale of the number has ended well and both books tell the same; answers how many there are. */
export async function expectSameBooks(page: Page, sandbox: Sandbox, number: string, least: 0 | 1): Promise<number> {
  const read = async () => {
    const shown = await shownStates(page, number)
    const bought = (await sandbox.of(number)).map((row) => row.purchases)
    return { shown, bought }
  }
  await expect
    .poll(
      async () => {
        const { shown, bought } = await read()
        return shown.length >= least && shown.length === bought.length && shown.every((word) => word === 'Sukses')
      },
      { message: `${number} ended with success in both books`, timeout: 20_000 },
    )
    .toBe(true)
  const { shown, bought } = await read()
  expect(shown.length).toBeLessThanOrEqual(1)
  expect(bought).toEqual(shown.map(() => 1))
  return shown.length
}
