// SQLite's and the file system's errors -> the one exception a caller of a store knows.
import { type StoreTroubleName } from '../../../shared/ipc-contract'
import { StoreTrouble } from '../../core/ports/stores'

const bySqliteCode: Readonly<Record<number, StoreTroubleName>> = {
  3: 'read-only', // SQLITE_PERM
  5: 'locked', // SQLITE_BUSY
  6: 'locked', // SQLITE_LOCKED
  8: 'read-only', // SQLITE_READONLY
  11: 'damaged', // SQLITE_CORRUPT
  13: 'disk-full', // SQLITE_FULL
  14: 'read-only', // SQLITE_CANTOPEN
  26: 'damaged', // SQLITE_NOTADB
}

const byFileCode: Readonly<Record<string, StoreTroubleName>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EBUSY: 'locked',
}

const ioError = 10

/** Whatever was thrown, as StoreTrouble with the reason a screen can put into words. */
export function troubleFrom(error: unknown): StoreTrouble {
  if (error instanceof StoreTrouble) return error
  const message = error instanceof Error ? error.message : String(error)
  return new StoreTrouble(reasonOf(error), message, { cause: error })
}

function reasonOf(error: unknown): StoreTroubleName {
  const sqlite = sqliteCode(error)
  if (sqlite !== undefined) return bySqliteCode[sqlite] ?? 'other'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return byFileCode[code] ?? 'other'
}

function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined
  return error.errcode & 0xff
}

/** The disk itself answered with an error: what was written before it can no longer be taken for granted. */
export function isDiskError(error: unknown): boolean {
  return sqliteCode(error instanceof StoreTrouble ? error.cause : error) === ioError
}

/** Runs `work`; whatever it throws arrives as StoreTrouble. */
export function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw troubleFrom(error)
  }
}
