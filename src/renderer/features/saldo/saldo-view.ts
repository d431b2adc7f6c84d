// Small facts about tickets and reports that the screens share.
import { type Rupiah, rupiah } from '../../../shared/money'
import { type SaldoReport, type SaldoView, type TicketState, type TicketView } from '../../../shared/saldo'

/** The provider's limit passes by itself, also while nobody tells the till. */
export function stateAt(ticket: TicketView, now: number): TicketState {
  const over = ticket.validBefore !== undefined && ticket.validBefore <= now
  return ticket.state === 'open' && over ? 'expired' : ticket.state
}

export function newestFirst(tickets: readonly TicketView[]): readonly TicketView[] {
  return tickets.toSorted((left, right) => right.createdAt - left.createdAt)
}

export function withTicket(tickets: readonly TicketView[], ticket: TicketView): readonly TicketView[] {
  return newestFirst([ticket, ...tickets.filter((each) => each.id !== ticket.id)])
}

/** Tickets live for hours; one that nobody could confirm is no reason to ask for ever. */
const unsureForMs = 86_400_000

/** A ticket that may still be paid makes a second request a thing to ask about. */
export function waitingTicket(tickets: readonly TicketView[], now: number): TicketView | undefined {
  return tickets.find((ticket) => {
    const state = stateAt(ticket, now)
    return state === 'open' || (state === 'unsure' && now - ticket.createdAt < unsureForMs)
  })
}

export type ReportRow = SaldoReport & {
  /** Against the report before it; nothing for the oldest. */
  readonly change: Rupiah | undefined
}

export function reportRows(reports: readonly SaldoReport[]): readonly ReportRow[] {
  const rows = reports.toSorted((left, right) => right.at - left.at)
  return rows.map((report, index) => {
    const before = rows[index + 1]
    return { ...report, change: before && rupiah(report.amount - before.amount) }
  })
}

export type Comparison = { readonly kind: 'unknown' | 'busy' | 'agree' } | { readonly kind: 'differ'; readonly amount: Rupiah }

/** Some providers take the money of a running order only at its end, so a difference of what is held says nothing. */
export function compared({ reported, expected, held, busy }: SaldoView): Comparison {
  if (!reported || expected === undefined) return { kind: 'unknown' }
  const amount = rupiah(reported.amount - expected)
  if (amount === 0 || amount === held) return { kind: 'agree' }
  return busy ? { kind: 'busy' } : { kind: 'differ', amount }
}
