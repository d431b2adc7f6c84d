// A tiny Electron main around the real receipt printer: reads its jobs from a file, writes what came of them beside it.
import { readFileSync, writeFileSync } from 'node:fs'
import { app, BrowserWindow } from 'electron'
import { createReceiptPrinter } from '../../src/main/adapters/printing/receipt-printer'
import { type ReceiptView } from '../../src/shared/sale-view'

type Job =
  | { readonly do: 'list' }
  | { readonly do: 'print'; readonly receipt: ReceiptView; readonly printer: string }
  | { readonly do: 'pdf' | 'png'; readonly receipt: ReceiptView; readonly file: string }

async function work(): Promise<void> {
  const jobsFile = process.env['LOKET_PRINT_JOBS'] ?? ''
  const { folder, jobs } = JSON.parse(readFileSync(jobsFile, 'utf8')) as { folder: string; jobs: readonly Job[] }
  const printer = createReceiptPrinter({ folder, idleMs: 200 })
  const answers = await Promise.all(
    jobs.map((job) => {
      if (job.do === 'list') return printer.list()
      if (job.do === 'print') return printer.print(job.receipt, job.printer)
      return printer.save(job.receipt, job.file, job.do)
    }),
  )
  const windows = BrowserWindow.getAllWindows().length
  await new Promise((resolve) => setTimeout(resolve, 600))
  const windowsAfterIdling = BrowserWindow.getAllWindows().length
  writeFileSync(`${jobsFile}.answers`, JSON.stringify({ answers, windows, windowsAfterIdling }))
}

app.on('window-all-closed', () => undefined)
// Not awaited here: Electron is ready only after its main module has been evaluated.
void app
  .whenReady()
  .then(work)
  .catch((error: unknown) => writeFileSync(`${process.env['LOKET_PRINT_JOBS']}.error`, String(error)))
  .finally(() => app.exit(0))
