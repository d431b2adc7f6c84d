import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { at, replies } from '../../../test/support/sales'
import { promised } from '../../../test/support/scripted-provider'
import { type ProviderReply } from '../core/sale/provider-reply'
import { type Sale } from '../core/sale/sale'

const second = 1_000
const minute = 60 * second

async function openPending() {
  const room = openEngineRoom()
  room.provider.onSubmit = () => replies.accepted
  room.provider.onCheck = () => replies.accepted
  const sale = room.confirm()
  await room.start()
  return { ...room, sale }
}

describe('a report about a pending sale', () => {
  it('brings the question forward, and the answer to it decides', async () => {
    const { sale, hints, clock, provider, state } = await openPending()
    provider.onCheck = () => replies.delivered
    expect(hints.hear(sale.core.reference)).toBe('hint')
    await clock.settle()
    expect([provider.checked.length, state(sale), clock.now()]).toEqual([1, 'delivered', at(0)])
  })

  it('changes nothing by itself, whatever it says: the provider is asked and says "pending"', async () => {
    const { sale, hints, clock, state, store, provider } = await openPending()
    hints.hear(sale.core.reference)
    await clock.settle()
    expect(state(sale)).toBe('pending')
    expect(store.journal.story(sale.core.id).map((event) => event.type)).toEqual(['confirmed', 'submit-started', 'answered', 'answered'])
    provider.onCheck = () => replies.noAnswer
    await clock.advance(2 * second)
    hints.hear(sale.core.reference)
    await clock.settle()
    expect(state(sale)).toBe('pending')
  })

  it('that comes twice asks once, and that comes again later asks again after two seconds', async () => {
    const { sale, hints, clock, provider } = await openPending()
    const late = promised<ProviderReply>()
    provider.onCheck = () => late.promise
    expect([hints.hear(sale.core.reference), hints.hear(sale.core.reference)]).toEqual(['hint', 'known'])
    late.give(replies.accepted)
    await clock.settle()
    expect(provider.checked).toHaveLength(1)
    provider.onCheck = () => replies.delivered
    expect(hints.hear(sale.core.reference)).toBe('hint')
    await clock.advance(2 * second - 1)
    const asked = provider.checked.length
    await clock.advance(2 * second)
    expect([asked <= 2, provider.checked.length]).toEqual([true, 2])
  })
})

describe('a report that overtakes the answer it is about', () => {
  it('waits for the answer, and then asks', async () => {
    const { confirm, start, provider, hints, clock, state } = openEngineRoom()
    const late = promised<ProviderReply>()
    provider.onSubmit = () => late.promise
    const sale = confirm()
    await start()
    expect(hints.hear(sale.core.reference)).toBe('hint')
    await clock.advance(20 * second)
    expect([provider.checked.length, state(sale)]).toEqual([0, 'submitting'])
    late.give(replies.accepted)
    await clock.advance(2 * second)
    expect([provider.checked.length, state(sale)]).toEqual([1, 'delivered'])
  })

  it('does not ask for ever about a call that never ends', async () => {
    const { confirm, start, provider, hints, clock } = openEngineRoom()
    provider.onSubmit = () => new Promise(() => undefined)
    const sale = confirm()
    await start()
    hints.hear(sale.core.reference)
    await clock.advance(10 * minute)
    expect(provider.checked).toEqual([])
    expect(hints.hear(sale.core.reference)).toBe('hint')
  })
})

describe('a report about something else', () => {
  it('is a stranger when its reference is not ours, however much it looks like one', async () => {
    const { hints, clock, provider, sale } = await openPending()
    const { reference, id } = sale.core
    for (const name of ['', 'UNKNOWN-1', id, reference.toLowerCase(), `${reference} `, reference.slice(0, -1), '%', "' OR 1=1 --"]) {
      expect(hints.hear(name)).toBe('stranger')
    }
    await clock.settle()
    expect(provider.checked).toEqual([])
  })

  it('is a stranger when the sale is the other provider’s: it is not asked here, and no answer from here is written to it', async () => {
    const { confirm, desk, hints, worker, clock, provider, state } = openEngineRoom()
    const sale = confirm({ provider: 'digiswitch' })
    desk.apply(sale.core.id, { type: 'submit-started', at: at(0), place: 'there' })
    desk.apply(sale.core.id, { type: 'answered', at: at(0), askedAt: at(0), call: 'submit', place: 'there', reply: replies.accepted })
    expect(hints.hear(sale.core.reference)).toBe('stranger')
    expect(await worker.checkNow(sale.core.id)).toEqual({ ok: false, failure: 'no-such-sale' })
    await clock.settle()
    expect([provider.checked, state(sale)]).toEqual([[], 'pending'])
  })

  it('is known when the sale never left: nothing is asked and nothing is sent', async () => {
    const { confirm, provider, hints, clock, desk, state } = openEngineRoom()
    const [queued, cancelled] = [confirm(), confirm()]
    desk.apply(cancelled.core.id, { type: 'cancelled', at: clock.now(), by: 'Sari' })
    expect([queued, cancelled].map((sale) => hints.hear(sale.core.reference))).toEqual(['known', 'known'])
    await clock.advance(minute)
    expect([provider.submitted, provider.checked]).toEqual([[], []])
    expect([queued, cancelled].map(state)).toEqual(['queued', 'cancelled'])
  })

  it('may be about a finished sale, which is asked about and stays as it is unless the provider says otherwise', async () => {
    const { confirm, start, provider, hints, clock, state } = openEngineRoom()
    const sale = confirm()
    await start()
    hints.hear(sale.core.reference)
    await clock.settle()
    expect([provider.checked.length, state(sale)]).toEqual([1, 'delivered'])
    provider.onCheck = () => replies.reversed
    await clock.advance(3 * second)
    hints.hear(sale.core.reference)
    await clock.settle()
    expect(state(sale)).toBe('reversed')
  })
})

describe('a thousand reports at once', () => {
  it('about one sale ask once', async () => {
    const { sale, hints, clock, provider } = await openPending()
    const heard = Array.from({ length: 1_000 }, () => hints.hear(sale.core.reference))
    await clock.settle()
    expect(heard.filter((each) => each === 'hint')).toHaveLength(1)
    expect(provider.checked).toHaveLength(1)
  })

  it('about more sales than two hundred ask about so many, and the others are asked about in their turn', async () => {
    const { confirm, desk, provider, hints, clock, state, start } = openEngineRoom()
    const sales = Array.from({ length: 220 }, () => confirm())
    for (const { core } of sales) {
      desk.apply(core.id, { type: 'submit-started', at: at(0) })
      desk.apply(core.id, { type: 'answered', at: at(0), askedAt: at(0), call: 'submit', reply: replies.accepted })
    }
    const heard = sales.map((sale: Sale) => hints.hear(sale.core.reference))
    expect(heard.filter((each) => each === 'hint')).toHaveLength(200)
    await clock.settle()
    expect(provider.checked).toHaveLength(200)
    await start()
    await clock.advance(30 * second)
    expect(sales.every((sale) => state(sale) === 'delivered')).toBe(true)
    expect(provider.submitted).toEqual([])
  })
})
