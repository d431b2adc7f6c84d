// Pengaturan, DigiSwitch: an account typed in by hand, the fees of the owner, and every part readable and large enough.
import { type Page } from '@playwright/test'
import { lookUpBill, openBills, sheet } from './support/bills'
import { inspect } from './support/inspect'
import { canaryKey, digiswitchUser } from './support/places'
import { openPlace } from './support/settings'
import { expect, test } from './support/shop'

const parts = ['Akun', 'Daftar harga', 'Tagihan', 'Produk tagihan'] as const

async function openPart(page: Page, part: (typeof parts)[number]) {
  const panel = await openPlace(page, 'DigiSwitch')
  await panel.getByRole('button', { name: part, exact: true }).click()
  return panel
}

test('a shop without DigiSwitch is led from Tagihan to its account, and looks up a bill once it is typed in', async ({ shop }) => {
  const { page, bank } = shop
  await page.keyboard.press('F4')
  await expect(page.getByText('DigiSwitch belum diatur')).toBeVisible()
  const panel = await openPlace(page, 'DigiSwitch')
  await panel.getByLabel('Alamat').fill(bank.digiswitchUrl)
  await panel.getByLabel('Username').fill(digiswitchUser)
  await panel.getByLabel('Kunci API', { exact: true }).fill(canaryKey)
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('Kunci API terpasang, berakhir …8c3e')
  await panel.getByRole('button', { name: 'Tes koneksi' }).click()
  await expect(panel).toContainText('Tersambung. Saldo Rp5.000.000.')
  expect(await page.content()).not.toContain(canaryKey.slice(0, 12))
  await openBills(page)
  await lookUpBill(page, { product: 'PLN Pascabayar', number: '530000000001' })
  await expect(sheet(page)).toContainText('Nama Pelanggan Pertama')
})

test.describe('with an account', () => {
  test.use({ bills: true })

  test('the parts of DigiSwitch, light and dark: axe finds nothing, nothing is cut off, targets are large enough', async ({ shop }) => {
    const { page, till } = shop
    for (const part of parts) {
      const panel = await openPart(page, part)
      if (part === 'Daftar harga') {
        await page.keyboard.press('b')
        await expect(panel).toContainText('Bisa diambil lagi dalam', { timeout: 15_000 })
      }
      await inspect(page, part)
    }
    expect(till.complaints).toEqual([])
  })
})
