// Settings and secrets for tests, with every field that a test does not care about filled in.
import { type SecretName, type Vault } from '../../src/main/core/ports/platform'
import { type LogoStore, type SettingsStore, type StoredSettings } from '../../src/main/core/ports/stores'
import { rupiah } from '../../src/shared/money'
import { billKindNames } from '../../src/shared/bill/bill-data'
import { usualPrinting } from '../../src/shared/printing'
import { type SlipLogo } from '../../src/shared/slip-logo'
import { type BillSettings, type DigiswitchPlain, type Preferences, type Shop } from '../../src/shared/settings'

export function shopSettings(changes: Partial<Shop> = {}): Shop {
  return { name: 'Konter Uji', address: 'Jl. Mawar 1', phone: '0812', footer: 'Terima kasih', paperColumns: 32, ...changes }
}

export function preferenceSettings(changes: Partial<Preferences> = {}): Preferences {
  return {
    language: 'id',
    theme: 'system',
    timeZone: 'WIB',
    holdMinutes: 60,
    cashFirst: true,
    cashier: 'Sari',
    printer: '',
    autoPrint: false,
    sounds: true,
    ...changes,
  }
}

/** A shop without DigiSwitch, unless it is given a username. */
export function digiswitchSettings(changes: Partial<DigiswitchPlain> = {}): DigiswitchPlain {
  return {
    baseUrl: 'https://digiswitch.example/v1/user/api',
    username: '',
    testing: false,
    bank: 'BCA',
    ownerName: 'Toko Uji',
    lowSaldo: rupiah(0),
    margin: { add: rupiah(1_000), roundUpTo: 500 },
    ...changes,
  }
}

/** Two thousand on every bill, five at most. */
export function billSettings(changes: Partial<BillSettings> = {}): BillSettings {
  const fees: BillSettings['fees'] = Object.fromEntries(billKindNames.map((kind) => [kind, { usual: rupiah(2_000), most: rupiah(5_000) }]))
  return { queueOffline: false, fees, ...changes }
}

export function storedSettings(baseUrl: string, changes: Partial<StoredSettings> = {}): StoredSettings {
  return {
    shop: shopSettings(),
    preferences: preferenceSettings(),
    niskala: {
      baseUrl,
      transport: 'json',
      proxy: { address: '', user: '' },
      callback: { on: false, address: '127.0.0.1', port: 4690, path: '', allowed: [] },
      lowSaldo: rupiah(0),
    },
    digiswitch: digiswitchSettings(),
    bills: billSettings(),
    printing: usualPrinting,
    customerDisplay: { on: false, screen: 'second' },
    designs: {},
    training: false,
    ...changes,
  }
}

/** A settings store that works, without a file. */
export function settingsInMemory(start: StoredSettings): SettingsStore {
  let current = start
  return { wasReset: false, read: () => current, write: (changes) => void (current = { ...current, ...changes }) }
}

/** A logo that is kept for one run. */
export function logoInMemory(start?: SlipLogo): LogoStore {
  let current = start
  return { read: () => current, write: (logo) => void (current = logo) }
}

/** A vault that works, for one run. */
export function vaultInMemory(): Vault {
  const secrets = new Map<SecretName, string>()
  const vault: Vault = {
    get: (name) => secrets.get(name),
    status(name) {
      const secret = secrets.get(name)
      return secret ? { kept: 'keychain', lastFour: secret.slice(-4), keychain: true } : { kept: 'none', keychain: true }
    },
    set(name, secret) {
      secrets.set(name, secret)
      return vault.status(name)
    },
    forget: (name) => void secrets.delete(name),
  }
  return vault
}
