// DigiSwitch: one call a minute for one sale, and no question that would buy what nobody wants any more.
import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { billSale, plnBill, replies } from '../../../test/support/sales'
import { tempPath } from '../../../test/support/temp-database'
import { recover } from './recover'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

type Room = ReturnType<typeof openEngineRoom>

async function openLane(path = tempPath()): Promise<Room> {
  const room = openEngineRoom(path, 'digiswitch')
  await room.start()
  return room
}

async function send(room: Room, changes: Parameters<Room['confirm']>[0] = {}) {
  const sale = room.confirm(changes)
  room.worker.wake()
  await room.clock.settle()
  return sale
}

const calls = ({ provider }: Room): readonly [number, number] => [provider.submitted.length, provider.checked.length]

describe('two calls about one sale of DigiSwitch', () => {
  it('are a minute apart, the purchase counted, also when a cashier asks', async () => {
    const room = await openLane()
    room.provider.onSubmit = () => replies.accepted
    room.provider.onCheck = () => replies.accepted
    const sale = await send(room)
    expect(await room.worker.checkNow(sale.core.id)).toEqual({ ok: false, failure: 'too-soon' })
    await room.clock.advance(minute - 1)
    expect(calls(room)).toEqual([1, 0])
    await room.clock.advance(1)
    expect(calls(room)).toEqual([1, 1])
    expect(await room.worker.checkNow(sale.core.id)).toEqual({ ok: false, failure: 'too-soon' })
    await room.clock.advance(10 * minute)
    expect(room.provider.checked.length).toBeLessThanOrEqual(11)
  })

  it('are a minute apart also when the first was turned away', async () => {
    const room = await openLane()
    room.provider.onSubmit = () => ({ kind: 'turned-away', note: { code: '85', key: 'ds-85' } })
    await send(room)
    await room.clock.advance(minute - 1)
    expect(calls(room)).toEqual([1, 0])
    room.provider.onSubmit = () => replies.delivered
    await room.clock.advance(10 * second)
    expect(calls(room)).toEqual([2, 0])
  })

  it('need no pause when the first never left', async () => {
    const room = await openLane()
    room.provider.onSubmit = () => replies.notSent
    const sale = await send(room)
    room.provider.onSubmit = () => replies.delivered
    await room.clock.advance(10 * second)
    expect(room.state(sale)).toBe('delivered')
  })

  it('are a minute apart across a restart, counted from what the run before wrote down', async () => {
    const path = tempPath()
    const before = await openLane(path)
    before.provider.onSubmit = () => replies.accepted
    const sale = await send(before)
    await before.worker.stop()
    before.store.close()
    const next = await openLane(path)
    next.provider.onCheck = () => replies.accepted
    await next.clock.advance(minute - 1)
    expect(await next.worker.checkNow(sale.core.id)).toEqual({ ok: false, failure: 'too-soon' })
    expect(calls(next)).toEqual([0, 0])
    await next.clock.advance(1)
    expect(calls(next)).toEqual([0, 1])
  })

  it('at Niskala follow each other as a cashier wishes', async () => {
    const room = openEngineRoom()
    await room.start()
    room.provider.onSubmit = () => replies.accepted
    const sale = await send(room)
    expect(await room.worker.checkNow(sale.core.id)).toMatchObject({ ok: true })
    expect(calls(room)).toEqual([1, 1])
  })
})

describe('a question that would be a purchase', () => {
  it('is asked once more while the customer waits, and never again after the order’s time, whatever the line does', async () => {
    const room = await openLane()
    room.provider.onSubmit = () => replies.noAnswer
    room.provider.onCheck = () => replies.noAnswer
    const sale = await send(room)
    await room.clock.advance(minute)
    expect(calls(room)).toEqual([1, 1])
    room.provider.onSaldo = () => ({ kind: 'not-sent', why: 'refused' })
    room.line.probe()
    await room.clock.advance(2 * hour)
    room.provider.onSaldo = () => ({ kind: 'saldo', amount: sale.core.cost })
    room.line.probe()
    const asked = room.provider.checked.length
    await room.clock.advance(6 * hour)
    expect(room.store.journal.find(sale.core.id)?.status).toMatchObject({ kind: 'needs-attention', reason: 'unasked' })
    expect([room.provider.checked.length, room.part.outbox.jobOf(sale.core.id)]).toEqual([asked, undefined])
    expect(await room.worker.checkNow(sale.core.id)).toEqual({ ok: false, failure: 'not-possible-now' })
  })

  it('is never put to another account, where it would buy again', async () => {
    const room = await openLane()
    room.provider.onSubmit = () => replies.accepted
    const sale = await send(room)
    room.provider.account = 'elsewhere'
    await room.clock.advance(hour)
    expect(room.store.journal.find(sale.core.id)?.status).toMatchObject({ kind: 'needs-attention', reason: 'other-place' })
    expect(calls(room)).toEqual([1, 0])
    room.provider.account = 'here'
    await room.clock.advance(hour)
    expect([room.state(sale), ...calls(room)]).toEqual(['delivered', 1, 1])
  })

  it('is not asked after a start that comes too late for the customer', async () => {
    const path = tempPath()
    const before = await openLane(path)
    const sale = before.confirm()
    before.desk.apply(sale.core.id, { type: 'submit-started', at: before.clock.now() })
    await before.worker.stop()
    before.store.close()
    const next = openEngineRoom(path, 'digiswitch')
    next.clock.jump(3 * hour)
    recover(next.journal, next.desk, next.clock, next.log)
    await next.start()
    await next.clock.advance(hour)
    expect([next.state(sale), ...calls(next)]).toEqual(['needs-attention', 0, 0])
  })
})

describe('the order that a provider gets', () => {
  it('says when it is a bill, and tells the till when its call has ended', async () => {
    const room = await openLane()
    const bill = await send(room, billSale)
    const prepaid = await send(room)
    const { reference, code, destination } = bill.core
    expect(room.provider.submitted).toEqual([
      { reference, code, destination, bill: true },
      { reference: prepaid.core.reference, code: prepaid.core.code, destination: prepaid.core.destination },
    ])
    expect(room.landed()).toBe(2)
  })

  it.each([
    ['no answer', replies.noAnswer, 'S1'],
    ['a promise', replies.accepted, undefined],
  ] as const)('asks with the serial of the inquiry after %s only where nothing shows the payment', async (_after, reply, inquirySerial) => {
    const room = await openLane()
    room.provider.onSubmit = () => reply
    const bill = await send(room, { ...billSale, bill: { ...plnBill, inquirySerial: 'S1' } })
    await room.clock.advance(10 * 60_000)
    expect(room.provider.submitted[0]).not.toHaveProperty('inquirySerial')
    expect([room.provider.checked[0]?.inquirySerial, room.state(bill)]).toEqual([inquirySerial, 'delivered'])
  })
})

describe('a deposit that is too low at DigiSwitch', () => {
  it('holds up what is behind it', async () => {
    const room = await openLane()
    room.provider.onSubmit = () => ({ kind: 'refused', note: { code: '44', key: 'ds-44' }, deposit: 'no', verify: false })
    const first = await send(room)
    const second = await send(room)
    expect([room.state(first), room.state(second)]).toEqual(['refused', 'queued'])
    expect(room.funds.pause()).toBeDefined()
  })
})
