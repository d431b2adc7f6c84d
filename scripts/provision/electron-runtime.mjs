// Puts an Electron where `electron`, electron-vite and Playwright all look: node_modules/electron/dist and path.txt.
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronPackage, userCache } from '../support/places.mjs'
import { say, secondsSince, stop } from '../support/say.mjs'
import { carriedRuntime, carriedRuntimeFolder, carriedVersion } from './carried-runtime.mjs'

const dist = join(electronPackage, 'dist')
const pathFile = join(electronPackage, 'path.txt')
const failureLivesMs = 24 * 3_600_000
const downloadLimitMs = 15 * 60_000

export function provisionElectron() {
  const version = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version
  if (isReady(version)) return
  rmSync(dist, { recursive: true, force: true })
  const canCarry = process.platform === 'linux' && process.arch === 'x64'
  if (!(canCarry && failedLately(version)) && downloadOrdinary(version)) return
  if (!canCarry) stop(`Electron ${version} could not be downloaded (see above). Check the line and run the same command again.`)
  linkCarried(version)
}

function isReady(version) {
  if (!existsSync(pathFile) || !existsSync(join(dist, readFileSync(pathFile, 'utf8')))) return false
  const present = readFileSync(join(dist, 'version'), 'utf8').replace(/^v/, '').trim()
  return lstatSync(dist).isSymbolicLink() ? present === carriedVersion : present === version
}

function downloadOrdinary(version) {
  const startMs = Date.now()
  say(`Downloading Electron ${version}…`)
  const { status, stderr } = spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    encoding: 'utf8',
    timeout: downloadLimitMs,
  })
  if (status === 0) {
    say(`Electron ${version} is there after ${secondsSince(startMs)}`)
    return true
  }
  const reason = (stderr ?? '').split('\n').find((line) => line.includes('Error')) ?? 'no answer in time'
  say(`The ordinary download does not work from here (${reason.trim()})`)
  mkdirSync(userCache(), { recursive: true })
  writeFileSync(failureNote(version), reason)
  return false
}

/** A machine behind a wall stays there for the day: asking again at each `npm ci` would only cost time. */
function failedLately(version) {
  const note = failureNote(version)
  if (!existsSync(join(carriedRuntimeFolder(), 'version')) || !existsSync(note)) return false
  return Date.now() - statSync(note).mtimeMs < failureLivesMs
}

function failureNote(version) {
  return join(userCache(), `electron-${version}-not-reached`)
}

function linkCarried(version) {
  try {
    const runtime = carriedRuntime()
    rmSync(dist, { recursive: true, force: true })
    symlinkSync(runtime, dist)
    writeFileSync(pathFile, 'electron')
    say(`Running on Electron ${carriedVersion} from the user's cache, in the place of ${version}`)
  } catch (error) {
    stop(`No Electron: neither the ordinary download of ${version} nor the carried ${carriedVersion} worked. ${error.message}`)
  }
}
