// The file of a book: JSON lines, only ever appended to. Both providers write into the same one.
import { closeSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { type DigiswitchSale } from './digiswitch-sale'
import { type DigiswitchTicket } from './digiswitch-ticket'
import { type Ticket } from './ticket'
import { type Transaction } from './transaction'

export type CallKind = 'purchase' | 'status'

export type NiskalaLine =
  | { readonly type: 'deposit'; readonly deposit: number }
  | { readonly type: 'transaction'; readonly transaction: Transaction }
  | { readonly type: 'ticket'; readonly ticket: Ticket }
  | { readonly type: 'call'; readonly request_id: string; readonly kind: CallKind }

export type DigiswitchCall = 'inq-pasca' | 'pay-pasca' | 'status-pasca' | 'prepaid'

export type DigiswitchLine =
  | { readonly type: 'digiswitch-deposit'; readonly deposit: number }
  | { readonly type: 'digiswitch-sale'; readonly sale: DigiswitchSale }
  | { readonly type: 'digiswitch-ticket'; readonly ticket: DigiswitchTicket }
  | { readonly type: 'digiswitch-call'; readonly ref_id: string; readonly call: DigiswitchCall }

export type BookLine = NiskalaLine | DigiswitchLine

export type BookFile = {
  /** What stood in the file when it was opened. */
  readonly lines: readonly BookLine[]
  append(line: BookLine): void
  /** Appends, and is on the disk before anyone is answered. */
  appendSynced(line: BookLine): void
  close(): void
}

const TYPES: readonly BookLine['type'][] = [
  'deposit',
  'transaction',
  'ticket',
  'call',
  'digiswitch-deposit',
  'digiswitch-sale',
  'digiswitch-ticket',
  'digiswitch-call',
]

/** Opens a file, or begins one. A damaged line is an error that names it. */
export function openBookFile(file: string): BookFile {
  const lines = wholeLines(file).map((text, index) => {
    const line = parseLine(text)
    if (line === undefined) throw new Error(`The book ${file} is damaged at line ${index + 1}.`)
    return line
  })
  const handle = openSync(file, 'a', 0o600)
  const append = (line: BookLine): void => void writeSync(handle, `${JSON.stringify(line)}\n`)
  return {
    lines,
    append,
    appendSynced: (line) => {
      append(line)
      fsyncSync(handle)
    },
    close: () => closeSync(handle),
  }
}

// A last line without its end was never synced, so nobody was answered on it: it is cut off.
function wholeLines(file: string): readonly string[] {
  const bytes = readOrEmpty(file)
  const end = bytes.lastIndexOf('\n') + 1
  if (end < bytes.length) truncateSync(file, end)
  return bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1)
}

function readOrEmpty(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

function parseLine(text: string): BookLine | undefined {
  try {
    const line = JSON.parse(text) as BookLine
    return TYPES.includes(line.type) ? line : undefined
  } catch {
    return undefined
  }
}
