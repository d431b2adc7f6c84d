// A question that can buy is put to the account that has the order, and to no other.
import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { replies } from '../../../test/support/sales'
import { tempPath } from '../../../test/support/temp-database'

const minute = 60_000

async function openLost() {
  const room = openEngineRoom(tempPath(), 'digiswitch')
  room.provider.onSubmit = () => replies.noAnswer
  const sale = room.confirm()
  await room.start()
  return { ...room, sale }
}

describe('an order whose answer was lost', () => {
  it('is not asked about while nobody can say which account would be asked, and is afterwards', async () => {
    const { sale, provider, clock, state, journal } = await openLost()
    provider.account = undefined
    await clock.advance(3 * minute)
    expect([provider.checked.length, state(sale)]).toEqual([0, 'unknown'])
    expect(journal.find(sale.core.id)?.status).toMatchObject({ note: { key: 'not-put' } })
    provider.account = 'here'
    await clock.advance(10 * minute)
    expect([provider.checked.length, state(sale)]).toEqual([1, 'delivered'])
  })

  it('stays as it is when the cashier asks in that moment', async () => {
    const { sale, provider, clock, worker, state } = await openLost()
    await clock.advance(59_000)
    provider.account = undefined
    await clock.advance(1_000)
    await worker.checkNow(sale.core.id)
    expect([provider.checked.length, state(sale)]).toEqual([0, 'unknown'])
  })
})
