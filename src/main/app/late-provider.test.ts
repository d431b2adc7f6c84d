import { describe, expect, it } from 'vitest'
import { rupiah } from '../../shared/money'
import { createScriptedProvider, promised } from '../../../test/support/scripted-provider'
import { replies, saleCore } from '../../../test/support/sales'
import { type DigiswitchWay } from './lanes'
import { lateDigiswitch, lateNiskala } from './late-provider'

const { reference, code, destination } = saleCore()
const order = { reference, code, destination }
const inquiry = { reference, code: 'pln', customerNo: '530000000001' }
const noTicket = { kind: 'no-answer' } as const

function way(): DigiswitchWay {
  return {
    ...createScriptedProvider(),
    ticket: async (amount, payer) => (payer?.bank === 'BCA' && amount > 0 ? noTicket : { kind: 'turned-away', stop: 'token-missing' }),
    inquire: async () => ({ kind: 'no-bill', note: { key: 'ds-60' } }),
    prepaid: async () => ({ kind: 'list', rows: [], skipped: 1 }),
    bills: async () => ({ kind: 'list', rows: [], skipped: 2 }),
  }
}

describe('a provider that is still starting', () => {
  it('is waited for, and then asked everything', async () => {
    const starting = promised<DigiswitchWay>()
    const late = lateDigiswitch(starting.promise)
    const asked = Promise.all([
      late.submit(order),
      late.check(order),
      late.ticket(rupiah(10_000), { bank: 'BCA', ownerName: 'Sari' }),
      late.inquire(inquiry),
      late.prepaid(),
      late.bills(),
    ])
    expect(late.place()).toBeUndefined()
    starting.give(way())
    expect((await asked).map(({ kind }) => kind)).toEqual(['delivered', 'delivered', 'no-answer', 'no-bill', 'list', 'list'])
    expect(late.place()).toBe('here')
  })

  it('and never comes has been sent nothing', async () => {
    const never = Promise.reject(new Error('no program'))
    const late = lateDigiswitch(never)
    const answers = [
      late.submit(order),
      late.check(order),
      late.saldo(),
      late.ticket(rupiah(10_000)),
      late.inquire(inquiry),
      late.bills(),
      late.prepaid(),
    ]
    for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ kind: 'not-sent', why: 'refused' })
    await late.close()
  })

  it('as Niskala keeps what it is asked in the same way', async () => {
    expect(await lateNiskala(Promise.resolve(way())).submit(order)).toEqual(replies.delivered)
  })
})
