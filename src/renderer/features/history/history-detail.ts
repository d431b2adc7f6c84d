// Keeps the chosen sale, its paper and its row true to what main says.
import { nextCopy, type PrintJob } from '../../../shared/printing'
import { type SaleView } from '../../../shared/sale-view'
import { withChanged, withFlagged } from './history-query'
import { type Act } from './history-store'

export async function refreshDetail(act: Act, id: string): Promise<void> {
  const { bridge, set, get } = act
  const reply = await bridge.call('sale/detail', { id })
  if (get().chosen !== id) return
  if (!reply.ok) return set({ notice: { tone: 'bad', failure: reply.failure } })
  set({ detail: reply.value })
  if (get().side === 'paper') await refreshPaper(act, id)
}

/** The paper as the next print would be: the first, or a copy. */
export async function refreshPaper({ bridge, set, get }: Act, id: string): Promise<void> {
  const copy = nextCopy(get().detail?.prints ?? []) > 0
  const reply = await bridge.call('receipt/preview', { id, copy })
  if (get().chosen !== id) return
  set(reply.ok ? { preview: reply.value } : { notice: { tone: 'bad', failure: reply.failure } })
}

export function follow(act: Act, sale: SaleView): void {
  const { set, get } = act
  const { rows, flagged, filter, zone } = get()
  set({ rows: withChanged(rows, sale, filter, zone), flagged: withFlagged(flagged, sale) })
  if (get().chosen === sale.id) void refreshDetail(act, sale.id)
}

/** A slip of the chosen sale went a step further: its line and, if it was just asked for, the sentence about it. */
export function followPrint(act: Act, job: PrintJob): void {
  const { set, get } = act
  const { chosen, notice } = get()
  if (chosen !== job.id) return
  if (notice?.tone === 'slip' && notice.job.print <= job.print) set({ notice: { tone: 'slip', job } })
  void refreshDetail(act, job.id)
}
