// What lies beside selling: the complaint a provider asks for, a scanner that types, and sounds.
import { type Page } from '@playwright/test'
import {
  cashField,
  customer,
  emptyCounter,
  goTo,
  grouped,
  nextCustomer,
  numberField,
  quickly,
  result,
  review,
  sellTo,
} from './support/cashier'
import { type Day, openDay } from './support/day'
import { expect, test } from './support/fixtures'
import { inspect } from './support/inspect'
import { atOnce } from './support/keys'
import { provisionFor, type Till } from './support/till'

test.describe.configure({ mode: 'default' })

const failed = customer('907')
const waiting = customer('205')
let day: Day

test.beforeAll(async () => {
  day = await openDay('kit')
})

test.afterAll(async () => {
  expect(day.till.complaints).toEqual([])
  await day.end()
})

const clipboard = () => day.till.app.evaluate((electron) => electron.clipboard.readText())
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Komplain ke Niskala' })
const notices = (page: Page) => page.getByRole('alert')

/** As a scanner does: after a moment of silence all keys at once, with Enter behind them. */
async function scan(text: string, till: Till = day.till): Promise<void> {
  await till.page.waitForTimeout(350)
  await atOnce(till, [...text, 'Enter'])
}

/** Waits until a scan of the test before is no longer "the same again". */
async function forgotten(page: Page): Promise<void> {
  await page.waitForTimeout(2_050)
}

test.describe('the complaint', () => {
  test('is copied from the result by one key, shown, and left by Esc', async () => {
    const { page } = day.till
    await sellTo(page, { number: failed, cash: '10000' }, 'Gagal')
    await page.keyboard.press('m')
    await expect(sheet(page)).toContainText('Sudah disalin. Tempel di chat atau form Niskala.')
    const text = await clipboard()
    await expect(page.getByRole('group', { name: 'Teks komplain' })).toHaveText(text)
    for (const part of [
      'Komplain ke Niskala',
      `Nomor: ${failed}`,
      'Ref kami (request_id): LKT',
      'kode 07',
      'Status di kami: Gagal sejak',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).not.toMatch(/7\.000|10\.000/u)
    await inspect(page, 'the complaint')
    await page.keyboard.press('Escape')
    await expect(sheet(page)).toBeHidden()
    await expect(result(page, 'Gagal')).toBeVisible()
    await nextCustomer(page)
  })

  test('is there for what waits, and in Riwayat for what ended', async () => {
    const { page } = day.till
    await sellTo(page, { number: waiting }, 'Menunggu jawaban operator')
    await nextCustomer(page)
    await goTo(page, 'Antrian')
    await expect(page.getByRole('button', { name: 'Komplain' })).toBeVisible()
    await page.keyboard.press('m')
    await expect(sheet(page)).toContainText(`Nomor: ${waiting}`)
    await page.keyboard.press('Escape')
    await expect(sheet(page)).toBeHidden()
    await goTo(page, 'Riwayat')
    await page
      .getByRole('row')
      .filter({ hasText: grouped(failed) })
      .click()
    await page.getByRole('button', { name: 'Komplain' }).click()
    await expect(sheet(page)).toContainText(`Nomor: ${failed}`)
    await page.getByRole('button', { name: 'Tutup' }).click()
    await expect(sheet(page)).toBeHidden()
  })
})

test.describe('a scanner', () => {
  test.beforeEach(() => emptyCounter(day.till.page))

  test('fills the number although the cash has the focus, leaves the cash alone and sends nothing', async () => {
    const { page } = day.till
    const [first, second] = [customer(), customer()]
    await page.keyboard.type(first, quickly)
    await page.locator('.product[data-code="HSA5"]').click()
    await page.keyboard.press('F9')
    await page.keyboard.type('20', { delay: 90 })
    await forgotten(page)
    await scan(second)
    await expect(numberField(page)).toHaveValue(grouped(second))
    await expect(numberField(page)).toBeFocused()
    await expect(cashField(page)).toHaveValue('20')
    await expect(review(page)).toBeHidden()
  })

  test('that reads the same again in a moment is not heard', async () => {
    const { page } = day.till
    const number = customer()
    await page.keyboard.press('F6')
    await scan(number)
    await expect(numberField(page)).toHaveValue(grouped(number))
    await page.keyboard.press('F9')
    await scan(number)
    await expect(cashField(page)).toBeFocused()
    await expect(cashField(page)).toHaveValue('')
    await expect(numberField(page)).toHaveValue(grouped(number))
    await page.keyboard.press('Escape')
    await expect(numberField(page)).toHaveValue('')
    await scan(number)
    await expect(numberField(page)).toHaveValue(grouped(number))
  })

  test('on a bad radio leaves no half number behind, and says so', async () => {
    const { page } = day.till
    await forgotten(page)
    for (const first of ['0812', '081234']) {
      await atOnce(day.till, [...first])
      await expect(numberField(page)).toHaveValue(grouped(first))
      await scan('34567890')
      await expect(notices(page).filter({ hasText: 'Pindaian terputus. Pindai sekali lagi.' }).first()).toBeVisible()
      await expect(numberField(page)).toHaveValue('')
      await expect(numberField(page)).toBeFocused()
      await forgotten(page)
    }
    const whole = customer()
    await scan(whole)
    await expect(numberField(page)).toHaveValue(grouped(whole))
  })

  test('on a bad radio leaves no half number in the cash or over the number', async () => {
    const { page } = day.till
    const number = customer()
    await page.keyboard.type(number, quickly)
    await page.locator('.product[data-code="HSA5"]').click()
    await page.keyboard.press('F9')
    await atOnce(day.till, [...'081'])
    await expect(cashField(page)).toHaveValue('81')
    await scan('2345678901')
    await expect(notices(page).filter({ hasText: 'Pindaian terputus. Pindai sekali lagi.' }).first()).toBeVisible()
    await expect(cashField(page)).toHaveValue('')
    await expect(numberField(page)).toHaveValue(grouped(number))
  })

  test('replaces a number that is there and goes on, never further than the next field', async () => {
    const { page } = day.till
    const [first, second] = [customer(), customer()]
    await page.keyboard.type(first, { delay: 1 })
    await page.keyboard.press('F6')
    await numberField(page).focus()
    await scan(second)
    await expect(numberField(page)).toHaveValue(grouped(second))
    await expect(review(page)).toBeHidden()
  })

  test('opens our own receipt in Riwayat, by reference and by number', async () => {
    const { page } = day.till
    const number = customer()
    await sellTo(page, { number }, 'Sukses')
    await nextCustomer(page)
    const [row] = await day.sandbox.of(number)
    await scan(row?.request_id ?? '')
    const detail = page.getByRole('complementary', { name: 'Penjualan terpilih' })
    await expect(detail).toContainText(grouped(number))
    await goTo(page, 'Jual')
    await expect(numberField(page)).toHaveValue('')
    await scan('LKT01KAJ6T0000000000000000482')
    await expect(notices(page).filter({ hasText: 'tidak ada di Riwayat' })).toBeVisible()
    await expect(numberField(page)).toHaveValue('')
  })

  test('tells calmly what it cannot use, and takes it back', async () => {
    const { page } = day.till
    await page.keyboard.type('0812', { delay: 90 })
    await scan('https://contoh.id/9')
    await expect(notices(page).filter({ hasText: 'https://contoh.id/9' })).toContainText('tidak dipakai di sini')
    await expect(numberField(page)).toHaveValue('0812')
  })

  test('serves a bill as well, whatever had the focus', async ({ open, sandbox }) => {
    const digiswitch = { baseUrl: 'http://127.0.0.1:9/v1', username: 'tokouji', key: 'kunci-uji' }
    const till = await open({ provision: provisionFor(sandbox.baseUrl, { digiswitch }) })
    const { page } = till
    await page.keyboard.press('F4')
    await expect(page.locator('input[data-place="number"]')).toBeVisible()
    await page.keyboard.press('F6')
    await expect(page.locator('input[data-place="search"]')).toBeFocused()
    await scan('530000000017', till)
    await expect(page.locator('input[data-place="number"]')).toHaveValue('5300 0000 0017')
  })

  test('is no cashier: an amount typed by hand stays', async () => {
    const { page } = day.till
    await forgotten(page)
    await page.locator('.product[data-code="HSA5"]').click()
    await page.keyboard.press('F9')
    await page.keyboard.type('123456', { delay: 80 })
    await expect(cashField(page)).toHaveValue('123.456')
  })
})

test('sounds can be switched off, and stay off', async () => {
  const { page } = day.till
  await goTo(page, 'Pengaturan')
  await page
    .getByRole('tab', { name: 'Tampilan' })
    .or(page.getByRole('button', { name: 'Tampilan' }))
    .first()
    .click()
  const toggle = page.getByRole('switch', { name: 'Bunyi' })
  await expect(toggle).toBeChecked()
  await toggle.press(' ')
  await expect(toggle).not.toBeChecked()
  await goTo(page, 'Jual')
  await goTo(page, 'Pengaturan')
  await expect(toggle).not.toBeChecked()
})
