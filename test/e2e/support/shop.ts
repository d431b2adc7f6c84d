// A till that is ready to sell, with the provider's control port in the test's hand.
import { join } from 'node:path'
import { type Page } from '@playwright/test'
import { type Bank, openBank } from './bank'
import { expect, test as base } from './fixtures'
import { canaryKey, digiswitchUser } from './places'
import { provisionFor, type Till } from './till'

export type Shop = { readonly bank: Bank; readonly till: Till; readonly page: Page }

type Options = {
  /** What the deposit holds at the start. */
  readonly saldo: number
  /** 1 for waits as long as in life. */
  readonly pace: number
  /** The shop has an account at DigiSwitch too. */
  readonly bills: boolean
}

export const test = base.extend<Options & { readonly bank: Bank; readonly shop: Shop }>({
  saldo: [5_000_000, { option: true }],
  pace: [0.05, { option: true }],
  bills: [false, { option: true }],
  bank: async ({ folder, saldo }, use) => {
    const bank = await openBank({ book: join(folder, 'buku.jsonl'), saldo })
    await use(bank)
    await bank.stop()
  },
  shop: async ({ bank, open, pace, bills }, use) => {
    const till = await open({ provision: bills ? billsProvision(bank) : provisionFor(bank.baseUrl), pace })
    await expect(till.page.getByRole('banner')).toContainText('Tersambung')
    await use({ bank, till, page: till.page })
  },
})

/** A shop with both providers. */
export function billsProvision({ baseUrl, digiswitchUrl }: Bank): object {
  const digiswitch = { baseUrl: digiswitchUrl, username: digiswitchUser, key: canaryKey, bank: 'BCA', ownerName: 'Siti Berkah' }
  return provisionFor(baseUrl, { digiswitch })
}

export { expect } from '@playwright/test'
