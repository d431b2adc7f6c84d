import { describe, expect, it } from 'vitest'
import { type Rupiah, rupiah } from '../../../shared/money'
import { type Books, expectedSaldo, reconcile } from './reconcile'
import { saldoRunway } from './runway'

const books = (changes: Partial<Books> = {}): Books => ({
  balance: rupiah(1_000_000),
  opened: true,
  held: [],
  doubtful: [],
  tickets: [],
  ...changes,
})
const rp = (...amounts: number[]): Rupiah[] => amounts.map(rupiah)

describe('the saldo', () => {
  it('opens the books with the first balance a provider reports', () => {
    expect(reconcile(books({ balance: rupiah(-25_350), opened: false }), rupiah(974_650))).toEqual({ kind: 'opening', amount: 1_000_000 })
  })

  it('agrees when purchases explain it to the rupiah', () => {
    expect(reconcile(books(), rupiah(1_000_000))).toEqual({ kind: 'agrees' })
    expect(expectedSaldo(books({ held: rp(25_350, 5_400) }))).toBe(969_250)
    expect(reconcile(books({ held: rp(25_350) }), rupiah(974_650))).toEqual({ kind: 'agrees' })
  })

  it('agrees with a provider that takes the money of a pending order only at its end', () => {
    expect(reconcile(books({ held: rp(25_350) }), rupiah(1_000_000))).toEqual({ kind: 'agrees' })
  })

  it('does not call a charge a gap that a sale in doubt may have caused', () => {
    expect(reconcile(books({ doubtful: rp(25_350, 5_400) }), rupiah(994_600))).toEqual({ kind: 'agrees' })
    expect(reconcile(books({ doubtful: rp(25_350, 5_400) }), rupiah(969_250))).toEqual({ kind: 'agrees' })
    expect(reconcile(books({ doubtful: rp(25_350) }), rupiah(990_000))).toEqual({ kind: 'gap', amount: -10_000 })
  })

  it('finds a deposit by any sum its ticket names', () => {
    const tickets = [{ id: 'A', sums: rp(500_000, 500_101) }]
    expect(reconcile(books({ tickets }), rupiah(1_500_101))).toEqual({ kind: 'deposit', ticketId: 'A', amount: 500_101 })
  })

  it('names every rupiah it cannot explain, in either direction', () => {
    expect(reconcile(books(), rupiah(998_500))).toEqual({ kind: 'gap', amount: -1_500 })
    expect(reconcile(books(), rupiah(1_200_000))).toEqual({ kind: 'gap', amount: 200_000 })
  })
})

describe('the runway', () => {
  it('tells how many sales of the usual cost are left', () => {
    expect(saldoRunway(rupiah(100_000), rp(10_000, 20_000, 30_000))).toEqual({ transactions: 5, averageCost: 20_000 })
    expect(saldoRunway(rupiah(-5), rp(10_000, 10_000, 10_000))?.transactions).toBe(0)
  })

  it('says nothing before three sales', () => {
    expect(saldoRunway(rupiah(100_000), rp(10_000, 20_000))).toBeUndefined()
  })
})
