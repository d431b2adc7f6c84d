// Paper, as the features need it.
import { type PaperRoute, type PrinterTrouble } from '../../../shared/printing'
import { type ReceiptView } from '../../../shared/sale-view'
import { type Result } from '../../../shared/result'

export type ReceiptPrinter = {
  list(): Promise<readonly { readonly name: string; readonly isDefault: boolean }[]>
  /** Sends the slip its way. Answers the printer's name: the slip has been taken, which is not yet paper. */
  print(receipt: ReceiptView, route: PaperRoute): Promise<Result<string, PrinterTrouble>>
  /** Opens the cash drawer that hangs on the printer. The system's way has no such thing. */
  openDrawer(route: PaperRoute): Promise<Result<string, PrinterTrouble>>
}
