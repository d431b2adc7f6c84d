// What the worker does when a record is bad, the disk refuses, or the till closes.
import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { replies } from '../../../test/support/sales'
import { promised } from '../../../test/support/scripted-provider'
import { tamper, tempPath } from '../../../test/support/temp-database'
import { type ProviderReply } from '../core/sale/provider-reply'

const second = 1_000

describe('one bad record', () => {
  it('is parked with its reason, and the rest go on', async () => {
    const { confirm, start, provider, state, store, errors } = openEngineRoom()
    const sales = Array.from({ length: 8 }, () => confirm())
    provider.onSubmit = ({ reference }) => {
      if (reference === sales[2]!.core.reference) throw new Error('An order no one can send')
      return replies.delivered
    }
    await start()
    expect(sales.map(state)).toEqual(sales.map((_, index) => (index === 2 ? 'needs-attention' : 'delivered')))
    expect(store.journal.story(sales[2]!.core.id).at(-1)).toMatchObject({ type: 'parked', why: 'An order no one can send' })
    expect(errors).toHaveLength(1)
  })

  it('that cannot be read at all is left alone, and the rest go on', async () => {
    const path = tempPath()
    const before = openEngineRoom(path)
    const sales = Array.from({ length: 6 }, () => before.confirm())
    before.store.close()
    tamper(
      path,
      "DROP TRIGGER event_is_never_changed; UPDATE event SET body = '{' WHERE sale = 1; UPDATE sale SET status = '{' WHERE row = 1",
    )
    const { start, state, provider, clock, errors } = openEngineRoom(path)
    await start()
    await clock.advance(60 * second)
    expect(sales.slice(1).map(state)).toEqual(sales.slice(1).map(() => 'delivered'))
    expect(provider.submitted).toHaveLength(5)
    expect(errors).toHaveLength(1)
  })
})

describe('a disk that refuses', () => {
  it('before the sending keeps the order at home, tries every two seconds, and sends once when it takes again', async () => {
    const { confirm, start, provider, clock, state, refuse, diskTroubles } = openEngineRoom()
    const sale = confirm()
    let refusals = 0
    refuse.entry = ({ event }) => {
      if (event.type === 'submit-started') refusals += 1
      return true
    }
    await start()
    await clock.advance(20 * second)
    expect(provider.submitted).toEqual([])
    expect(state(sale)).toBe('queued')
    expect(refusals).toBeGreaterThanOrEqual(8)
    expect(refusals).toBeLessThanOrEqual(11)
    expect(diskTroubles.at(-1)).toBe(true)
    refuse.entry = () => false
    await clock.advance(2 * second)
    expect([provider.submitted.length, state(sale), diskTroubles.at(-1)]).toEqual([1, 'delivered', false])
  })

  it('after the sending keeps the answer in memory until it takes again', async () => {
    const { confirm, start, provider, clock, state, refuse, diskTroubles } = openEngineRoom()
    const sale = confirm()
    refuse.entry = ({ event }) => event.type === 'answered'
    await start()
    await clock.advance(60 * second)
    expect(state(sale)).toBe('submitting')
    expect(diskTroubles.at(-1)).toBe(true)
    refuse.entry = () => false
    await clock.advance(2 * second)
    expect([state(sale), diskTroubles.at(-1)]).toEqual(['delivered', false])
    expect([provider.submitted.length, provider.checked.length]).toEqual([1, 0])
  })

  it('does not make a sale that was written look unsold', () => {
    const { confirm, worker, store, diskTroubles } = openEngineRoom()
    confirm()
    store.close()
    expect(() => worker.wake()).not.toThrow()
    expect(diskTroubles).toEqual([true])
  })
})

describe('a worker that is stopped', () => {
  it('starts nothing more, and ends when the calls under way are written down', async () => {
    const { confirm, start, provider, clock, state, worker, line } = openEngineRoom()
    const sales = Array.from({ length: 6 }, () => confirm())
    const late = promised<ProviderReply>()
    provider.onSubmit = () => late.promise
    await start()
    let ended = false
    line.stop()
    const end = worker.stop().then(() => (ended = true))
    await clock.advance(10 * second)
    expect(ended).toBe(false)
    late.give(replies.delivered)
    await end
    await clock.advance(10 * second)
    expect(provider.submitted).toHaveLength(4)
    expect(sales.map(state)).toEqual([...Array.from({ length: 4 }, () => 'delivered'), 'queued', 'queued'])
    expect(clock.waiting()).toBe(0)
  })

  it('waits also for the question a cashier asked', async () => {
    const { confirm, start, provider, clock, state, worker } = openEngineRoom()
    const sale = confirm()
    provider.onSubmit = () => replies.accepted
    await start()
    const late = promised<ProviderReply>()
    provider.onCheck = () => late.promise
    const asked = worker.checkNow(sale.core.id)
    let ended = false
    const end = worker.stop().then(() => (ended = true))
    await clock.settle()
    expect(ended).toBe(false)
    late.give(replies.delivered)
    await end
    expect(await asked).toMatchObject({ ok: true })
    expect(state(sale)).toBe('delivered')
    expect(await worker.checkNow(sale.core.id)).toEqual({ ok: false, failure: 'not-possible-now' })
  })

  it('does not hang on a disk that refuses: the next start asks the provider', async () => {
    const { confirm, start, clock, state, worker, line, refuse } = openEngineRoom()
    const sale = confirm()
    refuse.entry = ({ event }) => event.type === 'answered'
    await start()
    line.stop()
    const end = worker.stop()
    await clock.advance(2 * second)
    await end
    expect(state(sale)).toBe('submitting')
  })
})
