// npm run lock: after `npm install`, names in package-lock.json the native parts of every platform.
// Where a registry lacks a part for a foreign platform, npm leaves it out of the lock, and `npm ci` then refuses that lock everywhere.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './support/places.mjs'
import { say } from './support/say.mjs'

const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'aix', 'sunos', 'netbsd', 'openbsd']
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64']

const added = Object.values(lock.packages).flatMap(missingPartsOf)
for (const [path, entry] of added) lock.packages[path] = entry
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([left], [right]) => (left < right ? -1 : 1)))
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
say(`${added.length} native parts of other platforms added to package-lock.json`)

function missingPartsOf({ dev, optionalDependencies = {} }) {
  const absent = Object.entries(optionalDependencies).filter(([name]) => !lock.packages[`node_modules/${name}`])
  return absent.flatMap(([name, version]) => {
    const platform = platformIn(name)
    if (!platform || !/^\d/.test(version)) return []
    return [[`node_modules/${name}`, { version, ...platform, ...(dev ? { dev } : {}), optional: true }]]
  })
}

/** "binding-linux-x64-musl" says for which machines the part is. */
function platformIn(name) {
  const words = name.split(/[/-]/)
  const os = systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor))
  if (!os || !cpu) return undefined
  const libc = words.includes('musl') || words.includes('musleabihf') ? 'musl' : 'glibc'
  return { cpu: [cpu], ...(os === 'linux' ? { libc: [libc] } : {}), os: [os] }
}
