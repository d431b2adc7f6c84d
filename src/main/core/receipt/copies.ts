// Which prints were of the slip a sale has now, and which of them was which copy: a success after a BUKTI TITIPAN gets its
// own original.
import { isOnPaper } from '../../../shared/printing'
import { type StoredPrint } from '../ports/print-jobs'
import { type Sale } from '../sale/sale'
import { isFinal } from '../sale/sale-machine'

type Print = Pick<StoredPrint, 'at' | 'sentAt' | 'state' | 'print'>

export type Numbered<P> = P & {
  /** Only what is on paper, or was handed over to be, has a number. */
  readonly copy: number | undefined
  /** It was of the slip before the sale's outcome. */
  readonly earlier: boolean
}

/** All prints of a sale with the number each of them carries. */
export function numberedPrints<P extends Print>(sale: Sale, prints: readonly P[]): readonly Numbered<P>[] {
  const sorted = prints.map((print) => ({ ...print, earlier: isEarlier(sale, print) }))
  const numbers = new Map<number, number>()
  for (const earlier of [true, false]) {
    const onPaper = sorted.filter((print) => print.earlier === earlier && isOnPaper(print)).toSorted(byPaper)
    for (const [copy, { print }] of onPaper.entries()) numbers.set(print, copy)
  }
  return sorted.map((print) => ({ ...print, copy: numbers.get(print.print) }))
}

/** What waits will be composed from the sale as it is then. */
function isEarlier(sale: Sale, print: Print): boolean {
  return isFinal(sale) && print.state !== 'waiting' && madeAt(print) < sale.status.since
}

function byPaper(left: Print, right: Print): number {
  return madeAt(left) - madeAt(right) || left.print - right.print
}

function madeAt({ sentAt, at }: Print): number {
  return sentAt ?? at
}
