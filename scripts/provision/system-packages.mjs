// The shared libraries Electron links to, a virtual screen where there is none, and a print queue for the tests.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { onPath } from '../support/commands.mjs'
import { hasDisplay } from '../support/display.mjs'
import { say, secondsSince, stop } from '../support/say.mjs'

const triplet = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch] ?? process.arch
const libraryFolders = [`/usr/lib/${triplet}`, `/lib/${triplet}`, '/usr/lib64', '/lib64', '/usr/lib', '/lib']

// Debian's package name, and the file that proves the thing is there on any distribution.
const electronLibraries = {
  'libgtk-3-0': 'libgtk-3.so.0',
  libnss3: 'libnss3.so',
  libnspr4: 'libnspr4.so',
  libgbm1: 'libgbm.so.1',
  libasound2: 'libasound.so.2',
  'libatk1.0-0': 'libatk-1.0.so.0',
  'libatk-bridge2.0-0': 'libatk-bridge-2.0.so.0',
  'libatspi2.0-0': 'libatspi.so.0',
  libcups2: 'libcups.so.2',
  libdrm2: 'libdrm.so.2',
  libxcomposite1: 'libXcomposite.so.1',
  libxdamage1: 'libXdamage.so.1',
  libxfixes3: 'libXfixes.so.3',
  libxrandr2: 'libXrandr.so.2',
  libxkbcommon0: 'libxkbcommon.so.0',
  'libpango-1.0-0': 'libpango-1.0.so.0',
  libcairo2: 'libcairo.so.2',
}
const screenPrograms = { xvfb: 'Xvfb', xauth: 'xauth' }
const printPrograms = { cups: 'cupsd', 'cups-client': 'lpadmin', 'poppler-utils': 'pdftotext' }

/** Looks for files, not for packages: no process to start, and right on systems without dpkg too. */
export function provisionSystemPackages({ forTests }) {
  if (process.platform !== 'linux') return
  const missing = missingPackages(forTests)
  if (missing.length === 0) return
  if (!onPath('apt-get')) stop(`These are missing; install what your system calls them: ${missing.join(' ')}`)
  if (process.getuid() !== 0) stop(`System packages are missing. Run: sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`)
  installByApt(missing)
}

function missingPackages(forTests) {
  const absent = (table, isThere) => Object.keys(table).filter((name) => !isThere(table[name]))
  const missing = absent(electronLibraries, hasLibrary)
  if (!hasFont()) missing.push('fonts-dejavu-core')
  if (!hasDisplay()) missing.push(...absent(screenPrograms, hasProgram))
  if (!forTests) return missing
  missing.push(...absent(printPrograms, hasProgram))
  if (!hasPdfPrinter()) missing.push('printer-driver-cups-pdf')
  return missing
}

function installByApt(packages) {
  const startMs = Date.now()
  say(`Installing ${packages.length} system packages through apt-get: ${packages.join(' ')}`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (args) => spawnSync('apt-get', args, { env: environment, encoding: 'utf8' })
  apt(['update', '-qq'])
  const names = withTodaysNames(packages)
  const { status, stderr } = apt(['install', '-y', '-qq', '--no-install-recommends', ...names])
  if (status !== 0) stop(`apt-get install ${names.join(' ')} failed:\n${stderr}`)
  say(`System packages installed in ${secondsSince(startMs)}`)
}

/** Newer Debian and Ubuntu renamed some libraries when their clocks became 64 bits wide. */
function withTodaysNames(packages) {
  const known = new Set(spawnSync('apt-cache', ['pkgnames'], { encoding: 'utf8', maxBuffer: 64e6 }).stdout.split('\n'))
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}

function hasLibrary(file) {
  return libraryFolders.some((folder) => existsSync(join(folder, file)))
}

function hasProgram(program) {
  return onPath(program) || existsSync(`/usr/sbin/${program}`)
}

function hasFont() {
  return ['/usr/share/fonts', '/usr/local/share/fonts'].some((folder) => existsSync(folder))
}

function hasPdfPrinter() {
  return existsSync('/usr/lib/cups/backend/cups-pdf')
}
