// The listener's live state; what main says by itself wins over a slower answer.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CallbackView } from '../../../shared/callback-view'
import { type PosBridge } from '../../../shared/ipc-contract'
import { bridge } from '../../bridge'

export type CallbackState = { readonly view: CallbackView | undefined; start(): () => void }
export type CallbackStore = StoreApi<CallbackState>

export function createCallbackStore(pos: PosBridge): CallbackStore {
  return createStore<CallbackState>()((set) => ({
    view: undefined,
    start: () => {
      let told = false
      const stop = pos.on('callback/changed', (view) => {
        told = true
        set({ view })
      })
      const read = async () => {
        const reply = await pos.call('callback/view', undefined)
        if (reply.ok && !told) set({ view: reply.value })
      }
      void read()
      return stop
    },
  }))
}

export const callbackStore = createCallbackStore(bridge)
