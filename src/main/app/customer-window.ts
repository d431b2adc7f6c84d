// The second window, on the customer's side: a page that hears one thing and can ask nothing.
import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import { type CustomerScreen, type ScreenChoice } from '../../shared/customer-screen'
import { type CustomerDisplay as Wanted } from '../../shared/settings'
import { createCustomerDisplay, type CustomerDisplay, type CustomerDisplayParts } from '../features/customer-display'
import { type CustomerWindow } from '../core/ports/customer-window'
import { type Place, placeFor } from './customer-place'
import { pageRights } from './page-rights'
import { type TillParts } from './till-parts'

/** The one thing its preload listens to. */
const screenChannel = 'loket:customer'

type CustomerWindowParts = {
  /** The folder of the built main program, beside that of the preloads. */
  readonly programFolder: string
  /** The till's own page, beside which the customer's is served. */
  readonly page: string
  readonly window: () => BrowserWindow | undefined
  /** It was opened or closed, or a screen was plugged in or out. */
  readonly onChange: () => void
}

export type CustomerSideParts = Omit<CustomerWindowParts, 'onChange'> & {
  readonly settings: CustomerDisplayParts['settings']
  readonly publish: TillParts['publish']
  /** Resolves when the till's first screen has what it needs; the customer's comes behind it. */
  readonly screenUp: Promise<void>
}

export function openCustomerDisplay({ settings, publish, screenUp, ...parts }: CustomerSideParts): CustomerDisplay {
  const window = createCustomerWindow({ ...parts, onChange: () => publish('display/changed', display.state()) })
  const display = createCustomerDisplay({ settings, window })
  void screenUp.then(display.follow)
  return display
}

function createCustomerWindow({ programFolder, page, window: till, onChange }: CustomerWindowParts): CustomerWindow {
  const preload = join(programFolder, '..', 'preload', 'customer.cjs')
  const address = new URL('customer.html', page).href
  let window: BrowserWindow | undefined
  let place: Place | undefined
  let wanted: Wanted['screen'] = 'second'
  let drawn: CustomerScreen | undefined

  // A window that is asked to leave a full screen moves when it likes; a new one stands where it belongs at once.
  function put(): void {
    const next = placeFor(wanted, screen.getAllDisplays(), tillsScreen())
    if (window && JSON.stringify(next) === JSON.stringify(place)) return
    const before = window
    place = next
    window = openAt(next)
    before?.destroy()
    onChange()
  }

  function openAt(at: Place): BrowserWindow {
    const opened = newWindow(at, preload)
    const contents = opened.webContents
    contents.on('did-finish-load', () => tell(contents, drawn))
    contents.on('render-process-gone', () => contents.reload())
    opened.on('closed', () => {
      if (window === opened) forget()
    })
    void opened.loadURL(address)
    return opened
  }

  function forget(): void {
    window = undefined
    onChange()
  }

  function tillsScreen(): Electron.Display {
    const main = till()
    return main ? screen.getDisplayMatching(main.getBounds()) : screen.getPrimaryDisplay()
  }

  function screensChanged(): void {
    if (window) put()
    onChange()
  }
  screen.on('display-added', screensChanged)
  screen.on('display-removed', screensChanged)
  screen.on('display-metrics-changed', screensChanged)

  return {
    open(on) {
      wanted = on
      put()
    },
    close: () => window?.destroy(),
    isOpen: () => window !== undefined,
    draw(next) {
      drawn = next
      if (window) tell(window.webContents, next)
    },
    screens: () => choices(tillsScreen()),
  }
}

/** It never takes the focus: the cashier goes on typing. */
function newWindow({ fullScreen, area }: Place, preload: string): BrowserWindow {
  const opened = new BrowserWindow({
    ...area,
    fullscreen: fullScreen,
    show: false,
    title: 'Loket',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#101714' : '#f4f5f2',
    webPreferences: { ...pageRights, preload, backgroundThrottling: false },
  })
  opened.once('ready-to-show', () => opened.showInactive())
  return opened
}

function tell(contents: WebContents, drawn: CustomerScreen | undefined): void {
  if (drawn && !contents.isDestroyed()) contents.send(screenChannel, drawn)
}

function choices(tills: Electron.Display): readonly ScreenChoice[] {
  return screen
    .getAllDisplays()
    .map(({ id, label, size: { width, height } }) => ({ id: String(id), name: label, width, height, tills: id === tills.id }))
}
