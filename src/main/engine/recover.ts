// What a start finds open. A crash is the same thing as a lost answer, so recovery is one event and the ordinary checks.
import { type RecoveryReport } from '../../shared/till-status'
import { type Clock, type Log } from '../core/ports/platform'
import { type Journal } from '../core/ports/stores'
import { type SaleId } from '../core/sale/sale'
import { type SaleDesk } from './sale-desk'

/** Brings every sale that died in the middle of a call back to where a check decides it; answers what was open. */
export function recover(journal: Journal, desk: SaleDesk, clock: Clock, log: Log): RecoveryReport {
  const open = journal.open().filter((sale) => sale.status.kind !== 'needs-attention')
  for (const sale of open) {
    if (sale.status.kind === 'submitting') bringBack(sale.core.id)
  }
  // One damaged sale must not keep the shop closed: the rest is recovered, and it is told.
  function bringBack(id: SaleId): void {
    try {
      desk.apply(id, { type: 'recovered', at: clock.now() })
    } catch (error) {
      log.error(`Sale ${id} could not be recovered`, error)
    }
  }

  return { at: clock.now(), sales: open.map((sale) => ({ id: sale.core.id, before: sale.status.kind })) }
}
