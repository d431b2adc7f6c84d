// Worked examples: an order of 26.500 that costs the shop 25.350.
import { describe, expect, it } from 'vitest'
import { at, billSale, confirmedEvent, replies } from '../../../test/support/sales'
import { rupiah } from '../../shared/money'
import { type Account, accounts, postingsBetween } from './ledger'
import { type ProviderReply } from './sale/provider-reply'
import { counterPolicy as policy } from './sale/retry-policy'
import { type Sale, type SaleCore, type SaleEvent } from './sale/sale'
import { confirmed, transition } from './sale/sale-machine'

const answer = (reply: ProviderReply, ms: number, call: 'submit' | 'check' = 'submit'): SaleEvent => ({
  type: 'answered',
  at: at(ms),
  askedAt: at(ms),
  call,
  reply,
})
const sent: SaleEvent = { type: 'submit-started', at: at(0) }
const late = policy.lateCheckMs

/** Where the money lies after these events, step by step as the till books it. */
function booked(...events: SaleEvent[]): Partial<Record<Account, number>> {
  return bookedOf({}, ...events)
}

function bookedOf(core: Partial<SaleCore>, ...events: SaleEvent[]): Partial<Record<Account, number>> {
  const sales = lifeOf(core, ...events)
  const postings = sales.flatMap((sale, index) => postingsBetween(sales[index - 1], sale))
  const totals = accounts.map((account) => {
    const mine = postings.filter((posting) => posting.account === account)
    return [account, mine.reduce((total, posting) => total + posting.amount, 0)] as const
  })
  return Object.fromEntries(totals.filter(([, total]) => total !== 0))
}

/** A sale after its confirmation and after each event. */
function lifeOf(core: Partial<SaleCore>, ...events: SaleEvent[]): Sale[] {
  const sales = [confirmed(confirmedEvent(core)).sale]
  for (const event of events) {
    const next = transition(sales.at(-1)!, event, policy)
    if (!next.ok) throw new Error(`${event.type} is not possible`)
    sales.push(next.value.sale)
  }
  return sales
}

describe('the books of one sale', () => {
  it.each<[string, SaleEvent[], Partial<Record<Account, number>>]>([
    ['an order holds the customer’s money', [], { drawer: 26_500, owed: -26_500 }],
    ['on its way it still does', [sent, answer(replies.accepted, 1)], { drawer: 26_500, owed: -26_500 }],
    ['a lost answer changes nothing', [sent, answer(replies.noAnswer, 1)], { drawer: 26_500, owed: -26_500 }],
    ['a success earns the margin', [sent, answer(replies.delivered, 1)], { drawer: 26_500, deposit: -25_350, margin: -1_150 }],
    [
      'a dearer success earns less, at the price the provider took',
      [sent, answer({ ...replies.delivered, charged: rupiah(26_350) }, 1)],
      { drawer: 26_500, deposit: -26_350, margin: -150 },
    ],
    [
      'a success that does not say its price is booked at the catalogue’s',
      [sent, answer({ ...replies.delivered, charged: undefined }, 1)],
      { drawer: 26_500, deposit: -25_350, margin: -1_150 },
    ],
    ['a refusal gives everything back', [sent, answer(replies.refused, 1)], {}],
    ['a cancelled order gives everything back', [{ type: 'cancelled', at: at(1), by: 'Sari' }], {}],
    ['a refund undoes the success', [sent, answer(replies.delivered, 1), answer(replies.reversed, 2, 'check')], {}],
    [
      'a late success after the cash went back is the shop’s loss',
      [sent, answer(replies.refused, 1), answer(replies.delivered, late + 1, 'check')],
      { deposit: -25_350, loss: 25_350 },
    ],
    [
      'and stays one when a person confirms it',
      [
        sent,
        answer(replies.refused, 1),
        answer(replies.delivered, late + 1, 'check'),
        { type: 'settled', at: at(late + 2), by: 'Rini', outcome: 'delivered' },
      ],
      { deposit: -25_350, loss: 25_350 },
    ],
  ])('%s', (_name, events, expected) => {
    expect(booked(...events)).toEqual(expected)
  })

  it.each(['qris', 'transfer', 'card'] as const)('hold what was paid by %s apart from the drawer, whatever becomes of it', (payment) => {
    const paid = (...events: SaleEvent[]) => bookedOf({ payment, tendered: rupiah(26_500) }, ...events)
    expect(paid()).toEqual({ noncash: 26_500, owed: -26_500 })
    expect(paid(sent, answer(replies.noAnswer, 1))).toEqual({ noncash: 26_500, owed: -26_500 })
    expect(paid(sent, answer(replies.delivered, 1))).toEqual({ noncash: 26_500, deposit: -25_350, margin: -1_150 })
    expect(paid(sent, answer(replies.refused, 1))).toEqual({})
    expect(paid({ type: 'cancelled', at: at(1), by: 'Sari' })).toEqual({})
    expect(paid(sent, answer(replies.delivered, 1), answer(replies.reversed, 2, 'check'))).toEqual({})
    expect(paid(sent, answer(replies.refused, 1), answer(replies.delivered, late + 1, 'check'))).toEqual({ deposit: -25_350, loss: 25_350 })
  })

  it('say for the drawer of a day what cash was taken less what was given back', () => {
    const day = [
      booked(sent, answer(replies.delivered, 1)),
      booked(sent, answer(replies.refused, 1)),
      booked(),
      bookedOf({ payment: 'qris' }, sent, answer(replies.delivered, 1)),
      bookedOf({ payment: 'card' }, sent, answer(replies.refused, 1)),
    ]
    const total = (account: Account) => day.reduce((so, books) => so + (books[account] ?? 0), 0)
    expect([total('drawer'), total('noncash')]).toEqual([2 * 26_500, 26_500])
  })

  it('stand at the provider that the sale went through', () => {
    const [before, after] = lifeOf({ provider: 'digiswitch' }, sent, answer(replies.delivered, 1)).slice(-2)
    expect(postingsBetween(before, after!)).toContainEqual({ account: 'deposit-digiswitch', amount: -25_350 })
    const late = lifeOf({ provider: 'digiswitch', ...billSale }, sent, answer(replies.refused, 1), answer(replies.delivered, 2, 'check'))
    expect(postingsBetween(undefined, late.at(-1)!)).toEqual([
      { account: 'deposit-digiswitch', amount: -25_350 },
      { account: 'loss', amount: 25_350 },
    ])
  })

  it('post nothing twice when an answer comes again', () => {
    const once = booked(sent, answer(replies.delivered, 1))
    expect(booked(sent, answer(replies.delivered, 1), answer(replies.delivered, 2, 'check'), answer(replies.delivered, 3))).toEqual(once)
  })
})
