// Entry: one instance, ready, window, quit. What the program is made of stands in app/compose.ts.
import { join, resolve } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { appPage, registerAppScheme, serveApp } from './app/app-protocol'
import { dataFolderOf, readArguments } from './app/arguments'
// A whole-statement `import type`: an inline one would load the module all the same.
import type { Program, ProgramParts } from './app/compose'
import { prepareDataFolder } from './app/data-folder'
import { publish, serveIpc } from './app/ipc-server'
import { isOurPage, leaveOutMenu, lockDownPages, openWindow } from './app/window'

const badUsage = 2
const outFolder = join(import.meta.dirname, '..')
const page = (!app.isPackaged && process.env['ELECTRON_RENDERER_URL']) || appPage

let window: BrowserWindow | undefined
let program: Program | undefined
let quitting = false

// Dates in fields are written as the shop writes them, whatever the machine's own language is.
app.commandLine.appendSwitch('lang', 'id-ID')
registerAppScheme()
leaveOutMenu()
const chosenFolder = dataFolderOf(process.argv)
if (chosenFolder !== undefined) app.setPath('userData', resolve(chosenFolder))
const dataFolder = app.getPath('userData')
// A folder that cannot be written cannot hold the lock either: the window then says so itself.
if (!prepareDataFolder(dataFolder) || app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  process.stderr.write('Loket is already running with this data folder; its window was brought to the front.\n')
  app.quit()
}

// The window comes first, so that its page loads while the program is read and put together; its calls wait for that.
function start(): void {
  const args = readArguments(process.argv)
  if (!args.ok) return refuse(args.failure)
  lockDownPages()
  serveApp(join(outFolder, 'renderer'))
  window = openWindow({
    preload: join(outFolder, 'preload', 'index.cjs'),
    page,
    mayClose,
    onClosed() {
      window = undefined
      program?.closePages()
    },
  })
  const composed = compose({
    dataFolder,
    programFolder: import.meta.dirname,
    page,
    window: () => window,
    args: args.value,
    publish: (event, payload) => publish(window?.webContents, event, payload),
    quit: () => app.quit(),
  })
  serveIpc({ answer: composed.then(({ answer }) => answer), trusted: isOurPage(() => window, page) })
}

/** What the program is made of is by far the longest to read, so it is a file of its own. */
async function compose(parts: ProgramParts): Promise<Program> {
  const { composeProgram } = await import('./app/compose')
  const composed = composeProgram(parts)
  if (!composed.ok) {
    refuse(`Provisioning refused, nothing was changed. ${composed.failure}`)
    return new Promise(() => undefined) // The program is ending: nobody gets an answer any more.
  }
  program = composed.value
  quitInOrder(program)
  return program
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  app.exit(badUsage)
}

function focusWindow(): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

// Orders that still wait are named once before the window goes; they are kept either way.
function mayClose(): boolean {
  const open = quitting ? undefined : program?.openOrders()
  if (!open || open.count === 0) return true
  publish(window?.webContents, 'till/closing', open)
  return false
}

// Calls in flight get a moment to end and are written down before the file is closed.
function quitInOrder(program: Program): void {
  let closed = false
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void program.close().finally(() => {
      closed = true
      // Electron ignores a quit inside a quit.
      setImmediate(() => app.quit())
    })
  })
}
