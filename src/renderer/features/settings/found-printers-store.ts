// Printers that the till has found, and whether it is looking.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type FoundPrinters } from '../../../shared/found-printers'
import { type PosBridge } from '../../../shared/ipc-contract'
import { bridge } from '../../bridge'

export type FoundPrintersState = {
  /** Nothing before the first search has ended. */
  readonly found: FoundPrinters | undefined
  readonly searching: boolean
  search(): Promise<void>
}

export function createFoundPrintersStore(pos: PosBridge): StoreApi<FoundPrintersState> {
  return createStore<FoundPrintersState>()((set, get) => ({
    found: undefined,
    searching: false,
    async search() {
      if (get().searching) return
      set({ searching: true })
      const reply = await pos.call('printer/found', undefined)
      set(reply.ok ? { found: reply.value, searching: false } : { searching: false })
    },
  }))
}

export const foundPrintersStore = createFoundPrintersStore(bridge)
