// Filling up the deposit at one provider: a ticket is asked for once, kept, shown with every sum it names, and watched until it arrives.
import { type PrintFailure, type TicketFailure } from '../../shared/ipc-contract'
import { type Rupiah, zeroRupiah } from '../../shared/money'
import { type PaperRoute } from '../../shared/printing'
import { fail, ok, type Result } from '../../shared/result'
import { type TicketState, type TicketView } from '../../shared/saldo'
import { type Preferences, type Shop } from '../../shared/settings'
import { receiptText } from '../../shared/text/receipt'
import { ticketSums } from '../core/deposit/ticket-sums'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type Clock, type Ids } from '../core/ports/platform'
import { type DepositDesk as TicketSource, type DepositTicket, type TicketPayer } from '../core/ports/providers'
import { type StoredTicket, type TicketBook } from '../core/ports/stores'
import { printableSlip } from '../core/receipt/printable'
import { composeTicketSlip } from '../core/receipt/ticket-slip'

export type Deposits = {
  create(amount: Rupiah): Promise<Result<TicketView, TicketFailure>>
  list(): readonly TicketView[]
  print(id: string): Promise<Result<{ readonly printer: string }, PrintFailure>>
  /** Resolves when no ticket is being asked for: its outcome is in the book then. */
  ended(): Promise<void>
}

export type DepositsParts = {
  readonly tickets: TicketBook
  readonly source: TicketSource
  /** Who transfers, for a provider that asks for it; an empty field is refused before anything is sent. */
  readonly payer?: (() => TicketPayer) | undefined
  readonly printer: ReceiptPrinter
  readonly paperRoute: () => PaperRoute
  readonly clock: Clock
  readonly ids: Ids
  readonly shop: () => Shop
  readonly preferences: () => Preferences
  readonly onChange: () => void
}

/** A provider that is not set up makes no tickets. */
export const noDeposits: Deposits = {
  create: () => Promise.resolve(fail({ kind: 'stopped', why: 'token-missing' })),
  list: () => [],
  print: () => Promise.resolve(fail({ kind: 'no-such-sale' })),
  ended: () => Promise.resolve(),
}

const listMax = 50

export function createDeposits(parts: DepositsParts): Deposits {
  const { tickets, source, printer, clock, ids } = parts
  let asking: Promise<unknown> | undefined

  function keep(ticket: DepositTicket, outcome: StoredTicket['outcome']): TicketView {
    const stored: StoredTicket = { id: ids.next(), createdAt: clock.now(), ticket, outcome }
    tickets.add(stored)
    parts.onChange()
    return ticketView(stored, clock.now())
  }

  async function ask(amount: Rupiah): Promise<Result<TicketView, TicketFailure>> {
    const payer = parts.payer?.()
    if (payer && (payer.bank === '' || payer.ownerName === '')) return fail({ kind: 'payer-missing' })
    const reply = await source.ticket(amount, payer)
    switch (reply.kind) {
      case 'ticket':
        return ok(keep(reply.ticket, 'made'))
      case 'turned-away':
        return fail({ kind: 'stopped', why: reply.stop })
      case 'not-sent':
        return fail({ kind: 'no-line', why: reply.why })
      case 'no-answer':
      case 'inconclusive':
        return fail({ kind: 'unsure', ticket: keep(unknownTicket(amount), 'unsure') })
    }
  }

  return {
    // Nothing tells two tickets apart at the provider, so a second press while one is asked for asks for nothing.
    async create(amount) {
      if (asking) return fail({ kind: 'refused', message: '' })
      const answer = ask(amount)
      asking = answer
      try {
        return await answer
      } finally {
        asking = undefined
      }
    },
    async ended() {
      await Promise.allSettled([asking])
    },
    list: () => tickets.latest(listMax).map((ticket) => ticketView(ticket, clock.now())),
    async print(id) {
      const found = tickets.find(id)
      // Nobody knows what to transfer for one that is unsure.
      if (!found || found.outcome === 'unsure') return fail({ kind: 'no-such-sale' })
      const { timeZone, language } = parts.preferences()
      const ticket = ticketView(found, clock.now())
      const slip = printableSlip(composeTicketSlip({ ticket, shop: parts.shop(), zone: timeZone, text: receiptText[language] }))
      if (!slip.ok) return slip
      const sent = await printer.print(slip.value, parts.paperRoute())
      return sent.ok ? ok({ printer: sent.value }) : sent
    },
  }
}

export function ticketView({ id, createdAt, ticket, outcome, arrivedAt }: StoredTicket, now: number): TicketView {
  const { computed, agree } = ticketSums(ticket)
  return { ...ticket, id, createdAt, computed, agree, arrivedAt, state: stateOf(ticket, outcome, arrivedAt, now) }
}

function stateOf(ticket: DepositTicket, outcome: StoredTicket['outcome'], arrivedAt: number | undefined, now: number): TicketState {
  if (arrivedAt !== undefined) return 'arrived'
  if (outcome === 'unsure') return 'unsure'
  return ticket.validBefore !== undefined && ticket.validBefore < now ? 'expired' : 'open'
}

function unknownTicket(amount: Rupiah): DepositTicket {
  return { amount, unique: zeroRupiah, adminFee: zeroRupiah, grandTotal: amount, banks: [], instruction: '' }
}
