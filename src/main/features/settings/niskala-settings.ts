// How the till reaches Niskala: address, token, transport, proxy, reports, and when the saldo counts as low.
import { type SettingsFailure } from '../../../shared/ipc-contract'
import { type RequestOf } from '../../../shared/ipc-requests'
import { fail, ok, type Result } from '../../../shared/result'
import { type SettingsView } from '../../../shared/settings'
import { type StoredSettings } from '../../core/ports/stores'
import { type SettingsParts } from './settings-parts'

export type NiskalaSettings = {
  saveNiskala(request: RequestOf<'settings/save-niskala'>): Promise<Result<SettingsView, SettingsFailure>>
  saveProxy(request: RequestOf<'settings/save-proxy'>): Promise<SettingsView>
  saveCallback(request: RequestOf<'settings/save-callback'>): Promise<SettingsView>
  newCallbackPath(): Promise<SettingsView>
  saveLowSaldo(request: RequestOf<'settings/save-low-saldo'>): SettingsView
}

export function createNiskalaSettings(parts: SettingsParts, changed: () => SettingsView): NiskalaSettings {
  const { store, vault, ids } = parts
  const now = (): StoredSettings['niskala'] => store.read().niskala
  const write = (changes: Partial<StoredSettings['niskala']>): void => store.write({ niskala: { ...now(), ...changes } })

  return {
    async saveNiskala({ baseUrl, token, transport }) {
      const moved = baseUrl !== now().baseUrl
      // Orders that may have reached one address must be asked about there.
      const open = parts.openSales('niskala')
      if (moved && !store.read().training && open > 0) return fail({ kind: 'open-sales', count: open })
      // The secret first: if it cannot be kept, the address must not have moved.
      if (token !== undefined) vault.set('niskala-token', token)
      write({ baseUrl, transport })
      if (moved) await parts.exchangeTill()
      else parts.tokenChanged()
      return ok(changed())
    },
    async saveProxy({ address, user, password }) {
      write({ proxy: { address, user } })
      if (password === '') vault.forget('proxy-password')
      else if (password !== undefined) vault.set('proxy-password', password)
      await parts.exchangeTill()
      return changed()
    },
    async saveCallback(callback) {
      write({ callback: { ...callback, path: now().callback.path || ids.next() } })
      await parts.callbackChanged()
      return changed()
    },
    async newCallbackPath() {
      write({ callback: { ...now().callback, path: ids.next() } })
      await parts.callbackChanged()
      return changed()
    },
    saveLowSaldo({ amount }) {
      write({ lowSaldo: amount })
      return changed()
    },
  }
}
