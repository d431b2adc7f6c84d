// A thermal printer's ears, written from Epson's command reference and from nothing of ours: walks over the bytes command
// by command and answers what would be on the paper. A command it does not know, or a byte that is no character, throws.

export type PrintedLine = { readonly text: string; readonly weight: 'normal' | 'bold' | 'large' }
export type Printed = {
  readonly lines: readonly PrintedLine[]
  readonly codes: readonly string[]
  readonly cuts: number
  readonly pulses: number
  /** Pictures as their dots, band upon band; 1 is black. Nothing where none was printed. */
  readonly picture?: { readonly width: number; readonly rows: readonly string[]; readonly centred: boolean }
}

type Paper = {
  lines: PrintedLine[]
  codes: string[]
  cuts: number
  pulses: number
  picture?: { width: number; rows: string[]; centred: boolean }
}
type Head = { middle: boolean; text: string; bold: boolean; twice: boolean; stored: string; weight: PrintedLine['weight'] }
type Command = {
  readonly length: (bytes: Uint8Array, at: number) => number
  readonly act?: (paper: Paper, head: Head, bytes: Uint8Array) => void
}

const fixed = (count: number) => () => count
const ascii = (bytes: Uint8Array): string => String.fromCodePoint(...bytes)

/** By the bytes that begin a command, in hexadecimal. `length` counts the whole command. */
const commands: Readonly<Record<string, Command>> = {
  '0a': { length: fixed(1), act: feed },
  '1004': { length: fixed(3) },
  '1b40': { length: fixed(2), act: (_paper, head) => Object.assign(head, { bold: false, twice: false, middle: false }) },
  '1b45': { length: fixed(3), act: (_paper, head, bytes) => (head.bold = bytes[2] === 1) },
  '1b4d': { length: fixed(3), act: (_paper, _head, bytes) => expectByte(bytes[2], [0], 'font A') },
  '1b52': { length: fixed(3), act: (_paper, _head, bytes) => expectByte(bytes[2], [0], 'characters of the USA') },
  '1b61': { length: fixed(3), act: aligned },
  '1b70': { length: fixed(5), act: (paper) => (paper.pulses += 1) },
  '1b74': { length: fixed(3), act: (_paper, _head, bytes) => expectByte(bytes[2], [0], 'code page 437') },
  '1c2e': { length: fixed(2) },
  '1d21': { length: fixed(3), act: sized },
  '1d286b': { length: (bytes, at) => 5 + (bytes[at + 3] ?? 0) + (bytes[at + 4] ?? 0) * 256, act: coded },
  '1d7630': { length: rasterLength, act: raster },
  '1d56': { length: fixed(3), act: (paper) => (paper.cuts += 1) },
}

export function walk(bytes: Uint8Array): Printed {
  const paper: Paper = { lines: [], codes: [], cuts: 0, pulses: 0 }
  const head: Head = { text: '', bold: false, twice: false, stored: '', weight: 'normal', middle: false }
  for (let at = 0; at < bytes.length;) {
    const command = commandAt(bytes, at)
    if (command === undefined) {
      const byte = bytes[at] ?? 0
      if (byte < 0x20 || byte > 0x7e) throw new Error(`byte ${byte.toString(16)} at ${at} is no character and no known command`)
      head.weight = head.twice ? 'large' : head.bold ? 'bold' : 'normal'
      head.text += String.fromCodePoint(byte)
      at += 1
      continue
    }
    const length = command.length(bytes, at)
    if (at + length > bytes.length) throw new Error(`the command at ${at} is cut off`)
    command.act?.(paper, head, bytes.subarray(at, at + length))
    at += length
  }
  if (head.text !== '') throw new Error('the last line was never printed')
  return paper
}

function commandAt(bytes: Uint8Array, at: number): Command | undefined {
  for (const length of [1, 2, 3]) {
    const found = commands[Buffer.from(bytes.subarray(at, at + length)).toString('hex')]
    if (found) return found
  }
  return undefined
}

function aligned(_paper: Paper, head: Head, bytes: Uint8Array): void {
  expectByte(bytes[2], [0, 1, 2], 'alignment')
  if (head.text !== '') throw new Error('alignment in the middle of a line is ignored')
  head.middle = bytes[2] === 1
}

/** GS v 0 m xL xH yL yH: x bytes a row, y rows. */
function rasterLength(bytes: Uint8Array, at: number): number {
  const [xL = 0, xH = 0, yL = 0, yH = 0] = bytes.subarray(at + 4, at + 8)
  return 8 + (xL + xH * 256) * (yL + yH * 256)
}

function raster(paper: Paper, head: Head, bytes: Uint8Array): void {
  expectByte(bytes[3], [0], 'a picture of its own size')
  if (head.text !== '') throw new Error('a picture in the middle of a line is ignored')
  if (bytes.length > 4_096) throw new Error('a band larger than the smallest buffer')
  const rowBytes = (bytes[4] ?? 0) + (bytes[5] ?? 0) * 256
  const picture = (paper.picture ??= { width: rowBytes * 8, rows: [], centred: head.middle })
  if (picture.width !== rowBytes * 8) throw new Error('bands of different widths')
  for (let at = 8; at < bytes.length; at += rowBytes) {
    picture.rows.push([...bytes.subarray(at, at + rowBytes)].map((byte) => byte.toString(2).padStart(8, '0')).join(''))
  }
}

/** An empty line is paper that moves: nobody reads it, so it is not counted. */
function feed(paper: Paper, head: Head): void {
  if (head.text !== '') paper.lines.push({ text: head.text, weight: head.weight })
  head.text = ''
}

function sized(_paper: Paper, head: Head, bytes: Uint8Array): void {
  expectByte(bytes[2], [0x00, 0x11], 'once or twice as large')
  head.twice = bytes[2] === 0x11
}

/** GS ( k: function 80 stores the text of a code, function 81 prints it. */
function coded(paper: Paper, head: Head, bytes: Uint8Array): void {
  expectByte(bytes[5], [0x31], 'a QR code')
  if (bytes[6] === 0x50) head.stored = ascii(bytes.subarray(8))
  else if (bytes[6] === 0x51) paper.codes.push(head.stored)
  else expectByte(bytes[6], [0x41, 0x43, 0x45], 'model, size or level of a QR code')
}

function expectByte(byte: number | undefined, allowed: readonly number[], what: string): void {
  if (byte === undefined || !allowed.includes(byte)) throw new Error(`${String(byte)} instead of ${what}`)
}
