// The built application in out/, made again only when a source is newer.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly, tool } from './commands.mjs'
import { root } from './places.mjs'
import { say, secondsSince, stop } from './say.mjs'

const electronVite = tool('electron-vite/bin/electron-vite.js')
const configuration = ['electron.vite.config.ts', 'package.json', 'package-lock.json']
const lastWritten = 'out/renderer/index.html'

export async function build() {
  const startMs = Date.now()
  const { code, output } = await runQuietly(process.execPath, [electronVite, 'build', '--logLevel', 'warn'])
  if (code !== 0) stop(`The build failed:\n${output}`)
  say(`Built into out/ in ${secondsSince(startMs)}`)
}

/** For scripts that a person starts again and again. */
export async function buildIfStale() {
  if (isStale()) await build()
}

function isStale() {
  const built = join(root, lastWritten)
  if (!existsSync(built) || !existsSync(join(root, 'out/main/index.js'))) return true
  const builtMs = statSync(built).mtimeMs
  return newestMs(join(root, 'src')) > builtMs || configuration.some((file) => statSync(join(root, file)).mtimeMs > builtMs)
}

/** Folders count as well: a deleted file shows only there. */
function newestMs(folder) {
  const entries = readdirSync(folder, { withFileTypes: true })
  const times = entries.map((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? newestMs(path) : statSync(path).mtimeMs
  })
  return Math.max(statSync(folder).mtimeMs, ...times)
}
