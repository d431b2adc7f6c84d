// How far the saldo still reaches.
import { type Rupiah, rupiah, sum } from '../../../shared/money'
import { type SaldoRunway } from '../../../shared/saldo'

/** Fewer sales than this say nothing about the usual cost. */
const salesMin = 3

/** Sales of the usual cost that the saldo carries; nothing until there are enough sales to tell. */
export function saldoRunway(saldo: Rupiah, latestCosts: readonly Rupiah[]): SaldoRunway | undefined {
  if (latestCosts.length < salesMin) return undefined
  const averageCost = rupiah(Math.round(sum(latestCosts) / latestCosts.length))
  if (averageCost <= 0) return undefined
  return { transactions: Math.max(0, Math.floor(saldo / averageCost)), averageCost }
}
