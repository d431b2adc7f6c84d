// The cash drawer: it opens with the first slip of a sale that was paid in a way the owner chose.
import { isFileWay, type PaperRoute, type Printing } from '../../../shared/printing'
import { type ReceiptPrinter } from '../../core/ports/devices'
import { type PrintJobs, type StoredPrint } from '../../core/ports/print-jobs'
import { type Sale } from '../../core/sale/sale'

export type DrawerParts = {
  readonly prints: PrintJobs
  readonly printer: Pick<ReceiptPrinter, 'openDrawer'>
  readonly printing: () => Printing
}

/** Opens the drawer if this slip, which is on paper now, is the one that does. */
export async function openDrawer(
  { prints, printer, printing }: DrawerParts,
  { core }: Sale,
  slip: StoredPrint,
  to: PaperRoute,
): Promise<void> {
  const before = prints.of(core.id).some((each) => each.print !== slip.print && openedDrawer(each))
  // A drawer that stays shut has a key, and the slip is out: nothing to tell the cashier.
  if (printing().drawer.includes(core.payment) && !core.training && !before && core.tendered > 0) await printer.openDrawer(to)
}

/** Also one that a printer took and whose paper nobody found later: the money of this sale is in the drawer. */
function openedDrawer({ way, state, printer }: StoredPrint): boolean {
  return !isFileWay(way) && (state === 'sent' || state === 'confirmed' || printer !== undefined)
}
