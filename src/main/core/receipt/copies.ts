// Which prints were of the slip a sale has now: a success after a BUKTI TITIPAN gets its own original.
import { type Instant } from '../../../shared/sale-view'
import { type Sale } from '../sale/sale'
import { isFinal } from '../sale/sale-machine'

type Print = { readonly at: Instant }

/** The prints of the present slip, oldest first; their count is the next copy's number. */
export function printsOfPresentSlip<P extends Print>(sale: Sale, prints: readonly P[]): readonly (P & { readonly copy: number })[] {
  const ofSlip = isFinal(sale) ? prints.filter((print) => print.at >= sale.status.since) : prints
  return ofSlip.map((print, copy) => ({ ...print, copy }))
}
