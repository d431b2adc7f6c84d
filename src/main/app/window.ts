// The till's window, and what holds for every page: no navigation, no second window, no permissions, no Node.
import { app, BrowserWindow, type IpcMainInvokeEvent, Menu, nativeTheme, session, type WebContents } from 'electron'
import { appOrigin, appPage } from './app-protocol'
import { pageRights } from './page-rights'

export type WindowParts = {
  readonly preload: string
  /** Where the screens come from: our own scheme, or the dev server while developing. */
  readonly page: string
  /** Asked when somebody closes the window; false keeps it open. */
  readonly mayClose: () => boolean
  /** The window is gone: whatever pages work behind it must go, too. */
  readonly onClosed: () => void
}

export function openWindow({ preload, page, mayClose, onClosed }: WindowParts): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1000,
    minHeight: 700,
    show: false,
    title: 'Loket',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#101714' : '#f4f5f2',
    webPreferences: { ...pageRights, preload, backgroundThrottling: false },
  })
  window.once('ready-to-show', () => window.show())
  window.on('close', (event) => {
    if (!mayClose()) event.preventDefault()
  })
  window.on('closed', onClosed)
  window.webContents.on('render-process-gone', () => window.webContents.reload())
  void window.loadURL(page)
  return window
}

/** Must run before the application is ready: Electron builds a menu of its own by then, nearly ten milliseconds before there is a window. */
export function leaveOutMenu(): void {
  Menu.setApplicationMenu(null)
}

/** Holds for every page of the program, whoever opens it. Must run once the application is ready. */
export function lockDownPages(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_, __, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.on('will-download', (event) => event.preventDefault())
  app.on('web-contents-created', (_, contents) => lockDown(contents))
}

/** A page may be read again and leads nowhere else, not even to another page of ours. */
function lockDown(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => {
    if (event.url !== contents.getURL()) event.preventDefault()
  })
}

/** Our own page in its main frame, and nothing else, may call. */
export function isOurPage(window: () => BrowserWindow | undefined, page: string) {
  const origin = page === appPage ? appOrigin : new URL(page).origin
  return (event: IpcMainInvokeEvent): boolean => {
    const contents = window()?.webContents
    const frame = event.senderFrame
    if (!contents || !frame || event.sender !== contents || frame !== contents.mainFrame) return false
    return frame.url.startsWith(`${origin}/`)
  }
}
