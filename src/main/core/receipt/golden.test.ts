// Every slip on every paper, letter by letter. `npm run golden` writes the files anew; a missing or a stray one fails.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type PaperColumns, paperColumns } from '../../../shared/printing'
import { type ReceiptView } from '../../../shared/sale-view'
import { dotRows } from './logo.fixture'
import { everySlip } from './slips.fixture'

const folder = join(import.meta.dirname, 'fixtures')
const writing = process.env['LOKET_GOLDEN'] === 'write'
const marks = { normal: ' ', bold: '*', large: '#' }

const expected: readonly (readonly [file: string, slip: string, columns: PaperColumns])[] = Object.keys(everySlip).flatMap((slip) =>
  paperColumns.map((columns) => [`${slip}-${columns}.txt`, slip, columns] as const),
)

/** A mark before each line: bold, large. A designed slip also shows its picture and the code below the last line. */
function drawn({ lines, logo, qr }: ReceiptView, whole: boolean): string {
  const text = lines.map((line) => `${marks[line.weight]}|${line.text}|`)
  const picture = whole && logo ? dotRows(logo).map((row) => `L|${row.replaceAll('0', '.').replaceAll('1', '@')}|`) : []
  const code = whole ? [qr === undefined ? 'no code' : `Q|${qr}|`] : []
  return [...picture, ...text, ...code, ''].join('\n')
}

function golden(file: string, text: string): string {
  const path = join(folder, file)
  if (writing) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return readFileSync(path, 'utf8')
}

describe('the golden slips', () => {
  it.each(expected)('%s', (file, slip, columns) => {
    const text = drawn(everySlip[slip]!(columns), slip.startsWith('designed/'))
    expect(text).toBe(golden(file, text))
  })

  it('are these and no others', () => {
    const names = new Set(expected.map(([file]) => file))
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'))
    const strays = found.map((name) => name.split(sep).join('/')).filter((name) => !names.has(name))
    if (writing) for (const name of strays) rmSync(join(folder, name))
    expect(writing ? [] : strays).toEqual([])
  })
})
