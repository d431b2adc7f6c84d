// Room on the disk kept for bad times: given back when the disk is full, so that what a provider answered for orders
// already sent can still be written down.
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, statSync, truncateSync, writeSync } from 'node:fs'

export const reserveBytesByDefault = 8_000_000

export type Reserve = {
  /** Makes the reserve whole if it is not; false when the disk has no room for it. */
  fill(): boolean
  /** Gives the room back; false when there was none to give. */
  free(): boolean
}

/** The file lies beside the database. It is cut to nothing when freed and never deleted. */
export function createReserve(path: string, bytes: number): Reserve {
  let whole = existsSync(path) && statSync(path).size >= bytes
  return {
    fill() {
      whole ||= write(path, bytes)
      return whole
    },
    free() {
      if (!existsSync(path) || statSync(path).size === 0) return false
      truncateSync(path, 0)
      whole = false
      return true
    },
  }
}

// Random bytes, because a compressing file system would keep no room for zeros.
function write(path: string, bytes: number): boolean {
  const file = openSync(path, 'a', 0o600)
  try {
    ftruncateSync(file, 0)
    for (let left = bytes; left > 0;) left -= writeSync(file, randomBytes(Math.min(left, 1_000_000)))
    fsyncSync(file)
    return true
  } catch {
    ftruncateSync(file, 0)
    return false
  } finally {
    closeSync(file)
  }
}
