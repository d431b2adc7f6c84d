import { describe, expect, it } from 'vitest'
import { type PosBridge } from '../../shared/ipc-contract'
import { type EventName } from '../../shared/ipc-events'
import { fail, ok } from '../../shared/result'
import { type SaleView } from '../../shared/sale-view'
import { createTillStore } from './till-store'

const open = { id: 'A', state: 'unknown' } as SaleView
const ended = { id: 'B', state: 'delivered' } as SaleView

function bridgeWith(boot: unknown) {
  const listeners = new Map<EventName, (payload: unknown) => void>()
  const called: string[] = []
  const call = (channel: string) => {
    called.push(channel)
    if (channel === 'till/boot') return Promise.resolve(boot)
    return Promise.resolve(channel === 'sale/detail' ? ok(ended) : ok(null))
  }
  const on = (event: EventName, listener: (payload: unknown) => void) => {
    listeners.set(event, listener)
    return () => undefined
  }
  return {
    pos: { call, on } as unknown as PosBridge,
    called,
    tell: (event: EventName, payload: unknown) => listeners.get(event)?.(payload),
  }
}

const recovery = {
  at: 0,
  sales: [
    { id: 'A', before: 'submitting' },
    { id: 'B', before: 'pending' },
  ],
}

describe('after a crash', () => {
  it('tells what was open, asks for those that ended meanwhile, and follows the rest', async () => {
    const { pos, tell } = bridgeWith(ok({ settings: {}, status: {}, recovery, openSales: [open] }))
    const store = createTillStore(pos)
    await store.getState().start()
    const states = () => store.getState().recovered.map(({ sale }) => sale?.state)
    expect(states()).toEqual(['unknown', 'delivered'])
    tell('sale/changed', { ...open, state: 'refused' })
    expect(states()).toEqual(['refused', 'delivered'])
  })

  it('is told once, and main hears that it was read', async () => {
    const { pos, called } = bridgeWith(ok({ settings: {}, status: {}, recovery, openSales: [open] }))
    const store = createTillStore(pos)
    await store.getState().start()
    store.getState().recoverySeen()
    expect(store.getState().recovered).toEqual([])
    expect(called).toContain('till/recovery-seen')
  })
})

it('says why the till could not open', async () => {
  const { pos } = bridgeWith(fail({ kind: 'store-trouble', reason: 'read-only' }))
  const store = createTillStore(pos)
  await store.getState().start()
  expect(store.getState()).toMatchObject({ phase: 'failed', trouble: { reason: 'read-only' } })
})
