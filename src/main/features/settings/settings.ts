// The owner's settings. Secrets go in here and never come out.
import { type ConnectionFailure, type SettingsFailure } from '../../../shared/ipc-contract'
import { type Rupiah } from '../../../shared/money'
import { type Printing } from '../../../shared/printing'
import { type ProviderName, providerNames } from '../../../shared/provider-name'
import { fail, ok, type Result } from '../../../shared/result'
import { type CustomerDisplay, type Preferences, type SettingsView, type Shop } from '../../../shared/settings'
import { type SlipDesigns } from '../../../shared/slip-design'
import { type SlipLogo } from '../../../shared/slip-logo'
import { createDigiswitchSettings, type DigiswitchSettings } from './digiswitch-settings'
import { createNiskalaSettings, type NiskalaSettings } from './niskala-settings'
import { type SettingsParts } from './settings-parts'
import { type SaldoReply } from '../../core/sale/provider-reply'

export type Settings = NiskalaSettings &
  DigiswitchSettings & {
    view(): SettingsView
    saveShop(shop: Shop): SettingsView
    savePreferences(preferences: Preferences): SettingsView
    savePrinting(printing: Printing): SettingsView
    saveDisplay(customerDisplay: CustomerDisplay): SettingsView
    saveDesigns(designs: SlipDesigns): SettingsView
    /** Nothing removes the logo. */
    saveLogo(logo: SlipLogo | undefined): SettingsView
    /** Another set of data: the till is closed and opened on the other file. */
    setTraining(on: boolean): Promise<Result<SettingsView, SettingsFailure>>
    /** Asks the provider as it is saved, whichever till is open. */
    testConnection(provider: ProviderName): Promise<Result<{ readonly saldo: Rupiah; readonly tookMs: number }, ConnectionFailure>>
  }

export function createSettings(parts: SettingsParts): Settings {
  const { store, vault } = parts

  function view(): SettingsView {
    const { shop, preferences, niskala, digiswitch, bills, printing, designs, customerDisplay, training } = store.read()
    return {
      shop,
      preferences,
      training,
      niskala: {
        ...niskala,
        proxy: { ...niskala.proxy, password: vault.status('proxy-password') },
        token: vault.status('niskala-token'),
        tokenExpiresAt: parts.tokenExpiresAt(),
      },
      digiswitch: { ...digiswitch, key: vault.status('digiswitch-key') },
      bills,
      printing,
      customerDisplay,
      designs,
      logo: parts.logo.read(),
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
    savePrinting(printing) {
      store.write({ printing })
      return changed()
    },
    saveDisplay(customerDisplay) {
      store.write({ customerDisplay })
      return changed()
    },
    saveDesigns(designs) {
      store.write({ designs })
      return changed()
    },
    saveLogo(logo) {
      parts.logo.write(logo)
      return changed()
    },
    ...createNiskalaSettings(parts, changed),
    ...createDigiswitchSettings(parts, changed),
    async setTraining(on) {
      if (on === store.read().training) return ok(view())
      // Real orders go on being watched only while the real till is open.
      const open = providerNames.reduce((count, name) => count + parts.openSales(name), 0)
      if (on && open > 0) return fail({ kind: 'open-sales', count: open })
      store.write({ training: on })
      await parts.exchangeTill()
      return ok(changed())
    },
    async testConnection(provider) {
      const startedMs = parts.clock.monotonicMs()
      const reply = await parts.saldo(provider)
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
