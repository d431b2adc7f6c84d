// What a cashier or owner may do with a sale that is there: look, ask, cancel, let go, settle.
import { formatTime } from '../../shared/calendar'
import { type SaleFailure } from '../../shared/ipc-contract'
import { type Rupiah } from '../../shared/money'
import { fail, ok, type Result } from '../../shared/result'
import { type Instant, type SaleDetail, type SaleView } from '../../shared/sale-view'
import { type Preferences } from '../../shared/settings'
import { type Clock } from '../core/ports/platform'
import { type Journal, type PrintLog, type SaleFilter } from '../core/ports/stores'
import { printsOfPresentSlip } from '../core/receipt/copies'
import { type Sale, type SaleEvent, type SaleId } from '../core/sale/sale'
import { saleStory } from '../core/sale/sale-story'
import { type OutboxWorker } from '../engine/outbox-worker'
import { type SaleDesk } from '../engine/sale-desk'

export type Sales = {
  detail(id: string): Result<SaleDetail, SaleFailure>
  open(): readonly SaleView[]
  /** Successes whose serial number needs a look. */
  flagged(): readonly SaleView[]
  search(filter: SaleFilter): { readonly rows: readonly SaleView[]; readonly more: boolean }
  check(id: string): Promise<Result<SaleView, SaleFailure>>
  cancel(id: string): Result<SaleView, SaleFailure>
  extend(id: string): Result<SaleView, SaleFailure>
  settle(id: string, outcome: 'delivered' | 'refused', by: string): Result<SaleView, SaleFailure>
}

export type SalesParts = {
  readonly journal: Journal
  readonly prints: PrintLog
  readonly desk: SaleDesk
  readonly worker: OutboxWorker
  readonly clock: Clock
  readonly preferences: () => Preferences
}

const minuteMs = 60_000
const flaggedMax = 200

export function createSales({ journal, prints, desk, worker, clock, preferences }: SalesParts): Sales {
  function act(id: string, event: SaleEvent): Result<SaleView, SaleFailure> {
    const done = desk.apply(id as SaleId, event)
    if (!done.ok) return fail({ kind: done.failure })
    worker.wake()
    return ok(desk.view(done.value))
  }

  function detailOf(sale: Sale): SaleDetail {
    const zone = preferences().timeZone
    const events = journal.story(sale.core.id)
    const story = saleStory(events, (at) => formatTime(at, zone))
    return { ...desk.view(sale), balanceAfter: balanceAfter(events), story, prints: printsOfPresentSlip(sale, prints.of(sale.core.id)) }
  }

  return {
    detail(id) {
      const sale = journal.find(id as SaleId)
      return sale ? ok(detailOf(sale)) : fail({ kind: 'no-such-sale' })
    },
    open: () => journal.open().map(desk.view),
    flagged: () => journal.flagged(flaggedMax).map(desk.view),
    search(filter) {
      const found = journal.search(filter)
      return { rows: found.rows.map(desk.view), more: found.more }
    },
    async check(id) {
      const asked = await worker.checkNow(id as SaleId)
      return asked.ok ? ok(desk.view(asked.value)) : fail({ kind: asked.failure })
    },
    cancel: (id) => act(id, { type: 'cancelled', at: clock.now(), by: preferences().cashier }),
    extend(id) {
      const holdUntil = (clock.now() + preferences().holdMinutes * minuteMs) as Instant
      return act(id, { type: 'extended', at: clock.now(), by: preferences().cashier, holdUntil })
    },
    settle: (id, outcome, by) => act(id, { type: 'settled', at: clock.now(), by, outcome }),
  }
}

function balanceAfter(events: readonly SaleEvent[]): Rupiah | undefined {
  const told = events.findLast((event) => event.type === 'answered' && event.reply.balance !== undefined)
  return told?.type === 'answered' ? told.reply.balance : undefined
}
