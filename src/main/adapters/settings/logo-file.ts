// The shop's logo in a small file of its own, so that a damaged one costs a picture and no settings.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type LogoStore, StoreTrouble } from '../../core/ports/stores'
import { logoSchema, type SlipLogo } from '../../../shared/slip-logo'
import { troubleOf } from './settings-store'

/** Opens `logo.json` in the folder. Never throws for what the file holds. */
export function openLogoFile(folder: string): LogoStore {
  const file = join(folder, 'logo.json')
  let current = found(file)
  return {
    read: () => current,
    write(logo) {
      try {
        if (logo === undefined) rmSync(file, { force: true })
        else writeWhole(file, JSON.stringify(logo))
      } catch (error) {
        throw new StoreTrouble(troubleOf(error), 'The logo could not be written', { cause: error })
      }
      current = logo
    },
  }
}

function found(file: string): SlipLogo | undefined {
  try {
    const parsed = v.safeParse(logoSchema, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

// Beside its place first, so that a power cut leaves the old picture or the new one.
function writeWhole(file: string, text: string): void {
  const unfinished = `${file}.tmp`
  try {
    const handle = openSync(unfinished, 'w', 0o600)
    try {
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
