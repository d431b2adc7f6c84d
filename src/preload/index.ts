// The bridge: `window.pos`, exactly the PosBridge of the contract and nothing more.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { type PosBridge } from '../shared/ipc-contract'
import { eventNames } from '../shared/ipc-events'
import { requests } from '../shared/ipc-requests'

const pos: PosBridge = {
  call(channel, request) {
    if (!Object.hasOwn(requests, channel)) throw new Error('Unknown channel')
    return ipcRenderer.invoke('loket:call', channel, request)
  },
  on(event, listener) {
    if (!eventNames.includes(event)) throw new Error('Unknown event')
    const receive = (_: IpcRendererEvent, name: unknown, payload: Parameters<typeof listener>[0]): void => {
      if (name === event) listener(payload)
    }
    ipcRenderer.on('loket:event', receive)
    return () => void ipcRenderer.off('loket:event', receive)
  },
}

contextBridge.exposeInMainWorld('pos', pos)
