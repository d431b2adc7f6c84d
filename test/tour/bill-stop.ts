// A bill in the training hour: a power bill looked up, read on its sheet, paid, and its receipt.
import { expect } from '@playwright/test'
import { byHand } from '../e2e/support/cashier'
import { type Album } from './album'
import { type Narrator } from './narrator'
import { type Till } from './till'

/** Two months of one customer; the number is a test number of the provider. */
const customerNo = '530000000002'

export async function billStop(till: Till, album: Album, narrator: Narrator): Promise<void> {
  const { page } = till
  await narrator.step(`F4: Tagihan. The PLN number ${customerNo}, Enter looks the bill up`, async () => {
    await till.next()
    await till.go('F4')
    await expect(page.locator('[data-place="number"]')).toBeFocused()
    await album.snap(page, 'bills')
    await page.keyboard.type(customerNo, byHand)
    const startMs = performance.now()
    await page.keyboard.press('Enter')
    await page.locator('[data-place="sheet"]').waitFor()
    const tookMs = performance.now() - startMs
    await page.keyboard.type('50000', byHand)
    await page.locator('.send-key:enabled').waitFor()
    await album.snap(page, 'bill')
    return { shown: (await page.locator('.sheet-name').innerText()).replace(/\s+/gu, ' '), tookMs }
  })
  await narrator.step('F12 pays it', async () => {
    const tookMs = await till.send(['delivered'])
    const shown = await till.outcome()
    album.keepText('5-bill', await till.paper())
    await album.snap(page, 'bill-paid')
    await till.savePdf()
    return { shown, tookMs }
  })
}
