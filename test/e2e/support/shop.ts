// A till that is ready to sell, with the provider's control port in the test's hand.
import { join } from 'node:path'
import { type Page } from '@playwright/test'
import { type Bank, openBank } from './bank'
import { expect, test as base } from './fixtures'
import { provisionFor, type Till } from './till'

export type Shop = { readonly bank: Bank; readonly till: Till; readonly page: Page }

type Options = {
  /** What the deposit holds at the start. */
  readonly saldo: number
  /** 1 for waits as long as in life. */
  readonly pace: number
}

export const test = base.extend<Options & { readonly shop: Shop }>({
  saldo: [5_000_000, { option: true }],
  pace: [0.05, { option: true }],
  shop: async ({ folder, open, saldo, pace }, use) => {
    const bank = await openBank({ book: join(folder, 'buku.jsonl'), saldo })
    const till = await open({ provision: provisionFor(bank.baseUrl), pace })
    await expect(till.page.getByRole('banner')).toContainText('Tersambung')
    await use({ bank, till, page: till.page })
    await bank.stop()
  },
})

export { expect } from '@playwright/test'
