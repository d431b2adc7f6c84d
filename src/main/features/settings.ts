// The owner's settings. Secrets go in here and never come out.
import { type ConnectionFailure, type RequestOf, type SettingsFailure } from '../../shared/ipc-contract'
import { type Rupiah } from '../../shared/money'
import { fail, ok, type Result } from '../../shared/result'
import { type Preferences, type SettingsView, type Shop } from '../../shared/settings'
import { type Clock, type Vault } from '../core/ports/platform'
import { type SettingsStore } from '../core/ports/stores'
import { type SaldoReply } from '../core/sale/provider-reply'

export type Settings = {
  view(): SettingsView
  saveShop(shop: Shop): SettingsView
  savePreferences(preferences: Preferences): SettingsView
  saveNiskala(request: RequestOf<'settings/save-niskala'>): Promise<Result<SettingsView, SettingsFailure>>
  /** Another set of data: the till is closed and opened on the other file. */
  setTraining(on: boolean): Promise<Result<SettingsView, SettingsFailure>>
  testConnection(): Promise<Result<{ readonly saldo: Rupiah; readonly tookMs: number }, ConnectionFailure>>
}

export type SettingsParts = {
  readonly store: SettingsStore
  readonly vault: Vault
  readonly clock: Clock
  readonly about: { readonly version: string; readonly dataFolder: string }
  readonly saldo: () => Promise<SaldoReply>
  /** How many sales are open in the till that is running now. */
  readonly openSales: () => number
  /** The provider's address or the set of data is another: the running till must be exchanged. */
  readonly exchangeTill: () => Promise<void>
  /** The token is another: the line may be up again. */
  readonly tokenChanged: () => void
  readonly onChange: (view: SettingsView) => void
}

export function createSettings(parts: SettingsParts): Settings {
  const { store, vault } = parts

  function view(): SettingsView {
    const { shop, preferences, niskala, training } = store.read()
    return {
      shop,
      preferences,
      training,
      niskala: { baseUrl: niskala.baseUrl, token: vault.status('niskala-token') },
      ...parts.about,
    }
  }

  function changed(): SettingsView {
    const next = view()
    parts.onChange(next)
    return next
  }

  return {
    view,
    saveShop(shop) {
      store.write({ shop })
      return changed()
    },
    savePreferences(preferences) {
      store.write({ preferences })
      return changed()
    },
    async saveNiskala({ baseUrl, token }) {
      const moved = baseUrl !== store.read().niskala.baseUrl
      // Orders that may have reached one address must be asked about there.
      if (moved && !store.read().training && parts.openSales() > 0) {
        return fail({ kind: 'open-sales', count: parts.openSales() })
      }
      if (token !== undefined) vault.set('niskala-token', token)
      store.write({ niskala: { baseUrl } })
      if (moved) await parts.exchangeTill()
      else parts.tokenChanged()
      return ok(changed())
    },
    async setTraining(on) {
      if (on === store.read().training) return ok(view())
      // Real orders go on being watched only while the real till is open.
      if (on && parts.openSales() > 0) return fail({ kind: 'open-sales', count: parts.openSales() })
      store.write({ training: on })
      await parts.exchangeTill()
      return ok(changed())
    },
    async testConnection() {
      const startedMs = parts.clock.monotonicMs()
      const reply = await parts.saldo()
      const tookMs = Math.round(parts.clock.monotonicMs() - startedMs)
      return reply.kind === 'saldo' ? ok({ saldo: reply.amount, tookMs }) : fail(connectionFailure(reply))
    },
  }
}

function connectionFailure(reply: Exclude<SaldoReply, { kind: 'saldo' }>): ConnectionFailure {
  switch (reply.kind) {
    case 'turned-away':
      return { kind: 'stopped', why: reply.stop }
    case 'not-sent':
      return { kind: 'no-line', why: reply.why }
    case 'no-answer':
      return { kind: 'no-line', why: 'timeout' }
    case 'inconclusive':
      return reply.wrongPlace ? { kind: 'wrong-address', why: String(reply.status) } : { kind: 'no-line', why: 'provider-error' }
  }
}
