import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { at } from '../../../test/support/sales'
import { type Instant } from '../../shared/sale-view'

const second = 1_000
const minute = 60_000
const hour = 60 * minute

describe('an order older than its holding time', () => {
  it('asks a person while the line is down, and never leaves by itself', async () => {
    const { confirm, start, provider, clock, state, line } = openEngineRoom()
    provider.onSaldo = () => ({ kind: 'not-sent', why: 'no-network' })
    const sale = confirm()
    await start()
    await clock.advance(hour - 6 * second)
    expect(state(sale)).toBe('queued')
    await clock.advance(12 * second)
    expect(state(sale)).toBe('needs-attention')
    provider.onSaldo = () => ({ kind: 'saldo', amount: sale.core.price })
    line.probe()
    await clock.advance(3 * hour)
    expect(provider.submitted).toEqual([])
  })

  it('asks a person also when the line comes back late', async () => {
    const { confirm, start, provider, clock, state, line } = openEngineRoom()
    const sale = confirm({ createdAt: at(-2 * hour) })
    await start()
    await clock.advance(minute)
    expect([state(sale), line.state().kind, provider.submitted]).toEqual(['needs-attention', 'up', []])
  })

  it('leaves when a person lets it go', async () => {
    const { confirm, start, clock, state, desk, worker } = openEngineRoom()
    const sale = confirm({ createdAt: at(-2 * hour) })
    await start()
    const holdUntil = (clock.now() + hour) as Instant
    desk.apply(sale.core.id, { type: 'extended', at: clock.now(), by: 'Sari', holdUntil })
    worker.wake()
    await clock.settle()
    expect(state(sale)).toBe('delivered')
  })
})
