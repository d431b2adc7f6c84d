// Slips as files that can be handed on.
import { type Result } from '../../../shared/result'
import { type ReceiptView } from '../../../shared/sale-view'

export type SlipFiles = {
  /** Draws the slip as a PNG of the paper's own width, its whole length; answers the path. */
  savePng(receipt: ReceiptView, fileName: string): Promise<Result<string, { readonly kind: 'file'; readonly reason: string }>>
  /** Opens the folder of a file that was written here; false when the file is gone. */
  show(path: string): Promise<boolean>
}
