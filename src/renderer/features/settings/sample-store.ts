// The sample slip on the settings' paper, always of the last thing typed: asked for after a short rest, older answers dropped.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type PosBridge } from '../../../shared/ipc-contract'
import { type RequestInput } from '../../../shared/ipc-requests'
import { type ReceiptView } from '../../../shared/sale-view'

export type SampleRequest = RequestInput<'receipt/sample'>
export type SampleState = {
  readonly slip: ReceiptView | undefined
  ask(request: SampleRequest): void
  leave(): void
}
export type SampleStore = StoreApi<SampleState>

/** Shorter than the pause between two keys is too often, longer than this is seen. */
const restMs = 60

export function createSampleStore(bridge: PosBridge): SampleStore {
  let asked = 0
  let resting: ReturnType<typeof setTimeout> | undefined
  return createStore<SampleState>()((set, get) => {
    async function fetch(request: SampleRequest): Promise<void> {
      const turn = (asked += 1)
      const reply = await bridge.call('receipt/sample', request)
      // What is refused while it is half typed leaves the paper as it was.
      if (turn === asked && reply.ok) set({ slip: reply.value })
    }
    return {
      slip: undefined,
      ask(request) {
        clearTimeout(resting)
        resting = setTimeout(() => void fetch(request), get().slip === undefined ? 0 : restMs)
      },
      leave: () => clearTimeout(resting),
    }
  })
}
