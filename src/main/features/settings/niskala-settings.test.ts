import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../../../test/support/fake-clock'
import { at } from '../../../../test/support/sales'
import { logoInMemory, settingsInMemory, storedSettings, vaultInMemory } from '../../../../test/support/settings'
import { rupiah } from '../../../shared/money'
import { niskalaTransports, type SettingsView } from '../../../shared/settings'
import { type Vault } from '../../core/ports/platform'
import { createSettings } from './settings'

const baseUrl = 'https://niskala.example/v1'
const door = { on: true, address: '0.0.0.0', port: 4_690, allowed: ['10.0.0.0/8'] }
const password = 'rahasia-proxy-9911'

function openSettings(openSales = 0) {
  const deeds: string[] = []
  const views: SettingsView[] = []
  const store = settingsInMemory(storedSettings(baseUrl))
  const vault: Vault = vaultInMemory()
  let paths = 0
  const settings = createSettings({
    store,
    logo: logoInMemory(),
    vault,
    clock: createFakeClock(),
    ids: { next: () => `PATH${(paths += 1)}`, chance: () => 0 },
    tokenExpiresAt: () => (vault.get('niskala-token') === undefined ? undefined : at(1_000)),
    callbackChanged: () => Promise.resolve(void deeds.push(`door ${JSON.stringify(store.read().niskala.callback)}`)),
    about: { version: '0.1.0', dataFolder: '/data', paperWays: ['system'] },
    saldo: () => Promise.resolve({ kind: 'no-answer' }),
    openSales: () => openSales,
    exchangeTill: () => Promise.resolve(void deeds.push(`till ${store.read().niskala.proxy.address}`)),
    tokenChanged: () => void deeds.push('asked again'),
    onChange: (view) => void views.push(view),
  })
  return { settings, store, vault, deeds, views, niskala: () => store.read().niskala }
}

describe('the way to Niskala', () => {
  it.each(niskalaTransports)('may change to %s while orders are open: every one keeps its reference', async (transport) => {
    const { settings, niskala, deeds } = openSettings(3)
    expect(await settings.saveNiskala({ baseUrl, transport })).toMatchObject({ ok: true, value: { niskala: { transport } } })
    expect([niskala().transport, deeds]).toEqual([transport, ['asked again']])
  })

  it('shows when the token ends, and forgets nothing else when it is changed', async () => {
    const { settings, niskala } = openSettings()
    settings.saveLowSaldo({ amount: rupiah(50_000) })
    await settings.saveNiskala({ baseUrl, transport: 'xml', token: 'a.b.c-7788' })
    expect(settings.view().niskala).toMatchObject({ tokenExpiresAt: at(1_000), lowSaldo: 50_000, token: { lastFour: '7788' } })
    expect(niskala()).toMatchObject({ transport: 'xml', lowSaldo: 50_000 })
  })
})

describe('the proxy', () => {
  it('is used from a new till on, and its password goes in and never comes out', async () => {
    const { settings, vault, deeds, views } = openSettings(3)
    const view = await settings.saveProxy({ address: 'http://10.1.1.1:3128', user: 'toko', password })
    expect(deeds).toEqual(['till http://10.1.1.1:3128'])
    expect(view.niskala.proxy).toMatchObject({ address: 'http://10.1.1.1:3128', user: 'toko', password: { lastFour: '9911' } })
    expect(vault.get('proxy-password')).toBe(password)
    expect(JSON.stringify([view, views, settings.view()])).not.toContain(password)
  })

  it('keeps its password when none is typed, and forgets it when it is emptied', async () => {
    const { settings, vault } = openSettings()
    await settings.saveProxy({ address: 'http://10.1.1.1:3128', user: 'toko', password })
    await settings.saveProxy({ address: '', user: '' })
    expect(vault.get('proxy-password')).toBe(password)
    const view = await settings.saveProxy({ address: '', user: '', password: '' })
    expect([vault.get('proxy-password'), view.niskala.proxy.password.kept]).toEqual([undefined, 'none'])
  })
})

describe('the door for reports', () => {
  it('gets a secret path of its own the first time, and keeps it', async () => {
    const { settings, deeds, niskala } = openSettings()
    await settings.saveCallback(door)
    expect(niskala().callback).toEqual({ ...door, path: 'PATH1' })
    const view = await settings.saveCallback({ ...door, on: false, port: 4_700 })
    expect(view.niskala.callback).toEqual({ ...door, on: false, port: 4_700, path: 'PATH1' })
    expect(deeds).toHaveLength(2)
  })

  it('gets another path when it is asked for, and moves there', async () => {
    const { settings, deeds } = openSettings()
    await settings.saveCallback(door)
    expect((await settings.newCallbackPath()).niskala.callback).toEqual({ ...door, path: 'PATH2' })
    expect(deeds.at(-1)).toContain('PATH2')
  })
})

describe('the warning for a low saldo', () => {
  it('is a sum of the owner’s own', () => {
    const { settings, views } = openSettings()
    expect(settings.saveLowSaldo({ amount: rupiah(75_000) }).niskala.lowSaldo).toBe(75_000)
    expect(views.at(-1)?.niskala.lowSaldo).toBe(75_000)
  })
})
