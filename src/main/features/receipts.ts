// Paper for a sale: the preview, every way to a printer and the PDF all come from the same lines.
import { type PrintFailure } from '../../shared/ipc-contract'
import { paperRoute, type PaperRoute, type Printing, type UncertainPrint } from '../../shared/printing'
import { fail, ok, type Result } from '../../shared/result'
import { type PrintWay, type ReceiptView } from '../../shared/sale-view'
import { type Preferences, type Shop } from '../../shared/settings'
import { type SlipLook } from '../../shared/slip-design'
import { receiptText } from '../../shared/text/receipt'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type Clock } from '../core/ports/platform'
import { type PrintLog } from '../core/ports/print-log'
import { type Journal } from '../core/ports/stores'
import { printsOfPresentSlip } from '../core/receipt/copies'
import { composeReceipt } from '../core/receipt/receipt'
import { type Sale, type SaleId } from '../core/sale/sale'

export type Receipts = {
  preview(id: string, copy: boolean): Result<ReceiptView, PrintFailure>
  print(id: string): Promise<Result<{ readonly copy: number; readonly printer: string }, PrintFailure>>
  /** A person has looked at the paper of an uncertain print. */
  settlePrint(id: string, print: number, came: boolean): Promise<Result<null, { readonly kind: 'no-such-sale' }>>
  savePdf(id: string): Promise<Result<{ readonly path: string; readonly copy: number }, PrintFailure>>
}

export type ReceiptsParts = {
  readonly journal: Journal
  readonly prints: PrintLog
  readonly printer: ReceiptPrinter
  readonly clock: Clock
  readonly shop: () => Shop
  readonly look: () => SlipLook
  readonly preferences: () => Preferences
  readonly printing: () => Printing
  /** Some of a slip left: the cashier is to be asked what came out. */
  readonly onUncertain: (print: UncertainPrint) => void
}

export function createReceipts(parts: ReceiptsParts): Receipts {
  const { journal, prints, printer, clock, shop, preferences, printing } = parts
  function compose(sale: Sale, copy: number): ReceiptView {
    const { timeZone, language } = preferences()
    const text = receiptText[language]
    return composeReceipt({ sale, shop: shop(), look: parts.look(), copy, printedAt: clock.now(), zone: timeZone, text })
  }

  const route = (): PaperRoute => paperRoute(printing(), preferences().printer)
  const nextCopy = (sale: Sale): number => printsOfPresentSlip(sale, prints.of(sale.core.id)).length

  async function printed<T>(
    id: string,
    way: PrintWay,
    deed: (receipt: ReceiptView, sale: Sale) => Promise<Result<T, PrintFailure>>,
  ): Promise<Result<{ done: T; copy: number }, PrintFailure>> {
    const sale = journal.find(id as SaleId)
    if (!sale) return fail({ kind: 'no-such-sale' })
    const copy = nextCopy(sale)
    const done = await deed(compose(sale, copy), sale)
    if (done.ok) prints.add(sale.core.id, clock.now(), way)
    else if (done.failure.kind === 'uncertain') askLater(sale, way)
    if (!done.ok) return done
    return ok({ done: done.value, copy })
  }

  function askLater(sale: Sale, way: PrintWay): void {
    const { id, number } = sale.core
    parts.onUncertain({ id, number, print: prints.add(id, clock.now(), way, 'uncertain') })
  }

  /** The money came in with the first slip of the sale; a later one has brought none. */
  async function openDrawer({ core }: Sale, to: PaperRoute): Promise<void> {
    const isFirst = prints.of(core.id).filter(({ way }) => way !== 'pdf').length === 1
    // A drawer that stays shut has a key, and the slip is out: nothing to tell the cashier.
    if (printing().drawer.includes(core.payment) && !core.training && isFirst && core.tendered > 0) await printer.openDrawer(to)
  }

  return {
    preview(id, copy) {
      const sale = journal.find(id as SaleId)
      if (!sale) return fail({ kind: 'no-such-sale' })
      return ok(compose(sale, copy ? nextCopy(sale) : 0))
    },
    async print(id) {
      const way = route()
      const sent = await printed(id, way.way, (receipt) => printer.print(receipt, way))
      if (!sent.ok) return sent
      const sale = journal.find(id as SaleId)
      if (sale) await openDrawer(sale, way)
      return ok({ copy: sent.value.copy, printer: sent.value.done })
    },
    async settlePrint(id, print, came) {
      const sale = journal.find(id as SaleId)
      if (!sale || !prints.settle(sale.core.id, print, came)) return fail({ kind: 'no-such-sale' })
      if (came) await openDrawer(sale, route())
      return ok(null)
    },
    async savePdf(id) {
      const name = (sale: Sale, copy: number): string =>
        `${sale.core.training ? 'latihan' : 'struk'}-${sale.core.number}${copy > 0 ? `-salinan-${copy}` : ''}`
      const saved = await printed(id, 'pdf', (receipt, sale) => printer.savePdf(receipt, name(sale, receipt.copy)))
      return saved.ok ? ok({ path: saved.value.done, copy: saved.value.copy }) : saved
    },
  }
}
