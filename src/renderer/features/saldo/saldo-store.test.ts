import { describe, expect, it } from 'vitest'
import { type PosBridge } from '../../../shared/ipc-contract'
import { rupiah } from '../../../shared/money'
import { fail, ok } from '../../../shared/result'
import { type SaldoReport, type SaldoView, type TicketView } from '../../../shared/saldo'
import { type Instant } from '../../../shared/sale-view'
import { amountDigits, amountOf } from './amount-entry'
import { createSaldoStore } from './saldo-store'
import { compared, reportRows, stateAt, waitingTicket } from './saldo-view'

const now = Date.now()

function ticket(id: string, over: Partial<TicketView> = {}): TicketView {
  return {
    id,
    createdAt: now as Instant,
    state: 'open',
    amount: rupiah(100_000),
    unique: rupiah(101),
    adminFee: rupiah(0),
    computed: rupiah(100_101),
    grandTotal: rupiah(100_101),
    agree: true,
    banks: [],
    validBefore: (now + 3_600_000) as Instant,
    instruction: '',
    ...over,
  }
}

const nothingYet: SaldoView = { held: rupiah(0), busy: false, reports: [], gaps: [] }

function till(tickets: readonly TicketView[], create: unknown = ok(ticket('NEW'))) {
  const asked: unknown[] = []
  let tell: () => void = () => undefined
  const answers: Record<string, unknown> = {
    'saldo/view': ok(nothingYet),
    'deposit/list': ok(tickets),
    'deposit/create': create,
    'saldo/explain': fail({ kind: 'no-such-gap' }),
  }
  const pos = {
    call: async (channel: string, request: unknown) => {
      asked.push(request === undefined ? channel : [channel, request])
      return answers[channel]
    },
    on: (_event: string, listener: () => void) => {
      tell = listener
      return () => undefined
    },
  } as unknown as PosBridge
  return { store: createSaldoStore(pos), asked, answers, tell: () => tell() }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))
const views = (asked: readonly unknown[]) => asked.filter((each) => Array.isArray(each) && each[0] === 'saldo/view')
const creations = (asked: readonly unknown[]) => asked.filter((each) => Array.isArray(each) && each[0] === 'deposit/create')

async function opened(tickets: readonly TicketView[], create?: unknown) {
  const made = till(tickets, create)
  made.store.getState().start()
  await settled()
  return made
}

describe('requesting a ticket', () => {
  it('is done once, however often the key is pressed, and shows the ticket', async () => {
    const { store, asked } = await opened([])
    store.getState().type('500.000')
    await Promise.all([store.getState().request(), store.getState().request()])
    await store.getState().request()
    expect(creations(asked)).toEqual([['deposit/create', { provider: 'niskala', amount: 500_000 }]])
    expect(store.getState()).toMatchObject({ chosen: 'NEW', digits: '', notice: { key: 'created' } })
  })

  it('says what is too little without asking anybody', async () => {
    const { store, asked } = await opened([])
    store.getState().type('9999')
    await store.getState().request()
    expect(store.getState().trouble).toBe('tooSmall')
    expect(creations(asked)).toEqual([])
  })

  it('asks a person first while a ticket still waits for its transfer', async () => {
    const { store, asked } = await opened([ticket('OLD')])
    store.getState().type('100000')
    await store.getState().request()
    expect(store.getState().asking).toBe(true)
    expect(creations(asked)).toEqual([])
    await store.getState().requestAnyway()
    expect(creations(asked)).toHaveLength(1)
    expect(store.getState().asking).toBe(false)
  })

  it('keeps a lost answer as a ticket that may exist, and is not repeated by another press', async () => {
    const lost = ticket('LOST', { state: 'unsure' })
    const { store, asked } = await opened([], fail({ kind: 'unsure', ticket: lost }))
    store.getState().type('100000')
    await store.getState().request()
    await store.getState().request()
    expect(creations(asked)).toHaveLength(1)
    expect(store.getState()).toMatchObject({ chosen: 'LOST', notice: { tone: 'bad', failure: { kind: 'unsure' } } })
  })

  it('keeps what was typed when the request never left', async () => {
    const { store } = await opened([], fail({ kind: 'no-line', why: 'ETIMEDOUT' }))
    store.getState().type('100000')
    await store.getState().request()
    expect(store.getState()).toMatchObject({ digits: '100000', notice: { tone: 'bad', failure: { kind: 'no-line' } } })
  })
})

describe('the tickets on show', () => {
  it('follow what main says and keep the chosen one', async () => {
    const { store, answers, tell } = await opened([ticket('A'), ticket('B', { createdAt: (now - 1) as Instant })])
    expect(store.getState().chosen).toBe('A')
    store.getState().move(1)
    answers['deposit/list'] = ok([ticket('A'), ticket('B', { state: 'arrived' })])
    tell()
    await settled()
    expect(store.getState().chosen).toBe('B')
    expect(store.getState().tickets?.find(({ id }) => id === 'B')?.state).toBe('arrived')
  })

  it('run out by themselves', () => {
    const old = ticket('A', { validBefore: (now - 1) as Instant })
    expect(stateAt(old, now)).toBe('expired')
    expect(stateAt({ ...old, state: 'arrived' }, now)).toBe('arrived')
    expect(waitingTicket([old], now)).toBeUndefined()
    expect(waitingTicket([ticket('U', { state: 'unsure', validBefore: undefined })], now)?.id).toBe('U')
  })
})

describe('two deposits', () => {
  it('are never mixed: going to the other forgets what was typed and reads its own tickets', async () => {
    const { store, asked } = await opened([ticket('ONE')])
    store.getState().type('500000')
    store.getState().showProvider('digiswitch')
    expect(store.getState()).toMatchObject({ provider: 'digiswitch', digits: '', tickets: undefined, chosen: undefined })
    await settled()
    expect(asked).toContainEqual(['deposit/list', { provider: 'digiswitch' }])
    store.getState().type('600000')
    await store.getState().request()
    expect(creations(asked)).toEqual([])
    await store.getState().requestAnyway()
    expect(creations(asked)).toEqual([['deposit/create', { provider: 'digiswitch', amount: 600_000 }]])
  })
})

describe('the books', () => {
  const report = (minutes: number, amount: number): SaldoReport => ({
    at: (now - minutes * 60_000) as Instant,
    amount: rupiah(amount),
    source: 'submit',
  })

  it('tell what changed since the report before', () => {
    expect(reportRows([report(5, 100_000), report(0, 74_650)]).map(({ change }) => change)).toEqual([-25_350, undefined])
  })

  it('compare only what can be compared', () => {
    const view = { ...nothingYet, reported: report(0, 100_000), expected: rupiah(101_500) }
    expect(compared(nothingYet)).toEqual({ kind: 'unknown' })
    expect(compared(view)).toEqual({ kind: 'differ', amount: -1_500 })
    expect(compared({ ...view, busy: true })).toEqual({ kind: 'busy' })
    expect(compared({ ...view, expected: rupiah(49_000), held: rupiah(51_000) })).toEqual({ kind: 'agree' })
  })

  it('are read again when somebody else explained a difference first', async () => {
    const { store, asked } = await opened([])
    store.getState().askExplain(7)
    await store.getState().explain('Sari', 'koreksi Niskala')
    expect(views(asked)).toHaveLength(2)
    expect(store.getState()).toMatchObject({ gap: undefined, notice: { tone: 'bad', failure: { kind: 'no-such-gap' } } })
  })
})

it('never cuts a number that is too long to a smaller sum', async () => {
  const { store } = await opened([])
  store.getState().type('100000')
  store.getState().type('12345678901234567890')
  expect(store.getState()).toMatchObject({ digits: '100000', trouble: 'tooLarge' })
})

it('reads an amount as people type it', () => {
  expect(amountDigits('Rp 1.000.000')).toBe('1000000')
  expect(amountDigits('007')).toBe('7')
  expect(amountOf('')).toBeUndefined()
})
