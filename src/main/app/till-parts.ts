// What an open till is made of, and whom it tells.
import { type EventName, type Events } from '../../shared/ipc-events'
import { type Instant } from '../../shared/sale-view'
import { type CallbackDoor } from '../core/ports/callbacks'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type Clock, type Ids, type Log } from '../core/ports/platform'
import { type SlipFiles } from '../core/ports/slip-files'
import { type LogoStore, type SettingsStore, type TillStore } from '../core/ports/stores'
import { type PolicyOf } from '../core/sale/retry-policy'
import { type CatalogueDeskParts } from '../features/catalogue'
import { type PlainNotice } from '../features/till-status'
import { type TillProviders } from './lanes'

export type TillParts = {
  readonly store: TillStore
  readonly providers: TillProviders
  readonly door: CallbackDoor
  readonly tokenEndingAt: () => Instant | undefined
  readonly policyOf: PolicyOf
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly settings: SettingsStore
  readonly logo: LogoStore
  readonly printer: ReceiptPrinter
  readonly files: SlipFiles
  readonly readCsv: CatalogueDeskParts['readCsv']
  readonly training: boolean
  /** The run before did not end by itself. */
  readonly crashed: boolean
  readonly notices: ReadonlySet<PlainNotice>
  readonly publish: <E extends EventName>(event: E, payload: Events[E]) => void
}
