// Selling a top-up: what can be sold, the draft a cashier looks at, and the sale itself.
import { parseDestination, type ProductView } from '../../shared/catalog'
import { dayOf } from '../../shared/calendar'
import { type DraftFailure, type SaleDraft, type SellFailure } from '../../shared/ipc-contract'
import { type Rupiah, subtract } from '../../shared/money'
import { fail, ok, type Result } from '../../shared/result'
import { type Instant, type SaleView } from '../../shared/sale-view'
import { type Preferences } from '../../shared/settings'
import { type Clock, type Ids } from '../core/ports/platform'
import { type Catalogue, type Journal } from '../core/ports/stores'
import { idempotencyKey } from '../core/sale/idempotency-key'
import { type Sale, type SaleId } from '../core/sale/sale'
import { type SaleDesk } from '../engine/sale-desk'

export type TopUp = {
  products(): readonly ProductView[]
  draft(code: string, typedDestination: string): Result<SaleDraft, DraftFailure>
  sell(request: { draft: string; tendered: Rupiah; second: boolean }): Result<SaleView, SellFailure>
  lastFor(destination: string): readonly SaleView[]
}

export type TopUpParts = {
  readonly journal: Journal
  readonly catalogue: Catalogue
  readonly desk: SaleDesk
  readonly clock: Clock
  readonly ids: Ids
  readonly preferences: () => Preferences
  readonly training: boolean
  readonly wake: () => void
}

type Draft = { readonly code: string; readonly destination: string; readonly price: Rupiah }

const draftsMax = 200
const lastForMax = 3
const minuteMs = 60_000

export function createTopUp(parts: TopUpParts): TopUp {
  const { journal, catalogue, desk, clock, ids } = parts
  const drafts = new Map<string, Draft>()
  const today = (): string => dayOf(clock.now(), parts.preferences().timeZone)

  function remember(draft: Draft): string {
    const id = ids.next()
    drafts.set(id, draft)
    for (const oldest of drafts.keys()) {
      if (drafts.size <= draftsMax) break
      drafts.delete(oldest)
    }
    return id
  }

  function sellable(code: string): Result<ReturnType<Catalogue['rows']>[number], 'product-gone' | 'no-price'> {
    const row = catalogue.find(code)
    if (!row || row.hidden) return fail('product-gone')
    return row.price > 0 ? ok(row) : fail('no-price')
  }

  function record(id: string, draft: Draft, row: ReturnType<Catalogue['rows']>[number], tendered: Rupiah): Sale {
    const now = clock.now()
    const { cashier, holdMinutes } = parts.preferences()
    const saleId = ids.next() as SaleId
    return desk.open({
      type: 'confirmed',
      at: now,
      holdUntil: (now + holdMinutes * minuteMs) as Instant,
      core: {
        id: saleId,
        reference: idempotencyKey(saleId),
        number: journal.nextNumber(today()),
        draft: id,
        provider: 'niskala',
        code: row.code,
        product: row.name,
        brand: row.brand,
        category: row.category,
        destination: draft.destination,
        price: draft.price,
        cost: row.cost,
        tendered,
        cashier,
        createdAt: now,
        day: today(),
        training: parts.training,
      },
    })
  }

  return {
    products: () =>
      catalogue
        .rows()
        .filter((row) => !row.hidden && row.price > 0)
        .map(({ code, name, brand, category, operator, price }) => ({ code, name, brand, category, operator, price })),

    draft(code, typedDestination) {
      const found = sellable(code)
      if (!found.ok) return fail({ kind: found.failure })
      const row = found.value
      const destination = parseDestination(typedDestination, row.category)
      if (!destination.ok) return fail({ kind: 'bad-number', why: destination.failure })
      const draft = remember({ code, destination: destination.value, price: row.price })
      const earlier = journal.sameToday(today(), destination.value, code)
      return ok({
        draft,
        code,
        product: row.name,
        brand: row.brand,
        destination: destination.value,
        price: row.price,
        earlierToday: earlier.map(desk.view),
      })
    },

    sell({ draft: id, tendered, second }) {
      // A double press of the same confirmation is the same sale, today and after a restart.
      const already = journal.findByDraft(id)
      if (already) return ok(desk.view(already))
      const draft = drafts.get(id)
      if (!draft) return fail({ kind: 'draft-unknown' })
      const found = sellable(draft.code)
      if (!found.ok) return fail({ kind: 'product-gone' })
      if (found.value.price !== draft.price) return fail({ kind: 'price-changed', price: found.value.price })
      if (tendered < draft.price) return fail({ kind: 'not-enough-cash', missing: subtract(draft.price, tendered) })
      if (!second && journal.sameToday(today(), draft.destination, draft.code).length > 0) {
        return fail({ kind: 'second-not-confirmed' })
      }
      const sale = record(id, draft, found.value, tendered)
      drafts.delete(id)
      parts.wake()
      return ok(desk.view(sale))
    },

    lastFor: (destination) => journal.latestFor(destination, lastForMax).map(desk.view),
  }
}
