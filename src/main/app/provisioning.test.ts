import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { preferenceSettings, settingsInMemory, storedSettings, vaultInMemory } from '../../../test/support/settings'
import { rupiah } from '../../shared/money'
import { type ProviderName } from '../../shared/provider-name'
import { fail, ok } from '../../shared/result'
import { type Vault } from '../core/ports/platform'
import { type StoredSettings } from '../core/ports/stores'
import { applyProvision, type CsvReader, provisionFault, readProvision } from './provisioning'

const row = {
  code: 'TSEL5',
  name: 'Telkomsel 5.000',
  brand: 'Telkomsel',
  category: 'pulsa',
  price: rupiah(7_000),
  cost: rupiah(5_400),
  hidden: false,
  provider: 'niskala',
  sku: 'TSEL5',
} as const
const readCsv: CsvReader = (bytes) => (bytes.byteLength > 0 ? ok([row]) : fail([{ row: 0, problem: 'empty-file' }]))
const secret = 'rahasia-token-123456'

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'loket-provision-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

function read(content: unknown, files: Readonly<Record<string, string>> = {}) {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return readProvision(join(folderWith({ ...files, 'toko.json': text }), 'toko.json'), readCsv)
}

describe('a provision file', () => {
  it('may say everything, with the catalogue beside it', () => {
    const settings = {
      shop: { name: 'Konter Maju', address: 'Jl. Mawar 1', phone: '0812', footer: 'Terima kasih', paperColumns: 48 },
      niskala: { baseUrl: 'https://example.com/api', token: secret },
      digiswitch: {
        baseUrl: 'https://example.com/v1/user/api',
        username: 'toko',
        key: secret,
        testing: true,
        bank: 'BCA',
        ownerName: 'Sari',
      },
      catalogue: 'harga.csv',
      language: 'en',
      training: false,
    }
    expect(read(settings, { 'harga.csv': 'code,name' })).toEqual({ ok: true, value: { settings, catalogue: [row] } })
  })

  it.each([[{}], [{ training: false }], [{ shop: { name: 'Konter' } }], [{ niskala: { token: secret } }]])(
    'may leave out the rest: %o',
    (content) => {
      expect(read(content)).toMatchObject({ ok: true, value: { settings: content, catalogue: [] } })
    },
  )

  it.each([
    [{ shop: { nmae: 'x' } }, 'unknown field "shop.nmae"'],
    [{ tokens: secret }, 'unknown field "tokens"'],
    [{ shop: { paperColumns: 40 } }, 'wrong value for "shop.paperColumns"'],
    [{ shop: { name: '' } }, 'wrong value for "shop.name"'],
    [{ niskala: { baseUrl: 'http://evil.example' } }, 'wrong value for "niskala.baseUrl"'],
    [{ niskala: { token: `${secret} with blanks` } }, 'wrong value for "niskala.token"'],
    [{ niskala: { token: 7 } }, 'wrong value for "niskala.token"'],
    [{ digiswitch: { key: `${secret} with blanks` } }, 'wrong value for "digiswitch.key"'],
    [{ digiswitch: { baseUrl: 'http://evil.example' } }, 'wrong value for "digiswitch.baseUrl"'],
    [{ digiswitch: { user: 'toko' } }, 'unknown field "digiswitch.user"'],
    [{ language: 'fr' }, 'wrong value for "language"'],
    [{ training: 'no' }, 'wrong value for "training"'],
    [7, 'wrong value for "the file"'],
    ['{"niskala": {"token": "rahasia-token-123456"', 'not valid JSON'],
    ['', 'not valid JSON'],
    [{ catalogue: 'tidak-ada.csv' }, 'cannot be read'],
    [{ catalogue: 'kosong.csv' }, 'row 0'],
  ])('%j is refused whole, with a sentence that names the field and never the value', (content, sentence) => {
    const refused = read(content, { 'kosong.csv': '' })
    expect(refused.ok).toBe(false)
    expect(!refused.ok && refused.failure).toContain(sentence)
    expect(JSON.stringify(refused)).not.toContain(secret)
  })

  it('that is not there is refused', () => {
    expect(readProvision('/nowhere/toko.json', readCsv)).toEqual({ ok: false, failure: '/nowhere/toko.json: cannot be read' })
  })
})

describe('a provider with open sales', () => {
  const now = storedSettings('https://old.example', { training: false })

  function fault(content: unknown, open: Partial<Record<ProviderName, number>>, before: StoredSettings = now): string | undefined {
    const provision = read(content)
    if (!provision.ok) throw new Error(provision.failure)
    return provisionFault(provision.value, before, (name) => open[name] ?? 0)
  }

  it.each([
    [{ niskala: { baseUrl: 'https://new.example' } }, 'niskala'],
    [{ digiswitch: { baseUrl: 'https://new.example/v1' } }, 'digiswitch'],
    [{ digiswitch: { username: 'lain' } }, 'digiswitch'],
    [{ digiswitch: { testing: true } }, 'digiswitch'],
    [{ training: true }, 'niskala'],
    [{ training: true }, 'digiswitch'],
  ] as const)('is not moved by %j, which would leave orders of %s behind', (content, name) => {
    expect(fault(content, { [name]: 2 })).toContain(`${name}: 2 sales are still open`)
    expect(fault(content, {})).toBeUndefined()
  })

  it('may be named again as it is, and given a new token or key', () => {
    const { baseUrl, username, testing } = now.digiswitch
    const same = {
      niskala: { baseUrl: now.niskala.baseUrl, token: secret },
      digiswitch: { baseUrl, username: username || 'toko', testing, key: secret },
    }
    const before = { ...now, digiswitch: { ...now.digiswitch, username: same.digiswitch.username } }
    expect(fault(same, { niskala: 1, digiswitch: 1 }, before)).toBeUndefined()
    expect(fault({ training: true }, { niskala: 1 }, { ...now, training: true })).toBeUndefined()
  })
})

describe('applying it', () => {
  const preferences = preferenceSettings({ theme: 'dark', timeZone: 'WIT', holdMinutes: 30, cashier: 'Budi', autoPrint: true })
  const before = storedSettings('https://old.example', { preferences, training: true })

  function apply(content: unknown): { settings: StoredSettings; secrets: string[] } {
    const provision = read(content)
    if (!provision.ok) throw new Error(provision.failure)
    const store = settingsInMemory(before)
    const secrets: string[] = []
    const memory = vaultInMemory()
    const vault: Vault = {
      ...memory,
      set(name, value) {
        secrets.push(value)
        return memory.set(name, value)
      },
    }
    applyProvision(provision.value, store, vault)
    return { settings: store.read(), secrets }
  }

  it('changes what it names and leaves the rest', () => {
    const { settings } = apply({ shop: { name: 'Konter Maju' }, language: 'en' })
    expect(settings).toEqual({
      ...before,
      shop: { ...before.shop, name: 'Konter Maju' },
      preferences: { ...before.preferences, language: 'en' },
    })
  })

  it('puts the token into the vault and nowhere else', () => {
    const { settings, secrets } = apply({ niskala: { baseUrl: 'https://new.example', token: secret }, training: false })
    expect(secrets).toEqual([secret])
    expect(JSON.stringify(settings)).not.toContain(secret)
    expect([settings.niskala.baseUrl, settings.training]).toEqual(['https://new.example', false])
  })

  it('sets up DigiSwitch, its key in the vault and nowhere else', () => {
    const { settings, secrets } = apply({ digiswitch: { username: 'toko', key: secret, bank: 'BRI' } })
    expect(secrets).toEqual([secret])
    expect(JSON.stringify(settings)).not.toContain(secret)
    expect(settings.digiswitch).toEqual({ ...before.digiswitch, username: 'toko', bank: 'BRI' })
  })

  it('of an empty file changes nothing', () => {
    expect(apply({})).toEqual({ settings: before, secrets: [] })
  })
})
