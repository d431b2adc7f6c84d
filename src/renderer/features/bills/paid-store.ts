// The bills after payment: one sale in hand, or the list of several that one customer paid in one go.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CallFailure, type PosBridge, type PrintFailure } from '../../../shared/ipc-contract'
import { type PrintJob } from '../../../shared/printing'
import { type SaleView } from '../../../shared/sale-view'
import { bridge } from '../../bridge'
import { isOnItsWay } from '../../ui/print-words'
import { createSaleStore, type SaleStore } from '../../sale/sale-store'

export type Printing =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  /** One slip for each sale, in their order. */
  | { readonly kind: 'slips'; readonly jobs: readonly PrintJob[] }
  | { readonly kind: 'failed'; readonly failure: PrintFailure | CallFailure }

export type PaidState = {
  readonly sales: readonly SaleView[]
  /** Whose bills could not be recorded: they wait on the list. */
  readonly left: readonly string[]
  /** The one that is looked at; the only one of a single payment. */
  readonly opened: string | undefined
  readonly printing: Printing
  readonly follow: () => () => void
  readonly show: (sales: readonly SaleView[], left: readonly string[]) => void
  readonly open: (sale: SaleView) => void
  readonly close: () => void
  readonly printAll: () => Promise<void>
  readonly leave: () => void
}

export type PaidStore = StoreApi<PaidState>

const nothing = { sales: [], left: [], opened: undefined, printing: { kind: 'none' } } as const

export function createPaidStore(pos: PosBridge, inHand: SaleStore): PaidStore {
  return createStore<PaidState>()((set, get) => ({
    ...nothing,
    follow: () => follow(pos, inHand, set),
    show: (sales, left) => {
      set({ ...nothing, sales, left })
      const [only, more] = sales
      if (only && !more && left.length === 0) get().open(only)
    },
    open: (sale) => {
      set({ opened: sale.id })
      inHand.getState().show(sale)
    },
    close: () => {
      if (get().sales.length < 2 && get().left.length === 0) return
      set({ opened: undefined })
      inHand.getState().leave()
    },
    printAll: () => printAll(pos, set, get),
    leave: () => {
      set(nothing)
      inHand.getState().leave()
    },
  }))
}

/** The bills' own sale in hand: that of the sell screen stays with its customer. */
export const paidSaleStore = createSaleStore(bridge)
export const paidStore = createPaidStore(bridge, paidSaleStore)

function follow(pos: PosBridge, inHand: SaleStore, set: PaidStore['setState']): () => void {
  const stopOne = inHand.getState().follow()
  const stopAll = pos.on('sale/changed', (sale) => {
    set(({ sales }) => (sales.some(({ id }) => id === sale.id) ? { sales: sales.map((one) => (one.id === sale.id ? sale : one)) } : {}))
  })
  const stopSlips = pos.on('print/changed', (job) => set(({ printing }) => ({ printing: withSlip(printing, job) })))
  return () => {
    stopOne()
    stopAll()
    stopSlips()
  }
}

function withSlip(printing: Printing, job: PrintJob): Printing {
  if (printing.kind !== 'slips') return printing
  return { kind: 'slips', jobs: printing.jobs.map((each) => (each.id === job.id && each.print <= job.print ? job : each)) }
}

/** Are slips of this group still on their way? */
export function isPrinting(printing: Printing): boolean {
  return printing.kind === 'asking' || (printing.kind === 'slips' && printing.jobs.some(isOnItsWay))
}

/** Asks for one receipt after the other; they come out in this order. */
async function printAll(pos: PosBridge, set: PaidStore['setState'], get: PaidStore['getState']): Promise<void> {
  const { sales, printing } = get()
  if (isPrinting(printing)) return
  const current = () => get().sales[0]?.id === sales[0]?.id
  set({ printing: { kind: 'asking' } })
  const jobs: PrintJob[] = []
  for (const { id } of sales) {
    const reply = await pos.call('receipt/print', { id })
    if (!current()) return
    if (!reply.ok) return set({ printing: { kind: 'failed', failure: reply.failure } })
    jobs.push(reply.value)
  }
  set({ printing: { kind: 'slips', jobs } })
}
