// What every screen may know of the till: settings, line, saldo, what a crash left open, and which screen is shown.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CallFailure, type PosBridge } from '../../shared/ipc-contract'
import { type Events } from '../../shared/ipc-events'
import { type ProviderName } from '../../shared/provider-name'
import { type SaleState, type SaleView } from '../../shared/sale-view'
import { type SettingsView } from '../../shared/settings'
import { type RecoveryReport, type TillStatus } from '../../shared/till-status'
import { bridge } from '../bridge'

/** The places with a tab; the saldo is opened by the saldo itself. */
export const screens = ['topup', 'bills', 'queue', 'history', 'settings'] as const
export type TabScreen = (typeof screens)[number]
export type Screen = TabScreen | 'saldo'

export type RecoveredSale = { readonly id: string; readonly before: SaleState; readonly sale: SaleView | undefined }

export type TillState = {
  readonly phase: 'starting' | 'ready' | 'failed'
  readonly trouble: CallFailure | undefined
  readonly settings: SettingsView | undefined
  readonly status: TillStatus | undefined
  /** Empty unless the last run ended in the middle of sales; stays until read. */
  readonly recovered: readonly RecoveredSale[]
  readonly screen: Screen
  /** A part of that screen, or what it is to show, when somebody was led there; each screen knows its own. */
  readonly place: string | undefined
  readonly keysShown: boolean
  /** The window was asked to close while these orders are open. */
  readonly closing: Events['till/closing'] | undefined
  readonly start: () => Promise<void>
  readonly go: (screen: Screen, place?: string) => void
  readonly showKeys: (shown: boolean) => void
  readonly probe: () => void
  /** For shops with credit: the queue goes on although the saldo does not carry the next order. */
  readonly resume: (provider: ProviderName) => Promise<boolean>
  readonly stay: () => void
  readonly quit: () => void
  readonly recoverySeen: () => void
}

export type TillStore = StoreApi<TillState>

export function createTillStore(pos: PosBridge): TillStore {
  return createStore<TillState>()((set, get) => ({
    phase: 'starting',
    trouble: undefined,
    settings: undefined,
    status: undefined,
    recovered: [],
    screen: 'topup',
    place: undefined,
    keysShown: false,
    closing: undefined,
    start: () => start(pos, set, get),
    go: (screen, place) => set({ screen, place, keysShown: false }),
    showKeys: (keysShown) => set({ keysShown }),
    probe: () => void pos.call('till/probe', undefined),
    resume: async (provider) => (await pos.call('queue/resume', { provider })).ok,
    stay: () => set({ closing: undefined }),
    quit: () => void pos.call('till/quit', undefined),
    recoverySeen: () => {
      set({ recovered: [] })
      void pos.call('till/recovery-seen', undefined)
    },
  }))
}

export const tillStore = createTillStore(bridge)

async function start(pos: PosBridge, set: TillStore['setState'], get: TillStore['getState']): Promise<void> {
  if (get().phase === 'ready') return
  // Listening starts before the first answer, so that nothing said in between is missed.
  pos.on('till/status', (status) => set({ status }))
  pos.on('till/settings', (settings) => set({ settings }))
  pos.on('till/closing', (closing) => set({ closing }))
  pos.on('sale/changed', (sale) => set({ recovered: withSale(get().recovered, sale) }))
  const boot = await pos.call('till/boot', undefined)
  if (!boot.ok) return set({ phase: 'failed', trouble: boot.failure })
  const { settings, status, recovery, openSales } = boot.value
  set({ phase: 'ready', settings, status: get().status ?? status, recovered: recoveredFrom(recovery, openSales) })
  await fillMissing(pos, set, get)
}

function recoveredFrom(report: RecoveryReport | undefined, open: readonly SaleView[]): readonly RecoveredSale[] {
  return (report?.sales ?? []).map(({ id, before }) => ({ id, before, sale: open.find((sale) => sale.id === id) }))
}

function withSale(recovered: readonly RecoveredSale[], sale: SaleView): readonly RecoveredSale[] {
  if (!recovered.some((one) => one.id === sale.id)) return recovered
  return recovered.map((one) => (one.id === sale.id ? { ...one, sale } : one))
}

/** A sale that ended before the screen was there is no longer open, so it is asked for by itself. */
async function fillMissing(pos: PosBridge, set: TillStore['setState'], get: TillStore['getState']): Promise<void> {
  for (const { id } of get().recovered.filter((one) => !one.sale)) {
    const detail = await pos.call('sale/detail', { id })
    if (detail.ok) set({ recovered: withSale(get().recovered, detail.value) })
  }
}
