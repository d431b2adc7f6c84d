// Each of the twelve kinds on the real application: looked up, paid, pending, failed, killed in the middle, printed again.
import { execFileSync } from 'node:child_process'
import { type Page } from '@playwright/test'
import { documentBills } from '../../src/shared/bill/document-bills.fixture'
import {
  askFor,
  billNumber,
  expectPrinted,
  expectWorded,
  lookUpBill,
  nextBillCustomer,
  openBills,
  pairsOn,
  paperLines,
  payBill,
  payByKey,
  refusal,
  sheet,
} from './support/bills'
import { kinds } from './support/bill-kinds'
import { goTo, grouped, result } from './support/cashier'
import { billsProvision, expect, test } from './support/shop'

/** Checks about one sale are half a second apart. */
const pace = 0.01

test.use({ bills: true, pace })

for (const { kind, product, amount, numbers, fault } of kinds) {
  const order = (number: string) => ({ product, number, ...(amount !== undefined && { amount }) })

  test(`${kind}: looked up, paid, printed field by field; pending, failed, not found; killed while ${fault}, and paid once`, async ({
    shop,
    open,
  }) => {
    const { page, bank, till } = shop
    await openBills(page)

    await lookUpBill(page, order(numbers.paid))
    const document = documentBills[kind]
    await expect(sheet(page)).toContainText(document.bill.name)
    expectWorded(await pairsOn(page), document)
    await payByKey(page)
    await expect(result(page, 'Sukses')).toBeVisible()
    await expect(page.getByTestId('serial')).toBeVisible()
    const paper = await paperLines(page)
    expectPrinted(paper, document)
    for (const part of numbers.paid.split(',')) expect(paper.join('').replace(/\s/gu, '')).toContain(part)
    await nextBillCustomer(page)

    await payBill(page, order(numbers.pendingThenPaid), 'Menunggu jawaban biller')
    await expect(result(page, 'Sukses')).toBeVisible()
    await nextBillCustomer(page)

    await payBill(page, order(numbers.payFails), 'Gagal')
    await expect(result(page, 'Gagal')).toContainText('Kembalikan uang')
    await nextBillCustomer(page)

    await payBill(page, order(numbers.pendingThenFailed), 'Gagal')
    await expect(result(page, 'Gagal')).toContainText('Kembalikan uang')
    await nextBillCustomer(page)

    await askFor(page, order(numbers.noBill))
    await expect(refusal(page)).toContainText('Tagihan tidak ditemukan')
    await expect(refusal(page)).toContainText('Tidak ada uang yang terpotong.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(billNumber(page)).toHaveValue('')

    await lookUpBill(page, order(numbers.other))
    const name = await sheet(page).locator('.sheet-name').innerText()
    await bank.order('digiswitch/fault', { call: 'pay-pasca', fault })
    await payByKey(page, '9000000')
    await expect(page.locator('[data-sale-state]')).toBeVisible()
    await till.kill()
    const again = await open({ provision: billsProvision(bank), pace })
    await expectPaidOnce(again.page, numbers.other, name)
    const sales = await bank.digiswitchSales(numbers.other)
    expect(sales.map(({ purchases, state }) => [purchases, state])).toEqual([[1, 'bought']])
    await expectCopies(again.page)
    const { sales: all } = await bank.digiswitchBook()
    expect(all.filter(({ purchases }) => purchases > 1)).toEqual([])
  })
}

/** Riwayat ends with one sale of the number, paid. */
async function expectPaidOnce(page: Page, number: string, name: string): Promise<void> {
  await goTo(page, 'Riwayat')
  const rows = page.getByRole('grid', { name: 'Penjualan' }).locator('tbody').getByRole('row')
  const [first = ''] = number.split(',')
  const ours = rows.filter({ hasText: grouped(first) })
  await expect(ours).toHaveCount(1)
  await expect(ours.locator('[data-state]')).toHaveText('Sukses', { timeout: 20_000 })
  await ours.click()
  await expect(page.getByRole('complementary', { name: 'Penjualan terpilih' })).toContainText(name)
}

/** The first print is the receipt, the second a copy that says so. */
async function expectCopies(page: Page): Promise<void> {
  await page.keyboard.press('p')
  const told = page.getByRole('status').filter({ hasText: '.pdf' })
  await expect(told).toBeVisible({ timeout: 10_000 })
  expect(textOf(await told.innerText())).not.toContain('SALINAN')
  await page.keyboard.press('p')
  const copy = page.getByRole('status').filter({ hasText: 'salinan-1.pdf' })
  await expect(copy).toBeVisible({ timeout: 10_000 })
  expect(textOf(await copy.innerText())).toContain('SALINAN ke-1')
}

function textOf(told: string): string {
  const path = /\/\S.*\.pdf/u.exec(told)?.[0] ?? ''
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
}
