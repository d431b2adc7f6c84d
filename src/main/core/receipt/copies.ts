// Which prints were of the slip a sale has now, and which of them was which copy: a success after a BUKTI TITIPAN gets its
// own original.
import { mayBeOnPaper } from '../../../shared/printing'
import { type Instant } from '../../../shared/sale-view'
import { type StoredPrint } from '../ports/print-jobs'
import { type Sale } from '../sale/sale'
import { isFinal } from '../sale/sale-machine'

type Print = Pick<StoredPrint, 'at' | 'sentAt' | 'state' | 'copy'>

export type Numbered<P> = P & {
  /** What stands on it; nothing where no paper of it can be outside. */
  readonly copy: number | undefined
  /** It was of the slip before the sale's outcome. */
  readonly earlier: boolean
}

/** All prints of a sale with the number each of them carries. */
export function numberedPrints<P extends Print>(sale: Sale, prints: readonly P[]): readonly Numbered<P>[] {
  return prints.map((print) => ({ ...print, earlier: isEarlier(sale, print), copy: numberOf(print) }))
}

/** What stands on a slip: 0 for the original, n for SALINAN ke-n; nothing where no paper of it can be outside. */
export function numberOf(print: Pick<StoredPrint, 'state' | 'copy'>): number | undefined {
  return mayBeOnPaper(print) ? print.copy : undefined
}

/** When a slip that is composed now was made: not before what it tells, though the clock was set back since. */
export function composedAt({ status }: Sale, now: Instant): Instant {
  return Math.max(now, status.since) as Instant
}

/** What waits will be composed from the sale as it is then. */
function isEarlier(sale: Sale, print: Print): boolean {
  return isFinal(sale) && print.state !== 'waiting' && (print.sentAt ?? print.at) < sale.status.since
}
