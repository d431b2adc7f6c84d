// The sale in hand: shown after sending, kept true by what main says, with its paper.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CallFailure, type PosBridge, type PrintFailure, type SaleFailure } from '../../shared/ipc-contract'
import { type PrintJob } from '../../shared/printing'
import { type ReceiptView, type SaleDetail, type SaleView } from '../../shared/sale-view'
import { bridge } from '../bridge'
import { isOnItsWay } from '../ui/print-words'

/** Sent to a printer is not the same as on paper, so nothing here says "printed". */
export type Paper =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'slip'; readonly job: PrintJob }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly failure: PrintFailure | CallFailure }

export type SaleInHand = {
  readonly sale: SaleView | undefined
  readonly detail: SaleDetail | undefined
  readonly receipt: ReceiptView | undefined
  readonly paper: Paper
  readonly checking: boolean
  readonly trouble: SaleFailure | CallFailure | undefined
  readonly follow: () => () => void
  readonly show: (sale: SaleView) => void
  readonly leave: () => void
  readonly check: () => Promise<void>
  readonly print: () => Promise<void>
  readonly savePdf: () => Promise<void>
  readonly savePng: () => Promise<void>
  /** For the slip that waits for the printer. */
  readonly tryPrintNow: () => Promise<void>
  readonly dropPrint: () => Promise<void>
}

export type SaleStore = StoreApi<SaleInHand>
type Act = { readonly pos: PosBridge; readonly set: SaleStore['setState']; readonly get: SaleStore['getState'] }

const nothing = {
  sale: undefined,
  detail: undefined,
  receipt: undefined,
  paper: { kind: 'none' },
  checking: false,
  trouble: undefined,
} as const

export function createSaleStore(pos: PosBridge): SaleStore {
  return createStore<SaleInHand>()((set, get) => {
    const act: Act = { pos, set, get }
    return {
      ...nothing,
      follow: () => follow(act),
      show: (sale) => {
        set({ ...nothing, sale })
        void read(act, sale.id)
        void readSlip(act, sale.id)
      },
      leave: () => set(nothing),
      check: () => check(act),
      print: () => print(act),
      savePdf: () => save(act, 'receipt/pdf'),
      savePng: () => save(act, 'receipt/png'),
      tryPrintNow: () => withSlip(act, 'print/try-now'),
      dropPrint: () => withSlip(act, 'print/drop'),
    }
  })
}

export const saleStore = createSaleStore(bridge)

function follow(act: Act): () => void {
  const stops = [act.pos.on('sale/changed', (sale) => changed(act, sale)), act.pos.on('print/changed', (job) => printChanged(act, job))]
  return () => stops.forEach((stop) => stop())
}

function changed(act: Act, sale: SaleView): void {
  if (act.get().sale?.id !== sale.id) return
  act.set({ sale })
  void read(act, sale.id)
}

/** The story and the paper change with the sale; an answer that comes after the next customer is dropped. */
async function read({ pos, set, get }: Act, id: string): Promise<void> {
  const [detail, receipt] = await Promise.all([pos.call('sale/detail', { id }), pos.call('receipt/preview', { id, copy: false })])
  if (get().sale?.id !== id) return
  const refused = !receipt.ok && receipt.failure.kind === 'unprintable'
  set({
    ...(detail.ok && { detail: detail.value }),
    ...(receipt.ok && { receipt: receipt.value }),
    ...(refused && { receipt: undefined, paper: { kind: 'failed', failure: receipt.failure } }),
  })
}

async function check({ pos, set, get }: Act): Promise<void> {
  const { sale, checking } = get()
  if (!sale || checking) return
  set({ checking: true, trouble: undefined })
  const reply = await pos.call('sale/check', { id: sale.id })
  if (get().sale?.id !== sale.id) return
  set({ checking: false, ...(reply.ok ? { sale: reply.value } : { trouble: reply.failure }) })
  if (reply.ok) await read({ pos, set, get }, sale.id)
}

/** The latest slip of the sale in hand is its news; that it was sent makes the next one a copy. */
function printChanged(act: Act, job: PrintJob): void {
  const { sale, paper } = act.get()
  if (sale?.id !== job.id || (paper.kind === 'slip' && paper.job.print > job.print)) return
  act.set({ paper: { kind: 'slip', job } })
  if (!isOnItsWay(job)) void read(act, job.id)
}

/** A sale that is looked at again may have a slip that waits. */
async function readSlip({ pos, set, get }: Act, id: string): Promise<void> {
  const reply = await pos.call('print/jobs', undefined)
  const job = reply.ok ? reply.value.findLast((each) => each.id === id) : undefined
  if (job && get().sale?.id === id && get().paper.kind === 'none') set({ paper: { kind: 'slip', job } })
}

async function print({ pos, set, get }: Act): Promise<void> {
  const { sale, paper } = get()
  if (!sale || isPaperBusy(paper)) return
  set({ paper: { kind: 'asking' } })
  const reply = await pos.call('receipt/print', { id: sale.id })
  // What was heard meanwhile is newer than the answer.
  if (get().sale?.id !== sale.id || get().paper.kind !== 'asking') return
  set({ paper: reply.ok ? { kind: 'slip', job: reply.value } : { kind: 'failed', failure: reply.failure } })
}

/** One slip of a sale at a time: what waits comes out by itself. */
export function isPaperBusy(paper: Paper): boolean {
  return paper.kind === 'asking' || paper.kind === 'saving' || (paper.kind === 'slip' && isOnItsWay(paper.job))
}

async function save({ pos, set, get }: Act, as: 'receipt/pdf' | 'receipt/png'): Promise<void> {
  const { sale, paper } = get()
  if (!sale || paper.kind === 'asking' || paper.kind === 'saving') return
  set({ paper: { kind: 'saving' } })
  const reply = await pos.call(as, { id: sale.id })
  if (get().sale?.id !== sale.id || get().paper.kind !== 'saving') return
  set({ paper: reply.ok ? { kind: 'saved', path: reply.value.path } : { kind: 'failed', failure: reply.failure } })
}

async function withSlip({ pos, get }: Act, deed: 'print/try-now' | 'print/drop'): Promise<void> {
  const { paper } = get()
  if (paper.kind === 'slip' && paper.job.state === 'waiting') await pos.call(deed, { id: paper.job.id, print: paper.job.print })
}
