// Selling a top-up: what can be sold, the draft a cashier looks at, and the sale itself.
import { dayOf } from '../../shared/calendar'
import { type CatalogueRow, parseDestination, type ProductView } from '../../shared/catalog'
import { type DraftFailure, type OtherFailure, type SaleDraft, type SellFailure } from '../../shared/ipc-contract'
import { type RequestOf } from '../../shared/ipc-requests'
import { type Rupiah, subtract } from '../../shared/money'
import { type PaymentKind } from '../../shared/payment'
import { type ProviderName } from '../../shared/provider-name'
import { fail, ok, type Result } from '../../shared/result'
import { type Instant, type SaleView } from '../../shared/sale-view'
import { type Preferences } from '../../shared/settings'
import { type Clock, type Ids } from '../core/ports/platform'
import { type Catalogue } from '../core/ports/catalogues'
import { type Journal } from '../core/ports/stores'
import { idempotencyKey } from '../core/sale/idempotency-key'
import { type Sale, type SaleCore, type SaleId } from '../core/sale/sale'
import { type SaleDesk } from '../engine/sale-desk'
import { otherProduct } from './topup/other-provider'
import { createSameToday } from './topup/same-today'
import { createShelf } from './topup/shelf'

export type TopUp = {
  products(): readonly ProductView[]
  draft(code: string, typedDestination: string): Result<SaleDraft, DraftFailure>
  /** The same product through the other provider, for a sale that its provider refused for good. */
  draftOther(id: string): Result<SaleDraft, OtherFailure>
  sell(request: RequestOf<'topup/sell'>): Result<SaleView, SellFailure>
  lastFor(destination: string): readonly SaleView[]
}

export type TopUpParts = {
  readonly journal: Journal
  readonly catalogue: Catalogue
  readonly deskOf: (provider: ProviderName) => SaleDesk
  /** Those that are set up. */
  readonly providers: () => readonly ProviderName[]
  readonly clock: Clock
  readonly ids: Ids
  readonly preferences: () => Preferences
  readonly training: boolean
  readonly wake: (provider: ProviderName) => void
}

type Paid = Pick<SaleCore, 'payment' | 'tendered'>

type Draft = {
  readonly code: string
  /** What the row sold when the cashier saw it: a new price list may say something else under the same code. */
  readonly offer: Pick<CatalogueRow, 'name' | 'provider' | 'sku' | 'category'>
  readonly destination: string
  readonly price: Rupiah
  readonly insteadOf?: SaleId | undefined
}

const draftsMax = 200
const lastForMax = 3
const minuteMs = 60_000

export function createTopUp(parts: TopUpParts): TopUp {
  const { journal, catalogue, clock, ids } = parts
  const drafts = new Map<string, Draft>()
  const today = (): string => dayOf(clock.now(), parts.preferences().timeZone)
  const view = (sale: Sale): SaleView => parts.deskOf(sale.core.provider).view(sale)
  const shelf = createShelf({ catalogue, providers: parts.providers, now: () => clock.now() })
  const soldToday = createSameToday(journal, catalogue, today)

  function remember(draft: Draft): string {
    const id = ids.next()
    drafts.set(id, draft)
    for (const oldest of drafts.keys()) {
      if (drafts.size <= draftsMax) break
      drafts.delete(oldest)
    }
    return id
  }

  // A provider that sells a product once a day to one number would refuse it; what was refused does not count.
  function usedUp(row: CatalogueRow, destination: string): boolean {
    return row.listing?.multi === false && soldToday.exactly(row, destination).some(({ core }) => core.day === today())
  }

  function draftOf(code: string, typedDestination: string, insteadOf?: SaleId): Result<SaleDraft, DraftFailure> {
    const found = shelf.sellable(code)
    if (!found.ok) return fail({ kind: found.failure })
    const row = found.value
    const { name: product, brand, price } = row
    const destination = parseDestination(typedDestination, row.category)
    if (!destination.ok) return fail({ kind: 'bad-number', why: destination.failure })
    if (usedUp(row, destination.value)) return fail({ kind: 'once-a-day' })
    const draft = remember({ code, offer: row, destination: destination.value, price, insteadOf })
    const earlierToday = soldToday.alike(row, destination.value).map(view)
    return ok({ draft, code, product, brand, destination: destination.value, price, earlierToday })
  }

  function fault(draft: Draft, { payment, tendered }: Paid, second: boolean): Result<CatalogueRow, SellFailure> {
    const failed = draft.insteadOf && journal.find(draft.insteadOf)
    if (draft.insteadOf && !(failed && otherProduct(failed, parts)?.code === draft.code)) return fail({ kind: 'draft-unknown' })
    const found = shelf.sellable(draft.code)
    if (!found.ok || !isSameOffer(draft.offer, found.value)) return fail({ kind: 'product-gone' })
    const row = found.value
    if (row.price !== draft.price) return fail({ kind: 'price-changed', price: row.price })
    if (tendered < draft.price) return fail({ kind: 'not-enough-cash', missing: subtract(draft.price, tendered) })
    if (payment !== 'cash' && tendered !== draft.price) return fail({ kind: 'not-exact' })
    const again = usedUp(row, draft.destination) || (!second && soldToday.alike(row, draft.destination).length > 0)
    return again ? fail({ kind: 'second-not-confirmed' }) : ok(row)
  }

  // What was paid for the order that failed pays for the new one.
  function paidBefore({ insteadOf }: Draft): PaymentKind | undefined {
    return insteadOf && journal.find(insteadOf)?.core.payment
  }

  function record(id: string, draft: Draft, row: CatalogueRow, paid: Paid): Sale {
    const now = clock.now()
    const { cashier, holdMinutes } = parts.preferences()
    const saleId = ids.next() as SaleId
    return parts.deskOf(row.provider).open({
      type: 'confirmed',
      at: now,
      holdUntil: (now + holdMinutes * minuteMs) as Instant,
      core: {
        id: saleId,
        reference: idempotencyKey(saleId),
        number: journal.nextNumber(today()),
        draft: id,
        provider: row.provider,
        code: row.sku,
        product: row.name,
        brand: row.brand,
        category: row.category,
        destination: draft.destination,
        price: draft.price,
        cost: row.cost,
        ...paid,
        cashier,
        createdAt: now,
        day: today(),
        training: parts.training,
        ...(draft.insteadOf ? { insteadOf: draft.insteadOf } : {}),
      },
    })
  }

  return {
    products: shelf.products,
    draft: (code, typedDestination) => draftOf(code, typedDestination),

    draftOther(id) {
      const sale = journal.find(id as SaleId)
      if (!sale) return fail({ kind: 'no-such-sale' })
      const row = otherProduct(sale, parts)
      return row ? draftOf(row.code, sale.core.destination, sale.core.id) : fail({ kind: 'not-possible-now' })
    },

    sell({ draft: id, payment, tendered, second }) {
      // A double press of the same confirmation is the same sale, today and after a restart.
      const already = journal.findByDraft(id)
      if (already) return ok(view(already))
      const draft = drafts.get(id)
      if (!draft) return fail({ kind: 'draft-unknown' })
      const paid = { payment: paidBefore(draft) ?? payment, tendered }
      const row = fault(draft, paid, second)
      if (!row.ok) return row
      const sale = record(id, draft, row.value, paid)
      drafts.delete(id)
      parts.wake(row.value.provider)
      return ok(view(sale))
    },

    lastFor: (destination) => journal.latestFor(destination, lastForMax).map(view),
  }
}

function isSameOffer(seen: Draft['offer'], row: CatalogueRow): boolean {
  const { name, provider, sku, category } = seen
  return row.name === name && row.provider === provider && row.sku === sku && row.category === category
}
