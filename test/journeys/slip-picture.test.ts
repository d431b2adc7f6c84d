// Slips as PNG files through real Electron, read back by a decoder of our own: the paper's width, every line, a code that reads.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { encode } from 'uqr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiptPage } from '../../src/main/adapters/printing/receipt-html'
import { documentSale } from '../../src/main/core/receipt/bills.fixture'
import { composeReceipt } from '../../src/main/core/receipt/receipt'
import * as sales from '../../src/main/core/receipt/sales.fixture'
import { type PaperColumns, paperColumns } from '../../src/shared/printing'
import { type ReceiptLine, type ReceiptView } from '../../src/shared/sale-view'
import { receiptText } from '../../src/shared/text/receipt'
import { type Picture, readPng } from '../support/png'
import { type Outcome, runPrintingJobs } from '../support/printing-program'

const run = promisify(execFile)
const pixelsPerMm = 16
const topMm = 4
const codeMm = 28
const quietZone = 4
const dark = 128

function compose(sale: Parameters<typeof composeReceipt>[0]['sale'], columns: PaperColumns): ReceiptView {
  const shop = { ...sales.shop, paperColumns: columns }
  return composeReceipt({ sale, shop, look: { designs: {} }, copy: 1, printedAt: sales.at(18, 5, 9), zone: 'WIB', text: receiptText.id })
}

const token = sales.delivered({ ...sales.power, product: '<script>alert(1)</script> & "50.000"' }, sales.tokenSerial)

/** A bill's slip, and as much more of the same as one of very many sheets would have. */
function longSlip(): ReceiptView {
  const slip = compose(documentSale('pln'), 48)
  const many = Array.from({ length: 8 }, () => slip.lines).flat()
  return { ...slip, lines: [...many, { text: 'BARIS TERAKHIR'.padEnd(48), weight: 'normal' }] }
}

const slips = [...paperColumns.map((columns) => compose(token, columns)), longSlip()]
const files = ['32.png', '42.png', '48.png', 'panjang.png']
const endless: ReceiptView = {
  columns: 32,
  copy: 0,
  lines: Array.from({ length: 500 }, () => ({ text: 'x'.repeat(32), weight: 'normal' })),
}

describe('a slip as a picture', () => {
  let folder: string
  let outcome: Outcome
  const pictures: Picture[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loket-picture-'))
    const pngs = slips.map((receipt, index) => ({ do: 'png', receipt, file: files[index] }))
    // The PDF of the first, to hold the picture against.
    outcome = await runPrintingJobs(folder, [
      ...pngs,
      { do: 'pdf', receipt: slips[0], file: '32.pdf' },
      { do: 'png', receipt: endless, file: 'tanpa-akhir.png' },
    ])
    for (const file of files) pictures.push(readPng(await readFile(join(folder, 'struk', file))))
  }, 120_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('lies beside the PDFs, whole, with nothing left over', async () => {
    expect(outcome.answers.slice(0, -1)).toEqual([...files, '32.pdf'].map((file) => ({ ok: true, value: join(folder, 'struk', file) })))
    expect((await readdir(join(folder, 'struk'))).sort()).toEqual([...files, '32.pdf'].sort())
    expect(outcome.windowsAfterIdling).toBe(0)
  })

  it('is refused when nobody could draw it whole', () => {
    expect(outcome.answers.at(-1)).toEqual({ ok: false, failure: { kind: 'file', reason: '1814 mm, PNG max 1500 mm' } })
  })

  it.each(slips.map((slip, index) => [files[index] ?? '', slip, index] as const))(
    '%s is exactly as wide as the paper',
    (_file, slip, index) => {
      const { widthMm, heightMm } = receiptPage(slip)
      expect(widthMm).toBe(slip.columns === 32 ? 58 : 80)
      expect(pictures[index]).toMatchObject({ width: widthMm * pixelsPerMm, height: heightMm * pixelsPerMm })
    },
  )

  it.each(slips.map((slip, index) => [files[index] ?? '', slip, index] as const))(
    '%s shows every line, to the last',
    (_file, slip, index) => {
      const picture = pictures[index]!
      const bands = bandsOf(slip.lines)
      expect(bands.map(({ line, top, bottom }) => [line.text, inkIn(picture, top, bottom)])).toEqual(
        bands.map(({ line }) => [line.text, line.text.trim() !== '']),
      )
      // Between the top and the first line, and beside the lines, the paper is white.
      expect(inkIn(picture, 0, topMm * pixelsPerMm - 2)).toBe(false)
      for (let y = 0; y < picture.height; y += 1) {
        expect(picture.level(0, y) + picture.level(picture.width - 1, y)).toBe(510)
      }
    },
  )

  it.each(slips.map((slip, index) => [files[index] ?? '', slip, index] as const))(
    '%s has a code of the very modules',
    (_file, slip, index) => {
      const { data, size } = encode(slip.qr ?? '', { ecc: 'M', border: quietZone })
      const picture = pictures[index]!
      const top = bandsOf(slip.lines).at(-1)!.bottom
      const left = (picture.width - codeMm * pixelsPerMm) / 2
      const module = (codeMm * pixelsPerMm) / size
      const seen = data.map((row, y) => row.map((_dark, x) => picture.level(middle(left, x, module), middle(top, y, module)) < dark))
      expect(seen).toEqual(data)
    },
  )

  it('is the PDF, pixel beside pixel', async () => {
    const pdf = join(folder, 'struk', '32.pdf')
    const dpi = String(pixelsPerMm * 25.4)
    await run('pdftoppm', ['-r', dpi, '-png', '-singlefile', pdf, join(folder, 'seite')])
    const page = readPng(await readFile(join(folder, 'seite.png')))
    const picture = pictures[0]!
    let both = 0
    let one = 0
    for (let y = 0; y < picture.height; y += 1) {
      for (let x = 0; x < picture.width; x += 1) {
        const [here, there] = [picture.level(x, y) < dark, page.level(x, y) < dark]
        if (here && there) both += 1
        else if (here || there) one += 1
      }
    }
    // Two programs smooth the edges of letters differently; one line more or less would leave a third.
    expect(both / (both + one)).toBeGreaterThan(0.8)
  })
})

/** Where each line stands on the page, in pixels. */
function bandsOf(lines: readonly ReceiptLine[]): readonly { readonly line: ReceiptLine; readonly top: number; readonly bottom: number }[] {
  let top = topMm * pixelsPerMm
  return lines.map((line) => {
    const bottom = top + laidOutMm(line.weight === 'large' ? 6.6 : 3.6) * pixelsPerMm
    const band = { line, top, bottom }
    top = bottom
    return band
  })
}

/** A browser lays out in 64ths of its own pixel: over hundreds of lines the rests add up to millimetres. */
function laidOutMm(mm: number): number {
  const perMm = (96 / 25.4) * 64
  return Math.floor(mm * perMm) / perMm
}

function inkIn(picture: Picture, top: number, bottom: number): boolean {
  for (let y = Math.ceil(top) + 2; y < Math.floor(bottom) - 2; y += 1) {
    for (let x = 0; x < picture.width; x += 1) if (picture.level(x, y) < dark) return true
  }
  return false
}

function middle(from: number, place: number, size: number): number {
  return Math.floor(from + (place + 0.5) * size)
}
