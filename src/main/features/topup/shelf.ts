// What the counter can sell now: not hidden, priced, of a provider that is set up, and one row for each thing.
import { type CatalogueRow, type ProductView } from '../../../shared/catalog'
import { type ProviderName } from '../../../shared/provider-name'
import { fail, ok, type Result } from '../../../shared/result'
import { type Instant } from '../../../shared/sale-view'
import { standInCodes } from '../../core/catalogue/backups'
import { closedNow } from '../../core/catalogue/closed-now'
import { type Catalogue } from '../../core/ports/catalogues'

export type Shelf = {
  products(): readonly ProductView[]
  /** The row of a product that may be sold at this moment. */
  sellable(code: string): Result<CatalogueRow, 'product-gone' | 'no-price' | 'closed'>
}

export type ShelfParts = {
  readonly catalogue: Catalogue
  readonly providers: () => readonly ProviderName[]
  readonly now: () => Instant
}

export function createShelf({ catalogue, providers, now }: ShelfParts): Shelf {
  return {
    products() {
      const served = providers()
      const moment = now()
      const rows = catalogue.rows().filter((row) => !row.hidden && row.price > 0 && served.includes(row.provider))
      const behind = standInCodes(rows.filter((row) => !closedNow(row.listing, moment)))
      return rows.filter((row) => !behind.has(row.code)).map((row) => shown(row, moment, served))
    },

    sellable(code) {
      const row = catalogue.find(code)
      if (!row || row.hidden || !providers().includes(row.provider)) return fail('product-gone')
      if (row.price <= 0) return fail('no-price')
      return closedNow(row.listing, now()) ? fail('closed') : ok(row)
    },
  }
}

function shown(row: CatalogueRow, now: Instant, [first]: readonly ProviderName[]): ProductView {
  const { code, name, brand, category, operator, price, listing, provider } = row
  const closed = closedNow(listing, now)
  return {
    code,
    name,
    brand,
    category,
    operator,
    price,
    ...(provider === first ? {} : { through: provider }),
    ...(closed ? { closed } : {}),
  }
}
