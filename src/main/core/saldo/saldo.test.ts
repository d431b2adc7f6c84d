import { describe, expect, it } from 'vitest'
import { type Rupiah, rupiah } from '../../../shared/money'
import { type Books, expectedSaldo, reconcile, takenBack, tooManyToTell } from './reconcile'
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

  it('agrees when some of the pending orders have failed there already, and others not', () => {
    const held = rp(25_350, 5_400, 10_375)
    expect(reconcile(books({ held }), rupiah(964_275))).toEqual({ kind: 'agrees' })
    expect(reconcile(books({ held }), rupiah(964_276))).toEqual({ kind: 'gap', amount: 5_401 })
    expect(reconcile(books({ held, doubtful: rp(99_600) }), rupiah(864_675))).toEqual({ kind: 'agrees' })
  })

  it('does not judge more open sales than it can tell apart', () => {
    const many = Array.from({ length: 13 }, () => rupiah(5_400))
    expect([tooManyToTell(books({ held: many })), tooManyToTell(books({ held: many.slice(1) }))]).toEqual([true, false])
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

  it('finds a deposit also while a pending order has failed there already', () => {
    const tickets = [{ id: 'A', sums: rp(500_101) }]
    const verdict = reconcile(books({ tickets, held: rp(5_400) }), rupiah(1_500_101))
    expect(verdict).toEqual({ kind: 'deposit', ticketId: 'A', amount: 500_101 })
  })

  it('knows which gaps a later difference takes back', () => {
    const gaps = rp(-12_345, 5_400, 25_350, 7).map((amount, id) => ({ id, amount }))
    const ids = (difference: number) => takenBack(gaps, rupiah(difference)).map((gap) => gap.id)
    expect([ids(-5_400), ids(-30_750), ids(12_345), ids(-5_401), ids(6_945)]).toEqual([[1], [1, 2], [0], [], [0, 1]])
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
