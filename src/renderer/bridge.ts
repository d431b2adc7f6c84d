// The only file that touches window.pos. A call that fails as a whole (the program is closing) answers as a bug would.
import { type CallFailure, type PosBridge, type ReplyOf } from '../shared/ipc-contract'
import { type EventName, type Events } from '../shared/ipc-events'
import { type Channel, type RequestInput } from '../shared/ipc-requests'
import { fail } from '../shared/result'

declare global {
  interface Window {
    readonly pos: PosBridge
  }
}

const broken = fail<CallFailure>({ kind: 'bug', reference: 'IPC' })

export const bridge: PosBridge = {
  call<C extends Channel>(channel: C, request: RequestInput<C>): Promise<ReplyOf<C>> {
    return window.pos.call(channel, request).catch(() => broken as ReplyOf<C>)
  },
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
    return window.pos.on(event, listener)
  },
}

/** Tells the failures every call may answer from those of the one call. */
export function isCallFailure(failure: unknown): failure is CallFailure {
  const kind = (failure as { readonly kind?: unknown } | null)?.kind
  return kind === 'bad-request' || kind === 'store-trouble' || kind === 'bug'
}
