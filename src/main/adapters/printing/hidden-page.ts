// One hidden window that shows a page to the print system or to a picture: made when needed, used again, gone when idle.
import { BrowserWindow, session, type WebContents } from 'electron'

export type HiddenPage = {
  /** Runs one job at a time, on a page where one is given; rejects when it takes longer than the limit. */
  use<T>(html: string | undefined, job: (contents: WebContents) => Promise<T>): Promise<T>
  close(): void
}

export type HiddenPageOptions = {
  readonly idleMs: number
  readonly limitMs: number
  /** Draws frames although nobody sees them: a window that is only hidden draws none to take a picture of. */
  readonly offscreen?: boolean
}

export function createHiddenPage(options: HiddenPageOptions): HiddenPage {
  let window: BrowserWindow | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  function close(): void {
    clearTimeout(idle)
    if (window && !window.isDestroyed()) window.destroy()
    window = undefined
  }

  async function run<T>(html: string | undefined, job: (contents: WebContents) => Promise<T>): Promise<T> {
    clearTimeout(idle)
    if (!window || window.isDestroyed()) window = openWindow(options.offscreen ?? false)
    const { webContents } = window
    try {
      return await within(
        options.limitMs,
        loaded(webContents, html).then(() => job(webContents)),
      )
    } catch (error) {
      // A page that hung or died is not used again.
      close()
      throw error
    } finally {
      idle = setTimeout(close, options.idleMs)
      idle.unref()
    }
  }

  return {
    use(html, job) {
      const turn = last.then(() => run(html, job))
      last = turn.catch(() => undefined)
      return turn
    },
    close,
  }
}

function openWindow(offscreen: boolean): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    skipTaskbar: true,
    focusable: false,
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      javascript: false,
      offscreen,
      webviewTag: false,
      spellcheck: false,
      session: closedSession(),
    },
  })
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  return window
}

// Kept in memory only and cut off from every address but the page itself.
function closedSession(): Electron.Session {
  const closed = session.fromPartition('receipt-printing', { cache: false })
  closed.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith('data:') }))
  closed.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  closed.setPermissionCheckHandler(() => false)
  return closed
}

async function loaded(contents: WebContents, html: string | undefined): Promise<void> {
  if (html === undefined) return
  await contents.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`)
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${limitMs / 1_000} s`)), limitMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
