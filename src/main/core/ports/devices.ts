// Paper and files, as the features need them.
import { type ReceiptView } from '../../../shared/sale-view'
import { type Result } from '../../../shared/result'

export type PrinterTrouble = { readonly kind: 'no-printer' } | { readonly kind: 'printer'; readonly reason: string }

export type ReceiptPrinter = {
  list(): Promise<readonly { readonly name: string; readonly isDefault: boolean }[]>
  /** Hands the slip to the operating system's queue. `printer` empty means the system's default. Answers the printer's name. */
  print(receipt: ReceiptView, printer: string): Promise<Result<string, PrinterTrouble>>
  /** Writes the slip as a PDF of the paper's own size; answers the path. */
  savePdf(receipt: ReceiptView, fileName: string): Promise<Result<string, { readonly kind: 'file'; readonly reason: string }>>
}
