// What a start finds open. A crash is the same thing as a lost answer, so recovery is one event and the ordinary checks.
import { type RecoveryReport } from '../../shared/till-status'
import { type Clock } from '../core/ports/platform'
import { type Journal } from '../core/ports/stores'
import { type SaleDesk } from './sale-desk'

/** Brings every sale that died in the middle of a call back to where a check decides it; answers what was open. */
export function recover(journal: Journal, desk: SaleDesk, clock: Clock): RecoveryReport {
  const open = journal.open().filter((sale) => sale.status.kind !== 'needs-attention')
  for (const sale of open) {
    if (sale.status.kind === 'submitting') desk.apply(sale.core.id, { type: 'recovered', at: clock.now() })
  }
  return { at: clock.now(), sales: open.map((sale) => ({ id: sale.core.id, before: sale.status.kind })) }
}
