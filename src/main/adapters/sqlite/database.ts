// The file: born whole, opened by one process alone, migrated, and written in transactions of one sync each.
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { StoreTrouble } from '../../core/ports/stores'
import { applicationId, checkFile, damaged, hasLog, newer } from './file-check'
import { addMigrationFunctions, migrations } from './migrations'
import { guarded, isDiskError } from './trouble'

export type Value = string | number | null | Uint8Array

export type Statement = {
  get(...values: readonly Value[]): unknown
  all(...values: readonly Value[]): readonly unknown[]
  run(...values: readonly Value[]): { readonly changes: number; readonly row: number }
}

export type Database = {
  /** A statement prepared once and used for the life of the store. */
  prepare(sql: string): Statement
  exec(sql: string): void
  /** Runs `work` as one transaction: all of it is on the disk when this returns, or none of it ever was. */
  write<T>(work: () => T): T
  close(): void
}

export type DatabaseOptions = {
  readonly busyMs: number
  readonly pageSize: number
  /** A sign that a shop has lived here: then a missing file is a loss and not a new beginning. */
  readonly livedHere: boolean
  /** The schema to bring a file to; tests use an older or newer one. */
  readonly steps?: readonly string[]
}

/** Opens or creates the file; throws StoreTrouble when it cannot be trusted, locked or written. */
export function openDatabase(path: string, options: DatabaseOptions): Database {
  return guarded(() => {
    const steps = options.steps ?? migrations
    mkdirSync(dirname(path), { recursive: true })
    if (existsSync(path)) {
      // Where SQLite may not write it opens for reading alone, and then fails in ways that name no reason.
      for (const place of [path, dirname(path)]) accessSync(place, constants.R_OK | constants.W_OK)
      checkFile(path, steps.length, options.busyMs)
    } else if (options.livedHere || hasLog(path)) throw damaged('The database file is gone, though a shop was kept here')
    else createFile(path, options.pageSize, steps)
    const connection = connect(path, options.busyMs)
    try {
      migrate(connection, steps)
      // The first write takes the lock for good and pays for the sync that a fresh log needs.
      connection.exec("UPDATE meta SET value = value + 1 WHERE name = 'openings'")
      chmodSync(path, 0o600)
      rmSync(`${path}-shm`, { force: true })
      return wrap(connection)
    } catch (error) {
      connection.close()
      throw error
    }
  })
}

// Built under another name and moved into place when it is whole: a crash here can never leave an empty shop behind.
function createFile(path: string, pageSize: number, steps: readonly string[]): void {
  const nursery = `${path}.new-${process.pid}`
  rmSync(nursery, { force: true })
  closeSync(openSync(nursery, 'wx', 0o600))
  const connection = new DatabaseSync(nursery)
  try {
    connection.exec(`PRAGMA page_size = ${pageSize}; PRAGMA synchronous = FULL; PRAGMA application_id = ${applicationId}`)
    migrate(connection, steps)
    connection.exec('PRAGMA journal_mode = WAL')
    connection.close()
  } catch (error) {
    connection.close()
    rmSync(nursery, { force: true })
    throw error
  }
  moveIntoPlace(nursery, path)
}

// A link, unlike a rename, never replaces a file that another process put there in between.
function moveIntoPlace(from: string, to: string): void {
  try {
    linkSync(from, to)
    rmSync(from)
  } catch {
    if (existsSync(to)) rmSync(from, { force: true })
    else renameSync(from, to)
  }
  syncFolder(dirname(to))
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return // NTFS journals its folders and gives no handle to sync them
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

// EXCLUSIVE before the first read: the lock on the file itself is held from then on, whatever path or user data folder a
// second process comes from, and the log needs no shared memory. FULL must be said: the WAL default of this build is NORMAL.
// Checkpoints run between sales (upkeep.ts); the automatic one is only the brake for a run that never rests.
function connect(path: string, busyMs: number): DatabaseSyncInstance {
  const connection = new DatabaseSync(path, { timeout: busyMs, defensive: true, enableForeignKeyConstraints: true })
  try {
    connection.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA trusted_schema = OFF;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -8000;
      PRAGMA wal_autocheckpoint = 20000;
      PRAGMA journal_size_limit = 16000000`)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function migrate(connection: DatabaseSyncInstance, steps: readonly string[]): void {
  const [first]: unknown[] = connection.prepare('PRAGMA user_version', { returnArrays: true }).all()
  const version = Array.isArray(first) ? Number(first[0]) : 0
  if (version > steps.length) throw newer(version, steps.length)
  if (version < steps.length) addMigrationFunctions(connection)
  for (const [index, step] of steps.entries()) {
    if (index >= version) connection.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${index + 1}; COMMIT`)
  }
}

function wrap(connection: DatabaseSyncInstance): Database {
  const [begin, commit, rollback] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map((sql) => connection.prepare(sql))
  let unsafe = false
  function write<T>(work: () => T): T {
    // After a failed sync nobody knows what is on the disk; trying again and trusting it is how sales get lost.
    if (unsafe) throw new StoreTrouble('other', 'The disk failed; the store must be opened and checked again')
    return guarded(() => {
      try {
        begin?.run()
        const result = work()
        commit?.run()
        return result
      } catch (error) {
        unsafe = isDiskError(error)
        if (connection.isTransaction) rollback?.run()
        throw error
      }
    })
  }
  return {
    prepare: (sql) => prepare(connection, sql),
    exec: (sql) => guarded(() => connection.exec(sql)),
    write,
    close: () => guarded(() => connection.close()),
  }
}

function prepare(connection: DatabaseSyncInstance, sql: string): Statement {
  const statement = guarded(() => connection.prepare(sql))
  return {
    get: (...values) => guarded((): unknown => statement.get(...values)),
    all: (...values) => guarded((): unknown[] => statement.all(...values)),
    run: (...values) =>
      guarded(() => {
        const { changes, lastInsertRowid } = statement.run(...values)
        return { changes, row: Number(lastInsertRowid) }
      }),
  }
}
