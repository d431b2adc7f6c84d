// What a deposit ticket asks for, added up by ourselves: the provider's own document contradicts itself here.
import { type Rupiah, sum } from '../../../shared/money'
import { type DepositTicket } from '../ports/providers'

export type TicketSums = {
  readonly computed: Rupiah
  /** Every sum that the provider names is the computed one. */
  readonly agree: boolean
  /** Those that are not. */
  readonly differing: readonly { readonly in: 'grand-total' | 'instruction'; readonly sum: Rupiah }[]
}

type Sums = Pick<DepositTicket, 'amount' | 'unique' | 'adminFee' | 'grandTotal' | 'instructionSum'>

export function ticketSums({ amount, unique, adminFee, grandTotal, instructionSum }: Sums): TicketSums {
  const computed = sum([amount, unique, adminFee])
  const named = [
    { in: 'grand-total', sum: grandTotal },
    { in: 'instruction', sum: instructionSum ?? computed },
  ] as const
  const differing = named.filter((each) => each.sum !== computed)
  return { computed, agree: differing.length === 0, differing }
}
