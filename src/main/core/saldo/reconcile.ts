// Expected saldo against reported saldo. Decides what a balance means; the engine writes it down.
import { type Rupiah, subtract, sum, zeroRupiah } from '../../../shared/money'

export type Books = {
  /** Sum of all postings to the deposit and of all entries; nothing before the first comparison. */
  readonly balance: Rupiah
  readonly opened: boolean
  /** Charges of orders that the provider still works on: it takes the money when it accepts. */
  readonly held: readonly Rupiah[]
  /** Possible charges of sales that went to a person without a certain end. */
  readonly doubtful: readonly Rupiah[]
  /** Tickets that wait for their transfer, with the sums that can arrive for each. */
  readonly tickets: readonly { readonly id: string; readonly sums: readonly Rupiah[] }[]
}

/** More open sales at once than this are a case for a person anyway; the search doubles with each. */
const openMax = 12

export type Verdict =
  | { readonly kind: 'opening'; readonly amount: Rupiah }
  | { readonly kind: 'agrees' }
  | { readonly kind: 'deposit'; readonly ticketId: string; readonly amount: Rupiah }
  /** Rupiah nobody can explain: positive when the provider holds more than expected. */
  | { readonly kind: 'gap'; readonly amount: Rupiah }

export function expectedSaldo({ balance, held }: Pick<Books, 'balance' | 'held'>): Rupiah {
  return subtract(balance, sum(held))
}

/** Must be asked only when no call is open: a charge on its way looks like a gap. */
export function reconcile(books: Books, reported: Rupiah): Verdict {
  const expected = expectedSaldo(books)
  const difference = subtract(reported, expected)
  if (!books.opened) return { kind: 'opening', amount: difference }
  if (explainedByOpenSales(books, difference)) return { kind: 'agrees' }
  const arrived = arrivalIn(books, difference)
  return arrived ? { kind: 'deposit', ...arrived } : { kind: 'gap', amount: difference }
}

/** Are more sales open than the search above looks at? Then a difference says nothing. */
export function tooManyToTell({ held, doubtful }: Books): boolean {
  return held.length + doubtful.length > openMax
}

/** Which of these gaps an opposite difference takes back, as a refund that comes to light; none when no sum of them fits. */
export function takenBack<G extends Change>(gaps: readonly G[], difference: Rupiah): readonly G[] {
  return thatMake(gaps.slice(0, openMax), subtract(zeroRupiah, difference)) ?? []
}

// The first sum that is exact; else one that is, but for what open sales explain.
function arrivalIn(books: Books, difference: Rupiah): { readonly ticketId: string; readonly amount: Rupiah } | undefined {
  const named = books.tickets.flatMap(({ id, sums }) => sums.map((amount) => ({ ticketId: id, amount })))
  return (
    named.find(({ amount }) => amount === difference) ??
    named.find(({ amount }) => explainedByOpenSales(books, subtract(difference, amount)))
  )
}

// Of the pending orders, which are expected to be held, any may not be held yet or may have come back already; any of the
// uncertain sales may have been charged.
function explainedByOpenSales({ held, doubtful }: Books, difference: Rupiah): boolean {
  const changes = [...held, ...doubtful.map((charge) => subtract(zeroRupiah, charge))].map((amount) => ({ amount }))
  return thatMake(changes.slice(0, openMax), difference) !== undefined
}

type Change = { readonly amount: Rupiah }

/** Some of these changes that add up to the amount, if any do. */
function thatMake<C extends Change>(changes: readonly C[], amount: Rupiah): readonly C[] | undefined {
  if (amount === 0) return []
  const [first, ...rest] = changes
  if (first === undefined) return undefined
  const others = thatMake(rest, subtract(amount, first.amount))
  return others ? [first, ...others] : thatMake(rest, amount)
}
