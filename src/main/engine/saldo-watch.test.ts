import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { openBank, usualCost } from '../../../test/support/honest-bank'
import { at, replies } from '../../../test/support/sales'
import { promised } from '../../../test/support/scripted-provider'
import { tempPath } from '../../../test/support/temp-database'
import { rupiah } from '../../shared/money'
import { type ProviderReply } from '../core/sale/provider-reply'

const second = 1_000
const minute = 60 * second
const start = 1_000_000

async function openShop(path = tempPath()) {
  const room = openEngineRoom(path)
  const bank = openBank(room.provider, start)
  await room.start()
  const { saldo } = room.part
  return {
    ...room,
    bank,
    saldo,
    gaps: () => saldo.gaps(50).map(({ amount, explained }) => [amount, explained === undefined ? 'open' : explained.by]),
    sell(count: number) {
      const sales = Array.from({ length: count }, () => room.confirm())
      room.worker.wake()
      return sales
    },
  }
}

const accepted = (balance: number, charged?: number): ProviderReply => ({
  ...replies.accepted,
  balance: rupiah(balance),
  ...(charged === undefined ? {} : { charged: rupiah(charged) }),
})

describe('the saldo ledger', () => {
  it('opens with the first balance, and agrees after each sale to the rupiah', async () => {
    const { saldo, sell, clock, gaps, bank } = await openShop()
    expect([saldo.balance(), saldo.agreedAt()]).toEqual([start, at(0)])
    for (let n = 1; n <= 3; n += 1) {
      await clock.advance(second)
      sell(1)
      await clock.settle()
      expect([saldo.balance(), saldo.agreedAt()]).toEqual([bank.balance(), at(n * second)])
    }
    expect(gaps()).toEqual([])
    expect(saldo.reports(10).map((each) => each.source)).toEqual(['submit', 'submit', 'submit', 'saldo'])
  })

  it('opens before the first order leaves', async () => {
    const { confirm, provider, start: begin, part, state } = openEngineRoom()
    const bank = openBank(provider, start)
    provider.onSubmit = () => new Promise(() => undefined)
    const sales = [confirm(), confirm()]
    await begin()
    expect(sales.map(state)).toEqual(['submitting', 'submitting'])
    expect([part.saldo.opened(), part.saldo.balance()]).toEqual([true, bank.balance()])
  })

  it('opens only when no sale of before is in doubt', async () => {
    const path = tempPath()
    const before = openEngineRoom(path)
    before.provider.onSaldo = () => ({ kind: 'no-answer' })
    const sale = before.confirm()
    before.desk.apply(sale.core.id, { type: 'submit-started', at: at(0) })
    before.desk.apply(sale.core.id, { type: 'answered', at: at(0), askedAt: at(0), call: 'submit', reply: replies.noAnswer })
    before.store.close()
    const { saldo, clock, bank, gaps } = await openShop(path)
    expect(saldo.opened()).toBe(false)
    bank.move(-usualCost)
    await clock.advance(2 * minute)
    expect([saldo.opened(), saldo.balance(), gaps()]).toEqual([true, start - usualCost, []])
  })

  it('finds every rupiah that moved by itself, once, with the last agreement before it', async () => {
    const { saldo, bank, clock, gaps, told } = await openShop()
    await clock.advance(minute)
    bank.move(-1_500)
    await clock.advance(2 * minute)
    expect(gaps()).toEqual([[-1_500, 'open']])
    expect(saldo.gaps(1)[0]).toMatchObject({ since: at(minute), at: at(2 * minute) })
    expect(saldo.balance()).toBe(bank.balance())
    expect(told().saldoChanges).toBe(2)
  })

  it('keeps the agreement and the gaps over a restart, and finds what moved meanwhile', async () => {
    const path = tempPath()
    const first = await openShop(path)
    first.sell(2)
    await first.clock.advance(10 * second)
    first.line.stop()
    await first.worker.stop()
    first.store.close()
    const room = openEngineRoom(path)
    openBank(room.provider, first.bank.balance() - 777)
    room.clock.jump(3 * minute)
    await room.start()
    expect(room.part.saldo.gaps(9)).toMatchObject([{ amount: -777, since: at(second) }])
  })
})

describe('four sales at a time', () => {
  it('never make a gap, in whatever order their answers come', async () => {
    const { sell, provider, clock, bank, saldo, gaps, state } = await openShop()
    const deliver = provider.onSubmit
    const waits = [700, 100, 900, 300, 50, 600, 200, 800]
    provider.onSubmit = (order) =>
      new Promise((resolve) => {
        // The charge is made at once, the answer with the balance of then comes later.
        const reply = deliver(order)
        void clock.after(waits[provider.submitted.length % waits.length]!, () => resolve(reply))
      })
    const sales = sell(30)
    await clock.advance(30 * second)
    expect(sales.map(state)).toEqual(sales.map(() => 'delivered'))
    expect([gaps(), saldo.balance()]).toEqual([[], bank.balance()])
    expect(saldo.agreedAt()).toBeGreaterThan(at(0))
  })

  it('and a probe in the middle of a charge judges nothing', async () => {
    const { sell, provider, clock, line, bank, gaps, saldo } = await openShop()
    const late = promised<ProviderReply>()
    provider.onSubmit = () => late.promise
    sell(1)
    bank.move(-usualCost)
    line.probe()
    await clock.advance(2 * minute)
    expect([gaps(), saldo.agreedAt()]).toEqual([[], at(0)])
    late.give({ ...replies.delivered, charged: rupiah(usualCost), balance: bank.balance() } as ProviderReply)
    await clock.advance(2 * second)
    expect([gaps(), saldo.balance()]).toEqual([[], bank.balance()])
  })

  it('and a balance that was asked for before an answer came is too old to judge', async () => {
    const { sell, provider, clock, line, gaps } = await openShop()
    const slow = promised<{ kind: 'saldo'; amount: ReturnType<typeof rupiah> }>()
    provider.onSaldo = () => slow.promise
    line.probe()
    sell(1)
    await clock.settle()
    slow.give({ kind: 'saldo', amount: rupiah(start) })
    await clock.settle()
    expect(gaps()).toEqual([])
  })
})

describe('orders that the provider still works on', () => {
  it.each([
    ['takes the money at once', usualCost],
    ['takes the money at the end', 0],
  ])('are no gap where it %s, and two of them neither when one fails', async (_when, first) => {
    let taken = first
    const { sell, provider, clock, bank, gaps, saldo, state } = await openShop()
    provider.onSubmit = () => {
      bank.move(-taken)
      return accepted(bank.balance(), usualCost)
    }
    provider.onCheck = () => accepted(bank.balance(), usualCost)
    const [one, other] = sell(2)
    await clock.advance(minute)
    expect([state(one!), state(other!), gaps()]).toEqual(['pending', 'pending', []])
    bank.move(taken)
    await clock.advance(minute)
    expect(gaps()).toEqual([])
    provider.onCheck = ({ reference }) => {
      if (reference === one!.core.reference) return { ...replies.refused, balance: bank.balance() } as ProviderReply
      bank.move(taken - usualCost)
      taken = usualCost
      return { ...replies.delivered, serial: 'X1', charged: rupiah(usualCost), balance: bank.balance() } as ProviderReply
    }
    await clock.advance(20 * minute)
    expect([state(one!), state(other!), gaps()]).toEqual(['refused', 'delivered', []])
    expect(saldo.balance()).toBe(bank.balance())
  })

  it('say nothing while their price is not told, nor while an answer is lost', async () => {
    const { sell, provider, clock, bank, gaps, watch, saldo } = await openShop()
    provider.onSubmit = () => {
      bank.move(-30_000)
      return provider.submitted.length === 1 ? replies.noAnswer : replies.accepted
    }
    provider.onCheck = () => replies.inconclusive
    sell(2)
    await clock.advance(5 * minute)
    expect([watch.uncertain(), gaps()]).toEqual([true, []])
    provider.onCheck = ({ reference }) => ({ ...replies.delivered, serial: reference, charged: rupiah(30_000), balance: bank.balance() })
    await clock.advance(10 * minute)
    expect([watch.uncertain(), gaps(), saldo.balance()]).toEqual([false, [], bank.balance()])
  })

  it('a sale that went to a person may have been charged or not: neither is a gap, anything else is', async () => {
    const { sell, provider, clock, bank, gaps, state } = await openShop()
    provider.onSubmit = () => replies.noAnswer
    provider.onCheck = () => replies.inconclusive
    const [sale] = sell(1)
    await clock.advance(150 * minute)
    expect(state(sale!)).toBe('needs-attention')
    bank.move(-usualCost)
    await clock.advance(2 * minute)
    expect(gaps()).toEqual([])
    bank.move(-1)
    await clock.advance(2 * minute)
    expect(gaps()).toEqual([[-usualCost - 1, 'open']])
  })

  it('more of them than anybody can tell apart make no gap', async () => {
    const { sell, provider, clock, bank, gaps } = await openShop()
    provider.onSubmit = () => accepted(bank.balance(), usualCost)
    provider.onCheck = () => accepted(bank.balance(), usualCost)
    sell(14)
    await clock.advance(minute)
    bank.move(-12_345)
    await clock.advance(5 * minute)
    expect(gaps()).toEqual([])
  })
})

describe('a gap that comes to light', () => {
  it('when its sale turns out refunded, is taken back and names the sale', async () => {
    const { sell, provider, clock, bank, worker, gaps, saldo } = await openShop()
    const [sale] = sell(1)
    await clock.advance(minute)
    bank.move(usualCost)
    await clock.advance(minute)
    expect(gaps()).toEqual([[usualCost, 'open']])
    provider.onCheck = () => ({ ...replies.reversed, balance: bank.balance() })
    await worker.checkNow(sale!.core.id)
    expect(gaps()).toEqual([
      [-usualCost, 'Loket'],
      [usualCost, 'Loket'],
    ])
    expect(saldo.gaps(1)[0]?.explained?.note).toBe(sale!.core.number)
    expect(saldo.balance()).toBe(bank.balance())
  })

  it('is taken back together with others that came to light one by one', async () => {
    const { sell, provider, clock, bank, worker, gaps } = await openShop()
    const sales = sell(2)
    await clock.advance(minute)
    bank.move(2 * usualCost)
    await clock.advance(minute)
    provider.onCheck = () => ({ ...replies.reversed, balance: bank.balance() })
    for (const sale of sales) {
      await clock.advance(minute)
      await worker.checkNow(sale.core.id)
    }
    expect(gaps().map(([, by]) => by)).toEqual(['Loket', 'Loket', 'Loket'])
  })
})

describe('a disk that refuses a balance', () => {
  it('does not end the questions to the provider', async () => {
    const { part, bank, clock, diskTroubles, gaps, line, provider } = await openShop()
    const { enter } = part.saldo
    const { StoreTrouble } = await import('../core/ports/stores')
    Object.assign(part.saldo, {
      enter: () => {
        throw new StoreTrouble('disk-full', 'full')
      },
    })
    bank.move(-5)
    await clock.advance(2 * minute)
    expect([diskTroubles.at(-1), line.state().kind, provider.saldoCalls()]).toEqual([true, 'up', 3])
    Object.assign(part.saldo, { enter })
    await clock.advance(minute)
    expect(gaps()).toEqual([[-5, 'open']])
  })
})
