// The small program behind `electron FOLDER`: the carried runtime comes without Electron's own.
// It awaits the application's main file; otherwise 'ready' fires before an ES module has had its say.
const main = `
import { app } from 'electron/main'
import { existsSync, readFileSync } from 'node:fs'
import { Module } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const required = []
let target = null
for (let args = process.argv.slice(1); args.length > 0 && target === null; ) {
  const arg = args.shift()
  if (arg === '-r' || arg === '--require') required.push(args.shift())
  else if (arg === '-v' || arg === '--version') { console.log('v' + process.versions.electron); process.exit(0) }
  else if (!arg.startsWith('-')) target = arg
}
if (required.length > 0) Module._preloadModules(required)
if (target === null) { console.error('Say which application to run: electron FOLDER'); process.exit(1) }

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
try {
  const path = resolve(target)
  const manifestFile = join(path, 'package.json')
  const hasManifest = existsSync(manifestFile)
  if (hasManifest) {
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
    if (manifest.version) app.setVersion(manifest.version)
    app.name = manifest.productName ?? manifest.name ?? app.name
    app.setDesktopName(manifest.desktopName ?? app.name + '.desktop')
  }
  const file = Module._resolveFilename(path, null, true)
  app.setAppPath(hasManifest ? path : dirname(file))
  await import(pathToFileURL(file).href)
} catch (error) {
  console.error('The application failed while it was loading')
  console.error(error?.stack ?? error)
  process.exit(1)
}
`

export const defaultApp = {
  'package.json': JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.js', type: 'module' }),
  'main.js': main,
}
