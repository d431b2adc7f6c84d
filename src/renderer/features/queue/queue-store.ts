// The open sales on show, the one that is chosen, and what the cashier asks of it.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CallFailure, type PosBridge, type PrintFailure, type SaleFailure } from '../../../shared/ipc-contract'
import { formatRupiah } from '../../../shared/money'
import { type PaymentKind } from '../../../shared/payment'
import { type PrintJob } from '../../../shared/printing'
import { type Result } from '../../../shared/result'
import { type SaleDetail, type SaleState, type SaleView } from '../../../shared/sale-view'
import { isOpen, merged, neighbour, ordered } from './queue-rows'

export type QueueFailure = SaleFailure | PrintFailure | CallFailure
export type QueueDeed = 'check' | 'cancel' | 'extend' | 'settle' | 'print'
export type QueueNotice =
  | {
      readonly tone: 'good'
      readonly key: string
      readonly facts: Readonly<Record<string, string>>
      readonly outcome?: SaleState
      /** How the sum was paid that goes back. */
      readonly payment?: PaymentKind
    }
  | { readonly tone: 'slip'; readonly job: PrintJob }
  | { readonly tone: 'bad'; readonly failure: QueueFailure }

export type QueueState = {
  readonly rows: readonly SaleView[]
  readonly loaded: boolean
  readonly chosen: string | undefined
  readonly detail: SaleDetail | undefined
  readonly asking: 'cancel' | 'extend' | 'settle' | undefined
  readonly busy: QueueDeed | undefined
  readonly notice: QueueNotice | undefined
  /** Loads and follows what main tells; answers how to stop. */
  start(): () => void
  choose(id: string): Promise<void>
  move(step: 1 | -1): Promise<void>
  ask(what: QueueState['asking']): void
  check(): Promise<void>
  cancel(): Promise<void>
  extend(): Promise<void>
  settle(outcome: 'delivered' | 'refused', by: string): Promise<void>
  print(): Promise<void>
}

export type QueueStore = StoreApi<QueueState>
type Act = { readonly bridge: PosBridge; readonly set: QueueStore['setState']; readonly get: QueueStore['getState'] }

const empty = {
  rows: [],
  loaded: false,
  chosen: undefined,
  detail: undefined,
  asking: undefined,
  busy: undefined,
  notice: undefined,
} as const

export function createQueueStore(bridge: PosBridge): QueueStore {
  return createStore<QueueState>()((set, get) => {
    const act: Act = { bridge, set, get }
    return {
      ...empty,
      start: () => {
        const stops = [bridge.on('sale/changed', (sale) => follow(act, sale)), bridge.on('print/changed', (job) => followPrint(act, job))]
        void load(act)
        return () => stops.forEach((stop) => stop())
      },
      choose: (id) => choose(act, id),
      move: async (step) => {
        const next = neighbour(get().rows, get().chosen, step)
        if (next && next !== get().chosen) await choose(act, next)
      },
      ask: (what) => {
        if (!what || get().detail?.may[what]) set({ asking: what })
      },
      check: () => check(act),
      cancel: () => cancel(act),
      extend: () => extend(act),
      settle: (outcome, by) => settle(act, outcome, by),
      print: () => print(act),
    }
  })
}

async function load(act: Act): Promise<void> {
  const { bridge, set, get } = act
  const reply = await bridge.call('queue/list', undefined)
  if (!reply.ok) return set({ loaded: true, notice: { tone: 'bad', failure: reply.failure } })
  const rows = ordered(reply.value)
  set({ rows, loaded: true })
  // What ended while another screen was shown is not kept open: the first row is the news now.
  const chosen = rows.some((row) => row.id === get().chosen) ? get().chosen : rows[0]?.id
  if (chosen) return choose(act, chosen)
  set({ chosen: undefined, detail: undefined })
}

async function choose(act: Act, id: string): Promise<void> {
  if (act.get().chosen !== id) act.set({ chosen: id, detail: undefined, asking: undefined, notice: undefined })
  await refreshDetail(act, id)
}

async function refreshDetail({ bridge, set, get }: Act, id: string): Promise<void> {
  const reply = await bridge.call('sale/detail', { id })
  if (get().chosen !== id) return
  set(reply.ok ? { detail: reply.value } : { notice: { tone: 'bad', failure: reply.failure } })
}

/** A sale that ends leaves the list and says so; if it was the chosen one, its outcome stays beside the list. */
function follow(act: Act, sale: SaleView): void {
  const { set, get } = act
  const wasOpen = get().rows.some((row) => row.id === sale.id)
  set({ rows: merged(get().rows, sale) })
  if (wasOpen && !isOpen(sale)) {
    set({ notice: { tone: 'good', key: 'left', facts: { number: sale.number }, outcome: sale.state } })
  }
  if (get().chosen === sale.id) void refreshDetail(act, sale.id)
  else if (!get().chosen && isOpen(sale)) void choose(act, sale.id)
}

/** The sentence about a slip that was just asked for goes with it. */
function followPrint({ set, get }: Act, job: PrintJob): void {
  const { notice } = get()
  if (notice?.tone === 'slip' && notice.job.id === job.id && notice.job.print <= job.print) set({ notice: { tone: 'slip', job } })
}

type Deed<T> = {
  readonly name: QueueDeed
  readonly call: (sale: SaleView) => Promise<Result<T, QueueFailure>>
  readonly done: (value: T, sale: SaleView) => QueueNotice
}

/** One deed at a time on the chosen sale: a second press while it runs is dropped. */
async function perform<T>(act: Act, { name, call, done }: Deed<T>): Promise<void> {
  const { set, get } = act
  const sale = get().detail
  if (!sale || get().busy) return
  set({ busy: name, asking: undefined, notice: undefined })
  const reply = await call(sale)
  set({ busy: undefined, notice: reply.ok ? done(reply.value, sale) : { tone: 'bad', failure: reply.failure } })
  if (get().chosen === sale.id) await refreshDetail(act, sale.id)
}

/** The sale as main answered it goes into the list at once; the sentence says what was done. */
function taken(act: Act, key: QueueDeed, facts: (sale: SaleView) => Readonly<Record<string, string>>, outcome?: SaleState) {
  return (value: SaleView, sale: SaleView): QueueNotice => {
    act.set({ rows: merged(act.get().rows, value) })
    return { tone: 'good', key, facts: facts(sale), payment: sale.payment, ...(outcome && { outcome }) }
  }
}

const numbered = ({ number }: SaleView) => ({ number })

async function check(act: Act): Promise<void> {
  if (!act.get().detail?.may.check) return
  await perform(act, { name: 'check', call: ({ id }) => act.bridge.call('sale/check', { id }), done: taken(act, 'check', numbered) })
}

async function cancel(act: Act): Promise<void> {
  const facts = (sale: SaleView) => ({ number: sale.number, sum: formatRupiah(sale.price) })
  await perform(act, { name: 'cancel', call: ({ id }) => act.bridge.call('sale/cancel', { id }), done: taken(act, 'cancel', facts) })
}

async function extend(act: Act): Promise<void> {
  await perform(act, { name: 'extend', call: ({ id }) => act.bridge.call('sale/extend', { id }), done: taken(act, 'extend', numbered) })
}

async function settle(act: Act, outcome: 'delivered' | 'refused', by: string): Promise<void> {
  await perform(act, {
    name: 'settle',
    call: ({ id }) => act.bridge.call('sale/settle', { id, outcome, by }),
    done: taken(act, 'settle', numbered, outcome),
  })
}

async function print(act: Act): Promise<void> {
  await perform(act, {
    name: 'print',
    call: ({ id }) => act.bridge.call('receipt/print', { id }),
    done: (job) => ({ tone: 'slip', job }),
  })
}
