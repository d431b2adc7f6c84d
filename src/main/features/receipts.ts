// Paper for a sale: the preview, the system's printer and the PDF all come from the same lines.
import { type PrintFailure } from '../../shared/ipc-contract'
import { fail, ok, type Result } from '../../shared/result'
import { type PrintWay, type ReceiptView } from '../../shared/sale-view'
import { type Preferences, type Shop } from '../../shared/settings'
import { words } from '../../shared/text/words'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type Clock } from '../core/ports/platform'
import { type Journal, type PrintLog } from '../core/ports/stores'
import { printsOfPresentSlip } from '../core/receipt/copies'
import { composeReceipt } from '../core/receipt/receipt'
import { type Sale, type SaleId } from '../core/sale/sale'

export type Receipts = {
  preview(id: string, copy: boolean): Result<ReceiptView, PrintFailure>
  print(id: string): Promise<Result<{ readonly copy: number; readonly printer: string }, PrintFailure>>
  savePdf(id: string): Promise<Result<{ readonly path: string; readonly copy: number }, PrintFailure>>
}

export type ReceiptsParts = {
  readonly journal: Journal
  readonly prints: PrintLog
  readonly printer: ReceiptPrinter
  readonly clock: Clock
  readonly shop: () => Shop
  readonly preferences: () => Preferences
}

export function createReceipts({ journal, prints, printer, clock, shop, preferences }: ReceiptsParts): Receipts {
  function compose(sale: Sale, copy: number): ReceiptView {
    const { timeZone, language } = preferences()
    const text = words[language].receipt
    return composeReceipt({ sale, shop: shop(), copy, printedAt: clock.now(), zone: timeZone, text })
  }

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
    if (!done.ok) return done
    prints.add(sale.core.id, clock.now(), way)
    return ok({ done: done.value, copy })
  }

  return {
    preview(id, copy) {
      const sale = journal.find(id as SaleId)
      if (!sale) return fail({ kind: 'no-such-sale' })
      return ok(compose(sale, copy ? nextCopy(sale) : 0))
    },
    async print(id) {
      const sent = await printed(id, 'system', (receipt) => printer.print(receipt, preferences().printer))
      return sent.ok ? ok({ copy: sent.value.copy, printer: sent.value.done }) : sent
    },
    async savePdf(id) {
      const name = (sale: Sale, copy: number): string =>
        `${sale.core.training ? 'latihan' : 'struk'}-${sale.core.number}${copy > 0 ? `-salinan-${copy}` : ''}`
      const saved = await printed(id, 'pdf', (receipt, sale) => printer.savePdf(receipt, name(sale, receipt.copy)))
      return saved.ok ? ok({ path: saved.value.done, copy: saved.value.copy }) : saved
    },
  }
}
