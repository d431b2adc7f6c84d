// Every balance a provider reports is held against the books. Only a quiet moment is judged: a charge on its way looks like a gap.
import { type Rupiah, sum } from '../../shared/money'
import { impossible } from '../../shared/result'
import { type Instant } from '../../shared/sale-view'
import { type Clock } from '../core/ports/platform'
import { type ProviderStore, type StoredTicket } from '../core/ports/stores'
import { type Books, reconcile, takenBack, tooManyToTell } from '../core/saldo/reconcile'
import { type Sale, type SaleId } from '../core/sale/sale'
import { ticketSums } from '../core/deposit/ticket-sums'

export type SaldoWatch = {
  /** Something moved for this sale: a call left, or an answer was written down. */
  moved(id: SaleId): void
  /**
   * A balance came in. `askedAt` is when its call was made; `sale` is the one whose answer carried it.
   * `callsOpen` says whether other calls are in flight.
   */
  heard(amount: Rupiah, askedAt: Instant, callsOpen: boolean, sale?: SaleId): void
  books(): Books
  /** Is something open that makes a difference say nothing yet? */
  uncertain(): boolean
}

export type SaldoWatchParts = {
  readonly store: Pick<ProviderStore, 'saldo' | 'tickets' | 'journal'>
  readonly clock: Clock
  readonly onChange: () => void
}

const ticketsMax = 50
const gapsMax = 50
/** Who explained a gap that took itself back. */
const machine = 'Loket'

export function createSaldoWatch({ store, clock, onChange }: SaldoWatchParts): SaldoWatch {
  const { saldo, tickets, journal } = store
  // The last two sales that moved are enough to know whether any other than one did.
  let latest: { readonly id: SaleId; readonly at: Instant } | undefined
  let before: { readonly id: SaleId; readonly at: Instant } | undefined

  function movedSince(at: Instant, except: SaleId | undefined): boolean {
    const other = latest && latest.id !== except ? latest : before
    return other !== undefined && other.at >= at
  }

  function books(): Books {
    const open = journal.open()
    return {
      balance: saldo.balance(),
      opened: saldo.opened(),
      held: open.flatMap(heldBy),
      doubtful: open.flatMap(doubtfulBy),
      tickets: tickets
        .latest(ticketsMax)
        .filter((ticket) => ticket.arrivedAt === undefined)
        .map((ticket) => ({ id: ticket.id, sums: sumsOf(ticket) })),
    }
  }

  function judge(amount: Rupiah): void {
    const now = books()
    const at = clock.now()
    const verdict = reconcile(now, amount)
    const since = saldo.agreedAt() ?? at
    switch (verdict.kind) {
      case 'agrees':
        return saldo.agree(at)
      case 'gap':
        if (unclear(now)) return
        enterGap(verdict.amount, at, since)
        break
      case 'deposit':
        saldo.enter({ kind: 'deposit', at, since, amount: verdict.amount, ticketId: verdict.ticketId })
        break
      case 'opening':
        // A charge that is perhaps in it already would look like a gap when its sale ends.
        if (unclear(now) || now.held.length > 0) return
        saldo.enter({ kind: 'opening', at, since, amount: verdict.amount })
        break
      default:
        return impossible(verdict)
    }
    saldo.agree(at)
    onChange()
  }

  // A refund or a late charge is found as a gap first, and comes to light when its sale is asked about: then the one
  // takes back the other, and neither is unexplained.
  function enterGap(amount: Rupiah, at: Instant, since: Instant): void {
    const open = saldo.gaps(gapsMax).filter((gap) => gap.explained === undefined)
    const settled = takenBack(open, amount)
    const sale = latest && journal.find(latest.id)
    const explained = settled.length > 0 ? { by: machine, note: sale?.core.number ?? '', at } : undefined
    saldo.enter({ kind: 'gap', at, since, amount, explained })
    for (const { id } of settled) if (explained) saldo.explain(id, explained)
  }

  function unclear(now: Books): boolean {
    return uncertain() || tooManyToTell(now)
  }

  // A call whose end nobody knows yet, or an accepted order whose price has not been told.
  function uncertain(): boolean {
    return journal.open().some(({ status }) => {
      if (status.kind === 'submitting' || status.kind === 'unknown') return true
      if (status.kind === 'queued') return status.sending.attempts > 0
      return status.kind === 'pending' && status.charged === undefined
    })
  }

  return {
    books,
    uncertain,
    moved(id) {
      if (latest && latest.id !== id) before = latest
      latest = { id, at: clock.now() }
    },
    heard(amount, askedAt, callsOpen, sale) {
      if (sale === undefined) saldo.report(clock.now(), amount)
      if (!callsOpen && !movedSince(askedAt, sale)) judge(amount)
    },
  }
}

function heldBy({ status }: Sale): readonly Rupiah[] {
  return status.kind === 'pending' && status.charged !== undefined ? [status.charged] : []
}

function doubtfulBy({ core, status }: Sale): readonly Rupiah[] {
  if (status.sending.attempts === 0) return []
  if (status.kind === 'pending') return status.charged === undefined ? [core.cost] : []
  if (status.kind === 'needs-attention') return status.cashReturned && status.charged !== undefined ? [] : [status.charged ?? core.cost]
  return [core.cost]
}

function sumsOf({ ticket }: StoredTicket): readonly Rupiah[] {
  const { computed } = ticketSums(ticket)
  // The fee may be the bank's, and never arrive.
  const withoutFee = sum([ticket.amount, ticket.unique])
  return [computed, withoutFee, ticket.grandTotal, ticket.amount, ...(ticket.instructionSum === undefined ? [] : [ticket.instructionSum])]
}
