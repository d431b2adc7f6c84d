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
      return { key: sale.attention === 'held-too-long' ? 'held' : 'person' }
    default:
      if (line.kind === 'down' || line.kind === 'stopped') return { key: 'checkWhenUp' }
      return waitMs >= 1000 ? { key: 'checkIn', waitMs } : { key: 'checkNow' }
  }
}

/** What the state means, in plain words. */
export function meaningOf(sale: SaleView, line: LineState): string {
  if (sale.state === 'needs-attention') return sale.attention ?? 'asked-too-long'
  const down = line.kind === 'down'
  return down && (sale.state === 'queued' || sale.state === 'unknown') ? `${sale.state}Down` : sale.state
}

/** What to do about the customer's money. */
export function tellOf(sale: SaleView): string {
  if (sale.state !== 'needs-attention') return sale.state
  return sale.attention === 'held-too-long' ? 'held-too-long' : 'attention'
}
