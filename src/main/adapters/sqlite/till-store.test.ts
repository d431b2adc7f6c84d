import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { confirm, nth, openStore, sell, tamper, tempFolder, tempPath, troubleOf } from '../../../../test/support/temp-database'
import { openDatabase } from './database'
import { migrations } from './migrations'
import { tillStoreFiles } from './till-store'

/** A shop with a few sales, properly closed. */
function closedShop(): string {
  const path = tempPath()
  const store = openStore(path)
  for (const n of [1, 2, 3]) sell(store, nth(n))
  store.close()
  return path
}

function openingFails(path: string): { readonly reason: string; readonly untouched: boolean } {
  const files = () => readdirSync(dirname(path)).map((name) => [name, readFileSync(join(dirname(path), name)).toString('base64')])
  const before = files()
  const reason = troubleOf(() => openStore(path))
  return { reason, untouched: JSON.stringify(files()) === JSON.stringify(before) }
}

describe('opening the store', () => {
  it('syncs every commit and keeps the file to itself', () => {
    const database = openDatabase(tempPath(), { busyMs: 50, pageSize: 1024, livedHere: false })
    const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() as object)[0]
    expect(['synchronous', 'journal_mode', 'locking_mode', 'foreign_keys'].map(pragma)).toEqual([2, 'wal', 'exclusive', 1])
    database.close()
  })

  it('creates folder and file, readable by the owner alone', () => {
    const path = join(tempFolder(), 'deep', 'er', 'till.sqlite')
    const store = openStore(path)
    confirm(store, nth(1))
    const present = tillStoreFiles(path).filter((file) => existsSync(file))
    expect(present.map((file) => (statSync(file).mode & 0o777).toString(8))).toEqual(['600', '600', '600'])
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['till.sqlite', 'till.sqlite-reserve', 'till.sqlite-wal'])
  })

  it('writes nothing more after the disk itself failed, until it is opened and checked again', () => {
    const path = tempPath()
    const database = openDatabase(path, { busyMs: 50, pageSize: 1024, livedHere: false })
    const failedSync = Object.assign(new Error('disk I/O error'), { errcode: 1034 })
    const failing = () => {
      throw failedSync
    }
    expect(troubleOf(() => database.write(failing))).toBe('other')
    expect(troubleOf(() => database.write(() => undefined))).toBe('other')
    database.close()
    confirm(openStore(path), nth(1))
  })

  it('tidies up between sales, so that the log stays small', async () => {
    const path = tempPath()
    const store = openStore(path)
    for (let n = 1; n <= 40; n += 1) sell(store, nth(n))
    await vi.waitFor(() => expect(statSync(path).size).toBeGreaterThan(100_000), { timeout: 5_000 })
    sell(store, nth(41))
    expect(store.journal.search({ text: nth(7).number, limit: 5 }).rows).toHaveLength(1)
  })

  it('refuses a second opener, also by another path to the same file', () => {
    const path = tempPath()
    const store = openStore(path)
    expect(troubleOf(() => openStore(path))).toBe('locked')
    expect(troubleOf(() => openStore(join(dirname(path), '.', 'till.sqlite')))).toBe('locked')
    confirm(store, nth(1))
    store.close()
    expect(openStore(path).journal.openTotals().count).toBe(1)
  })

  it('refuses a database newer than the program and leaves it as it was', () => {
    const path = closedShop()
    tamper(path, `PRAGMA user_version = ${migrations.length + 1}`)
    expect(openingFails(path)).toEqual({ reason: 'newer', untouched: true })
  })

  it('brings an older database forward, keeping what is in it, and a failing step leaves the old one', () => {
    const path = closedShop()
    const broken = [...migrations, 'CREATE TABLE one (x); CREATE TABLE one (y)']
    expect(troubleOf(() => openStore(path, { steps: broken }))).toBe('other')
    openStore(path).close()
    const store = openStore(path, { steps: [...migrations, 'CREATE TABLE one (x)'] })
    expect(store.journal.search({ limit: 9 }).rows).toHaveLength(3)
    store.close()
    expect(troubleOf(() => openStore(path))).toBe('newer')
  })

  it.each<[string, (path: string) => void]>([
    ['empty', (path) => truncateSync(path, 0)],
    ['cut off in its header', (path) => truncateSync(path, 60)],
    ['cut off', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['a text', (path) => writeFileSync(path, 'not a database at all'.repeat(100))],
    ['overwritten in the middle', (path) => scribble(path, 0.5)],
    ['overwritten at the start', (path) => scribble(path, 0)],
    ['gone', (path) => rmSync(path)],
    ['the database of another program', (path) => tamper(path, 'PRAGMA application_id = 1')],
  ])('refuses a file that is %s, touches nothing and starts no empty shop', (_how, damage) => {
    const path = closedShop()
    damage(path)
    expect(openingFails(path)).toEqual({ reason: 'damaged', untouched: true })
  })

  it('finds a log without its database to be a loss', () => {
    const path = tempPath()
    writeFileSync(`${path}-wal`, 'left over')
    expect(openingFails(path)).toEqual({ reason: 'damaged', untouched: true })
  })

  it('is not misled by the remains of a creation that was cut short', () => {
    const path = tempPath()
    writeFileSync(`${path}.new-${process.pid}`, 'half')
    expect(openStore(path).journal.openTotals().count).toBe(0)
  })

  it('says that a place cannot hold a store', () => {
    const path = tempPath()
    mkdirSync(path)
    expect(troubleOf(() => openStore(path))).not.toBe('no trouble')
    writeFileSync(join(dirname(path), 'file'), '')
    expect(troubleOf(() => openStore(join(dirname(path), 'file', 'till.sqlite')))).not.toBe('no trouble')
  })
})

function scribble(path: string, where: number): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, Math.floor(bytes.length * where), Math.floor(bytes.length * where) + 8_192)
  writeFileSync(path, bytes)
}
