// Balanced postings for each outcome. A state has a target; a step posts the difference to the state before,
// so no order of events can post twice.
import { add, type Rupiah, rupiah, subtract, sum, zeroRupiah } from '../../shared/money'
import { type ProviderName } from '../../shared/provider-name'
import { impossible } from '../../shared/result'
import { type Sale } from './sale/sale'

export const accounts = ['drawer', 'noncash', 'deposit', 'deposit-digiswitch', 'owed', 'margin', 'loss'] as const

/**
 * drawer: cash in the till, taken less given back. noncash: money that came in another way. deposit…: our money at a provider.
 * owed: customers' money for orders not done.
 */
export type Account = (typeof accounts)[number]

/** Where the shop's money at each provider is booked. */
const depositAccounts = { niskala: 'deposit', digiswitch: 'deposit-digiswitch' } as const satisfies Record<ProviderName, Account>

export type Posting = { readonly account: Account; readonly amount: Rupiah }

type Balances = Readonly<Partial<Record<Account, Rupiah>>>

/** What must be booked to go from the sale before (or nothing) to the sale after; sums to zero. */
export function postingsBetween(before: Sale | undefined, after: Sale): readonly Posting[] {
  const from = before ? balancesOf(before) : {}
  const to = balancesOf(after)
  const postings = accounts
    .map((account) => ({ account, amount: subtract(to[account] ?? zeroRupiah, from[account] ?? zeroRupiah) }))
    .filter((posting) => posting.amount !== 0)
  if (sum(postings.map((posting) => posting.amount)) !== 0) throw new Error('Postings do not balance')
  return postings
}

/** Where the money of a sale lies in its present state. Debits positive, credits negative. */
function balancesOf(sale: Sale): Balances {
  const { provider, payment, price, cost } = sale.core
  const { status } = sale
  const deposit = depositAccounts[provider]
  const money = payment === 'cash' ? 'drawer' : 'noncash'
  switch (status.kind) {
    case 'queued':
    case 'submitting':
    case 'pending':
    case 'unknown':
      return held(money, price)
    case 'needs-attention':
      if (!status.cashReturned) return held(money, price)
      return status.charged === undefined ? {} : givenAway(deposit, status.charged)
    case 'delivered': {
      const charged = status.charged ?? cost
      return status.cashReturned ? givenAway(deposit, charged) : sold(money, deposit, price, charged)
    }
    case 'refused':
    case 'cancelled':
    case 'reversed':
      return {}
    default:
      return impossible(status)
  }
}

function held(money: Account, price: Rupiah): Balances {
  return { [money]: price, owed: rupiah(-price) }
}

function sold(money: Account, deposit: Account, price: Rupiah, charged: Rupiah): Balances {
  return { [money]: price, [deposit]: rupiah(-charged), margin: subtract(charged, price) }
}

// The customer got his money back and the goods too: a late success the shop pays for.
function givenAway(deposit: Account, charged: Rupiah): Balances {
  return { [deposit]: rupiah(-charged), loss: add(charged, zeroRupiah) }
}
