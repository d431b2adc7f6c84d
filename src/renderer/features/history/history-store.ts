// The filter, the pages loaded so far, and the chosen sale; what is asked of it lives in history-deeds.ts.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CallFailure, type PosBridge, type PrintFailure, type ReplyOf, type SaleFailure } from '../../../shared/ipc-contract'
import { type FileWay, type PrintJob } from '../../../shared/printing'
import { ok } from '../../../shared/result'
import { type ReceiptView, type SaleDetail, type SaleState, type SaleView } from '../../../shared/sale-view'
import { type TimeZoneName } from '../../../shared/settings'
import { check, print, savePdf, savePng, settle } from './history-deeds'
import { follow, followPrint, refreshDetail, refreshPaper } from './history-detail'
import { type HistoryFilter, matches, requestFor, shiftedDay, type StateGroup, toggledGroup } from './history-query'

export type HistoryFailure = SaleFailure | PrintFailure | CallFailure
export type HistoryDeed = 'check' | 'settle' | 'print' | FileWay
export type HistorySide = 'story' | 'paper'
export type HistoryNotice =
  | { readonly tone: 'good'; readonly key: string; readonly facts: Readonly<Record<string, string>>; readonly outcome?: SaleState }
  | { readonly tone: 'slip'; readonly job: PrintJob }
  | { readonly tone: 'bad'; readonly failure: HistoryFailure }

export type HistoryState = {
  readonly filter: HistoryFilter
  readonly zone: TimeZoneName
  readonly rows: readonly SaleView[]
  /** Successes whose serial number deserves a look, of all days. */
  readonly flagged: readonly SaleView[]
  readonly more: boolean
  readonly loading: boolean
  readonly loaded: boolean
  /** Counts questions, so that a slow old answer never replaces a newer one. */
  readonly asked: number
  readonly chosen: string | undefined
  readonly detail: SaleDetail | undefined
  readonly side: HistorySide
  readonly preview: ReceiptView | undefined
  readonly settling: boolean
  readonly busy: HistoryDeed | undefined
  readonly notice: HistoryNotice | undefined
  start(today: string, zone: TimeZoneName): () => void
  setFilter(change: Partial<HistoryFilter>): Promise<void>
  showFlagged(on: boolean): Promise<void>
  toggleGroup(group: StateGroup): Promise<void>
  stepDay(days: 1 | -1, today: string): Promise<void>
  loadMore(): Promise<void>
  choose(id: string): Promise<void>
  move(step: 1 | -1): Promise<void>
  askSettle(on: boolean): void
  showSide(side: HistorySide): void
  check(): Promise<void>
  settle(outcome: 'delivered' | 'refused', by: string): Promise<void>
  print(): Promise<void>
  savePdf(): Promise<void>
  savePng(): Promise<void>
}

export type HistoryStore = StoreApi<HistoryState>
export type Act = { readonly bridge: PosBridge; readonly set: HistoryStore['setState']; readonly get: HistoryStore['getState'] }

const empty = {
  filter: { day: undefined, states: [], number: '', flagged: false },
  flagged: [],
  zone: 'WIB',
  rows: [],
  more: false,
  loading: false,
  loaded: false,
  asked: 0,
  chosen: undefined,
  detail: undefined,
  side: 'story',
  preview: undefined,
  settling: false,
  busy: undefined,
  notice: undefined,
} as const

export function createHistoryStore(bridge: PosBridge): HistoryStore {
  return createStore<HistoryState>()((set, get) => {
    const act: Act = { bridge, set, get }
    return {
      ...empty,
      start: (today, zone) => {
        set({ zone })
        const stops = [bridge.on('sale/changed', (sale) => follow(act, sale)), bridge.on('print/changed', (job) => followPrint(act, job))]
        void setFilter(act, { day: today, flagged: false })
        void readFlagged(act)
        return () => stops.forEach((stop) => stop())
      },
      setFilter: (change) => setFilter(act, change),
      showFlagged: (flagged) => setFilter(act, flagged ? { flagged, day: undefined, states: [], number: '' } : { flagged }),
      toggleGroup: (group) => setFilter(act, { states: toggledGroup(get().filter.states, group) }),
      stepDay: (days, today) => stepDay(act, days, today),
      loadMore: () => loadMore(act),
      choose: (id) => choose(act, id),
      move: (step) => move(act, step),
      askSettle: (on) => {
        if (!on || get().detail?.may.settle) set({ settling: on })
      },
      showSide: (side) => {
        set({ side })
        const { chosen } = get()
        if (side === 'paper' && chosen) void refreshPaper(act, chosen)
      },
      check: () => check(act),
      settle: (outcome, by) => settle(act, outcome, by),
      print: () => print(act),
      savePdf: () => savePdf(act),
      savePng: () => savePng(act),
    }
  })
}

async function setFilter(act: Act, change: Partial<HistoryFilter>): Promise<void> {
  const { set, get } = act
  set({ filter: { ...get().filter, ...change }, notice: undefined, loading: true, asked: get().asked + 1 })
  // What no longer fits is nobody's choice: a key behind the last digit must not print it.
  const { detail, filter, zone } = get()
  if (detail && !matches(detail, filter, zone)) set({ chosen: undefined, detail: undefined, preview: undefined, settling: false })
  const mine = get().asked
  const reply = await found(act)
  if (mine !== get().asked) return
  set({ loading: false, loaded: true })
  if (!reply.ok) return set({ notice: { tone: 'bad', failure: reply.failure } })
  set({ rows: reply.value.rows, more: reply.value.more })
  await chooseVisible(act)
}

/** What is flagged is a short list of its own, so that the filter narrows it here. */
async function found(act: Act): Promise<ReplyOf<'history/search'>> {
  const { filter, zone } = act.get()
  if (!filter.flagged) return act.bridge.call('history/search', requestFor(filter, undefined))
  const reply = await readFlagged(act)
  return reply.ok ? ok({ rows: reply.value.filter((sale) => matches(sale, filter, zone)), more: false }) : reply
}

async function readFlagged({ bridge, set }: Act): Promise<ReplyOf<'serial/flagged'>> {
  const reply = await bridge.call('serial/flagged', undefined)
  if (reply.ok) set({ flagged: reply.value })
  return reply
}

/** Keeps the chosen sale when the new list still has it, otherwise takes the first. */
async function chooseVisible(act: Act): Promise<void> {
  const { rows, chosen } = act.get()
  const kept = rows.find((row) => row.id === chosen) ?? rows[0]
  if (kept) await choose(act, kept.id)
  else act.set({ chosen: undefined, detail: undefined, preview: undefined })
}

/** From "all days" a step leads to today; there is nothing after today. */
async function stepDay(act: Act, days: 1 | -1, today: string): Promise<void> {
  const { day } = act.get().filter
  const next = day === undefined ? today : shiftedDay(day, days)
  if (next <= today) await setFilter(act, { day: next })
}

async function loadMore({ bridge, set, get }: Act): Promise<void> {
  const { rows, more, loading, filter } = get()
  if (!more || loading) return
  set({ loading: true, asked: get().asked + 1 })
  const mine = get().asked
  const reply = await bridge.call('history/search', requestFor(filter, rows.at(-1)?.id))
  if (mine !== get().asked) return
  set({ loading: false })
  if (!reply.ok) return set({ notice: { tone: 'bad', failure: reply.failure } })
  const known = new Set(get().rows.map((row) => row.id))
  set({ rows: [...get().rows, ...reply.value.rows.filter((row) => !known.has(row.id))], more: reply.value.more })
}

async function choose(act: Act, id: string): Promise<void> {
  const { set, get } = act
  if (get().chosen !== id) set({ chosen: id, detail: undefined, preview: undefined, settling: false, notice: undefined })
  await refreshDetail(act, id)
}

async function move(act: Act, step: 1 | -1): Promise<void> {
  const { rows, chosen } = act.get()
  const at = rows.findIndex((row) => row.id === chosen) + step
  const next = rows[Math.min(rows.length - 1, Math.max(0, at))]
  if (next && next.id !== chosen) await choose(act, next.id)
  if (at >= rows.length - 1) await loadMore(act)
}
