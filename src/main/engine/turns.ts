// Orders to one number leave in their order, and none leaves while an earlier one is not certain:
// a lost answer is settled first, so that nobody tops up the same phone on a guess.
import { type Journal } from '../core/ports/stores'
import { type Sale, type SaleId } from '../core/sale/sale'

const lookBack = 10

/** The earlier sale to the same number that this queued one has to wait for, if there is one. */
export function earlierInTurn(journal: Journal, { core, status }: Sale): Sale | undefined {
  if (status.kind !== 'queued') return undefined
  return journal.latestFor(core.destination, lookBack).find((other) => other.core.id < core.id && isUnsettled(other))
}

function isUnsettled({ status }: Sale): boolean {
  return status.kind === 'queued' || status.kind === 'submitting' || status.kind === 'unknown'
}

/** May this order leave as far as its number is concerned? A sale that cannot be read is let through, to be set aside. */
export function isNextInTurn(journal: Journal, id: SaleId): boolean {
  const sale = journal.find(id)
  return !sale || !earlierInTurn(journal, sale)
}
