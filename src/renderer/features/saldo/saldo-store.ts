// Tickets, the books of the saldo, and what is asked of them. A ticket is requested once per press, never again by itself.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CallFailure, type PosBridge, type PrintFailure, type TicketFailure } from '../../../shared/ipc-contract'
import { type ProviderName } from '../../../shared/provider-name'
import { type SaldoView, type TicketView } from '../../../shared/saldo'
import { bridge } from '../../bridge'
import { amountDigits, amountOf, type AmountTrouble, leastTicket } from './amount-entry'
import { newestFirst, stateAt, waitingTicket, withTicket } from './saldo-view'

export type SaldoPart = 'fill' | 'ledger'
export type SaldoFailure = TicketFailure | PrintFailure | CallFailure | { readonly kind: 'no-such-gap' }
export type SaldoNotice =
  | {
      readonly tone: 'good'
      readonly key: 'created' | 'createdDiffers' | 'slip' | 'explained' | 'asked'
      readonly facts: Readonly<Record<string, string>>
    }
  | { readonly tone: 'bad'; readonly failure: SaldoFailure }

export type SaldoState = {
  /** Whose deposit is shown. */
  readonly provider: ProviderName
  readonly part: SaldoPart
  readonly view: SaldoView | undefined
  readonly tickets: readonly TicketView[] | undefined
  readonly chosen: string | undefined
  readonly digits: string
  /** The key was pressed with too little typed, or more was typed than fits. */
  readonly trouble: AmountTrouble | undefined
  readonly busy: 'request' | 'print' | 'explain' | undefined
  /** A ticket still waits: is another one really wanted? */
  readonly asking: boolean
  /** The difference that a person is explaining. */
  readonly gap: number | undefined
  readonly notice: SaldoNotice | undefined
  start(): () => void
  show(part: SaldoPart): void
  showProvider(provider: ProviderName): void
  type(typed: string): void
  choose(id: string): void
  move(step: 1 | -1): void
  request(): Promise<void>
  requestAnyway(): Promise<void>
  stopAsking(): void
  print(): Promise<void>
  /** Asks for the balance now instead of within the minute. */
  ask(): Promise<void>
  askExplain(gap: number | undefined): void
  explain(by: string, note: string): Promise<void>
}

export type SaldoStore = StoreApi<SaldoState>
type Act = { readonly pos: PosBridge; readonly set: SaldoStore['setState']; readonly get: SaldoStore['getState'] }

const empty = {
  provider: 'niskala',
  part: 'fill',
  view: undefined,
  tickets: undefined,
  chosen: undefined,
  digits: '',
  trouble: undefined,
  busy: undefined,
  asking: false,
  gap: undefined,
  notice: undefined,
} as const

export function createSaldoStore(pos: PosBridge): SaldoStore {
  return createStore<SaldoState>()((set, get) => {
    const act: Act = { pos, set, get }
    return {
      ...empty,
      start: () => start(act),
      show: (part) => set({ part, notice: undefined }),
      showProvider: (provider) => showProvider(act, provider),
      type: (typed) => type(act, typed),
      choose: (id) => set({ chosen: id, notice: undefined }),
      move: (step) => move(act, step),
      request: () => request(act),
      requestAnyway: () => send(act),
      stopAsking: () => set({ asking: false }),
      print: () => print(act),
      ask: () => ask(act),
      askExplain: (gap) => set({ gap }),
      explain: (by, note) => explain(act, by, note),
    }
  })
}

export const saldoStore = createSaldoStore(bridge)

function start(act: Act): () => void {
  act.set({ notice: undefined, trouble: undefined, asking: false, gap: undefined })
  void load(act)
  // Whoever opens this wants to know the balance of now.
  void act.pos.call('till/probe', undefined)
  return act.pos.on('saldo/changed', () => void load(act))
}

// Another provider is another deposit: nothing of the one before may be seen, or asked for, in the other.
function showProvider(act: Act, provider: ProviderName): void {
  const { part, provider: before } = act.get()
  if (provider === before) return
  act.set({ ...empty, part, provider })
  void load(act)
}

function type({ set, get }: Act, typed: string): void {
  const digits = amountDigits(typed)
  set({ digits: digits ?? get().digits, trouble: digits === undefined ? 'tooLarge' : undefined, notice: undefined })
}

async function load({ pos, set, get }: Act): Promise<void> {
  const { provider } = get()
  const [view, list] = await Promise.all([pos.call('saldo/view', { provider }), pos.call('deposit/list', { provider })])
  if (get().provider !== provider) return
  if (view.ok) set({ view: view.value })
  else set({ notice: { tone: 'bad', failure: view.failure } })
  if (!list.ok) return set({ tickets: get().tickets ?? [], notice: { tone: 'bad', failure: list.failure } })
  const tickets = newestFirst(list.value)
  const kept = tickets.some((ticket) => ticket.id === get().chosen)
  set({ tickets, chosen: kept ? get().chosen : tickets[0]?.id })
}

function move({ set, get }: Act, step: 1 | -1): void {
  const { tickets = [], chosen } = get()
  const at = tickets.findIndex((ticket) => ticket.id === chosen) + step
  const next = tickets[Math.min(tickets.length - 1, Math.max(0, at))]
  if (next) set({ chosen: next.id, notice: undefined })
}

async function request(act: Act): Promise<void> {
  const { digits, busy, tickets } = act.get()
  // Before the list is there nobody knows whether a ticket already waits.
  if (busy || !tickets) return
  if ((amountOf(digits) ?? 0) < leastTicket) return act.set({ trouble: 'tooSmall' })
  if (waitingTicket(tickets, Date.now())) return act.set({ asking: true })
  await send(act)
}

async function send({ pos, set, get }: Act): Promise<void> {
  const { digits, provider, busy } = get()
  const amount = amountOf(digits)
  if (busy || amount === undefined || amount < leastTicket) return
  set({ busy: 'request', asking: false, notice: undefined })
  const reply = await pos.call('deposit/create', { provider, amount })
  // Its list shows the ticket, when that provider is shown again.
  if (get().provider !== provider) return
  const ticket = reply.ok ? reply.value : reply.failure.kind === 'unsure' ? reply.failure.ticket : undefined
  set({
    busy: undefined,
    notice: reply.ok
      ? { tone: 'good', key: reply.value.agree ? 'created' : 'createdDiffers', facts: {} }
      : { tone: 'bad', failure: reply.failure },
    ...(ticket && { tickets: withTicket(get().tickets ?? [], ticket), chosen: ticket.id }),
    // What may exist is no longer one press away from existing twice; what was typed meanwhile is another amount.
    ...(ticket && get().digits === digits && { digits: '' }),
  })
}

async function print({ pos, set, get }: Act): Promise<void> {
  const ticket = get().tickets?.find(({ id }) => id === get().chosen)
  if (get().busy || !ticket || stateAt(ticket, Date.now()) !== 'open') return
  set({ busy: 'print', notice: undefined })
  const reply = await pos.call('deposit/print', { provider: get().provider, id: ticket.id })
  set({
    busy: undefined,
    notice: reply.ok ? { tone: 'good', key: 'slip', facts: { printer: reply.value.printer } } : { tone: 'bad', failure: reply.failure },
  })
}

async function ask({ pos, set }: Act): Promise<void> {
  const reply = await pos.call('till/probe', undefined)
  set({ notice: reply.ok ? { tone: 'good', key: 'asked', facts: {} } : { tone: 'bad', failure: reply.failure } })
}

async function explain(act: Act, by: string, note: string): Promise<void> {
  const { pos, set, get } = act
  const id = get().gap
  if (get().busy || id === undefined) return
  set({ busy: 'explain', notice: undefined })
  const reply = await pos.call('saldo/explain', { provider: get().provider, id, by, note })
  set({ busy: undefined, gap: undefined })
  if (reply.ok) return set({ view: reply.value, notice: { tone: 'good', key: 'explained', facts: {} } })
  if (reply.failure.kind === 'no-such-gap') await load(act)
  set({ notice: { tone: 'bad', failure: reply.failure } })
}
