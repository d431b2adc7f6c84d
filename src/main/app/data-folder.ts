// The folder a shop's data lies in.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes the data folder; answers whether it can be written. */
export function prepareDataFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const probe = join(folder, '.tulis')
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch {
    return false
  }
}
