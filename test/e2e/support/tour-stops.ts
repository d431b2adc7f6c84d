// Every screen a cashier or an owner can be on, and the way there.
import { expect, type Page } from '@playwright/test'
import { customer, emptyCounter, goTo, nextCustomer, numberField, orderByKeys, result, type ResultWord, sellTo, sendKey } from './cashier'
import { type Sandbox } from './sandbox'
import { openPlace, places } from './settings'

export type Stop = { readonly name: string; readonly go: (page: Page) => Promise<void> }

const sold = customer()

const afterSale = (scenario: string, word: ResultWord): Stop => ({
  name: `Jual: ${word}`,
  go: async (page) => {
    await emptyCounter(page)
    await sellTo(page, { number: customer(scenario), cash: '20000' }, word)
    await expect(page.getByRole('document', { name: 'Struk' })).toBeVisible()
  },
})

const selling: readonly Stop[] = [
  { name: 'Jual: empty', go: (page) => expect(numberField(page)).toBeFocused() },
  {
    name: 'Jual: number and products',
    go: async (page) => {
      await page.keyboard.type(sold)
      await expect(page.getByText('Belum pernah ke nomor ini')).toBeVisible()
    },
  },
  {
    name: 'Jual: trouble',
    go: async (page) => {
      await numberField(page).press('x')
      await expect(page.getByText('Nomor hanya boleh berisi angka.')).toBeVisible()
    },
  },
  {
    name: 'Jual: nothing found',
    go: async (page) => {
      await page.keyboard.press('F6')
      await page.keyboard.type('tidakada')
      await expect(page.getByText('Tidak ada produk yang cocok')).toBeVisible()
    },
  },
  {
    name: 'Jual: review',
    go: async (page) => {
      await emptyCounter(page)
      await orderByKeys(page, { number: sold, cash: '10000' })
      await expect(sendKey(page)).toBeEnabled()
    },
  },
  {
    name: 'Jual: Sukses',
    go: async (page) => {
      await page.keyboard.press('F12')
      await expect(result(page, 'Sukses')).toBeVisible()
    },
  },
  {
    name: 'Jual: Transaksi ke-2',
    go: async (page) => {
      await nextCustomer(page)
      await orderByKeys(page, { number: sold })
      await expect(page.getByRole('alert')).toContainText('Transaksi ke-2?')
    },
  },
  afterSale('205', 'Menunggu jawaban operator'),
  afterSale('607', 'Belum pasti'),
  afterSale('923', 'Gagal'),
  {
    name: 'keys',
    go: async (page) => {
      await page.keyboard.press('F1')
      await expect(page.getByRole('dialog', { name: 'Tombol' })).toBeVisible()
    },
  },
]

const looking: readonly Stop[] = [
  { name: 'Antrian', go: (page) => goTo(page, 'Antrian') },
  {
    name: 'Antrian: cancel',
    go: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Antri' }).first().click()
      await page.keyboard.press('Delete')
      await expect(page.getByRole('dialog', { name: 'Batalkan pesanan ini?' })).toBeVisible()
    },
  },
  {
    name: 'Riwayat',
    go: async (page) => {
      await page.keyboard.press('Escape')
      await goTo(page, 'Riwayat')
      await page.getByRole('row').filter({ hasText: 'Sukses' }).first().click()
      await expect(page.getByRole('complementary', { name: 'Penjualan terpilih' })).toContainText('Dikirim, percobaan 1')
    },
  },
  {
    name: 'Riwayat: paper',
    go: async (page) => {
      await page.keyboard.press('s')
      await expect(page.getByRole('document', { name: 'Struk' })).toBeVisible()
    },
  },
]

const settings: readonly Stop[] = places.map((place) => ({
  name: `Pengaturan: ${place}`,
  go: async (page) => void (await openPlace(page, place)),
}))

export const stops = { selling, looking, settings }

/** A till with a sale of every kind, and the line down. */
export async function makeBusy(page: Page, sandbox: Sandbox): Promise<void> {
  const ends: readonly [string, ResultWord][] = [
    ['000', 'Sukses'],
    ['923', 'Gagal'],
    ['205', 'Menunggu jawaban operator'],
    ['607', 'Belum pasti'],
  ]
  for (const [scenario, word] of ends) {
    await sellTo(page, { number: customer(scenario) }, word)
    await nextCustomer(page)
  }
  await sandbox.line('refuse')
  await sellTo(page, { number: customer() }, 'Antri, akan dikirim saat tersambung')
  await nextCustomer(page)
}
