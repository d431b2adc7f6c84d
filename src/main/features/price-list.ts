// DigiSwitch's price list: asked for at most once in five minutes, laid over the shop's products, and what changed told.
import { type PriceListFailure } from '../../shared/ipc-contract'
import { type PriceListReport, type PriceListView } from '../../shared/price-list'
import { fail, ok, type Result } from '../../shared/result'
import { type Instant } from '../../shared/sale-view'
import { type Margin } from '../../shared/settings'
import { mergeBillProducts } from '../core/catalogue/bill-list-merge'
import { type ListMerge, mergePrepaid } from '../core/catalogue/price-list-merge'
import { type Clock } from '../core/ports/platform'
import { type PriceLists } from '../core/ports/providers'
import { type BillCatalogue, type Catalogue } from '../core/ports/catalogues'
import { askForLists, type FetchedLists } from './price-list/ask-for-lists'

export type PriceListDesk = {
  view(): PriceListView
  /** Throws StoreTrouble when the file refuses; a list that was written before stays. */
  refresh(): Promise<Result<PriceListView, PriceListFailure>>
}

export type PriceListParts = {
  readonly catalogue: Catalogue
  readonly bills: BillCatalogue
  /** Nothing while DigiSwitch is not set up. */
  readonly source: PriceLists | undefined
  readonly clock: Clock
  readonly margin: () => Margin
  readonly onChange: (view: PriceListView) => void
  readonly onCatalogueChange: () => void
}

/** DigiSwitch's own limit for a whole list (code 83). */
const pauseMs = 5 * 60_000

export function createPriceList(parts: PriceListParts): PriceListDesk {
  const { catalogue, bills, clock } = parts
  let phase: PriceListView['phase'] = 'idle'
  let last: PriceListReport | undefined
  let counts: Pick<PriceListView, 'products' | 'billProducts'> | undefined
  let asking: Instant | undefined

  function againAt(): Instant | undefined {
    const now = clock.now()
    const asked = asking ?? catalogue.refreshedAt()
    // A moment that lies ahead was written by a clock that has been set back since: it forbids nothing.
    if (asked === undefined || asked > now || now >= asked + pauseMs) return undefined
    return (asked + pauseMs) as Instant
  }

  function count(): Pick<PriceListView, 'products' | 'billProducts'> {
    const products = catalogue.rows().filter((row) => row.provider === 'digiswitch').length
    return { products, billProducts: bills.rows().length }
  }

  const seen = (): PriceListView => ({ phase, ...(counts ??= count()), againAt: againAt(), last })

  function enter(next: PriceListView['phase']): void {
    phase = next
    parts.onChange(seen())
  }

  function save({ prepaid, billProducts }: FetchedLists, at: Instant): void {
    const before = (counts ??= count())
    const products = prepaid && mergePrepaid(catalogue.rows(), prepaid, parts.margin())
    if (products) catalogue.merge(products.rows)
    const kinds = billProducts && mergeBillProducts(bills.rows(), billProducts)
    if (kinds) bills.merge(kinds.rows)
    counts = { products: products?.total ?? before.products, billProducts: kinds?.total ?? before.billProducts }
    last = reportOf(
      [products, kinds].filter((merge) => merge !== undefined),
      at,
    )
    parts.onCatalogueChange()
  }

  async function run(source: PriceLists, at: Instant): Promise<PriceListFailure | undefined> {
    const fetched = await askForLists(source, { enter, counted: () => catalogue.refreshed(at) })
    if (fetched.prepaid ?? fetched.billProducts) {
      enter('saving')
      save(fetched, at)
    }
    return fetched.failure === 'limit' ? { kind: 'too-soon', againAt: (at + pauseMs) as Instant } : fetched.failure
  }

  return {
    view() {
      counts = count()
      return seen()
    },

    async refresh() {
      if (!parts.source) return fail({ kind: 'not-set-up' })
      const wait = asking === undefined ? againAt() : ((asking + pauseMs) as Instant)
      if (wait !== undefined) return fail({ kind: 'too-soon', againAt: wait })
      asking = clock.now()
      let failure: PriceListFailure | undefined
      try {
        failure = await run(parts.source, asking)
      } finally {
        asking = undefined
        enter('idle')
      }
      return failure ? fail(failure) : ok(seen())
    },
  }
}

function reportOf(merges: readonly ListMerge<unknown>[], at: Instant): PriceListReport {
  const sumOf = (field: 'added' | 'closed' | 'reopened' | 'gone' | 'skipped') => merges.reduce((sum, merge) => sum + merge[field], 0)
  return {
    at,
    added: sumOf('added'),
    dearer: merges.flatMap((merge) => merge.dearer),
    cheaper: merges.flatMap((merge) => merge.cheaper),
    closed: sumOf('closed'),
    reopened: sumOf('reopened'),
    gone: sumOf('gone'),
    skipped: sumOf('skipped'),
  }
}
