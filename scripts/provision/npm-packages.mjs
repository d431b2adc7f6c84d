// node_modules as the lock says. A stamp with the lock's hash makes the usual answer one file read.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from '../support/commands.mjs'
import { nodeModules, root } from '../support/places.mjs'
import { say, secondsSince, stop } from '../support/say.mjs'

const lockFile = join(root, 'package-lock.json')
const stampFile = join(nodeModules, '.loket-lock')

export function provisionNpmPackages() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (readOrNothing(stampFile) === wanted) return
  if (!installedMatchesLock()) installFromLock()
  writeFileSync(stampFile, wanted)
}

function installFromLock() {
  const startMs = Date.now()
  say(existsSync(nodeModules) ? 'The lock changed: npm ci…' : 'First run here: npm ci…')
  const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' })
  if (status !== 0)
    stop('npm ci failed: what npm printed above says why. Nothing was started; put that right and run the same command again.')
  say(`npm packages installed in ${secondsSince(startMs)}`)
}

/** After a plain `npm install` by hand the right packages are there already: wiping them would only cost time. */
function installedMatchesLock() {
  const installedText = readOrNothing(join(nodeModules, '.package-lock.json'))
  if (!installedText) return false
  const installed = JSON.parse(installedText).packages
  const locked = JSON.parse(readFileSync(lockFile, 'utf8')).packages
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '') return true
    if (!installed[path]) return Boolean(entry.optional || entry.devOptional)
    return installed[path].integrity === entry.integrity && existsSync(join(root, path))
  })
}

function readOrNothing(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
