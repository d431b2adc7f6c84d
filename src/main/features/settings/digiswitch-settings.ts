// How the till reaches DigiSwitch, what a new product of its list costs here, and the shop's rules for bills.
import { type SettingsFailure } from '../../../shared/ipc-contract'
import { type RequestOf } from '../../../shared/ipc-requests'
import { fail, ok, type Result } from '../../../shared/result'
import { type BillSettings, type Margin, type SettingsView } from '../../../shared/settings'
import { type StoredSettings } from '../../core/ports/stores'
import { type SettingsParts } from './settings-parts'

export type DigiswitchSettings = {
  /** Without a username the till has no DigiSwitch. */
  saveDigiswitch(request: RequestOf<'settings/save-digiswitch'>): Promise<Result<SettingsView, SettingsFailure>>
  saveMargin(margin: Margin): SettingsView
  /** Kinds that are not named keep their fees. */
  saveBills(bills: BillSettings): SettingsView
}

export function createDigiswitchSettings(parts: SettingsParts, changed: () => SettingsView): DigiswitchSettings {
  const { store, vault } = parts
  const now = (): StoredSettings['digiswitch'] => store.read().digiswitch

  return {
    async saveDigiswitch({ key, ...plain }) {
      // A reference belongs to the account that it was sent under: only there it can be asked about. Trying out is another
      // account: a real order must not leave as a test, nor a test as a real order.
      const moved = (['baseUrl', 'username', 'testing'] as const).some((name) => plain[name] !== now()[name])
      const open = parts.openSales('digiswitch')
      if (moved && !store.read().training && open > 0) return fail({ kind: 'open-sales', count: open })
      // The secret first: if it cannot be kept, the account must not have moved.
      if (key !== undefined) vault.set('digiswitch-key', key)
      store.write({ digiswitch: { ...now(), ...plain } })
      if (moved) await parts.exchangeTill()
      else parts.tokenChanged()
      return ok(changed())
    },
    saveMargin(margin) {
      store.write({ digiswitch: { ...now(), margin } })
      return changed()
    },
    saveBills({ queueOffline, fees }) {
      store.write({ bills: { queueOffline, fees: { ...store.read().bills.fees, ...fees } } })
      return changed()
    },
  }
}
