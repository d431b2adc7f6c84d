// A slip that leaves as a file or as text: PDF, PNG, the folder they lie in, and the words for WhatsApp.
import { type PrintFailure } from '../../shared/ipc-contract'
import { fail, ok, type Result } from '../../shared/result'
import { type ReceiptView } from '../../shared/sale-view'
import { type Preferences } from '../../shared/settings'
import { receiptText } from '../../shared/text/receipt'
import { type Clock } from '../core/ports/platform'
import { type PrintJobs } from '../core/ports/print-jobs'
import { type SlipFiles } from '../core/ports/slip-files'
import { type Journal } from '../core/ports/stores'
import { slipMessage } from '../core/receipt/slip-message'
import { slipName } from '../core/receipt/slip-name'
import { type SaleId } from '../core/sale/sale'

export type SavedSlip = { readonly path: string; readonly copy: number }

export type Share = {
  savePdf(id: string): Promise<Result<SavedSlip, PrintFailure>>
  /** Counts as a print, as the PDF does. */
  savePng(id: string): Promise<Result<SavedSlip, PrintFailure>>
  /** The slip as a message. Counts nothing; what is on paper already says SALINAN in it. */
  text(id: string): Result<string, PrintFailure>
  /** Opens the folder of the file that was written last, if it was this sale's. */
  showFile(id: string): Promise<Result<null, { readonly kind: 'no-file' }>>
}

export type ShareParts = {
  readonly journal: Journal
  readonly prints: PrintJobs
  readonly files: SlipFiles
  readonly clock: Clock
  readonly preferences: () => Preferences
  readonly receipts: {
    preview(id: string, copy: boolean): Result<ReceiptView, PrintFailure>
    savePdf(id: string): Promise<Result<SavedSlip, PrintFailure>>
  }
}

export function createShare({ journal, prints, files, clock, preferences, receipts }: ShareParts): Share {
  let last: { readonly id: string; readonly path: string } | undefined

  /** Remembered here, so that no page ever names a path. */
  function kept(id: string, saved: Result<SavedSlip, PrintFailure>): Result<SavedSlip, PrintFailure> {
    if (saved.ok) last = { id, path: saved.value.path }
    return saved
  }

  return {
    savePdf: async (id) => kept(id, await receipts.savePdf(id)),
    async savePng(id) {
      const sale = journal.find(id as SaleId)
      if (!sale) return fail({ kind: 'no-such-sale' })
      // What stands on it is the sale of this moment, however long the drawing takes.
      const at = clock.now()
      const slip = receipts.preview(id, true)
      if (!slip.ok) return slip
      const { copy } = slip.value
      const written = await files.savePng(slip.value, slipName(sale, copy))
      if (!written.ok) return written
      prints.made(sale.core.id, { at, way: 'png', by: preferences().cashier, pinned: false })
      return kept(id, ok({ path: written.value, copy }))
    },
    text(id) {
      const slip = receipts.preview(id, true)
      return slip.ok ? ok(slipMessage(slip.value, receiptText[preferences().language].ownReference)) : slip
    },
    async showFile(id) {
      const shown = last?.id === id && (await files.show(last.path))
      return shown ? ok(null) : fail({ kind: 'no-file' })
    },
  }
}
