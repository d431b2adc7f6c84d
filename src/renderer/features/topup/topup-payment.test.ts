import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail } from '../../../shared/result'
import { type Answers, openCounter, product } from './counter.fixture'
import { armedAfterMs } from '../../ui/armed'
import { stepOf } from './topup-state'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('another way to pay', () => {
  const toPayment = async (answers: Answers = {}) => {
    const counter = await openCounter(answers)
    counter.at().typeNumber('081234567890')
    counter.at().pick(product)
    return counter
  }

  it.each(['qris', 'transfer', 'card'] as const)('by %s needs no cash, and is sent with exactly the price', async (payment) => {
    const counter = await toPayment()
    counter.at().typeCash('50000')
    counter.at().setPayment(payment)
    expect([counter.at().cashTyped, stepOf(counter.at())]).toEqual(['', 'ready'])
    counter.at().typeCash('50000')
    expect(counter.at().cashTyped).toBe('')
    counter.at().forward()
    await vi.advanceTimersByTimeAsync(armedAfterMs)
    await Promise.all([counter.at().send(), counter.at().send()])
    expect(counter.calls.filter(({ channel }) => channel === 'topup/sell')).toEqual([
      { channel: 'topup/sell', request: { draft: 'D', payment, tendered: 26_500, second: false } },
    ])
  })

  it('goes back to cash with nothing handed over, and the same choice again changes nothing', async () => {
    const { at } = await toPayment()
    at().typeCash('50000')
    at().setPayment('cash')
    expect(at().cashTyped).toBe('50.000')
    at().setPayment('qris')
    at().setPayment('cash')
    expect([at().cashTyped, stepOf(at())]).toEqual(['', 'cash'])
  })

  it('stays through review and back, and is never carried over to the next customer', async () => {
    const counter = await toPayment()
    counter.at().setPayment('qris')
    counter.at().forward()
    await vi.advanceTimersByTimeAsync(0)
    counter.at().back()
    expect(counter.at()).toMatchObject({ stage: 'order', payment: 'qris' })
    counter.at().next()
    expect(counter.at().payment).toBe('cash')
    counter.at().typeNumber('081234567890')
    counter.at().setPayment('card')
    counter.at().clearNumber()
    expect(counter.at().payment).toBe('cash')
  })

  it('leads back to the money when main finds that it is not exact', async () => {
    const counter = await toPayment({ 'topup/sell': () => fail({ kind: 'not-exact' }) })
    counter.at().setPayment('qris')
    counter.at().forward()
    await vi.advanceTimersByTimeAsync(armedAfterMs)
    await counter.at().send()
    expect(counter.at()).toMatchObject({ stage: 'order', trouble: { kind: 'not-exact' } })
    expect(counter.sold).toEqual([])
  })
})
