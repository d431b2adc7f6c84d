// *Cetak tes*: one test slip, and how it went.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CallFailure, type PosBridge, type PrintFailure } from '../../../shared/ipc-contract'
import { bridge } from '../../bridge'

export type PrintTestState = {
  readonly outcome:
    | { readonly kind: 'running' }
    | { readonly kind: 'sent'; readonly printer: string }
    | { readonly kind: 'failed'; readonly failure: PrintFailure | CallFailure }
    | undefined
  run(): Promise<void>
  forget(): void
}

export function createPrintTestStore(pos: PosBridge): StoreApi<PrintTestState> {
  return createStore<PrintTestState>()((set, get) => ({
    outcome: undefined,
    forget: () => set({ outcome: undefined }),
    async run() {
      if (get().outcome?.kind === 'running') return
      set({ outcome: { kind: 'running' } })
      const reply = await pos.call('printer/test', undefined)
      set({ outcome: reply.ok ? { kind: 'sent', ...reply.value } : { kind: 'failed', failure: reply.failure } })
    },
  }))
}

export const printTestStore = createPrintTestStore(bridge)
