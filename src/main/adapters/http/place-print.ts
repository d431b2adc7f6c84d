// Which account at which address: a short print that tells two apart and gives nothing of a secret away.
import { createHash } from 'node:crypto'

const printLength = 16

/** The same for the same parts in the same order. */
export function placePrint(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, printLength)
}
