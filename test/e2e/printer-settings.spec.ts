// Struk & printer: printers that are found by name, chosen by one key, tried out, and kept when they are gone.
import { type Locator, type Page } from '@playwright/test'
import { Bonjour } from 'bonjour-service'
import { cupsMissing, openRawQueue } from '../support/cups'
import { walk } from '../support/escpos-walker'
import { openLinePrinter } from '../support/line-printer'
import { openPaperServer, type PaperServer } from '../support/paper-server'
import { expect, test } from './support/fixtures'
import { inspect } from './support/inspect'
import { openPlace } from './support/settings'
import { resize } from './support/window'

const noCups = cupsMissing()

async function announced(name: string, port: number): Promise<() => Promise<void>> {
  const responder = new Bonjour()
  responder.publish({ name, type: 'pdl-datastream', port, probe: false })
  return () => new Promise((resolve) => responder.destroy(resolve))
}

async function openWay(page: Page, way: RegExp): Promise<Locator> {
  const panel = await openPlace(page, 'Struk & printer')
  await panel.getByRole('radio', { name: way }).click()
  await expect(panel.getByText('Mencari printer…')).toBeHidden()
  return panel
}

async function save(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'Simpan' }).click()
  await expect(panel).toContainText('Tersimpan.')
}

async function tried(panel: Locator): Promise<Locator> {
  await panel.getByRole('button', { name: 'Cetak tes' }).click()
  return panel.locator('.settings-test-result')
}

const papers = (printer: PaperServer) => printer.jobs.map(({ bytes }) => walk(bytes).lines.map(({ text }) => text.trim()))

test('a printer that announces itself is chosen by its name, and its slip arrives although it never hangs up', async ({ till }) => {
  const printer = await openPaperServer('0.0.0.0')
  printer.setMood({ kind: 'keeps', says: [0] })
  const silence = await announced('Struk Depan', printer.port)
  const panel = await openWay(till.page, /Printer jaringan/u)
  await panel.getByRole('radio', { name: /Struk Depan/u }).focus()
  await till.page.keyboard.press('Space')
  await expect(panel.getByRole('textbox', { name: 'Port' })).toHaveValue(String(printer.port))
  await expect(panel.getByRole('textbox', { name: 'Alamat printer' })).toHaveValue(/^\d+\.\d+\.\d+\.\d+$/u)
  await save(panel)
  const startMs = performance.now()
  await expect(await tried(panel)).toContainText(`:${printer.port}. Periksa kertasnya.`)
  expect(performance.now() - startMs).toBeLessThan(5_000)
  expect(papers(printer)[0]).toContain('CETAK TES')
  await silence()
  await printer.close()
})

test('a queue that is closed says so with the next step, and one that is gone stays chosen', async ({ till }) => {
  test.skip(noCups !== undefined, noCups)
  const printer = await openPaperServer()
  const queue = await openRawQueue(printer.port)
  const panel = await openWay(till.page, /Antrian printer/u)
  await panel.getByRole('radio', { name: queue.name }).click()
  await save(panel)
  await queue.turn('disable')
  await expect(await tried(panel)).toContainText('Antrian printer dihentikan. Belum ada yang tercetak.')
  await queue.turn('enable')
  await queue.turn('reject')
  await expect(await tried(panel)).toContainText('Antrian printer sedang tidak menerima.')
  await queue.turn('accept')
  await expect(await tried(panel)).toContainText(`Terkirim ke ${queue.name}`)
  await expect.poll(() => papers(printer).length, { timeout: 15_000 }).toBe(1)
  await queue.close()
  await printer.close()
  await panel.getByRole('button', { name: 'Muat ulang daftar' }).click()
  await expect(panel.getByRole('radio', { name: `${queue.name} (tidak ditemukan)` })).toBeChecked()
  await expect(panel).toContainText(`Printer "${queue.name}" tidak ditemukan. Pilihan tetap disimpan`)
  await expect(await tried(panel)).toContainText('Antrian printer menolak.')
})

test('a device is typed by hand, tried out, and stays set when it is pulled out', async ({ till }) => {
  const { page } = till
  const printer = await openLinePrinter()
  const panel = await openWay(page, /USB atau serial/u)
  const field = panel.getByRole('textbox', { name: 'Berkas perangkat' })
  await field.fill('COM3')
  await expect(panel).toContainText('Nama berkas diawali /dev/')
  await expect(panel.getByRole('button', { name: 'Simpan' })).toBeDisabled()
  await field.fill(printer.path)
  await save(panel)
  await expect(await tried(panel)).toContainText(`Terkirim ke ${printer.path}`)
  expect((await printer.slip(1)).toString('latin1')).toContain('CETAK TES')
  await printer.close()
  await panel.getByRole('heading', { name: 'Struk & printer' }).click()
  await page.keyboard.press('r')
  await expect(panel.getByRole('radio', { name: `${printer.path} (tidak ditemukan)` })).toBeChecked()
  await expect(await tried(panel)).toContainText('Berkas perangkat printer tidak ada.')
})

test('the ways to the paper, light and dark, wide and narrow: axe finds nothing, nothing is cut off', async ({ till }) => {
  const { page, app } = till
  const silence = await announced('EPSON TM-T82II (Konter depan)', 9_100)
  const panel = await openWay(page, /Printer jaringan/u)
  await panel.getByRole('radio', { name: /EPSON TM-T82II/u }).click()
  await inspect(page, 'network')
  await panel.getByRole('radio', { name: /USB atau serial/u }).click()
  await panel.getByRole('textbox', { name: 'Berkas perangkat' }).fill('/dev/ttyUSB0')
  await panel.getByRole('radio', { name: '9600' }).click()
  await inspect(page, 'device')
  await resize(page, app, { width: 1024, height: 768 })
  await inspect(page, 'device, narrow')
  await panel.getByRole('radio', { name: /Printer jaringan/u }).click()
  await inspect(page, 'network, narrow')
  await silence()
})
