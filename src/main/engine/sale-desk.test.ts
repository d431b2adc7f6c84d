import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { at, replies } from '../../../test/support/sales'
import { type SaleEvent } from '../core/sale/sale'

const answered = (ms: number, reply: (typeof replies)[keyof typeof replies]): SaleEvent => ({
  type: 'answered',
  at: at(ms),
  askedAt: at(ms),
  call: 'submit',
  reply,
})

describe('the sale desk', () => {
  it('tells the screens only what is already stored', () => {
    const room = openEngineRoom()
    const sale = room.confirm()
    expect(room.steps.map((step) => step.state)).toEqual(['queued'])
    room.refuse.entry = () => true
    expect(() => room.desk.apply(sale.core.id, { type: 'submit-started', at: at(0) })).toThrow('The disk is full')
    expect(() => room.confirm()).toThrow('The disk is full')
    expect(room.steps).toHaveLength(1)
    expect(room.state(sale)).toBe('queued')
    expect(room.store.journal.open()).toHaveLength(1)
  })

  it('stores what happened although its slip cannot be made', () => {
    const room = openEngineRoom()
    room.slip.of = () => {
      throw new Error('no paper, no ink')
    }
    const sale = room.confirm()
    room.desk.apply(sale.core.id, { type: 'submit-started', at: at(0) })
    room.desk.apply(sale.core.id, answered(0, replies.delivered))
    expect(room.state(sale)).toBe('delivered')
    expect(room.errors).toContain('An automatic slip could not be made')
  })

  it('refuses what the state does not allow, and writes nothing for it', () => {
    const { confirm, desk, store, steps } = openEngineRoom()
    const { id } = confirm().core
    expect(desk.apply(id, { type: 'extended', at: at(0), by: 'Sari', holdUntil: at(1) })).toEqual({
      ok: false,
      failure: 'not-possible-now',
    })
    expect(desk.apply('NOBODY' as never, { type: 'recovered', at: at(0) })).toEqual({ ok: false, failure: 'no-such-sale' })
    expect([store.journal.story(id).length, steps.length]).toEqual([1, 1])
  })

  it.each([0, 0.25, 0.5, 0.999_999])('only ever lengthens a wait, by less than a fifth (chance %f)', (chance) => {
    const room = openEngineRoom()
    room.chance.value = chance
    const { id } = room.confirm().core
    expect(room.part.outbox.jobOf(id)?.dueAt).toBe(at(0))
    room.desk.apply(id, { type: 'submit-started', at: at(0) })
    room.desk.apply(id, answered(0, replies.noAnswer))
    const dueAt = room.part.outbox.jobOf(id)!.dueAt
    expect(dueAt).toBeGreaterThanOrEqual(at(2_000))
    expect(dueAt).toBeLessThan(at(2_400))
    expect(dueAt).toBe(at(2_000 + Math.floor(400 * chance)))
  })

  it('shows the screen when it acts next, jitter included', () => {
    const room = openEngineRoom()
    room.chance.value = 0.5
    const { id } = room.confirm().core
    room.desk.apply(id, { type: 'submit-started', at: at(0) })
    room.desk.apply(id, answered(0, replies.accepted))
    expect(room.steps.at(-1)).toMatchObject({ state: 'pending', nextAt: at(2_200) })
  })

  it('books every step so that the postings of the sale sum to zero', () => {
    const { confirm, desk, store } = openEngineRoom()
    const { id } = confirm().core
    desk.apply(id, { type: 'submit-started', at: at(0) })
    desk.apply(id, answered(0, replies.delivered))
    const postings = store.journal.postings(id)
    expect(postings.reduce((total, posting) => total + posting.amount, 0)).toBe(0)
    expect(postings.filter((posting) => posting.account === 'deposit')).toEqual([{ account: 'deposit', amount: -25_350 }])
  })
})
