// A cashier's hands: what is typed and pressed to sell, by keys alone or by touch alone.
import { expect, type Locator, type Page } from '@playwright/test'

export type Order = { readonly number: string; readonly product?: string; readonly cash?: string }

/** What the result says, as the cashier reads it. */
export type ResultWord =
  | 'Sukses'
  | 'Gagal'
  | 'Sedang dikirim'
  | 'Menunggu jawaban operator'
  | 'Menunggu jawaban biller'
  | 'Belum pasti'
  | 'Perlu diperiksa'
  | 'Dikembalikan'
  | 'Antri, akan dikirim saat tersambung'

/** An amount typed as fast as a scanner types is taken for a scan, and taken back. */
export const byHand = { delay: 65 } as const

/** As fast as hands go. What comes faster is a scan, and on a busy machine a scan may be torn in two. */
export const quickly = { delay: 40 } as const

export const numberField = (page: Page): Locator => page.getByRole('textbox', { name: 'Nomor tujuan' })
export const cashField = (page: Page): Locator => page.getByRole('textbox', { name: 'Uang diterima' })
export const sendKey = (page: Page): Locator => page.getByRole('button', { name: 'Kirim', exact: true })
export const productKey = (page: Page, code: string): Locator => page.locator(`.product[data-code="${code}"]`)
export const review = (page: Page): Locator => page.getByRole('region', { name: 'Sudah benar?' })
export const result = (page: Page, word: ResultWord): Locator => page.getByRole('region', { name: word, exact: true })

/** Ends with the review on screen. `product` as it is searched for, in words of the catalogue. */
export async function orderByKeys(page: Page, { number, product = 'telkomsel 5.000', cash }: Order): Promise<void> {
  await expect(numberField(page)).toBeFocused()
  await page.keyboard.type(number, quickly)
  await page.keyboard.press('F6')
  await page.keyboard.type(product, quickly)
  await expect(page.getByRole('status').filter({ hasText: /^\d+ produk$/u })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(cashField(page)).toBeFocused()
  if (cash) await page.keyboard.type(cash, byHand)
  await page.keyboard.press('Enter')
  await expect(review(page)).toBeVisible()
}

/** Ends with the review on screen. */
export async function orderByTouch(page: Page, { number, product = 'Telkomsel 5.000', cash }: Order): Promise<void> {
  const pad = page.getByRole('group', { name: 'Papan angka' })
  for (const digit of number) await pad.getByRole('button', { name: digit, exact: true }).click()
  await productKey(page, codes[product] ?? product).click()
  await page.getByRole('button', { name: cash ?? 'Uang pas', exact: true }).click()
  await sendKey(page).click()
  await expect(review(page)).toBeVisible()
}

const codes: Readonly<Record<string, string>> = { 'Telkomsel 5.000': 'HSA5', 'Telkomsel 10.000': 'TSEL10' }

/** The send key of the review answers only a moment after the screen changed. */
export async function sendByKey(page: Page): Promise<void> {
  await expect(sendKey(page)).toBeEnabled()
  await page.keyboard.press('F12')
}

export async function sell(page: Page, order: Order): Promise<void> {
  await orderByKeys(page, order)
  await sendByKey(page)
}

/** Sells and waits for the word of the result. */
export async function sellTo(page: Page, order: Order, word: ResultWord): Promise<void> {
  await sell(page, order)
  await expect(result(page, word)).toBeVisible({ timeout: 10_000 })
}

/** Enter closes the result once it has been seen for a moment. */
export async function nextCustomer(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(numberField(page)).toBeFocused({ timeout: 250 })
  }).toPass({ intervals: [100] })
  await expect(numberField(page)).toHaveValue('')
}

/** Wherever the test before ended: back to an empty Jual, by keys. */
export async function emptyCounter(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  const next = page.getByRole('button', { name: 'Pelanggan berikutnya' })
  await expect(async () => {
    if (await next.isVisible()) await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(numberField(page)).toHaveValue('', { timeout: 100 })
    await expect(page.getByText('Pilih produk', { exact: true })).toBeVisible({ timeout: 100 })
    await expect(numberField(page)).toBeFocused({ timeout: 100 })
  }).toPass({ intervals: [50] })
}

export async function goTo(page: Page, screen: 'Jual' | 'Tagihan' | 'Antrian' | 'Riwayat' | 'Pengaturan'): Promise<void> {
  const keys = { Jual: 'F2', Tagihan: 'F4', Antrian: 'F8', Riwayat: 'F7', Pengaturan: 'F11' } as const
  await page.keyboard.press(keys[screen])
  const tab = page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: screen })
  await expect(tab).toHaveAttribute('aria-current', 'page')
}

let customers = 10_000

/** A Telkomsel number nobody had before; its last three digits choose what the sandbox plays. */
export function customer(scenario = '000'): string {
  customers += 1
  return `0812${customers}${scenario}`
}

export function grouped(number: string): string {
  return number.replace(/(\d{4})(?=\d)/gu, '$1 ')
}
