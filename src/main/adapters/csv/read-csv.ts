// Bytes of a price list -> cells, with the line of the file each row starts on.
import Papa from 'papaparse'
import { type ImportProblem } from '../../../shared/catalog'
import { fail, ok, type Result } from '../../../shared/result'
import { type CsvRow } from '../../core/catalogue/catalogue-row'

const bytesMax = 5_000_000
const byteOrderMark = '\ufeff'
const fileSignatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip, and so xlsx and ods
  [0xd0, 0xcf, 0x11, 0xe0], // xls
  [0x25, 0x50, 0x44, 0x46], // pdf
  [0x1f, 0x8b], // gzip
  [0x89, 0x50, 0x4e, 0x47], // png
]

/** Cells of a comma or semicolon file in UTF-8, or the one problem that makes the whole file useless. */
export function readCsv(bytes: Uint8Array): Result<readonly CsvRow[], readonly ImportProblem[]> {
  if (bytes.byteLength > bytesMax) return wholeFile('too-large')
  if (fileSignatures.some((signature) => startsWith(bytes, signature))) return wholeFile('unreadable')
  const text = decoded(bytes)
  if (!text.ok) return text
  if (text.value.trim() === '') return wholeFile('empty-file')
  return splitRows(text.value)
}

function decoded(bytes: Uint8Array): Result<string, readonly ImportProblem[]> {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return wholeFile('encoding')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return wholeFile(bytes.includes(0) ? 'unreadable' : 'encoding')
  }
  // UTF-16 without its mark is valid UTF-8 whose every other character is a null.
  if (text.includes('\0')) return wholeFile(looksLikeUtf16(bytes) ? 'encoding' : 'unreadable')
  return ok(text.replace(byteOrderMark, '').replace(/\r\n?/gu, '\n'))
}

function splitRows(text: string): Result<readonly CsvRow[], readonly ImportProblem[]> {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), quoteChar: '"', newline: '\n' })
  const rows: CsvRow[] = []
  let row = 1
  for (const cells of data) {
    rows.push({ row, cells })
    // Line breaks inside quoted cells count as lines of the file, too.
    row += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
  }
  const [first] = errors
  return first ? fail([{ row: rows[first.row ?? 0]?.row ?? 0, problem: 'unreadable' }]) : ok(rows)
}

// Told from the first line with anything on it: prices hold commas and dots, headers do not.
function delimiterOf(text: string): ',' | ';' | '\t' {
  const header = text.split('\n', 20).find((line) => line.trim() !== '') ?? ''
  const count = (mark: string): number => header.split(mark).length
  if (count(';') >= count(',') && count(';') > 1) return ';'
  return count('\t') > count(',') ? '\t' : ','
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1_000)
  return sample.filter((byte) => byte === 0).length > sample.length / 4
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function wholeFile(problem: ImportProblem['problem']): Result<never, readonly ImportProblem[]> {
  return fail([{ row: 0, problem }])
}
