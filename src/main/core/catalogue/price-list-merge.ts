// The catalogue and DigiSwitch's prepaid list -> the rows that change, and what changed for the owner to read.
import { type CatalogueRow } from '../../../shared/catalog'
import { type CostChange } from '../../../shared/price-list'
import { type Margin } from '../../../shared/settings'
import { type PrepaidListing } from '../ports/providers'
import { goneProduct, newProduct, renewedProduct } from './listed-product'
import { longestKey } from './shop-key'

export type ListMerge<Row> = {
  /** Only those that are another than before. */
  readonly rows: readonly Row[]
  /** How many there are of them afterwards, those that are the same included. */
  readonly total: number
  readonly added: number
  readonly dearer: readonly CostChange[]
  readonly cheaper: readonly CostChange[]
  readonly closed: number
  readonly reopened: number
  readonly gone: number
  readonly skipped: number
}

export type PriceList<Line> = { readonly rows: readonly Line[]; readonly skipped: number }

/** Only a list of which every line could be read, and that has any, tells that a product is no longer in it. */
export function isWhole({ rows, skipped }: PriceList<unknown>): boolean {
  return rows.length > 0 && skipped === 0
}

export function mergePrepaid(known: readonly CatalogueRow[], list: PriceList<PrepaidListing>, margin: Margin): ListMerge<CatalogueRow> {
  const own = known.filter((row) => row.provider === 'digiswitch')
  const bySku = new Map(own.map((row) => [row.sku, row]))
  const keys = new Set(known.map((row) => row.code))
  const lines = new Map(list.rows.map((line) => [line.sku, line]))
  const fresh: CatalogueRow[] = []
  const renewed: Pair[] = []
  let skipped = list.skipped
  for (const line of lines.values()) {
    const before = bySku.get(line.sku)
    const row = before ? renewedProduct(before, line) : newProduct(line, margin)
    if (before) renewed.push({ before, row })
    else if (row.code.length > longestKey || keys.has(row.code)) skipped += 1
    else fresh.push(row)
  }
  const gone = isWhole(list) ? own.filter((row) => !lines.has(row.sku) && row.listing?.open !== false).map(goneProduct) : []
  return {
    rows: [...fresh, ...renewed.filter(isAnother).map(({ row }) => row), ...gone],
    total: own.length + fresh.length,
    added: fresh.length,
    dearer: renewed.filter(({ before, row }) => row.cost > before.cost).map(costChange),
    cheaper: renewed.filter(({ before, row }) => row.cost < before.cost).map(costChange),
    closed: renewed.filter(({ before, row }) => before.listing?.open !== false && row.listing?.open === false).length,
    reopened: renewed.filter(({ before, row }) => before.listing?.open === false && row.listing?.open === true).length,
    gone: gone.length,
    skipped,
  }
}

type Pair = { readonly before: CatalogueRow; readonly row: CatalogueRow }

function isAnother({ before, row }: Pair): boolean {
  return before.name !== row.name || before.cost !== row.cost || listingPrint(before) !== listingPrint(row)
}

function listingPrint({ listing }: CatalogueRow): string {
  if (!listing) return ''
  const { open, multi, cutOff, description } = listing
  return JSON.stringify([open, multi, cutOff?.from, cutOff?.until, description])
}

function costChange({ before, row }: Pair): CostChange {
  return { code: row.code, name: row.name, before: before.cost, after: row.cost, price: row.price }
}
