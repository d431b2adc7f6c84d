// The least an Electron program can be: one blank window. When a sale is measured: one synced insert, then one POST.
const { join } = require('node:path')
const { app, BrowserWindow, ipcMain } = require('electron')

// Held here: a database that nobody refers to any more is closed under its statements.
let database

app.on('window-all-closed', () => app.quit())
app.once('ready', () => {
  if (process.env.BENCH_PROVIDER) sellTo(process.env.BENCH_PROVIDER)
  const preload = join(__dirname, 'preload.cjs')
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { preload, sandbox: true, contextIsolation: true },
  })
  window.once('ready-to-show', () => window.show())
  window.loadFile(join(__dirname, 'index.html'))
})

/** The connection is opened when the insert has been synced, as a careful till would do it. */
function sellTo(provider) {
  const { DatabaseSync } = require('@photostructure/sqlite')
  const { Client } = require('undici')
  database = new DatabaseSync(join(app.getPath('userData'), 'floor.sqlite'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE sale (id TEXT PRIMARY KEY, body TEXT) STRICT')
  const insert = database.prepare('INSERT INTO sale VALUES (?, ?)')
  const { origin, pathname } = new URL(provider)
  ipcMain.handle('sell', (_, order) => {
    const body = JSON.stringify(order)
    insert.run(order.request_id, body)
    void post(new Client(origin), `${pathname}/purchase`, body)
    return { ok: true }
  })
}

async function post(client, path, body) {
  const reply = await client.request({ method: 'POST', path, body, headers: { 'content-type': 'application/json' } })
  await reply.body.dump()
  await client.close()
}
