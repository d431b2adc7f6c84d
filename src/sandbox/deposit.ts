// Opens deposit tickets and lets the transfers for them arrive.
import { type Book } from './book'
import { ticketScenarioFor } from './deposit-scenarios'
import { messageFor } from './response-codes'
import { type Delivery } from './scenario'
import { answerAboutTicket, newTicket, ticketState, type Ticket, type TicketRow } from './ticket'

export type TicketReply = {
  readonly content: () => Readonly<Record<string, unknown>>
  readonly delivery: Delivery
}

/** Which transfer arrives. A `transfer` is known by its exact sum alone, as at a real bank. */
export type Payment = { readonly ticket: number } | { readonly amount: number } | { readonly transfer: number }

export type DepositDesk = {
  /** Opens a ticket; each call opens another one. */
  open(amount: unknown): TicketReply
  /** The ticket that was paid; `none` fits, or it had `expired`. */
  pay(payment: Payment): TicketRow | 'none' | 'expired'
  tickets(): readonly TicketRow[]
}

export type DepositParts = { readonly book: Book; readonly now: () => number; readonly pace: () => number }

const AMOUNT_MAX = 1_000_000_000

/** The desk, on the same book as the purchases. */
export function createDeposit({ book, now, pace }: DepositParts): DepositDesk {
  const rowOf = (ticket: Ticket): TicketRow => ({ ...ticket, state: ticketState(ticket, now()) })
  const tickets = (): readonly TicketRow[] => book.tickets().map(rowOf)
  return {
    tickets,
    open: (amount) => {
      if (!isAmount(amount)) return { content: () => ({ rc: '01', message: messageFor('01') }), delivery: {} }
      const scenario = ticketScenarioFor(amount)
      const ticket = newTicket(book.tickets().length + 1, amount, scenario, now())
      if (scenario.opensNone !== true) book.writeTicket(ticket)
      const answer = answerAboutTicket(ticket)
      return { content: () => scenario.alter?.(answer) ?? answer, delivery: scenario.delivery ?? {} }
    },
    pay: (payment) => {
      const found = fitting(tickets(), payment)
      if (found === undefined) return 'none'
      const { state, ...ticket } = found
      if (state === 'expired') return 'expired'
      const { keeps, creditAfterMs = 0 } = ticketScenarioFor(ticket.amount)
      const credited = ticket.amount + ticket.unique - (keeps?.(ticket.unique) ?? 0)
      const paid = { ...ticket, credited, credited_at: now() + creditAfterMs * pace() }
      book.writeTicket(paid)
      return rowOf(paid)
    },
  }
}

// The latest ticket that fits and still waits; when none waits, one that expired.
function fitting(tickets: readonly TicketRow[], payment: Payment): TicketRow | undefined {
  const fits = ({ ticket, amount, sum }: TicketRow): boolean => {
    if ('ticket' in payment) return ticket === payment.ticket
    return 'transfer' in payment ? sum === payment.transfer : amount === payment.amount || sum === payment.amount
  }
  const candidates = tickets.filter(fits).toReversed()
  return candidates.find(({ state }) => state === 'open') ?? candidates.find(({ state }) => state === 'expired')
}

function isAmount(amount: unknown): amount is number {
  return typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0 && amount <= AMOUNT_MAX
}
