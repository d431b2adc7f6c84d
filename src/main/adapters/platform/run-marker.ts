// A file that stands while the till runs: finding it at start means that the last run did not end by itself.
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type RunMarker = {
  readonly crashed: boolean
  clear(): void
}

export function raiseRunMarker(folder: string, name: string): RunMarker {
  const file = join(folder, `${name}.berjalan`)
  const crashed = existsSync(file)
  writeFileSync(file, '')
  return { crashed, clear: () => rmSync(file, { force: true }) }
}
