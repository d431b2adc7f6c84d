import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { at, replies } from '../../../test/support/sales'
import { type SaleEvent } from '../core/sale/sale'
import { recover } from './recover'

const started: SaleEvent = { type: 'submit-started', at: at(0) }
const answer = (reply: (typeof replies)[keyof typeof replies]): SaleEvent => ({
  type: 'answered',
  at: at(0),
  askedAt: at(0),
  call: 'submit',
  reply,
})

function brokenDay() {
  const room = openEngineRoom()
  const [queued, sent, pending, done] = [room.confirm(), room.confirm(), room.confirm(), room.confirm()]
  for (const sale of [sent, pending, done]) room.desk.apply(sale!.core.id, started)
  room.desk.apply(pending!.core.id, answer(replies.accepted))
  room.desk.apply(done!.core.id, answer(replies.delivered))
  return { ...room, queued: queued!, sent: sent!, pending: pending!, done: done! }
}

describe('a start after a crash', () => {
  it('tells what was open and in which state', () => {
    const { journal, desk, clock, log, queued, sent, pending } = brokenDay()
    expect(recover(journal, desk, clock, log)).toEqual({
      at: clock.now(),
      sales: [
        { id: queued.core.id, before: 'queued' },
        { id: sent.core.id, before: 'submitting' },
        { id: pending.core.id, before: 'pending' },
      ],
    })
  })

  it('takes a sale that died in a call for one without an answer: it is asked about once two calls may be made, not sent', async () => {
    const { journal, desk, clock, log, sent, state, part, provider, start } = brokenDay()
    recover(journal, desk, clock, log)
    expect(state(sent)).toBe('unknown')
    expect(part.outbox.jobOf(sent.core.id)).toEqual({ kind: 'check', dueAt: at(2_000) })
    await start()
    await clock.advance(2_000)
    expect(provider.checked.map((order) => order.reference)).toContain(sent.core.reference)
    expect(provider.submitted.map((order) => order.reference)).not.toContain(sent.core.reference)
    expect(state(sent)).toBe('delivered')
  })

  it('changes nothing the second time', () => {
    const { journal, desk, clock, log, sent, store } = brokenDay()
    recover(journal, desk, clock, log)
    const once = store.journal.story(sent.core.id)
    recover(journal, desk, clock, log)
    expect(store.journal.story(sent.core.id)).toEqual(once)
  })
})
