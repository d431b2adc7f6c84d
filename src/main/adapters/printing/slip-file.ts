// A finished slip, PDF or PNG -> its place, whole or not at all.
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileWay } from '../../../shared/printing'

const nameMost = 100

/** Writes beside the place first and renames, so that a power cut leaves no half receipt under the real name. */
export async function writeSlip(folder: string, fileName: string, ending: FileWay, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, safeFileName(fileName, ending))
  const unfinished = `${path}.${process.pid}.tmp`
  try {
    const file = await open(unfinished, 'w', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return path
}

/** Letters, digits, dots and dashes; never a path, a hidden file or a name Windows keeps for itself. */
export function safeFileName(name: string, ending: FileWay): string {
  const bare = name
    .replace(/\.(?:pdf|png)$/iu, '')
    .replace(/[^A-Za-z0-9._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/gu, '')
    .slice(0, nameMost)
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(bare)
  if (bare === '') return `struk.${ending}`
  return `${reserved ? `struk-${bare}` : bare}.${ending}`
}
