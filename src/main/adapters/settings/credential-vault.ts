// Secrets through the system's keychain. Where there is none they live in memory for this run and nowhere else.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type SecretStatus } from '../../../shared/settings'
import { type SecretName, type Vault } from '../../core/ports/platform'

/** What is used of Electron's safeStorage. */
export type Keychain = {
  isEncryptionAvailable(): boolean
  encryptString(plain: string): Buffer
  decryptString(encrypted: Buffer): string
  getSelectedStorageBackend?(): string
}

const fileSchema = v.record(v.string(), v.string())

/**
 * @param learned told every secret that is set or read, so that the log can mask it.
 */
export function openCredentialVault(folder: string, keychain: Keychain, learned: (secret: string) => void): Vault {
  const file = join(folder, 'secrets.json')
  const memory = new Map<SecretName, string>()
  // `basic_text` encrypts with a key everybody knows: that is plain text with a lid.
  const usable = keychain.isEncryptionAvailable() && keychain.getSelectedStorageBackend?.() !== 'basic_text'
  if (usable) {
    for (const [name, encrypted] of Object.entries(readFile(file))) restore(name as SecretName, encrypted)
  }

  function restore(name: SecretName, encrypted: string): void {
    try {
      const secret = keychain.decryptString(Buffer.from(encrypted, 'base64'))
      memory.set(name, secret)
      learned(secret)
    } catch {
      // Another keychain than the one that locked it: the secret is asked again, the file stays for its own keychain.
    }
  }

  function status(name: SecretName): SecretStatus {
    const secret = memory.get(name)
    if (secret === undefined) return { kept: 'none', keychain: usable }
    return { kept: usable ? 'keychain' : 'memory', lastFour: secret.slice(-4), keychain: usable }
  }

  return {
    status,
    get: (name) => memory.get(name),
    forget(name) {
      memory.delete(name)
      if (!usable) return
      const { [name]: _, ...rest } = readFile(file)
      writeFile(file, rest)
    },
    set(name, secret) {
      learned(secret)
      if (usable) writeFile(file, { ...readFile(file), [name]: keychain.encryptString(secret).toString('base64') })
      memory.set(name, secret)
      return status(name)
    },
  }
}

function readFile(file: string): Record<string, string> {
  try {
    const parsed = v.safeParse(fileSchema, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : {}
  } catch {
    return {}
  }
}

function writeFile(file: string, secrets: Record<string, string>): void {
  const fresh = `${file}.baru`
  rmSync(fresh, { force: true })
  writeFileSync(fresh, JSON.stringify(secrets), { mode: 0o600, flush: true })
  renameSync(fresh, file)
}
