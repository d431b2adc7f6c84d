// The floor's whole bridge: one call without checks.
const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('floor', { sell: (order) => ipcRenderer.invoke('sell', order) })
