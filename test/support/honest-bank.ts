// A deposit at the provider, for the scripted provider: it takes and gives back money, and tells its balance with each answer.
import { type ProviderReply } from '../../src/main/core/sale/provider-reply'
import { type Rupiah, rupiah } from '../../src/shared/money'
import { type ScriptedProvider } from './scripted-provider'

export type HonestBank = {
  balance(): Rupiah
  /** Money moves without a word to anybody. */
  move(amount: number): void
}

/** What a sale of `saleCore` costs. */
export const usualCost = 25_350

/** Delivers everything for `cost`, or says that the deposit is too low. */
export function openBank(provider: ScriptedProvider, start: number, cost: number = usualCost): HonestBank {
  let balance = start
  const told = <R extends ProviderReply>(reply: R): R => ({ ...reply, balance: rupiah(balance) })
  provider.onSaldo = () => ({ kind: 'saldo', amount: rupiah(balance) })
  provider.onSubmit = ({ reference }) => {
    if (balance < cost) return told({ kind: 'refused', note: { code: '18', key: 'rc-18' }, deposit: 'no', verify: false })
    balance -= cost
    const serial = `SN${reference.slice(-10)}`
    return told({ kind: 'delivered', note: { code: '00', key: 'rc-00' }, serial, charged: rupiah(cost) })
  }
  return { balance: () => rupiah(balance), move: (amount) => void (balance += amount) }
}
