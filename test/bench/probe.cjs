// Loaded into the measured program before its own code (electron -r): says when the window was shown and when it was usable,
// and runs a script in the page when asked to. Nothing else of the program is touched.
const { app } = require('electron')

const report = (fact, value) => process.stdout.write(`bench ${JSON.stringify({ fact, value })}\n`)

app.once('browser-window-created', (_, window) => {
  window.once('show', () => report('shown', Date.now()))
  window.webContents.once('dom-ready', () => void watch(window.webContents))
})

async function watch(page) {
  try {
    report('usable', await page.executeJavaScript(process.env.BENCH_USABLE))
    if (process.env.BENCH_SCRIPT) report('measured', await page.executeJavaScript(process.env.BENCH_SCRIPT))
  } catch (error) {
    report('failed', String(error))
  }
}
