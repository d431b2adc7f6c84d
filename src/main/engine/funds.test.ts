import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { openBank, usualCost } from '../../../test/support/honest-bank'
import { replies } from '../../../test/support/sales'
import { promised } from '../../../test/support/scripted-provider'
import { type Rupiah, rupiah } from '../../shared/money'
import { type ProviderReply } from '../core/sale/provider-reply'
import { createFunds } from './funds'

const second = 1_000
const rc18: ProviderReply = { kind: 'refused', note: { code: '18', key: 'rc-18' }, deposit: 'no', verify: false }
const nothing = rupiah(0)

function openFunds(start?: number) {
  const saldo = { value: start as Rupiah | undefined }
  const pauses: (number | undefined)[] = []
  const funds = createFunds(
    () => saldo.value,
    () => void pauses.push(funds.pause()?.needed),
  )
  return {
    funds,
    pauses,
    /** A balance comes in, as line and worker pass it on. */
    hear(amount: number) {
      saldo.value = rupiah(amount)
      funds.heard(rupiah(amount))
    },
  }
}

describe('the deposit', () => {
  it('lets everything pass that it carries, and everything while nobody knows it', () => {
    expect(openFunds().funds.allow(rupiah(99_000), nothing)).toBe(true)
    const { funds, pauses } = openFunds(10_000)
    expect(funds.allow(rupiah(10_000), nothing)).toBe(true)
    expect(pauses).toEqual([])
  })

  it('pauses for what the next order costs, once, and goes on when so much is there', () => {
    const { funds, pauses, hear } = openFunds(5_000)
    expect([funds.allow(rupiah(5_400), nothing), funds.allow(rupiah(5_400), nothing)]).toEqual([false, false])
    hear(5_399)
    expect(funds.pause()).toEqual({ needed: 5_400 })
    hear(5_400)
    expect(pauses).toEqual([5_400, undefined])
  })

  it('only waits, without a pause, while what is on its way may still come back', () => {
    const { funds, pauses } = openFunds(10_000)
    expect(funds.allow(rupiah(5_400), rupiah(5_400))).toBe(false)
    expect(pauses).toEqual([])
    expect(funds.allow(rupiah(5_400), nothing)).toBe(true)
  })

  it('ends the pause when the order that was too dear is no longer the next', () => {
    const { funds, pauses } = openFunds(10_000)
    funds.allow(rupiah(99_000), nothing)
    expect(funds.allow(rupiah(5_400), nothing)).toBe(true)
    expect(pauses).toEqual([99_000, undefined])
  })

  it('counts charges that no balance contains yet, as after answers in XML', () => {
    const { funds, hear } = openFunds(10_000)
    funds.learn(replies.delivered, rupiah(5_400))
    expect(funds.allow(rupiah(5_400), nothing)).toBe(false)
    hear(10_000)
    expect(funds.allow(rupiah(5_400), nothing)).toBe(true)
  })
})

describe('"deposit too low" from the provider itself', () => {
  it('pauses whatever the saldo says, until there is more than that', () => {
    const { funds, hear } = openFunds(50_000)
    funds.learn({ ...rc18, balance: rupiah(50_000) } as ProviderReply, rupiah(5_400))
    expect(funds.pause()).toEqual({ needed: 50_001 })
    expect(funds.allow(rupiah(1), nothing)).toBe(false)
    hear(50_000)
    expect(funds.pause()).toBeDefined()
    hear(50_001)
    expect(funds.pause()).toBeUndefined()
  })

  it('without a balance counts from the next one, not from a saldo that was long gone', () => {
    const { funds, hear } = openFunds(1_000_000)
    funds.learn(rc18, rupiah(5_400))
    hear(600)
    expect(funds.pause()).toEqual({ needed: 5_400 })
    hear(6_000)
    expect(funds.pause()).toBeUndefined()
  })

  it('ends a person’s word that the queue may go on', () => {
    const { funds } = openFunds(0)
    expect(funds.allow(rupiah(5_400), nothing)).toBe(false)
    funds.resume()
    expect([funds.pause(), funds.allow(rupiah(5_400), nothing)]).toEqual([undefined, true])
    funds.learn(rc18, rupiah(5_400))
    expect([funds.pause() !== undefined, funds.allow(rupiah(5_400), nothing)]).toEqual([true, false])
  })
})

describe('a queue whose deposit runs out', () => {
  it('stops before the provider says so, and goes on by itself within seconds when the saldo is back', async () => {
    const room = openEngineRoom()
    const { confirm, start, provider, clock, state, funds } = room
    const bank = openBank(provider, 2 * usualCost + 100)
    const sales = [1, 2, 3, 4, 5].map(() => confirm())
    await start()
    await clock.advance(30 * second)
    expect(sales.map(state)).toEqual(['delivered', 'delivered', 'queued', 'queued', 'queued'])
    expect([provider.submitted.length, funds.pause()]).toEqual([2, { needed: usualCost }])
    bank.move(3 * usualCost)
    await clock.advance(10 * second)
    expect(sales.map(state)).toEqual(sales.map(() => 'delivered'))
    expect([bank.balance(), funds.pause()]).toEqual([100, undefined])
  })

  it('never has more on its way than the saldo carries, and a failure frees its share', async () => {
    const { confirm, start, provider, clock, state, funds } = openEngineRoom()
    openBank(provider, usualCost)
    const first = promised<ProviderReply>()
    provider.onSubmit = () => (provider.submitted.length === 1 ? first.promise : replies.delivered)
    const sales = [confirm(), confirm()]
    await start()
    await clock.advance(20 * second)
    expect([provider.submitted.length, funds.pause()]).toEqual([1, undefined])
    first.give(replies.refused)
    await clock.advance(second)
    expect(sales.map(state)).toEqual(['refused', 'delivered'])
  })

  it('burns what was on its way when the saldo is lower than anybody knew, and nothing behind it', async () => {
    const { confirm, start, provider, clock, state, funds } = openEngineRoom()
    const bank = openBank(provider, 1_000_000)
    await start()
    bank.move(-999_000)
    const sales = Array.from({ length: 20 }, () => confirm())
    await clock.advance(30 * second)
    expect(sales.map(state).filter((each) => each === 'refused').length).toBeLessThanOrEqual(4)
    expect(provider.submitted.length).toBeLessThanOrEqual(4)
    expect(funds.pause()).toEqual({ needed: usualCost })
    bank.move(999_000)
    await clock.advance(10 * second)
    expect(sales.map(state).filter((each) => each === 'delivered').length).toBeGreaterThanOrEqual(16)
  })

  it('goes on at a person’s word until the provider refuses, and still asks about what is open', async () => {
    const { confirm, start, provider, clock, state, funds } = openEngineRoom()
    openBank(provider, 100)
    const sales = [confirm(), confirm(), confirm()]
    await start()
    expect(provider.submitted).toEqual([])
    provider.onSubmit = () => (provider.submitted.length === 1 ? replies.accepted : rc18)
    funds.resume()
    await clock.advance(3 * second)
    expect(sales.map(state)).toContain('delivered')
    expect(funds.pause()).toBeDefined()
    const before = provider.submitted.length
    await clock.advance(60 * second)
    expect(provider.submitted.length).toBe(before)
  })

  it('asks a person for an order that outlived its holding time meanwhile', async () => {
    const { confirm, start, provider, clock, state } = openEngineRoom()
    openBank(provider, 0)
    const sale = confirm()
    await start()
    await clock.advance(3_600 * second + 6 * second)
    expect([state(sale), provider.submitted.length]).toEqual(['needs-attention', 0])
  })

  it('goes on when the dear order at its head is called off', async () => {
    const { confirm, start, provider, clock, state, desk, worker, errors } = openEngineRoom()
    openBank(provider, usualCost)
    const [dear, cheap] = [confirm({ cost: rupiah(99_600) }), confirm()]
    await start()
    expect([dear, cheap].map(state)).toEqual(['queued', 'queued'])
    desk.apply(dear.core.id, { type: 'cancelled', at: clock.now(), by: 'Sari' })
    worker.wake()
    await clock.settle()
    // The pause ends in the middle of the look that starts the order: it is started once.
    expect([state(cheap), provider.submitted.length, errors]).toEqual(['delivered', 1, []])
  })
})
