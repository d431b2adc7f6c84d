import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../../../test/support/fake-clock'
import { logoInMemory, settingsInMemory, shopSettings, storedSettings, vaultInMemory } from '../../../../test/support/settings'
import { rupiah } from '../../../shared/money'
import { type SettingsView } from '../../../shared/settings'
import { systemIds } from '../../adapters/platform/system'
import { type Vault } from '../../core/ports/platform'
import { type SettingsStore, StoreTrouble } from '../../core/ports/stores'
import { type SaldoReply } from '../../core/sale/provider-reply'
import { wedge } from '../../core/receipt/slips.fixture'
import { createSettings } from './settings'

const secret = 'rahasia-token-7788'
const address = 'https://niskala.example/v1'
const transport = 'json'

function openSettings(start: { training?: boolean; openSales?: number; saldo?: SaldoReply } = {}) {
  const deeds: string[] = []
  const views: SettingsView[] = []
  let full = false
  const memory = settingsInMemory(storedSettings(address, { training: start.training ?? false }))
  const store: SettingsStore = {
    ...memory,
    write(changes) {
      if (full) throw new StoreTrouble('disk-full', 'full')
      memory.write(changes)
    },
  }
  const secrets = vaultInMemory()
  const vault: Vault = {
    ...secrets,
    set(name, value) {
      deeds.push('token kept')
      return secrets.set(name, value)
    },
  }
  const settings = createSettings({
    store,
    logo: logoInMemory(),
    vault,
    clock: createFakeClock(),
    ids: systemIds,
    tokenExpiresAt: () => undefined,
    callbackChanged: () => Promise.resolve(void deeds.push('door moved')),
    about: { version: '0.1.0', dataFolder: '/data', paperWays: ['system'] },
    saldo: () => Promise.resolve(start.saldo ?? { kind: 'saldo', amount: rupiah(5) }),
    openSales: (provider) => (provider === 'niskala' ? (start.openSales ?? 0) : 0),
    exchangeTill: () => Promise.resolve(void deeds.push('till exchanged')),
    tokenChanged: () => void deeds.push('asked again'),
    onChange: (view) => void views.push(view),
  })
  return { settings, store, deeds, views, fill: () => void (full = true) }
}

describe('the owner’s settings', () => {
  it('take a token in and never give it out', async () => {
    const { settings, views, deeds } = openSettings()
    const saved = await settings.saveNiskala({ transport, baseUrl: address, token: secret })
    expect(saved).toMatchObject({ ok: true, value: { niskala: { token: { kept: 'keychain', lastFour: '7788' } } } })
    expect(JSON.stringify([saved, views, settings.view()])).not.toContain(secret)
    expect(deeds).toEqual(['token kept', 'asked again'])
  })

  it('keep the token that is there when none is typed', async () => {
    const { settings, deeds } = openSettings()
    await settings.saveNiskala({ transport, baseUrl: address })
    expect(deeds).toEqual(['asked again'])
  })

  it('exchange the till when the address is another', async () => {
    const { settings, deeds, store } = openSettings()
    await settings.saveNiskala({ transport, baseUrl: 'https://other.example' })
    expect([deeds, store.read().niskala.baseUrl]).toEqual([['till exchanged'], 'https://other.example'])
  })

  it('do not move the address away from open orders, nor take half of the request', async () => {
    const { settings, deeds, store } = openSettings({ openSales: 3 })
    const refused = await settings.saveNiskala({ transport, baseUrl: 'https://other.example', token: secret })
    expect(refused).toEqual({ ok: false, failure: { kind: 'open-sales', count: 3 } })
    expect([deeds, store.read().niskala.baseUrl]).toEqual([[], address])
    expect(await settings.saveNiskala({ transport, baseUrl: address, token: secret })).toMatchObject({ ok: true })
  })

  it('go into training only when no real order is open, and out of it at any time', async () => {
    expect(await openSettings({ openSales: 1 }).settings.setTraining(true)).toEqual({
      ok: false,
      failure: { kind: 'open-sales', count: 1 },
    })
    const { settings, deeds, store } = openSettings({ training: true, openSales: 1 })
    expect(await settings.setTraining(true)).toMatchObject({ ok: true })
    expect(deeds).toEqual([])
    expect(await settings.setTraining(false)).toMatchObject({ ok: true, value: { training: false } })
    expect([deeds, store.read().training]).toEqual([['till exchanged'], false])
  })

  it('keep looks and logo, tell the screens, and take the logo away again', () => {
    const { settings, views } = openSettings()
    settings.saveDesigns({ all: { header: ['Agen resmi'] } })
    settings.saveLogo(wedge)
    expect(views.at(-1)).toMatchObject({ designs: { all: { header: ['Agen resmi'] } }, logo: wedge })
    expect(settings.saveLogo(undefined).logo).toBeUndefined()
    expect(settings.view().designs).toEqual({ all: { header: ['Agen resmi'] } })
  })

  it('tell the screens what was saved, and nothing when the disk refuses', () => {
    const { settings, views, fill } = openSettings()
    settings.saveShop(shopSettings({ name: 'Konter Maju' }))
    expect(views.map((view) => view.shop.name)).toEqual(['Konter Maju'])
    fill()
    expect(() => settings.savePreferences({ ...settings.view().preferences, cashier: 'Budi' })).toThrow('full')
    expect([views.length, settings.view().preferences.cashier]).toEqual([1, 'Sari'])
  })
})

describe('the test of the connection', () => {
  it.each<[SaldoReply, unknown]>([
    [
      { kind: 'turned-away', stop: 'token-rejected' },
      { kind: 'stopped', why: 'token-rejected' },
    ],
    [
      { kind: 'not-sent', why: 'no-network' },
      { kind: 'no-line', why: 'no-network' },
    ],
    [{ kind: 'no-answer' }, { kind: 'no-line', why: 'timeout' }],
    [
      { kind: 'inconclusive', status: 404, wrongPlace: true },
      { kind: 'wrong-address', why: '404' },
    ],
    [
      { kind: 'inconclusive', status: 502, wrongPlace: false },
      { kind: 'no-line', why: 'provider-error' },
    ],
  ])('tells %o apart', async (saldo, failure) => {
    expect(await openSettings({ saldo }).settings.testConnection('niskala')).toEqual({ ok: false, failure })
  })

  it('tells the saldo', async () => {
    expect(await openSettings().settings.testConnection('niskala')).toEqual({ ok: true, value: { saldo: 5, tookMs: 0 } })
  })
})
