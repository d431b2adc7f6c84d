// The bridge: `window.pos`, exactly the PosBridge of the contract and nothing more.
import { contextBridge, ipcRenderer } from 'electron'
import { channelNames } from '../shared/ipc-channels'
import type { PosBridge } from '../shared/ipc-contract'
import { eventNames } from '../shared/ipc-events'

/** Of every screen; the emitter itself warns of a leak from eleven on. */
const receivers = new Set<(name: unknown, payload: unknown) => void>()
ipcRenderer.on('loket:event', (_, name: unknown, payload: unknown) => receivers.forEach((receive) => receive(name, payload)))

const pos: PosBridge = {
  call(channel, request) {
    if (!channelNames.includes(channel)) throw new Error('Unknown channel')
    return ipcRenderer.invoke('loket:call', channel, request)
  },
  on(event, listener) {
    if (!eventNames.includes(event)) throw new Error('Unknown event')
    const receive = (name: unknown, payload: unknown): void => {
      if (name === event) listener(payload as Parameters<typeof listener>[0])
    }
    receivers.add(receive)
    return () => void receivers.delete(receive)
  },
}

contextBridge.exposeInMainWorld('pos', pos)
