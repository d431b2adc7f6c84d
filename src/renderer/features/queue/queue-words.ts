// Which sentences belong to an open sale, given the line: keys of the word table, chosen without React.
import { type SaleView } from '../../../shared/sale-view'
import { type LineState } from '../../../shared/till-status'

export type Why = { readonly key: string; readonly waitMs?: number; readonly number?: string }

/** Why a sale waits, in half a sentence for its row; `paused` while the whole queue waits for saldo. */
export function whyOf(sale: SaleView, line: LineState, now: number, paused = false): Why {
  const waitMs = Math.max(0, (sale.nextAt ?? 0) - now)
  switch (sale.state) {
    case 'queued':
      if (line.kind === 'stopped') return { key: 'sendStopped' }
      if (line.kind === 'down') return { key: 'sendWhenUp' }
      if (sale.behind) return { key: 'behind', number: sale.behind }
      if (paused) return { key: 'sendWhenSaldo' }
      return waitMs >= 1000 ? { key: 'sendIn', waitMs } : { key: 'sendNow' }
    case 'submitting':
      return { key: 'waitingReply' }
    case 'needs-attention':
      return { key: neverLeft(sale) ? (sale.attention === 'bill-expired' ? 'expired' : 'held') : 'person' }
    default:
      if (line.kind === 'down' || line.kind === 'stopped') return { key: 'checkWhenUp' }
      return waitMs >= 1000 ? { key: 'checkIn', waitMs } : { key: 'checkNow' }
  }
}

/** What the state means, in plain words. */
export function meaningOf(sale: SaleView, line: LineState): string {
  if (sale.state === 'needs-attention') {
    const reason = sale.attention ?? 'asked-too-long'
    return reason === 'bill-expired' && !neverLeft(sale) ? 'bill-expiredSent' : reason
  }
  const down = line.kind === 'down'
  return down && (sale.state === 'queued' || sale.state === 'unknown') ? `${sale.state}Down` : sale.state
}

/** What to do about the customer's money. */
export function tellOf(sale: SaleView): string {
  if (sale.state !== 'needs-attention') return sale.state
  if (sale.attention === 'held-too-long') return 'held-too-long'
  return sale.attention === 'bill-expired' && neverLeft(sale) ? 'bill-expired' : 'attention'
}

/** Held back before it could reach anybody; only then may it be cancelled. */
function neverLeft({ attention, may }: SaleView): boolean {
  return attention === 'held-too-long' || (attention === 'bill-expired' && may.cancel)
}
