// What a cashier or owner may do with a sale that is there: look, ask, cancel, let go, settle.
import { formatTime } from '../../shared/calendar'
import { type SaleFailure } from '../../shared/ipc-contract'
import { type Rupiah } from '../../shared/money'
import { fail, ok, type Result } from '../../shared/result'
import { type Instant, type SaleDetail, type SalePrint, type SaleView } from '../../shared/sale-view'
import { type ProviderName } from '../../shared/provider-name'
import { type Preferences } from '../../shared/settings'
import { type Clock } from '../core/ports/platform'
import { type PrintJobs } from '../core/ports/print-jobs'
import { type Journal, type SaleFilter } from '../core/ports/stores'
import { numberedPrints } from '../core/receipt/copies'
import { type Sale, type SaleEvent, type SaleId } from '../core/sale/sale'
import { holdLimit } from '../core/sale/sale-deeds'
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
  readonly prints: PrintJobs
  readonly deskOf: (provider: ProviderName) => SaleDesk
  /** Nothing for a provider that is no longer set up: its sales can be looked at and settled, not asked about. */
  readonly workerOf: (provider: ProviderName) => Pick<OutboxWorker, 'checkNow'> | undefined
  readonly clock: Clock
  readonly preferences: () => Preferences
  /** A deed may let orders go at any provider. */
  readonly wake: () => void
}

const minuteMs = 60_000
const flaggedMax = 200

export function createSales(parts: SalesParts): Sales {
  const { journal, prints, deskOf, clock, preferences } = parts
  const view = (sale: Sale): SaleView => deskOf(sale.core.provider).view(sale)

  function act(id: string, deed: (sale: Sale) => SaleEvent): Result<SaleView, SaleFailure> {
    const sale = journal.find(id as SaleId)
    if (!sale) return fail({ kind: 'no-such-sale' })
    const done = deskOf(sale.core.provider).apply(sale.core.id, deed(sale))
    if (!done.ok) return fail({ kind: done.failure })
    parts.wake()
    return ok(view(done.value))
  }

  // The story tells what is held, not what was wished for.
  function holdUntil({ core }: Sale): Instant {
    return holdLimit(core, (clock.now() + preferences().holdMinutes * minuteMs) as Instant)
  }

  function detailOf(sale: Sale): SaleDetail {
    const zone = preferences().timeZone
    const events = journal.story(sale.core.id)
    const story = saleStory(events, (at) => formatTime(at, zone))
    return { ...view(sale), balanceAfter: balanceAfter(events), story, prints: printsOf(sale) }
  }

  function printsOf(sale: Sale): readonly SalePrint[] {
    const numbered = numberedPrints(sale, prints.of(sale.core.id))
    return numbered.map(({ at, way, by, state, copy, earlier }) => ({ at, way, by, state, copy, earlier }))
  }

  return {
    detail(id) {
      const sale = journal.find(id as SaleId)
      return sale ? ok(detailOf(sale)) : fail({ kind: 'no-such-sale' })
    },
    open: () => journal.open().map(view),
    flagged: () => journal.flagged(flaggedMax).map(view),
    search(filter) {
      const found = journal.search(filter)
      return { rows: found.rows.map(view), more: found.more }
    },
    async check(id) {
      const sale = journal.find(id as SaleId)
      if (!sale) return fail({ kind: 'no-such-sale' })
      const worker = parts.workerOf(sale.core.provider)
      if (!worker) return fail({ kind: 'not-possible-now' })
      const asked = await worker.checkNow(sale.core.id)
      return asked.ok ? ok(view(asked.value)) : fail({ kind: asked.failure })
    },
    cancel: (id) => act(id, () => ({ type: 'cancelled', at: clock.now(), by: preferences().cashier })),
    extend: (id) => act(id, (sale) => ({ type: 'extended', at: clock.now(), by: preferences().cashier, holdUntil: holdUntil(sale) })),
    settle: (id, outcome, by) => act(id, () => ({ type: 'settled', at: clock.now(), by, outcome })),
  }
}

function balanceAfter(events: readonly SaleEvent[]): Rupiah | undefined {
  const told = events.findLast((event) => event.type === 'answered' && event.reply.balance !== undefined)
  return told?.type === 'answered' ? told.reply.balance : undefined
}
