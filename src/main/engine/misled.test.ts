// What could mislead the engine: clocks that jump, another account, a screen that is gone, an outbox that is full.
import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { replies } from '../../../test/support/sales'
import { rupiah } from '../../shared/money'

const second = 1_000
const minute = 60 * second
const day = 24 * 60 * minute

describe('a clock on the wall', () => {
  it('that is set back a day stops neither questions nor orders', async () => {
    const { confirm, start, provider, clock, state } = openEngineRoom()
    const pending = confirm()
    provider.onSubmit = () => replies.accepted
    provider.onCheck = () => replies.accepted
    await start()
    const queued = confirm()
    clock.jump(-day)
    provider.onSubmit = () => replies.delivered
    provider.onCheck = () => replies.delivered
    await clock.advance(30 * minute)
    expect([state(pending), state(queued)]).toEqual(['delivered', 'delivered'])
  })

  it('that jumps ahead does not make "not found" believed sooner', async () => {
    const { confirm, start, provider, clock } = openEngineRoom()
    confirm()
    provider.onSubmit = () => replies.noAnswer
    provider.onCheck = () => replies.notFound
    await start()
    clock.jump(10 * minute)
    await clock.advance(140 * second)
    expect(provider.submitted).toHaveLength(1)
  })
})

describe('another account', () => {
  it('that does not know an order is no reason to send it again there', async () => {
    const { confirm, start, provider, clock, store } = openEngineRoom()
    const sale = confirm()
    provider.onSubmit = () => replies.noAnswer
    provider.onCheck = () => replies.notFound
    await start()
    provider.account = 'elsewhere'
    await clock.advance(10 * minute)
    expect(provider.submitted).toHaveLength(1)
    expect(store.journal.find(sale.core.id)?.status).toMatchObject({ kind: 'needs-attention', reason: 'other-place' })
  })
})

describe('a screen that is gone', () => {
  it('does not make a stored answer look unreadable', async () => {
    const { confirm, start, provider, clock, state, steps, errors } = openEngineRoom()
    const sale = confirm()
    provider.onSubmit = () => replies.accepted
    provider.onCheck = () => replies.accepted
    steps.push = () => {
      throw new Error('Object has been destroyed')
    }
    await start()
    await clock.advance(second)
    expect(state(sale)).toBe('pending')
    expect(errors).toContain('A step could not be shown')
  })
})

describe('a full outbox', () => {
  it('of orders that wait for saldo does not hold up the questions', async () => {
    const { confirm, start, provider, clock, state } = openEngineRoom()
    provider.onSaldo = () => ({ kind: 'saldo', amount: rupiah(provider.submitted.length === 0 ? 30_000 : 0) })
    provider.onSubmit = () => ({ ...replies.accepted, balance: rupiah(0) })
    provider.onCheck = () => replies.delivered
    const [first] = Array.from({ length: 80 }, () => confirm())
    await start()
    await clock.advance(minute)
    expect(provider.submitted).toHaveLength(1)
    expect(state(first!)).toBe('delivered')
  })
})

describe('an order that was not found and then waited', () => {
  it('is asked about once more before it is sent again', async () => {
    const { confirm, start, provider, clock, state } = openEngineRoom()
    const sale = confirm()
    provider.onSubmit = () => replies.noAnswer
    provider.onCheck = () => replies.notFound
    await start()
    await clock.advance(149 * second)
    provider.onSaldo = () => ({ kind: 'not-sent', why: 'refused' })
    provider.onCheck = () => {
      provider.onCheck = () => replies.notSent
      return replies.notFound
    }
    provider.onSubmit = () => replies.notSent
    await clock.advance(3 * minute)
    const before = provider.submitted.length
    provider.onSaldo = () => ({ kind: 'saldo', amount: rupiah(1_000_000) })
    provider.onCheck = () => replies.delivered
    provider.onSubmit = () => replies.delivered
    await clock.advance(2 * minute)
    expect(state(sale)).toBe('delivered')
    expect(provider.submitted).toHaveLength(before)
  })
})

describe('a person who lets the queue go on although the saldo looks too low', () => {
  it('risks one order, not all of them', async () => {
    const { confirm, start, provider, clock, funds, state } = openEngineRoom()
    provider.onSaldo = () => ({ kind: 'saldo', amount: rupiah(3_000) })
    provider.onSubmit = () => ({ ...replies.refused, note: { code: '18', key: 'rc-18' }, balance: rupiah(3_000) })
    const sales = [confirm(), confirm(), confirm()]
    await start()
    await clock.advance(second)
    expect(provider.submitted).toHaveLength(0)
    funds.resume()
    await clock.advance(minute)
    expect(provider.submitted).toHaveLength(1)
    expect(sales.map(state)).toEqual(['refused', 'queued', 'queued'])
  })

  it('is followed by the others once the provider sells on credit', async () => {
    const { confirm, start, provider, clock, funds, state } = openEngineRoom()
    provider.onSaldo = () => ({ kind: 'saldo', amount: rupiah(0) })
    const sales = [confirm(), confirm(), confirm()]
    await start()
    funds.resume()
    await clock.advance(minute)
    expect(sales.map(state)).toEqual(['delivered', 'delivered', 'delivered'])
  })
})
