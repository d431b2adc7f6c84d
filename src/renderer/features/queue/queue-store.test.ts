import { describe, expect, it } from 'vitest'
import { type PosBridge } from '../../../shared/ipc-contract'
import { rupiah } from '../../../shared/money'
import { type Instant, type SaleDetail, type SaleView } from '../../../shared/sale-view'
import { queueText } from '../../../shared/text/queue'
import { merged, neighbour, ordered, totalOf } from './queue-rows'
import { createQueueStore } from './queue-store'
import { meaningOf, tellOf, whyOf } from './queue-words'

const nothing = { cancel: false, check: false, extend: false, tryOther: false, settle: false }

function sale(id: string, over: Partial<SaleView> = {}): SaleView {
  const at = (over.createdAt ?? 0) as Instant
  return {
    id,
    number: `2611-${id}`,
    reference: `LKT-${id}`,
    state: 'queued',
    since: at,
    createdAt: at,
    code: 'T20',
    product: 'Tri 20.000',
    brand: 'Tri',
    category: 'pulsa',
    provider: 'niskala',
    destination: '089670012233',
    price: rupiah(21_500),
    payment: 'cash',
    tendered: rupiah(50_000),
    change: rupiah(28_500),
    deposit: 'no',
    flags: [],
    may: nothing,
    ...over,
  }
}

/** A till of a few sales that answers as main would. */
function till(sales: readonly SaleView[]) {
  const calls: string[] = []
  const stored = new Map(sales.map((each) => [each.id, each]))
  let tell: (payload: SaleView) => void = () => undefined
  const detail = (id: string): SaleDetail => ({ ...(stored.get(id) ?? sale(id)), story: [], prints: [] })
  const answers: Record<string, (request: { id: string }) => unknown> = {
    'queue/list': () => ({ ok: true, value: [...stored.values()] }),
    'sale/detail': ({ id }) => ({ ok: true, value: detail(id) }),
    'sale/check': () => ({ ok: false, failure: { kind: 'too-soon' } }),
    'sale/cancel': ({ id }) => {
      stored.set(id, { ...detail(id), state: 'cancelled', may: nothing })
      return { ok: true, value: stored.get(id) }
    },
  }
  const bridge = {
    call: async (channel: string, request: { id: string }) => {
      calls.push(channel)
      return answers[channel]?.(request)
    },
    on: (event: string, listener: (payload: SaleView) => void) => {
      if (event === 'sale/changed') tell = listener
      return () => undefined
    },
  } as unknown as PosBridge
  const change = (changed: SaleView) => {
    stored.set(changed.id, changed)
    tell(changed)
  }
  return { bridge, calls, change }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('the rows of the queue', () => {
  const old = sale('A', { createdAt: 1 as Instant })
  const young = sale('B', { createdAt: 2 as Instant })
  const asking = sale('C', { createdAt: 0 as Instant, state: 'needs-attention' })

  it('puts what a person has to look at on top, then the newest', () => {
    expect(ordered([old, asking, young]).map((row) => row.id)).toEqual(['C', 'B', 'A'])
  })

  it('replaces a sale in place, takes in a new one and lets a finished one go', () => {
    expect(merged([young, old], sale('A', { createdAt: 1 as Instant, state: 'pending' })).map((row) => row.state)).toEqual([
      'queued',
      'pending',
    ])
    expect(merged([old], young)).toHaveLength(2)
    expect(merged([young, old], { ...old, state: 'delivered' }).map((row) => row.id)).toEqual(['B'])
  })

  it('adds up what the customers have paid for', () => {
    expect(totalOf([old, young])).toBe(43_000)
  })

  it('stays at the ends when the arrows go on', () => {
    expect(neighbour([young, old], 'A', 1)).toBe('A')
    expect(neighbour([young, old], 'A', -1)).toBe('B')
    expect(neighbour([young, old], 'gone', 1)).toBe('B')
    expect(neighbour([], undefined, 1)).toBeUndefined()
  })
})

describe('why a sale waits', () => {
  const down = { kind: 'down', since: 0 as Instant, nextProbeAt: 0 as Instant, why: 'timeout' } as const

  it('names the line while it is down and the wait while it is up', () => {
    expect(whyOf(sale('A'), down, 0)).toEqual({ key: 'sendWhenUp' })
    expect(whyOf(sale('A'), { kind: 'up' }, 0, true)).toEqual({ key: 'sendWhenSaldo' })
    expect(whyOf(sale('A', { behind: '2611-000001' }), { kind: 'up' }, 0)).toEqual({ key: 'behind', number: '2611-000001' })
    expect(whyOf(sale('A', { state: 'unknown', nextAt: 20_000 as Instant }), { kind: 'up' }, 5_000)).toEqual({
      key: 'checkIn',
      waitMs: 15_000,
    })
    expect(whyOf(sale('A', { state: 'unknown' }), { kind: 'up' }, 5_000)).toEqual({ key: 'checkNow' })
  })

  it('says the reason when a person has to decide', () => {
    const held = sale('A', { state: 'needs-attention', attention: 'held-too-long' })
    expect(whyOf(held, { kind: 'up' }, 0).key).toBe('held')
    expect(meaningOf(held, down)).toBe('held-too-long')
  })
})

describe('the queue on show', () => {
  it('chooses the first sale and keeps showing it when it ends', async () => {
    const { bridge, change } = till([sale('A', { createdAt: 1 as Instant }), sale('B', { createdAt: 2 as Instant })])
    const store = createQueueStore(bridge)
    store.getState().start()
    await settled()
    expect(store.getState().chosen).toBe('B')
    change(sale('B', { createdAt: 2 as Instant, state: 'delivered' }))
    await settled()
    expect(store.getState().rows.map((row) => row.id)).toEqual(['A'])
    expect(store.getState().detail?.state).toBe('delivered')
    expect(store.getState().notice).toMatchObject({ key: 'left', outcome: 'delivered' })
  })

  it('asks before cancelling only what main allows, and says what to give back', async () => {
    const { bridge, calls } = till([sale('A', { may: { ...nothing, cancel: true } })])
    const store = createQueueStore(bridge)
    store.getState().start()
    await settled()
    store.getState().ask('settle')
    expect(store.getState().asking).toBeUndefined()
    store.getState().ask('cancel')
    expect(store.getState().asking).toBe('cancel')
    await Promise.all([store.getState().cancel(), store.getState().cancel()])
    expect(calls.filter((channel) => channel === 'sale/cancel')).toHaveLength(1)
    expect(store.getState().rows).toEqual([])
    expect(store.getState().notice).toMatchObject({ key: 'cancel', facts: { sum: 'Rp21.500' } })
  })

  it('tells a check that came too soon as a failure, not as silence', async () => {
    const { bridge } = till([sale('A', { state: 'pending', may: { ...nothing, check: true } })])
    const store = createQueueStore(bridge)
    store.getState().start()
    await settled()
    await store.getState().check()
    expect(store.getState().notice).toEqual({ tone: 'bad', failure: { kind: 'too-soon' } })
  })
})

describe('a bill past its day', () => {
  const line = { kind: 'up' } as const
  const expired = sale('B', { state: 'needs-attention', attention: 'bill-expired', provider: 'digiswitch', category: 'bill' })

  it('is cancelled and looked up again when nothing ever left', () => {
    const held = { ...expired, may: { ...nothing, cancel: true } }
    expect(whyOf(held, line, 0).key).toBe('expired')
    expect(meaningOf(held, line)).toBe('bill-expired')
    expect(tellOf(held)).toBe('bill-expired')
  })

  it('keeps the money and asks for a look at the panel when something may have left', () => {
    const sent = { ...expired, may: { ...nothing, settle: true } }
    expect(whyOf(sent, line, 0).key).toBe('person')
    expect(meaningOf(sent, line)).toBe('bill-expiredSent')
    expect(tellOf(sent)).toBe('attention')
  })
})

it('has words for every reason a person has to look', () => {
  const reasons = [
    'held-too-long',
    'asked-too-long',
    'memory-limit',
    'late-success',
    'contradiction',
    'unreadable',
    'other-place',
    'bill-expired',
    'bill-expiredSent',
    'unasked',
  ]
  for (const { meaning } of [queueText.id, queueText.en]) expect(Object.keys(meaning)).toEqual(expect.arrayContaining(reasons))
})
