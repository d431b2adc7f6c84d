import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../../../test/support/fake-clock'
import {
  billSettings,
  digiswitchSettings,
  logoInMemory,
  settingsInMemory,
  storedSettings,
  vaultInMemory,
} from '../../../../test/support/settings'
import { rupiah } from '../../../shared/money'
import { type ProviderName } from '../../../shared/provider-name'
import { type SettingsView } from '../../../shared/settings'
import { systemIds } from '../../adapters/platform/system'
import { createSettings } from './settings'

const key = 'rahasia-kunci-4455'
const { margin, ...plain } = digiswitchSettings({ username: 'toko' })

function openSettings(open: Partial<Record<ProviderName, number>> = {}, training = false) {
  const deeds: string[] = []
  const views: SettingsView[] = []
  const store = settingsInMemory(storedSettings('https://niskala.example/v1', { digiswitch: { ...plain, margin }, training }))
  const vault = vaultInMemory()
  const settings = createSettings({
    store,
    logo: logoInMemory(),
    vault,
    clock: createFakeClock(),
    ids: systemIds,
    tokenExpiresAt: () => undefined,
    callbackChanged: () => Promise.resolve(),
    about: { version: '0.1.0', dataFolder: '/data', paperWays: ['system'] },
    saldo: (provider) => Promise.resolve({ kind: 'saldo', amount: rupiah(provider === 'digiswitch' ? 7 : 5) }),
    openSales: (provider) => open[provider] ?? 0,
    exchangeTill: () => Promise.resolve(void deeds.push('till exchanged')),
    tokenChanged: () => void deeds.push('asked again'),
    onChange: (view) => void views.push(view),
  })
  return { settings, store, vault, deeds, views }
}

describe('the way to DigiSwitch', () => {
  it('takes a key in and never gives it out', async () => {
    const { settings, vault, views, deeds } = openSettings()
    const saved = await settings.saveDigiswitch({ ...plain, key })
    expect(saved).toMatchObject({ ok: true, value: { digiswitch: { username: 'toko', key: { kept: 'keychain', lastFour: '4455' } } } })
    expect([vault.get('digiswitch-key'), deeds]).toEqual([key, ['asked again']])
    expect(JSON.stringify([saved, views, settings.view()])).not.toContain(key)
  })

  it('keeps its key when none is typed, and its margin when anything else is saved', async () => {
    const { settings, vault, store } = openSettings()
    await settings.saveDigiswitch({ ...plain, key })
    await settings.saveDigiswitch({ ...plain, testing: true, bank: 'BRI' })
    expect(vault.get('digiswitch-key')).toBe(key)
    expect(store.read().digiswitch).toEqual({ ...plain, testing: true, bank: 'BRI', margin })
  })

  it.each([{ username: 'lain' }, { username: '' }, { baseUrl: 'https://other.example/v1/user/api' }, { testing: true }])(
    'is another till when it leads to another account: %j',
    async (moved) => {
      const { settings, store, deeds } = openSettings()
      expect(await settings.saveDigiswitch({ ...plain, ...moved })).toMatchObject({ ok: true })
      expect([store.read().digiswitch, deeds]).toEqual([{ ...plain, ...moved, margin }, ['till exchanged']])
    },
  )

  it('cannot lead to another account while sales of it are open; those of Niskala do not matter', async () => {
    const { settings, store, vault, deeds } = openSettings({ digiswitch: 2, niskala: 5 })
    const refused = await settings.saveDigiswitch({ ...plain, username: 'lain', key })
    expect(refused).toEqual({ ok: false, failure: { kind: 'open-sales', count: 2 } })
    expect([store.read().digiswitch.username, vault.get('digiswitch-key'), deeds]).toEqual(['toko', undefined, []])
    expect(await openSettings({ niskala: 5 }).settings.saveDigiswitch({ ...plain, username: 'lain' })).toMatchObject({ ok: true })
    expect(await openSettings({ digiswitch: 2 }, true).settings.saveDigiswitch({ ...plain, username: 'lain' })).toMatchObject({ ok: true })
  })

  it('cannot begin or end trying out while sales are open: a real order would leave as a test', async () => {
    const { settings, store, deeds } = openSettings({ digiswitch: 1 })
    expect(await settings.saveDigiswitch({ ...plain, testing: true })).toEqual({ ok: false, failure: { kind: 'open-sales', count: 1 } })
    expect([store.read().digiswitch.testing, deeds]).toEqual([false, []])
  })

  it('does not hold back Niskala’s address, but does hold back training', async () => {
    const { settings } = openSettings({ digiswitch: 2 })
    expect(await settings.saveNiskala({ baseUrl: 'https://other.example', transport: 'json' })).toMatchObject({ ok: true })
    expect(await settings.setTraining(true)).toEqual({ ok: false, failure: { kind: 'open-sales', count: 2 } })
  })

  it('is tried by itself', async () => {
    const { settings } = openSettings()
    expect(await settings.testConnection('digiswitch')).toMatchObject({ ok: true, value: { saldo: 7 } })
    expect(await settings.testConnection('niskala')).toMatchObject({ ok: true, value: { saldo: 5 } })
  })
})

describe('the rules for prices and bills', () => {
  it('are kept and told', () => {
    const { settings, views } = openSettings()
    expect(settings.saveMargin({ add: rupiah(500), roundUpTo: 1_000 }).digiswitch).toMatchObject({
      username: 'toko',
      margin: { add: 500, roundUpTo: 1_000 },
    })
    const bills = billSettings({ queueOffline: true })
    expect(settings.saveBills(bills).bills).toEqual(bills)
    expect(views).toHaveLength(2)
  })

  it('leave the fees of kinds that are not named as they were', () => {
    const { settings, store } = openSettings()
    const pln = { usual: rupiah(0), most: rupiah(3_000) }
    settings.saveBills({ queueOffline: false, fees: { pln } })
    expect(store.read().bills.fees).toEqual({ ...billSettings().fees, pln })
  })
})
