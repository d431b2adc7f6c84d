// Slips as files that can be handed on.
import { type FileWay } from '../../../shared/printing'
import { type Result } from '../../../shared/result'
import { type ReceiptView } from '../../../shared/sale-view'

export type SlipFiles = {
  /** Draws the slip at the paper's own width and its whole length, `fileName` without its ending; answers the path. */
  save(receipt: ReceiptView, fileName: string, way: FileWay): Promise<Result<string, { readonly kind: 'file'; readonly reason: string }>>
  /** Opens the folder of a file that was written here; false when the file is gone. */
  show(path: string): Promise<boolean>
}
