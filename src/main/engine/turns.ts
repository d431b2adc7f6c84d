// Orders to one number leave in their order, and none leaves while an earlier one is not certain:
// a lost answer is settled first, so that nobody tops up the same phone on a guess.
import { type Journal } from '../core/ports/stores'
import { type Sale, type SaleId } from '../core/sale/sale'

/** The earlier sale to the same number that this queued one has to wait for, if there is one. */
export function earlierInTurn(journal: Journal, { core, status }: Sale): Sale | undefined {
  return status.kind === 'queued' ? journal.unsettledBefore(core.destination, core.id) : undefined
}

/** May this order leave as far as its number is concerned? A sale that cannot be read is let through, to be set aside. */
export function isNextInTurn(journal: Journal, id: SaleId): boolean {
  const sale = journal.find(id)
  return !sale || !earlierInTurn(journal, sale)
}
