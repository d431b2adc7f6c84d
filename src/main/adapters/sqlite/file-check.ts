// Looks at a database file before anything may write to it, so that a damaged one stays exactly as it was found.
import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { DatabaseSync } from '@photostructure/sqlite'
import { StoreTrouble } from '../../core/ports/stores'

/** Written into every file of ours: `LOKT`. */
export const applicationId = 0x4c4f4b54

const headerBytes = 100
const magic = 'SQLite format 3\u0000'

/** Up to here reading every page at start costs some tens of milliseconds; up to there about a second. */
const smallFileBytes = 30_000_000
const largeFileBytes = 500_000_000

/** What `PRAGMA quick_check` is asked to read: at most one fault of everything, or the tables that decide what is sent. */
const wholeFile = ['1']
const decidingTables = ['sale', 'job']

/**
 * Throws StoreTrouble when the file is damaged, foreign, newer than this program or in use.
 *
 * How deep it looks: the header and the length always (they betray a truncated file). Every page when the file is
 * small, or when a write-ahead log is left over, which means that the last run did not end properly; of a very large
 * one then only the tables that decide what is sent. A large file that was closed properly is believed: a check of a
 * million sales takes seconds, and a page that rots later is still noticed when it is read, an event by its sum.
 */
export function checkFile(path: string, schemaVersion: number, busyMs: number): void {
  const size = statSync(path).size
  if (size < headerBytes) throw damaged(size === 0 ? 'The file is empty' : 'The file is cut off')
  checkHeader(readHeader(path), size, schemaVersion, hasLog(path))
  if (hasLog(path)) checkPagesWithLog(path, busyMs, size <= largeFileBytes ? wholeFile : decidingTables)
  else if (size <= smallFileBytes) checkPages(`${pathToFileURL(path).href}?immutable=1`, busyMs, wholeFile)
}

/** A log is left behind only by a run that was killed, or by one that still goes on. */
export function hasLog(path: string): boolean {
  return existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(headerBytes)
  const file = openSync(path, 'r')
  try {
    readSync(file, header, 0, headerBytes, 0)
  } finally {
    closeSync(file)
  }
  return header
}

// Offsets from https://sqlite.org/fileformat2.html, section 1.3.
function checkHeader(header: Buffer, size: number, schemaVersion: number, log: boolean): void {
  if (header.toString('latin1', 0, 16) !== magic) throw damaged('The file is not a database')
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  if (!log && header.readUInt32BE(28) * pageSize > size) throw damaged('The file is cut off')
  if (header.readUInt32BE(68) !== applicationId) throw damaged('The file is a database of another program')
  const version = header.readUInt32BE(60)
  if (version > schemaVersion) throw newer(version, schemaVersion)
}

// A read-only connection sees file and log together, respects the lock of a running till and never checkpoints.
function checkPagesWithLog(path: string, busyMs: number, parts: readonly string[]): void {
  const sharedIndex = `${path}-shm`
  const before = existsSync(sharedIndex)
  try {
    checkPages(path, busyMs, parts)
  } finally {
    if (!before) rmSync(sharedIndex, { force: true })
  }
}

function checkPages(location: string, busyMs: number, parts: readonly string[]): void {
  const database = new DatabaseSync(location, { readOnly: true, timeout: busyMs })
  try {
    for (const part of parts) {
      const [first]: unknown[] = database.prepare(`PRAGMA quick_check(${part})`, { returnArrays: true }).all()
      if (!Array.isArray(first) || first[0] !== 'ok') throw damaged(`The file is damaged: ${String(first)}`)
    }
  } finally {
    database.close()
  }
}

export function damaged(message: string): StoreTrouble {
  return new StoreTrouble('damaged', message)
}

export function newer(version: number, known: number): StoreTrouble {
  return new StoreTrouble('newer', `The file is of schema ${version}; this program knows ${known}`)
}
