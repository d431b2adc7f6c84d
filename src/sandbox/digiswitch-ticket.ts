// A deposit ticket at DigiSwitch: the sum to transfer, and the words that must go with it.
export type DigiswitchTicket = {
  readonly ticket: number
  readonly amount: number
  /** What has to be transferred: the amount and the last three digits that tell this ticket from others. */
  readonly sum: number
  readonly notes: string
  readonly bank: string
  readonly owner_name: string
  readonly opened_at: number
  /** Set when the transfer arrived; the whole sum is in the deposit then. */
  readonly credited_at?: number
}

/** Which transfer arrives. */
export type DigiswitchPayment = { readonly ticket: number } | { readonly amount: number } | { readonly transfer: number }

export const BANKS: readonly string[] = ['BCA', 'MANDIRI', 'BRI', 'BNI']

const AMOUNT_MAX = 1_000_000_000
const UNIQUE_FIRST = 101
const UNIQUES = 899

/** The ticket with a number, counted from 1. */
export function newDigiswitchTicket(ticket: number, amount: number, bank: string, owner_name: string, opened_at: number): DigiswitchTicket {
  const sum = amount + UNIQUE_FIRST + ((ticket - 1) % UNIQUES)
  return { ticket, amount, sum, notes: `DS${String(ticket).padStart(6, '0')}`, bank, owner_name, opened_at }
}

/** A whole number of rupiah that a ticket can be about. */
export function isTicketAmount(amount: unknown): amount is number {
  return typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0 && amount <= AMOUNT_MAX
}

/** The latest open ticket that fits a transfer. */
export function ticketFor(tickets: readonly DigiswitchTicket[], payment: DigiswitchPayment): DigiswitchTicket | undefined {
  return tickets.findLast(({ ticket, amount, sum, credited_at }) => {
    if (credited_at !== undefined) return false
    if ('ticket' in payment) return ticket === payment.ticket
    return 'transfer' in payment ? sum === payment.transfer : amount === payment.amount || sum === payment.amount
  })
}
