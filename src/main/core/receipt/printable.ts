// The last look at a slip before it leaves: one with an amount that cannot be true, or a line that would break the columns, stays here.
import { formatRupiah, type Rupiah } from '../../../shared/money'
import { fail, ok, type Result } from '../../../shared/result'
import { type ReceiptView } from '../../../shared/sale-view'
import { type Sale } from '../sale/sale'
import { composeReceipt } from './receipt'
import { type ReceiptRequest } from './slip-lines'

/** Nothing of such a slip is printed, saved or copied: no paper is better than a wrong amount on one. */
export type Unprintable = { readonly kind: 'unprintable' }

const unprintable: Result<never, Unprintable> = fail({ kind: 'unprintable' })
const plainLine = /^[ -~]*$/u
const codeShape = /^[!-~]{1,64}$/u

/** The slip of a sale in its present state, or its refusal. */
export function printableReceipt(request: ReceiptRequest): Result<ReceiptView, Unprintable> {
  // A total is printed twice as large, so every amount must fit twice.
  const widest = request.shop.paperColumns / 2
  if (!amountsOf(request.sale).every((amount) => isTrue(amount) && formatRupiah(amount).length <= widest)) return unprintable
  return printableSlip(composeReceipt(request))
}

/** Holds every line of a slip, whoever composed it, against the width of the paper and what printers can print. */
export function printableSlip(view: ReceiptView): Result<ReceiptView, Unprintable> {
  const { columns, lines, qr } = view
  const fits = lines.every(({ text, weight }) => text.length === (weight === 'large' ? columns / 2 : columns) && plainLine.test(text))
  return lines.length > 0 && fits && (qr === undefined || codeShape.test(qr)) ? ok(view) : unprintable
}

function amountsOf({ core }: Sale): readonly Rupiah[] {
  const { price, tendered, bill } = core
  if (bill === undefined) return [price, tendered]
  const { admin, sellingPrice, fee } = bill
  // What the biller gets is what is owed without the admin.
  return [price, tendered, admin, sellingPrice, fee, (sellingPrice - admin) as Rupiah]
}

function isTrue(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0
}
