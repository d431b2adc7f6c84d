// What a printer says of itself: its real-time status (DLE EOT n), answered even while it cannot print, and the status that it
// answers in its turn (GS r 1). Bits as in Epson's command reference.
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

/** Did it answer the questions before the slip? */
export function isStatus(said: readonly number[]): boolean {
  return said.length >= statusBytes && said.slice(0, statusBytes).every((byte) => (byte & fixedMask) === fixedBits)
}

/** What keeps the printer from printing, the plainest reason first; nothing when it is ready or speaks another language. */
export function statusTrouble(answer: readonly number[]): NotSentWhy | undefined {
  const [printer, cause, paper] = answer
  if (printer === undefined || cause === undefined || paper === undefined) return undefined
  if (![printer, cause, paper].every((byte) => (byte & fixedMask) === fixedBits)) return undefined
  if ((cause & 0b0000_0100) !== 0) return 'cover-open'
  if ((cause & 0b0010_0000) !== 0 || (paper & 0b0110_0000) !== 0) return 'paper-out'
  if ((cause & 0b0100_0000) !== 0) return 'printer-error'
  return (printer & 0b0000_1000) === 0 ? undefined : 'offline'
}

/** The paper sensor (GS r 1) in its turn: it is answered only when everything sent before it has been printed. */
export const turnRequest = Uint8Array.from([0x1d, 0x72, 1])

/** Near end, end: both bits of each are equal, and no other bit is ever set. Status of DLE EOT has bit 4, so it is never one of these. */
const turnAnswers = new Map<number, TurnAnswer>([
  [0b0000, 'printed'],
  [0b0011, 'printed'],
  [0b1100, 'paper-out'],
  [0b1111, 'paper-out'],
])

/** Automatic status, where somebody has turned it on: a first byte with these bits, and three more that look like anything. */
const automaticBits = 0b0001_0000
const automaticBytes = 4

export type TurnAnswer = 'printed' | 'paper-out'

/** The answer to `turnRequest` among everything a printer has said, looked for from `asked` on. */
export function turnAnswer(said: readonly number[], asked: number): TurnAnswer | undefined {
  for (let at = 0; at < said.length; at += 1) {
    const byte = said[at] ?? 0
    if ((byte & fixedMask) === automaticBits) at += automaticBytes - 1
    else if (at >= asked && turnAnswers.has(byte)) return turnAnswers.get(byte)
  }
  return undefined
}
