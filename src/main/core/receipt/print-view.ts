// A slip on its way as the screens see it, and which slips go by themselves.
import { type PrintJob } from '../../../shared/printing'
import { type StoredPrint } from '../ports/print-jobs'
import { type Sale } from '../sale/sale'
import { numberOf } from './copies'
import { powerTokenOf } from './serial-lines'

export function presentPrint(sale: Sale, job: StoredPrint): PrintJob {
  const { id, number, product, destination } = sale.core
  const { print, at, by, state, why, printer, nextAt, pinned } = job
  const copy = numberOf(job)
  return { id, number, print, product, destination, token: powerTokenOf(sale), at, by, state, why, printer, copy, nextAt, pinned }
}

/** A slip with a power token is what the customer paid for: it stays in sight until somebody has seen the paper. */
export function isPinned(sale: Sale): boolean {
  return powerTokenOf(sale) !== undefined
}

/**
 * Does this step make the sale's slip go by itself? Once it is delivered; a power purchase once its token is there, because a
 * slip without it would be taken for the whole.
 */
export function goesByItself(before: Sale, after: Sale): boolean {
  return isReady(after) && !isReady(before)
}

function isReady(sale: Sale): boolean {
  return sale.status.kind === 'delivered' && (sale.core.category !== 'pln' || powerTokenOf(sale) !== undefined)
}
