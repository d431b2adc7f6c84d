// Real-time status (DLE EOT n), which a printer answers even while it cannot print. Bits as in Epson's command reference.
import { type NotSentWhy } from '../../../shared/printing'

const dle = 0x10
const eot = 0x04
/** 1: the printer, 2: why it is offline, 4: the paper sensor. One byte answers each. */
const asked = [1, 2, 4]

export const statusRequest = Uint8Array.from(asked.flatMap((which) => [dle, eot, which]))
export const statusBytes = asked.length

/** Bits 1 and 4 are always set and 0 and 7 never: anything else is no status. */
const fixedMask = 0b1001_0011
const fixedBits = 0b0001_0010

/** What keeps the printer from printing, the plainest reason first; nothing when it is ready or speaks another language. */
export function statusTrouble(answer: Uint8Array): NotSentWhy | undefined {
  const [printer, cause, paper] = answer
  if (printer === undefined || cause === undefined || paper === undefined) return undefined
  if (![printer, cause, paper].every((byte) => (byte & fixedMask) === fixedBits)) return undefined
  if ((cause & 0b0000_0100) !== 0) return 'cover-open'
  if ((cause & 0b0010_0000) !== 0 || (paper & 0b0110_0000) !== 0) return 'paper-out'
  if ((cause & 0b0100_0000) !== 0) return 'printer-error'
  return (printer & 0b0000_1000) === 0 ? undefined : 'offline'
}
