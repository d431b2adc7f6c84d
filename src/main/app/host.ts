// What lives as long as the program, whichever till is open.
import { type FoundPrinters } from '../../shared/found-printers'
import { type PrintTest } from '../features/print-test'
import { type CustomerDisplay } from '../features/customer-display'
import { type SampleSlip } from '../features/sample-slip'
import { type Settings } from '../features/settings/settings'
import { type ReceiptPrinter } from '../core/ports/devices'

export type Host = {
  readonly settings: Settings
  readonly printer: ReceiptPrinter
  readonly printTest: PrintTest
  readonly customer: CustomerDisplay
  readonly sampleSlip: SampleSlip
  /** Everything that looks like a printer, within three seconds. */
  findPrinters(): Promise<FoundPrinters>
  /** The first screen has been answered: what is large and can wait may load now. */
  screenIsUp(): void
  /** Ends the program; orders that wait go on at the next start. */
  quit(): null
}
