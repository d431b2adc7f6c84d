// The sale in hand: shown after sending, kept true by what main says, with its paper.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CallFailure, type PosBridge, type PrintFailure, type SaleFailure } from '../../shared/ipc-contract'
import { type ReceiptView, type SaleDetail, type SaleView } from '../../shared/sale-view'
import { bridge } from '../bridge'

/** Sent to a printer is not the same as on paper, so nothing here says "printed". */
export type Paper =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  | { readonly kind: 'sent'; readonly printer: string; readonly copy: number }
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
      follow: () => pos.on('sale/changed', (sale) => changed(act, sale)),
      show: (sale) => {
        set({ ...nothing, sale })
        void read(act, sale.id)
      },
      leave: () => set(nothing),
      check: () => check(act),
      print: () => print(act),
      savePdf: () => savePdf(act),
    }
  })
}

export const saleStore = createSaleStore(bridge)

function changed(act: Act, sale: SaleView): void {
  if (act.get().sale?.id !== sale.id) return
  act.set({ sale })
  void read(act, sale.id)
}

/** The story and the paper change with the sale; an answer that comes after the next customer is dropped. */
async function read({ pos, set, get }: Act, id: string): Promise<void> {
  const [detail, receipt] = await Promise.all([pos.call('sale/detail', { id }), pos.call('receipt/preview', { id, copy: false })])
  if (get().sale?.id !== id) return
  set({ ...(detail.ok && { detail: detail.value }), ...(receipt.ok && { receipt: receipt.value }) })
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

async function print(act: Act): Promise<void> {
  await toPaper(act, async (id) => {
    const reply = await act.pos.call('receipt/print', { id })
    return reply.ok ? { kind: 'sent', ...reply.value } : { kind: 'failed', failure: reply.failure }
  })
}

async function savePdf(act: Act): Promise<void> {
  await toPaper(act, async (id) => {
    const reply = await act.pos.call('receipt/pdf', { id })
    return reply.ok ? { kind: 'saved', path: reply.value.path } : { kind: 'failed', failure: reply.failure }
  })
}

async function toPaper({ set, get }: Act, put: (id: string) => Promise<Paper>): Promise<void> {
  const { sale, paper } = get()
  if (!sale || paper.kind === 'working') return
  set({ paper: { kind: 'working' } })
  const done = await put(sale.id)
  if (get().sale?.id === sale.id) set({ paper: done })
}
