// Receipts as pages through the operating system's print queue, and as files: PDF and PNG.
import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type PrinterInfo, shell, type WebContents } from 'electron'
import { type FileWay, type PrinterTrouble } from '../../../shared/printing'
import { type ReceiptView } from '../../../shared/sale-view'
import { fail, ok, type Result } from '../../../shared/result'
import { type ReceiptPrinter } from '../../core/ports/devices'
import { type SlipFiles } from '../../core/ports/slip-files'
import { defaultPrinter } from './default-printer'
import { createHiddenPage, type HiddenPage } from './hidden-page'
import { type ReceiptPage, receiptPage } from './receipt-html'
import { pictureOf } from './receipt-image'
import { writeSlip } from './slip-file'

type Printers = Awaited<ReturnType<ReceiptPrinter['list']>>

const mmPerInch = 25.4
const micronsPerMm = 1_000

export type SystemReceiptPrinter = Pick<ReceiptPrinter, 'list'> & {
  /** Hands the slip to the system's queue as a page. `printer` empty means the system's default. Answers the printer's name. */
  print(receipt: ReceiptView, printer: string): Promise<Result<string, Exclude<PrinterTrouble, { kind: 'not-sent' }>>>
  /** Closes the hidden window, which otherwise keeps the application from ending for as long as it idles. */
  close(): void
}

type FileKind = { readonly on: HiddenPage; readonly draw: (contents: WebContents, paper: ReceiptPage) => Promise<Uint8Array> }

/** `folder` is the till's data folder; files go to `struk` in it. */
export function createReceiptPrinter(options: {
  readonly folder: string
  readonly idleMs?: number
  readonly limitMs?: number
}): SystemReceiptPrinter & SlipFiles {
  const limits = { idleMs: options.idleMs ?? 15_000, limitMs: options.limitMs ?? 20_000 }
  const page = createHiddenPage(limits)
  const easel = createHiddenPage({ ...limits, offscreen: true })
  const kinds: Readonly<Record<FileWay, FileKind>> = { pdf: { on: page, draw: pdfOf }, png: { on: easel, draw: pictureOf } }
  return {
    close() {
      page.close()
      easel.close()
    },
    async list() {
      try {
        return await listed(page)
      } catch {
        return []
      }
    },
    async print(receipt, printer) {
      let handedOver = false
      try {
        const name = chosen(await listed(page), printer)
        if (name === undefined) return fail({ kind: 'no-printer' })
        const paper = receiptPage(receipt)
        const trouble = await page.use(paper.html, (contents) => {
          handedOver = true
          return printed(contents, paper, name)
        })
        return outcome(trouble, name)
      } catch (error) {
        // The system may still print what it was given: nobody knows, and it must not be sent again by itself.
        return handedOver ? fail({ kind: 'uncertain' }) : fail({ kind: 'printer', reason: reasonOf(error) })
      }
    },
    async save(receipt, fileName, way) {
      const { on, draw } = kinds[way]
      try {
        const paper = receiptPage(receipt)
        const bytes = await on.use(paper.html, (contents) => draw(contents, paper))
        return ok(await writeSlip(join(options.folder, 'struk'), fileName, way, bytes))
      } catch (error) {
        return fail({ kind: 'file', reason: reasonOf(error) })
      }
    },
    show,
  }
}

/** Opens the folder; with the file marked in it where the system can. */
async function show(path: string): Promise<boolean> {
  try {
    await access(path)
  } catch {
    return false
  }
  // Where no file manager listens on D-Bus, Electron would open the folder above.
  if (process.platform === 'linux') return (await shell.openPath(dirname(path))) === ''
  shell.showItemInFolder(path)
  return true
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

function pdfOf(contents: WebContents, { widthMm, heightMm }: ReceiptPage): Promise<Uint8Array> {
  return contents.printToPDF({
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    pageSize: { width: widthMm / mmPerInch, height: heightMm / mmPerInch },
  })
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
