// DigiSwitch's price list: how far a refresh is, what it changed, and why it did not happen.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CallFailure, type PosBridge, type PriceListFailure } from '../../../shared/ipc-contract'
import { type PriceListView } from '../../../shared/price-list'

export type PriceListState = {
  readonly view: PriceListView | undefined
  readonly asking: boolean
  readonly failure: PriceListFailure | CallFailure | undefined
  start(): () => void
  refresh(): Promise<void>
}

export type PriceListStore = StoreApi<PriceListState>

export function createPriceListStore(bridge: PosBridge): PriceListStore {
  return createStore<PriceListState>()((set, get) => ({
    view: undefined,
    asking: false,
    failure: undefined,
    start: () => {
      let told = false
      const stop = bridge.on('pricelist/changed', (view) => {
        told = true
        set({ view })
      })
      const read = async () => {
        const reply = await bridge.call('pricelist/view', undefined)
        if (!told) set(reply.ok ? { view: reply.value } : { failure: reply.failure })
      }
      set({ failure: undefined })
      void read()
      return stop
    },
    refresh: async () => {
      if (get().asking) return
      set({ asking: true, failure: undefined })
      const reply = await bridge.call('pricelist/refresh', undefined)
      set({ asking: false, ...(reply.ok ? { view: reply.value } : { failure: reply.failure }) })
    },
  }))
}

/** Milliseconds until the provider takes the question again; 0 when it may be asked. */
export function waitMsOf(view: PriceListView | undefined, now: number): number {
  return Math.max(0, (view?.againAt ?? 0) - now)
}
