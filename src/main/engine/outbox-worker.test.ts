import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { replies } from '../../../test/support/sales'
import { promised } from '../../../test/support/scripted-provider'
import { type ProviderReply } from '../core/sale/provider-reply'
import { type Instant } from '../../shared/sale-view'

const second = 1_000
const minute = 60_000
const hour = 60 * minute

describe('an order in the outbox', () => {
  it('leaves at once when the line is up, and is delivered by the answer', async () => {
    const { confirm, start, provider, state } = openEngineRoom()
    const sale = confirm()
    await start()
    expect(provider.submitted).toEqual([{ reference: sale.core.reference, code: sale.core.code, destination: sale.core.destination }])
    expect(state(sale)).toBe('delivered')
  })

  it('is on the disk as sent before the provider sees it', async () => {
    const { confirm, start, provider, state } = openEngineRoom()
    const sale = confirm()
    const seen: unknown[] = []
    provider.onSubmit = () => {
      seen.push(state(sale))
      return replies.delivered
    }
    await start()
    expect(seen).toEqual(['submitting'])
  })

  it('waits while nobody has heard from the provider', async () => {
    const { confirm, start, provider, clock, state } = openEngineRoom()
    provider.onSaldo = () => ({ kind: 'not-sent', why: 'no-network' })
    const sale = confirm()
    await start()
    await clock.advance(10 * minute)
    expect(provider.submitted).toEqual([])
    expect(state(sale)).toBe('queued')
  })

  it('leaves by itself when the line comes back', async () => {
    const { confirm, start, provider, clock, state } = openEngineRoom()
    provider.onSaldo = () => ({ kind: 'not-sent', why: 'no-network' })
    const sale = confirm()
    await start()
    await clock.advance(20 * second)
    provider.onSaldo = () => ({ kind: 'saldo', amount: sale.core.price })
    await clock.advance(30 * second)
    expect(state(sale)).toBe('delivered')
  })
})

describe('many orders', () => {
  it('are never more than four under way', async () => {
    const { confirm, start, provider, clock, state } = openEngineRoom()
    const sales = Array.from({ length: 30 }, () => confirm())
    provider.onSubmit = () => new Promise((resolve) => void clock.after(50, () => resolve(replies.delivered)))
    await start()
    await clock.advance(10 * second)
    expect(provider.inFlight().most).toBe(4)
    expect(sales.map(state)).toEqual(sales.map(() => 'delivered'))
    expect(provider.submitted.map((order) => order.reference)).toEqual(sales.map((sale) => sale.core.reference))
  })

  it('for one number go one after the other, in order, and do not hold up other numbers', async () => {
    const { confirm, start, provider, clock } = openEngineRoom()
    const destination = '081299990000'
    const same = [confirm({ destination }), confirm({ destination }), confirm({ destination })]
    const other = confirm()
    const first = promised<ProviderReply>()
    provider.onSubmit = () => (provider.submitted.length === 1 ? first.promise : replies.delivered)
    await start()
    await clock.advance(20 * second)
    expect(provider.submitted.map((order) => order.reference)).toEqual([same[0]!.core.reference, other.core.reference])
    first.give(replies.delivered)
    await clock.advance(second)
    expect(provider.submitted.slice(2).map((order) => order.reference)).toEqual([same[1]!.core.reference, same[2]!.core.reference])
  })
})

describe('an order that did not leave', () => {
  it('is tried again after 1, 2, 5, 15 seconds and keeps its reference', async () => {
    const { confirm, start, provider, clock } = openEngineRoom()
    const sale = confirm()
    const triedAt: number[] = []
    provider.onSubmit = () => {
      triedAt.push(clock.now() - sale.core.createdAt)
      return { kind: 'turned-away', note: { key: 'busy' } }
    }
    await start()
    await clock.advance(30 * second)
    expect(triedAt).toEqual([0, 1_000, 3_000, 8_000, 23_000])
    expect(new Set(provider.submitted.map((order) => order.reference))).toEqual(new Set([sale.core.reference]))
  })

  it('waits as long as a busy provider asks for', async () => {
    const { confirm, start, provider, clock } = openEngineRoom()
    confirm()
    provider.onSubmit = () => ({ kind: 'turned-away', note: { key: 'busy' }, retryAfterMs: 40_000 })
    await start()
    await clock.advance(40 * second - 1)
    expect(provider.submitted).toHaveLength(1)
    await clock.advance(1)
    expect(provider.submitted).toHaveLength(2)
  })
})

describe('a job that falls due while the worker looks', () => {
  it('is not left lying until the next round', async () => {
    const { confirm, start, provider, clock, worker } = openEngineRoom()
    confirm()
    provider.onSubmit = () => replies.accepted
    await start()
    await clock.advance(2 * second - 1)
    const { now } = clock
    let looks = -1
    // Every look at the clock is a millisecond later than the one before: the job falls due between two of them.
    Object.assign(clock, { now: () => (now() + (looks += 1)) as Instant })
    worker.wake()
    Object.assign(clock, { now })
    await clock.advance(10)
    expect(provider.checked).toHaveLength(1)
  })
})

describe('an order whose answer was lost', () => {
  it('is asked about and not sent again', async () => {
    const { confirm, start, provider, clock, state } = openEngineRoom()
    const sale = confirm()
    provider.onSubmit = () => replies.noAnswer
    await start()
    await clock.advance(hour)
    expect(provider.submitted).toHaveLength(1)
    expect(provider.checked[0]).toEqual(provider.submitted[0])
    expect(state(sale)).toBe('delivered')
  })

  it('is sent again, with the same reference, only when the provider still does not know it after 150 seconds', async () => {
    const { confirm, start, provider, clock, state } = openEngineRoom()
    const sale = confirm()
    provider.onSubmit = () => (provider.submitted.length === 1 ? replies.noAnswer : replies.delivered)
    provider.onCheck = () => replies.notFound
    await start()
    await clock.advance(150 * second)
    expect(provider.submitted).toHaveLength(1)
    await clock.advance(10 * second)
    expect(provider.submitted).toEqual([provider.submitted[0], provider.submitted[0]])
    expect(state(sale)).toBe('delivered')
  })
})

describe('the cashier who asks now', () => {
  it('gets one answer, and not another within two seconds', async () => {
    const { confirm, start, provider, clock, worker } = openEngineRoom()
    const sale = confirm()
    provider.onSubmit = () => replies.accepted
    provider.onCheck = () => replies.accepted
    await start()
    await clock.advance(second)
    expect(await worker.checkNow(sale.core.id)).toMatchObject({ ok: true, value: { status: { kind: 'pending' } } })
    expect(await worker.checkNow(sale.core.id)).toEqual({ ok: false, failure: 'too-soon' })
    expect(provider.checked).toHaveLength(1)
    await clock.advance(2 * second)
    expect(await worker.checkNow(sale.core.id)).toMatchObject({ ok: true })
  })

  it('cannot ask twice at once, nor about what has not left', async () => {
    const { confirm, start, provider, worker } = openEngineRoom()
    provider.onSubmit = () => replies.accepted
    const sale = confirm()
    await start()
    provider.onSaldo = () => ({ kind: 'not-sent', why: 'refused' })
    const both = await Promise.all([worker.checkNow(sale.core.id), worker.checkNow(sale.core.id)])
    expect(both.map((each) => each.ok)).toEqual([true, false])
    expect(await worker.checkNow(confirm().core.id)).toEqual({ ok: false, failure: 'not-possible-now' })
    expect(await worker.checkNow('01KAK3V8Q0NOBODYNOBODYNOBO' as never)).toEqual({ ok: false, failure: 'no-such-sale' })
  })
})
