// The owner's hands: places in Pengaturan.
import { expect, type Locator, type Page } from '@playwright/test'
import { type Printing, usualPrinting } from '../../../src/shared/printing'
import { goTo } from './cashier'

export type Place = 'Toko' | 'Kasir' | 'Niskala' | 'DigiSwitch' | 'Katalog' | 'Struk & printer' | 'Tampilan' | 'Latihan' | 'Tentang'

export const places: readonly Place[] = [
  'Toko',
  'Kasir',
  'Niskala',
  'DigiSwitch',
  'Katalog',
  'Struk & printer',
  'Tampilan',
  'Latihan',
  'Tentang',
]

export async function openPlace(page: Page, place: Place): Promise<Locator> {
  await goTo(page, 'Pengaturan')
  await page.getByRole('tab', { name: place }).click()
  const panel = page.getByRole('tabpanel', { name: place })
  await expect(panel.getByRole('heading', { name: place, exact: true })).toBeVisible()
  return panel
}

export async function testConnection(page: Page): Promise<Locator> {
  const panel = await openPlace(page, 'Niskala')
  await panel.getByRole('button', { name: 'Tes koneksi' }).click()
  return panel
}

export async function importCsv(page: Page, name: string, bytes: Buffer): Promise<Locator> {
  const panel = await openPlace(page, 'Katalog')
  await panel.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: bytes })
  return panel.getByRole('status').filter({ hasText: name })
}

/** The shop's printer is the one in the network on this port of this machine. */
export async function useNetworkPrinter(page: Page, port: number): Promise<void> {
  const printing: Printing = { ...usualPrinting, way: 'network', host: '127.0.0.1', port }
  const saved = await page.evaluate(async (wanted) => (await window.pos.call('settings/save-printing', wanted)).ok, printing)
  expect(saved).toBe(true)
}
