// What the settings work with.
import { type PaperWay } from '../../../shared/printing'
import { type ProviderName } from '../../../shared/provider-name'
import { type Instant } from '../../../shared/sale-view'
import { type SettingsView } from '../../../shared/settings'
import { type Clock, type Ids, type Vault } from '../../core/ports/platform'
import { type LogoStore, type SettingsStore } from '../../core/ports/stores'
import { type SaldoReply } from '../../core/sale/provider-reply'

export type SettingsParts = {
  readonly store: SettingsStore
  readonly logo: LogoStore
  readonly vault: Vault
  readonly clock: Clock
  /** When the token ends, where it says so itself. */
  readonly tokenExpiresAt: () => Instant | undefined
  /** The listener for reports must follow its settings. */
  readonly callbackChanged: () => Promise<void>
  readonly ids: Ids
  readonly about: { readonly version: string; readonly dataFolder: string; readonly paperWays: readonly PaperWay[] }
  readonly saldo: (provider: ProviderName) => Promise<SaldoReply>
  /** How many sales of one provider are open in the till that is running now. */
  readonly openSales: (provider: ProviderName) => number
  /** The provider's address or the set of data is another: the running till must be exchanged. */
  readonly exchangeTill: () => Promise<void>
  /** A token or key is another: the line may be up again. */
  readonly tokenChanged: () => void
  readonly onChange: (view: SettingsView) => void
}
