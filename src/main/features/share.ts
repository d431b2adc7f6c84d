// A slip that leaves as a file or as text: PDF, PNG, the folder they lie in, and the words for WhatsApp.
import { type PrintFailure } from '../../shared/ipc-contract'
import { type FileWay } from '../../shared/printing'
import { fail, ok, type Result } from '../../shared/result'
import { type ReceiptView } from '../../shared/sale-view'
import { type Preferences } from '../../shared/settings'
import { receiptText } from '../../shared/text/receipt'
import { type Clock } from '../core/ports/platform'
import { type PrintJobs } from '../core/ports/print-jobs'
import { type SlipFiles } from '../core/ports/slip-files'
import { type Journal } from '../core/ports/stores'
import { composedAt } from '../core/receipt/copies'
import { slipMessage } from '../core/receipt/slip-message'
import { slipName } from '../core/receipt/slip-name'
import { type SaleId } from '../core/sale/sale'

export type SavedSlip = { readonly path: string; readonly copy: number }

export type Share = {
  /** Counts as a print: a file can be printed anywhere. */
  save(id: string, way: FileWay): Promise<Result<SavedSlip, PrintFailure>>
  /** The slip as a message. Counts nothing; what is on paper already says SALINAN in it. */
  text(id: string): Result<string, PrintFailure>
  /** Opens the folder of the file that was written last, if it was this sale's. */
  showFile(id: string): Promise<Result<null, { readonly kind: 'no-file' }>>
  /** Resolves when the files on their way are written, and counted. */
  close(): Promise<void>
}

export type ShareParts = {
  readonly journal: Journal
  readonly prints: PrintJobs
  readonly files: SlipFiles
  readonly clock: Clock
  readonly preferences: () => Preferences
  readonly receipts: { preview(id: string, copy: boolean): Result<ReceiptView, PrintFailure> }
}

export function createShare({ journal, prints, files, clock, preferences, receipts }: ShareParts): Share {
  /** Remembered here, so that no page ever names a path. */
  let last: { readonly id: string; readonly path: string } | undefined
  const onTheirWay = new Set<Promise<unknown>>()

  async function saved(id: string, way: FileWay): Promise<Result<SavedSlip, PrintFailure>> {
    const sale = journal.find(id as SaleId)
    if (!sale) return fail({ kind: 'no-such-sale' })
    // What stands on it is the sale of this moment, however long the drawing takes.
    const at = composedAt(sale, clock.now())
    const slip = receipts.preview(id, true)
    if (!slip.ok) return slip
    const { copy } = slip.value
    // Counted before it is drawn: a slip that goes to the printer meanwhile is a copy of it.
    const made = prints.made(sale.core.id, { at, way, by: preferences().cashier, copy })
    const written = await files.save(slip.value, slipName(sale, copy), way)
    if (!written.ok) {
      prints.change([{ of: made, from: ['sent'], to: { state: 'dropped' } }])
      return written
    }
    last = { id, path: written.value }
    return ok({ path: written.value, copy })
  }

  return {
    async save(id, way) {
      const saving = saved(id, way)
      onTheirWay.add(saving)
      try {
        return await saving
      } finally {
        onTheirWay.delete(saving)
      }
    },
    text(id) {
      const slip = receipts.preview(id, true)
      return slip.ok ? ok(slipMessage(slip.value, receiptText[preferences().language].ownReference)) : slip
    },
    async showFile(id) {
      const shown = last?.id === id && (await files.show(last.path))
      return shown ? ok(null) : fail({ kind: 'no-file' })
    },
    async close() {
      await Promise.allSettled(onTheirWay)
    },
  }
}
