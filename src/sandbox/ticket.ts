// A deposit ticket: the sum a shop promised to transfer, and what became of it.
import { type Delivery } from './scenario'
import { wibDate } from './wib'

export type Ticket = {
  readonly ticket: number
  readonly amount: number
  readonly unique: number
  readonly admin_fee: number
  /** What really has to be transferred: amount, unique code and fee. */
  readonly sum: number
  readonly opened_at: number
  readonly expires_at: number
  /** Set when the transfer arrived; counts in the deposit from `credited_at` on. */
  readonly credited?: number
  readonly credited_at?: number
}

export type TicketState = 'open' | 'transferred' | 'credited' | 'expired'
export type TicketRow = Ticket & { readonly state: TicketState }

/** The fields of an answer, in the order of the document. */
export type TicketAnswer = {
  readonly instruction: string
  readonly amount: number
  readonly banks: readonly Bank[]
  readonly unique: number
  readonly admin_fee: number
  readonly grand_total: number
  readonly valid_before: string
}

export type Bank = {
  readonly id: number
  readonly account_no: string
  readonly bank_name: string
  readonly beneficiary_name: string
  readonly status: number
}

export type TicketScenario = {
  readonly amount: number
  readonly does: string
  readonly unique?: number
  readonly admin_fee?: number
  readonly validMs?: number
  /** No ticket is opened. */
  readonly opensNone?: true
  /** Changes the answer; the ticket keeps its true sum. */
  readonly alter?: (answer: TicketAnswer) => Readonly<Record<string, unknown>>
  readonly delivery?: Omit<Delivery, 'alter'>
  /** Between the transfer and the deposit. */
  readonly creditAfterMs?: number
  /** Missing from what is credited. */
  readonly keeps?: (unique: number) => number
}

const VALID_MS = 2 * 3_600_000
const UNIQUE_FIRST = 101
const UNIQUE_LAST = 999

const BANKS: readonly Bank[] = [
  { id: 1, account_no: '1234567890', bank_name: 'BCA', beneficiary_name: 'Name', status: 1 },
  { id: 2, account_no: '0987654321', bank_name: 'Mandiri', beneficiary_name: 'Name', status: 1 },
]

/** The ticket with a number, counted from 1. Unique codes begin at 101 and come round again after 999. */
export function newTicket(ticket: number, amount: number, scenario: TicketScenario, now: number): Ticket {
  const { unique = UNIQUE_FIRST + ((ticket - 1) % (UNIQUE_LAST - UNIQUE_FIRST + 1)), admin_fee = 0, validMs = VALID_MS } = scenario
  const sum = amount + unique + admin_fee
  return { ticket, amount, unique, admin_fee, sum, opened_at: now, expires_at: now + validMs }
}

/** The honest answer about a ticket. */
export function answerAboutTicket({ amount, unique, admin_fee, sum, expires_at }: Ticket): TicketAnswer {
  const valid_before = inWib(expires_at)
  return { instruction: instructionFor(sum, valid_before), amount, banks: BANKS, unique, admin_fee, grand_total: sum, valid_before }
}

/** The sentence of the document, with a sum of one's choice. */
export function instructionFor(sum: number, validBefore: string): string {
  const accounts = BANKS.map(({ bank_name, account_no }) => `${bank_name} ${account_no}`).join(', ')
  return `Mohon transfer nominal Rp. ${sum.toLocaleString('en-US')} (harus sama), ke rekening ${accounts} sebelum ${validBefore} Terima kasih`
}

/** What has become of a ticket by now. */
export function ticketState({ credited_at, expires_at }: Ticket, now: number): TicketState {
  if (credited_at !== undefined) return credited_at <= now ? 'credited' : 'transferred'
  return expires_at <= now ? 'expired' : 'open'
}

/** What a ticket has added to the deposit by now. */
export function creditOf(ticket: Ticket, now: number): number {
  return ticketState(ticket, now) === 'credited' ? (ticket.credited ?? 0) : 0
}

// dd/MM/yyyy HH:mm:ss in the time of Jakarta.
function inWib(at: number): string {
  const [date = '', time = ''] = wibDate(at).toISOString().split(/[T.]/)
  return `${date.split('-').toReversed().join('/')} ${time}`
}
