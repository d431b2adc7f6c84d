// A cashier's hands at Tagihan: looking bills up and paying them, by keys; and what the sheet and the paper say, as pairs of words.
import { expect, type Locator, type Page } from '@playwright/test'
import { type DocumentBill } from '../../../src/shared/bill/document-bills.fixture'
import { byHand, goTo, quickly, type ResultWord, result } from './cashier'

/** A bill as it is asked for: the product as it is searched, its number or two numbers with a comma, an amount for e-money. */
export type BillOrder = { readonly product: string; readonly number: string; readonly amount?: string; readonly cash?: string }

export const billNumber = (page: Page): Locator => page.locator('[data-place="number"]')
export const billCash = (page: Page): Locator => page.getByRole('textbox', { name: 'Uang diterima' })
export const billFee = (page: Page): Locator => page.getByRole('textbox', { name: /^Admin loket/u })
export const payKey = (page: Page): Locator => page.getByRole('button', { name: /^Bayar/u })
export const sheet = (page: Page): Locator => page.locator('[data-place="sheet"]')
export const refusal = (page: Page): Locator => page.locator('.column-bill').getByRole('alert')
export const billPaper = (page: Page): Locator => page.getByRole('document', { name: 'Struk' })

/** F4 and an empty counter, wherever the hands were. */
export async function openBills(page: Page): Promise<void> {
  await goTo(page, 'Tagihan')
  await expect(billNumber(page)).toBeFocused()
}

/** Ends with the question asked. Every kind is found by its product's name, without a mouse. */
export async function askFor(page: Page, { product, number, amount }: BillOrder): Promise<void> {
  await page.keyboard.press('F6')
  await page.keyboard.type(product)
  await expect(page.locator('.product-line').first()).toContainText(product)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(billNumber(page)).toBeFocused()
  await page.keyboard.type(number, quickly)
  if (amount !== undefined) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(amount, byHand)
  }
  await page.keyboard.press('Enter')
}

/** Ends with the bill on the sheet and the cursor in the cash, or on the question whether to pay once more. */
export async function lookUpBill(page: Page, order: BillOrder): Promise<void> {
  await askFor(page, order)
  await expect(sheet(page)).toBeVisible()
}

/** The pay key answers only a moment after the bill came. */
export async function payByKey(page: Page, cash = '200000'): Promise<void> {
  await expect(billCash(page)).toBeFocused()
  await page.keyboard.type(cash, byHand)
  await expect(payKey(page)).toBeEnabled()
  await page.keyboard.press('F12')
}

export async function payBill(page: Page, order: BillOrder, word: ResultWord): Promise<void> {
  await lookUpBill(page, order)
  await payByKey(page, order.cash)
  await expect(result(page, word)).toBeVisible({ timeout: 15_000 })
}

/** Enter closes the result once it has been seen for a moment. */
export async function nextBillCustomer(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(billNumber(page)).toBeFocused({ timeout: 250 })
  }).toPass({ intervals: [100] })
  await expect(billNumber(page)).toHaveValue('')
}

export type Pair = readonly [label: string, value: string]

/** Label and value of everything on the sheet: its facts, each cell of its table, its costs. */
export async function pairsOn(page: Page): Promise<readonly Pair[]> {
  return sheet(page).evaluate((root) => {
    const words = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/gu, ' ').trim()
    const facts = [...root.querySelectorAll('dt')].map((dt) => [words(dt), words(dt.nextElementSibling)] as const)
    const cells = [...root.querySelectorAll('td')].map((td) => [td.dataset['label'] ?? '', words(td)] as const)
    return [...facts, ...cells]
  })
}

/** Every documented field of the kind stands on the sheet under its label. The month of power reads as a period there. */
export function expectWorded(found: readonly Pair[], { worded }: DocumentBill): void {
  const plain = found.map(([label, value]) => [label, value.replace(/ kena denda$/u, '')])
  for (const [label, value] of worded) {
    const wanted = label === 'BL/TH' ? 'Periode' : label
    expect(plain).toContainEqual([wanted, value])
  }
}

/** Long values go on beside or below their label: without blanks label and value stand side by side. */
export function expectPrinted(lines: readonly string[], { worded, bill }: DocumentBill): void {
  const run = lines.join('').replace(/\s/gu, '')
  for (const [label, value] of worded) {
    // The admin of a single sheet is the bill's.
    const shown = label === 'Admin' && bill.desc['lembar_tagihan'] === 1 ? 'Admin bank' : label
    expect(run).toContain(inPrint(shown, value))
  }
  expect(run).toContain(inPrint('Nama', bill.name))
  expect(run).toContain(inPrint('Admin bank', `Rp${grouped(bill.admin)}`))
}

export async function paperLines(page: Page): Promise<readonly string[]> {
  await expect(billPaper(page).locator('.paper-line').first()).toBeVisible()
  return billPaper(page).locator('.paper-line').allTextContents()
}

/** Printers know ASCII alone. */
function inPrint(label: string, value: string): string {
  const plain = (text: string) => text.replace('²', '2').replace('³', '3').replace(/\s/gu, '')
  return `${plain(label).toUpperCase()}${plain(value)}`
}

function grouped(amount: number): string {
  return amount.toLocaleString('de-DE')
}
