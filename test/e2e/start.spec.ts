// Starting: provisioned whole or not at all, only once at a time, and never on a file that cannot be trusted.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { type Page } from '@playwright/test'
import { customer, goTo, sellTo } from './support/cashier'
import { expect, test } from './support/fixtures'
import { canaryToken } from './support/places'
import { runToEnd } from './support/raw-start'
import { provisionFor, shop, type Till } from './support/till'

const alert = (page: Page) => page.getByRole('alert').filter({ hasText: 'Loket belum bisa dibuka' })
const fileOf = (till: Till) => join(till.dataFolder, 'loket.sqlite')
const sumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

const bad: readonly { name: string; provision: object; says: RegExp }[] = [
  { name: 'an unknown field', provision: { shop, warna: 'merah' }, says: /unknown field "warna"/u },
  { name: 'an unknown field inside', provision: { niskala: { url: 'https://x.example' } }, says: /unknown field "niskala\.url"/u },
  { name: 'a wrong type', provision: { training: 'ya' }, says: /wrong value for "training"/u },
  {
    name: 'an insecure address',
    provision: { niskala: { baseUrl: 'http://niskala.example' } },
    says: /wrong value for "niskala\.baseUrl"/u,
  },
  { name: 'a token with a space', provision: { niskala: { token: `${canaryToken} x` } }, says: /wrong value for "niskala\.token"/u },
  { name: 'a catalogue that is not there', provision: { catalogue: '/tidak/ada.csv' }, says: /catalogue: .*cannot be read/u },
  { name: 'a catalogue that is no catalogue', provision: { catalogue: 'bekal.json' }, says: /catalogue: /u },
]

for (const { name, provision, says } of bad) {
  test(`provisioning with ${name} is refused whole, with a sentence and code 2`, async ({ folder }) => {
    const dataFolder = join(folder, 'data')
    const { code, stderr } = await runToEnd({ dataFolder, provision: { language: 'en', ...provision } })
    expect(stderr).toMatch(says)
    expect(stderr).not.toContain(canaryToken)
    expect(code).toBe(2)
    expect(existsSync(join(dataFolder, 'settings.json'))).toBe(false)
    expect(existsSync(join(dataFolder, 'loket.sqlite'))).toBe(false)
  })
}

test('a refused provisioning leaves a working shop as it was', async ({ till }) => {
  await till.kill()
  const settings = join(till.dataFolder, 'settings.json')
  const before = sumOf(settings)
  const provision = { shop: { ...shop, name: 'Toko Lain' }, catalogue: '/tidak/ada.csv' }
  const { code } = await runToEnd({ dataFolder: till.dataFolder, provision })
  expect(code).toBe(2)
  expect(sumOf(settings)).toBe(before)
})

test('a second start on the same folder says so and ends; the first goes on selling', async ({ till, sandbox }) => {
  const { code, stderr } = await runToEnd({ dataFolder: till.dataFolder })
  expect(stderr).toContain('Loket is already running with this data folder')
  expect(code).toBe(0)
  const number = customer()
  await sellTo(till.page, { number }, 'Sukses')
  expect(await sandbox.purchases(number)).toBe(1)
})

test('it ends by itself when it is closed, also after a quiet while, and can be started again', async ({ till, sandbox, open }) => {
  await sellTo(till.page, { number: customer() }, 'Sukses')
  // Longer than an idle connection to the provider is kept: nothing is open any more.
  await expect(till.page.getByText(/Saldo, [4-9] dtk lalu/u)).toBeVisible({ timeout: 15_000 })
  const ended = new Promise((resolve) => void till.process.once('exit', resolve))
  await till.app.evaluate(({ app }) => setTimeout(() => app.quit(), 0))
  expect(await ended).toBe(0)
  const { page } = await open({ provision: provisionFor(sandbox.baseUrl) })
  await goTo(page, 'Riwayat')
  await expect(page.getByText('1 tampil')).toBeVisible()
})

test('a database that another program holds is named as such, and left alone', async ({ till, open }) => {
  await till.kill()
  const other = new DatabaseSync(fileOf(till))
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  const { page } = await open()
  await expect(alert(page)).toContainText('Data sedang dipakai Loket lain atau program lain.')
  other.exec('ROLLBACK')
  other.close()
})

test('a damaged database is named as such, not replaced and not touched', async ({ till, open }) => {
  await sellTo(till.page, { number: customer() }, 'Sukses')
  await till.close()
  const file = fileOf(till)
  const bytes = readFileSync(file)
  bytes.fill(0xa5, 100, Math.min(bytes.length, 60_000))
  writeFileSync(file, bytes)
  const before = sumOf(file)
  const { page } = await open()
  await expect(alert(page)).toContainText('Berkas data rusak.')
  expect(sumOf(file)).toBe(before)
})

test('an emptied database file is not taken for a new shop', async ({ till, open }) => {
  await sellTo(till.page, { number: customer() }, 'Sukses')
  await till.close()
  writeFileSync(fileOf(till), '')
  const { page } = await open()
  await expect(alert(page)).toContainText('Berkas data rusak.')
})

test('a database of a newer Loket is not opened and not touched', async ({ till, open }) => {
  await till.close()
  const newer = new DatabaseSync(fileOf(till))
  newer.exec('PRAGMA user_version = 999')
  newer.close()
  const before = sumOf(fileOf(till))
  const { page } = await open()
  await expect(alert(page)).toContainText('Loket yang lebih baru')
  expect(sumOf(fileOf(till))).toBe(before)
})
