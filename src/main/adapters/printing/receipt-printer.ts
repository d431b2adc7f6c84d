// Receipts as pages through the operating system's print queue, and as PDF files.
import { join } from 'node:path'
import { type PrinterInfo, type WebContents } from 'electron'
import { type ReceiptView } from '../../../shared/sale-view'
import { fail, ok, type Result } from '../../../shared/result'
import { type ReceiptPrinter } from '../../core/ports/devices'
import { defaultPrinter } from './default-printer'
import { createHiddenPage, type HiddenPage } from './hidden-page'
import { writePdf } from './pdf-file'
import { type ReceiptPage, receiptPage } from './receipt-html'

type Printers = Awaited<ReturnType<ReceiptPrinter['list']>>

const mmPerInch = 25.4
const micronsPerMm = 1_000

export type SystemReceiptPrinter = Pick<ReceiptPrinter, 'list' | 'savePdf'> & {
  /** Hands the slip to the system's queue as a page. `printer` empty means the system's default. Answers the printer's name. */
  print(receipt: ReceiptView, printer: string): Promise<Result<string, { kind: 'no-printer' } | { kind: 'printer'; reason: string }>>
  /** Closes the hidden window, which otherwise keeps the application from ending for as long as it idles. */
  close(): void
}

/** `folder` is the till's data folder; PDFs go to `struk` in it. */
export function createReceiptPrinter(options: {
  readonly folder: string
  readonly idleMs?: number
  readonly limitMs?: number
}): SystemReceiptPrinter {
  const page = createHiddenPage({ idleMs: options.idleMs ?? 15_000, limitMs: options.limitMs ?? 20_000 })
  return {
    close: page.close,
    async list() {
      try {
        return await listed(page)
      } catch {
        return []
      }
    },
    async print(receipt, printer) {
      try {
        const name = chosen(await listed(page), printer)
        if (name === undefined) return fail({ kind: 'no-printer' })
        const paper = receiptPage(receipt)
        const trouble = await page.use(paper.html, (contents) => printed(contents, paper, name))
        return outcome(trouble, name)
      } catch (error) {
        return fail({ kind: 'printer', reason: reasonOf(error) })
      }
    },
    async savePdf(receipt, fileName) {
      try {
        const paper = receiptPage(receipt)
        const bytes = await page.use(paper.html, (contents) => contents.printToPDF(pdfOptions(paper)))
        return ok(await writePdf(join(options.folder, 'struk'), fileName, bytes))
      } catch (error) {
        return fail({ kind: 'file', reason: reasonOf(error) })
      }
    },
  }
}

async function listed(page: HiddenPage): Promise<Printers> {
  const printers: readonly (PrinterInfo & { readonly isDefault?: boolean })[] = await page.use(undefined, (contents) =>
    contents.getPrintersAsync(),
  )
  const told = printers.find((printer) => printer.isDefault)?.name
  const standard = told ?? (printers.length > 0 ? await defaultPrinter() : undefined)
  return printers.map(({ name }) => ({ name, isDefault: name === standard }))
}

function chosen(printers: Printers, wanted: string): string | undefined {
  if (wanted !== '') return printers.find(({ name }) => name === wanted)?.name
  // One printer and no default: there is nothing to choose.
  return printers.find(({ isDefault }) => isDefault)?.name ?? (printers.length === 1 ? printers[0]?.name : undefined)
}

/** Answers nothing when the queue took it, else the system's reason. */
function printed(contents: WebContents, { widthMm, heightMm }: ReceiptPage, deviceName: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    contents.print(
      {
        silent: true,
        deviceName,
        color: false,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: { width: widthMm * micronsPerMm, height: heightMm * micronsPerMm },
      },
      (success, reason) => resolve(success ? undefined : reason || 'print failed'),
    )
  })
}

function outcome(trouble: string | undefined, name: string): Result<string, { kind: 'no-printer' } | { kind: 'printer'; reason: string }> {
  if (trouble === undefined) return ok(name)
  // The printer went away between the list and the job.
  return /invalid devicename/iu.test(trouble) ? fail({ kind: 'no-printer' }) : fail({ kind: 'printer', reason: trouble })
}

function pdfOptions({ widthMm, heightMm }: ReceiptPage): Electron.PrintToPDFOptions {
  return {
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    pageSize: { width: widthMm / mmPerInch, height: heightMm / mmPerInch },
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
