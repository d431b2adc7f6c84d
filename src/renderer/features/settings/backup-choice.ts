// Which rows of the other provider may stand in for a product.
import { type CatalogueRow } from '../../../shared/catalog'
import { type ProviderName } from '../../../shared/provider-name'
import { found } from './catalogue-store'

export const choicesShown = 30

export function otherProvider(provider: ProviderName): ProviderName {
  return provider === 'niskala' ? 'digiswitch' : 'niskala'
}

export function hasBoth(rows: readonly CatalogueRow[]): boolean {
  return rows.some(({ provider }) => provider === 'niskala') && rows.some(({ provider }) => provider === 'digiswitch')
}

/** Of the same kind through the other provider; those of the same brand first, then those that cost nearly the same. */
export function backupChoices(rows: readonly CatalogueRow[], row: CatalogueRow, search: string): readonly CatalogueRow[] {
  const distance = (each: CatalogueRow) => Math.abs(each.cost - row.cost)
  const strange = (each: CatalogueRow) => (each.brand.toLowerCase() === row.brand.toLowerCase() ? 0 : 1)
  return found(rows, search, undefined)
    .filter(({ provider, category }) => provider !== row.provider && category === row.category)
    .toSorted((left, right) => strange(left) - strange(right) || distance(left) - distance(right))
    .slice(0, choicesShown)
}
