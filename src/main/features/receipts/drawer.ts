// The cash drawer: it opens with the first slip of a sale that was paid in a way the owner chose.
import { isFileWay, type PaperRoute, type Printing } from '../../../shared/printing'
import { type ReceiptPrinter } from '../../core/ports/devices'
import { type Clock } from '../../core/ports/platform'
import { type PrintJobs, type StoredPrint } from '../../core/ports/print-jobs'
import { type Sale } from '../../core/sale/sale'

export type DrawerParts = {
  readonly prints: PrintJobs
  readonly clock: Pick<Clock, 'now'>
  readonly printer: Pick<ReceiptPrinter, 'openDrawer'>
  readonly printing: () => Printing
}

/** Later than this after the slip was asked for, or so long after the sale, nobody stands at the counter with the money. */
const askedMs = 10 * 60_000
const soldMs = 60 * 60_000

/** Opens the drawer if this slip, which is on paper now, is the one that does. */
export async function openDrawer(
  { prints, clock, printer, printing }: DrawerParts,
  { core }: Sale,
  slip: StoredPrint,
  to: PaperRoute,
): Promise<void> {
  const now = clock.now()
  if (now - slip.at > askedMs || now - core.createdAt > soldMs) return
  const before = prints.of(core.id).some((each) => each.print !== slip.print && openedDrawer(each))
  // A drawer that stays shut has a key, and the slip is out: nothing to tell the cashier.
  if (printing().drawer.includes(core.payment) && !core.training && !before && core.tendered > 0) await printer.openDrawer(to)
}

/** Also one that a printer took and whose paper nobody found later: the money of this sale is in the drawer. */
function openedDrawer({ way, state, printer }: StoredPrint): boolean {
  return !isFileWay(way) && (state === 'sent' || state === 'confirmed' || printer !== undefined)
}
