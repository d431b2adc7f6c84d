// Where things are. Every script asks here, so a folder is moved in one line.
import { existsSync, statfsSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
export const nodeModules = join(root, 'node_modules')
export const electronPackage = join(nodeModules, 'electron')

/** Scratch space that `npm ci` wipes together with what it was made from. */
export const scratch = join(nodeModules, '.cache', 'loket')

/** Survives clones and `npm ci`: the Electron runtime is large, one copy per user is enough. */
export function userCache() {
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, 'loket')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'loket')
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) return join(process.env.LOCALAPPDATA, 'loket', 'cache')
  return join(homedir(), '.cache', 'loket')
}

/** Where files of an hour are written and read fastest: memory, where the system offers it with room to spare. */
export function quickestFolder() {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 2 ** 28 ? memory : tmpdir()
}
