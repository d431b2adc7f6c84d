// What main tells the renderer by itself: the other half of the contract.
// Whole-statement type imports: an inline one would bring its module, schemas and all, into the preload.
import type { CallbackView } from './callback-view'
import type { Rupiah } from './money'
import type { DisplayState } from './customer-screen'
import type { PriceListView } from './price-list'
import type { PrintJob } from './printing'
import type { SaleView } from './sale-view'
import type { SettingsView } from './settings'
import type { TillStatus } from './till-status'

export type Events = {
  'sale/changed': SaleView
  'till/status': TillStatus
  'till/settings': SettingsView
  'catalogue/changed': null
  'saldo/changed': null
  'callback/changed': CallbackView
  'pricelist/changed': PriceListView
  'print/changed': PrintJob
  'display/changed': DisplayState
  /** The window was asked to close while orders are open: the cashier is asked once. */
  'till/closing': { readonly count: number; readonly total: Rupiah }
}

export type EventName = keyof Events
const everyEvent = {
  'sale/changed': true,
  'till/status': true,
  'till/settings': true,
  'catalogue/changed': true,
  'saldo/changed': true,
  'callback/changed': true,
  'pricelist/changed': true,
  'print/changed': true,
  'display/changed': true,
  'till/closing': true,
} satisfies Record<EventName, true>
export const eventNames: readonly string[] = Object.keys(everyEvent)
