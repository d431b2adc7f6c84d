// Which screens are plugged in, and whether the customer's window is open: kept true by what main says.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type DisplayState } from '../../../shared/customer-screen'
import { type PosBridge } from '../../../shared/ipc-contract'
import { bridge } from '../../bridge'

export type DisplayStore = StoreApi<{ readonly state: DisplayState | undefined; follow(): () => void }>

export function createDisplayStore(pos: PosBridge): DisplayStore {
  return createStore((set) => ({
    state: undefined,
    follow() {
      const stop = pos.on('display/changed', (state) => set({ state }))
      void pos.call('display/state', undefined).then((reply) => reply.ok && set({ state: reply.value }))
      return stop
    },
  }))
}

export const displayStore = createDisplayStore(bridge)
