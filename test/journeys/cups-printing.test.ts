// Receipts through real Electron: onto a real CUPS queue and into PDF files of the paper's own size.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeReceipt } from '../../src/main/core/receipt/receipt'
import * as sales from '../../src/main/core/receipt/sales.fixture'
import { type ReceiptView } from '../../src/shared/sale-view'
import { receiptText } from '../../src/shared/text/receipt'
import { cupsMissing, openPdfQueue, type PdfQueue } from '../support/cups'
import { type Outcome, runPrintingJobs } from '../support/printing-program'

const run = promisify(execFile)
const pointsPerMm = 72 / 25.4

function receipt(paperColumns: 32 | 48): ReceiptView {
  const sale = sales.delivered({ ...sales.power, product: 'Token <b>PLN</b> & "50.000"' }, sales.tokenSerial)
  const shop = { ...sales.shop, paperColumns }
  return composeReceipt({ sale, shop, look: { designs: {} }, copy: 1, printedAt: sales.at(18, 5, 9), zone: 'WIB', text: receiptText.id })
}

async function pdfFacts(path: string): Promise<{ readonly widthMm: number; readonly heightMm: number; readonly pages: number }> {
  const { stdout } = await run('pdfinfo', [path])
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/u.exec(stdout) ?? []
  const pages = Number(/Pages:\s+(\d+)/u.exec(stdout)?.[1])
  return { widthMm: Number(width) / pointsPerMm, heightMm: Number(height) / pointsPerMm, pages }
}

async function inkShare(path: string): Promise<number> {
  const { stdout } = await run('pdftoppm', ['-r', '100', '-gray', path], { encoding: 'buffer', maxBuffer: 50_000_000 })
  const pixels = stdout.subarray(20)
  return pixels.filter((level) => level < 128).length / pixels.length
}

describe.skipIf(cupsMissing() !== undefined)(`printing${cupsMissing() === undefined ? '' : ` (skipped: ${cupsMissing()})`}`, () => {
  let queue: PdfQueue
  let folder: string
  let outcome: Outcome

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loket-printing-'))
    queue = await openPdfQueue()
    outcome = await runPrintingJobs(folder, [
      { do: 'list' },
      { do: 'print', receipt: receipt(32), printer: queue.name },
      { do: 'print', receipt: receipt(32), printer: 'Tidak Ada' },
      { do: 'pdf', receipt: receipt(32), file: '../2611-000482 salinan/1' },
      { do: 'pdf', receipt: receipt(48), file: '2611-000482-80.pdf' },
    ])
  }, 120_000)

  afterAll(async () => {
    await queue?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('lists the queue of the system', () => {
    expect(outcome.answers[0]).toContainEqual(expect.objectContaining({ name: queue.name }))
  })

  it('hands a slip to the queue at the size of the paper, with ink on it', async () => {
    expect(outcome.answers[1]).toEqual({ ok: true, value: queue.name })
    const pdf = await queue.nextPdf()
    const facts = await pdfFacts(pdf)
    expect(facts.pages).toBe(1)
    expect(facts.widthMm).toBeCloseTo(58, 0)
    expect(facts.heightMm).toBeGreaterThan(90)
    expect(await inkShare(pdf)).toBeGreaterThan(0.01)
  })

  it('says that there is no such printer instead of printing elsewhere', () => {
    expect(outcome.answers[2]).toEqual({ ok: false, failure: { kind: 'no-printer' } })
  })

  it.each([
    [3, 32, 58, '2611-000482-salinan-1.pdf'],
    [4, 48, 80, '2611-000482-80.pdf'],
  ] as const)('saves the slip whole as a PDF: answer %i, %i columns on %i mm', async (answer, columns, widthMm, file) => {
    const path = join(folder, 'struk', file)
    expect(outcome.answers[answer]).toEqual({ ok: true, value: path })
    const facts = await pdfFacts(path)
    expect(facts.pages).toBe(1)
    expect(facts.widthMm).toBeCloseTo(widthMm, 0)
    const { stdout } = await run('pdftotext', ['-layout', path, '-'])
    const words = (text: string): string => text.trim().replace(/\s+/gu, ' ')
    expect(stdout.split('\n').map(words).filter(Boolean)).toEqual(receipt(columns).lines.map((line) => words(line.text)))
    expect((await run('pdffonts', [path])).stdout).toMatch(/JetBrainsMono/u)
    expect((await readdir(join(folder, 'struk'))).filter((name) => !name.endsWith('.pdf'))).toEqual([])
  })

  it('uses one hidden window for everything and lets it go when idle', () => {
    expect(outcome.windows).toBe(1)
    expect(outcome.windowsAfterIdling).toBe(0)
  })
})
