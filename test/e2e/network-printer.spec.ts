// Paper without a driver: a network printer set up in the settings gets the very lines of the preview.
import { goTo, customer, result, sell } from './support/cashier'
import { expect, test } from './support/fixtures'
import { openPlace } from './support/settings'
import { walk } from '../support/escpos-walker'
import { openPaperServer } from '../support/paper-server'

test('a sale is printed on a network printer as the preview shows it, and a stalled slip is asked about', async ({ till }) => {
  const { page } = till
  const printer = await openPaperServer()
  const panel = await openPlace(page, 'Struk & printer')
  await panel.getByRole('radio', { name: /Printer jaringan/u }).click()
  await panel.getByRole('textbox', { name: 'Alamat printer' }).fill('127.0.0.1')
  await panel.getByRole('textbox', { name: 'Port' }).fill(String(printer.port))
  await panel.getByRole('button', { name: 'Simpan' }).click()
  await expect(panel).toContainText('Tersimpan.')
  await panel.getByRole('button', { name: 'Cetak tes' }).click()
  await expect(panel).toContainText(`Terkirim ke 127.0.0.1:${printer.port}`)
  expect(walk(printer.jobs[0]!.bytes).lines.map(({ text }) => text.trim())).toContain('CETAK TES')

  await goTo(page, 'Jual')
  await sell(page, { number: customer() })
  await expect(result(page, 'Sukses')).toBeVisible()
  const paper = page.getByRole('document', { name: 'Struk' })
  const shown = await paper.locator('.paper-line span').allTextContents()
  const code = await paper.getByRole('img').getAttribute('aria-label')
  await page.keyboard.press('c')
  await expect(page.getByText(`Terkirim ke printer 127.0.0.1:${printer.port}`)).toBeVisible()
  const printed = walk(printer.jobs[1]!.bytes)
  expect(printed.lines.map(({ text }) => text)).toEqual(shown)
  expect(printed).toMatchObject({ codes: [code], cuts: 1, pulses: 0 })

  printer.setMood({ kind: 'breaks', after: 100 })
  await page.keyboard.press('c')
  const question = page.getByRole('dialog')
  await expect(question).toContainText('kertasnya keluar?')
  await page.keyboard.type('telkomsel\n')
  await expect(question).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('Alt+t')
    await expect(question).toBeHidden({ timeout: 250 })
  }).toPass()
  printer.setMood({ kind: 'prints' })
  await page.keyboard.press('c')
  await expect(page.getByText(/SALINAN ke-1 terkirim/u)).toBeVisible()
  await printer.close()
})
