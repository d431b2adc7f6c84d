// The number as people write it: every form is understood, and what is no number goes no further.
import { type Page } from '@playwright/test'
import { emptyCounter, numberField, quickly, sendKey } from './support/cashier'
import { expect, test } from './support/fixtures'

test.beforeEach(({ counter }) => emptyCounter(counter.till.page))

for (const { typed, shown } of [
  { typed: '081123456789', shown: '0811 2345 6789' },
  { typed: '+62 811 2345 6789', shown: '0811 2345 6789' },
  { typed: '6281123456789', shown: '0811 2345 6789' },
  { typed: '81123456789', shown: '0811 2345 6789' },
]) {
  test(`${typed} is understood, typed and pasted`, async ({ counter }) => {
    const { page } = counter.till
    await numberField(page).pressSequentially(typed)
    await expect(numberField(page)).toHaveValue(shown)
    await expect(page.getByRole('status').filter({ hasText: 'Telkomsel dikenali dari 0811' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(numberField(page)).toHaveValue('')
    await paste(page, ` ${typed}\n`)
    await expect(numberField(page)).toHaveValue(shown)
  })
}

test('letters are refused with a sentence and never reach the field', async ({ counter }) => {
  const { page } = counter.till
  await numberField(page).pressSequentially('0812abc', { delay: 65 })
  await expect(numberField(page)).toHaveValue('0812')
  await expect(page.getByText('Nomor hanya boleh berisi angka.')).toBeVisible()
  await paste(page, 'nomor saya 0812-3456')
  await expect(numberField(page)).toHaveValue('0812')
})

for (const { name, typed, words } of [
  { name: 'no number', typed: '', words: 'Isi nomor tujuan dulu.' },
  { name: 'too short a number', typed: '081234', words: 'Nomor belum lengkap.' },
  { name: 'a number that is no mobile number', typed: '02741234567', words: 'Nomor HP dimulai dengan 08 atau +62.' },
]) {
  test(`${name} goes no further and says why`, async ({ counter }) => {
    const { page } = counter.till
    await page.keyboard.type(typed, quickly)
    await page.keyboard.press('F12')
    await expect(page.getByText(words, { exact: true })).toBeVisible()
    await expect(numberField(page)).toBeFocused()
    await expect(sendKey(page)).toBeDisabled()
  })
}

/** As Ctrl+V would, with what another program put on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await numberField(page).evaluate((field, copied) => {
    const data = new DataTransfer()
    data.setData('text/plain', copied)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    if (field.dispatchEvent(event)) document.execCommand('insertText', false, copied)
  }, text)
}
