// The customer's page hears what to draw. It has no way to ask, and nothing else of the program.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
// A whole-statement `import type`: an inline one would load the module all the same.
import type { CustomerBridge, CustomerScreen } from '../shared/customer-screen'

const customer: CustomerBridge = {
  onScreen(draw) {
    ipcRenderer.on('loket:customer', (_: IpcRendererEvent, screen: CustomerScreen) => draw(screen))
  },
}

contextBridge.exposeInMainWorld('customer', customer)
