// This machine's clock and chance.
import { randomBytes } from 'node:crypto'
import { type Instant } from '../../../shared/sale-view'
import { type Clock, type Ids } from '../../core/ports/platform'

export const systemClock: Clock = {
  now: () => Date.now() as Instant,
  monotonicMs: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** ULIDs: 48 bits of time, then 80 random bits, so that a copied or restored till never makes the same id. */
export const systemIds: Ids = {
  next: () => encodeTime(Date.now()) + encodeRandom(randomBytes(16)),
  chance: () => Math.random(),
}

function encodeTime(ms: number): string {
  let rest = ms
  let text = ''
  for (let place = 0; place < 10; place += 1) {
    text = crockford.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text
}

// One byte a character, five of its eight bits used: 16 characters are 80 random bits.
function encodeRandom(bytes: Buffer): string {
  return Array.from(bytes, (byte) => crockford.charAt(byte % 32)).join('')
}
