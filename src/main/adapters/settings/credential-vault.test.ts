import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Keychain, openCredentialVault } from './credential-vault'

const token = 'eyJhbGciOi-rahasia-7788'

/** A keychain that works: it locks with its key, and opens only what it locked itself. */
function keychain(key: number, backend = 'gnome_libsecret', available = true): Keychain {
  const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ key))
  return {
    isEncryptionAvailable: () => available,
    getSelectedStorageBackend: () => backend,
    encryptString: (plain) => turn(Buffer.from(`ok:${plain}`)),
    decryptString(encrypted) {
      const plain = turn(encrypted).toString()
      if (!plain.startsWith('ok:')) throw new Error('Wrong key')
      return plain.slice(3)
    },
  }
}

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loket-vault-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const nobody = (): void => undefined

describe('a token in the vault', () => {
  it('is there after a restart, and the screen learns only its last four characters', () => {
    const folder = tempFolder()
    const status = { kept: 'keychain', lastFour: '7788', keychain: true }
    expect(openCredentialVault(folder, keychain(0x5a), nobody).set('niskala-token', token)).toEqual(status)
    const again = openCredentialVault(folder, keychain(0x5a), nobody)
    expect([again.get('niskala-token'), again.status('niskala-token')]).toEqual([token, status])
  })

  it('never stands on the disk in plain text, and its file is the owner’s alone', () => {
    const folder = tempFolder()
    openCredentialVault(folder, keychain(0x5a), nobody).set('niskala-token', token)
    expect(readdirSync(folder)).toEqual(['secrets.json'])
    const text = readFileSync(join(folder, 'secrets.json'), 'utf8')
    expect(text).not.toContain(token)
    expect(text).not.toContain(Buffer.from(token).toString('base64'))
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['there is no keychain', keychain(0x5a, 'gnome_libsecret', false)],
    ['the keychain is plain text with a lid', keychain(0x5a, 'basic_text')],
  ])('lives in memory for this run where %s, and says so', (_name, none) => {
    const folder = tempFolder()
    const vault = openCredentialVault(folder, none, nobody)
    expect(vault.set('niskala-token', token)).toEqual({ kept: 'memory', lastFour: '7788', keychain: false })
    expect(vault.get('niskala-token')).toBe(token)
    expect(existsSync(join(folder, 'secrets.json'))).toBe(false)
    expect(openCredentialVault(folder, none, nobody).status('niskala-token')).toEqual({ kept: 'none', keychain: false })
  })

  it('locked by another keychain is asked for again, and its file stays for its own', () => {
    const folder = tempFolder()
    openCredentialVault(folder, keychain(0x5a), nobody).set('niskala-token', token)
    const before = readFileSync(join(folder, 'secrets.json'), 'utf8')
    expect(openCredentialVault(folder, keychain(0x33), nobody).status('niskala-token')).toEqual({ kept: 'none', keychain: true })
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe(before)
    expect(openCredentialVault(folder, keychain(0x5a), nobody).get('niskala-token')).toBe(token)
  })

  it('is told to whoever masks the log, when it is set and when it is read', () => {
    const folder = tempFolder()
    const learned: string[] = []
    openCredentialVault(folder, keychain(0x5a), (secret) => void learned.push(secret)).set('niskala-token', token)
    openCredentialVault(folder, keychain(0x5a), (secret) => void learned.push(secret))
    expect(learned).toEqual([token, token])
  })

  it.each(['', '{', '[]', '{"niskala-token": 7}', '{"niskala-token": "%%%"}'])('is simply not set when the file holds %j', (text) => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'secrets.json'), text)
    expect(openCredentialVault(folder, keychain(0x5a), nobody).status('niskala-token')).toEqual({ kept: 'none', keychain: true })
  })
})
