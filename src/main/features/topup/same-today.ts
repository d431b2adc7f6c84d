// What the same number was sold today, or earlier and is still open: the same product, or the row that stands for it elsewhere.
import { type CatalogueRow } from '../../../shared/catalog'
import { type Catalogue } from '../../core/ports/catalogues'
import { type Journal } from '../../core/ports/stores'
import { type Sale } from '../../core/sale/sale'
import { isFinal } from '../../core/sale/sale-machine'

/** How far back the number's own sales are looked through for a product that names this one as its backup. */
const latestMax = 30

export type SameToday = {
  /** The same product of the same provider. */
  exactly(row: CatalogueRow, destination: string): readonly Sale[]
  /** That, and its counterparts at the other provider. */
  alike(row: CatalogueRow, destination: string): readonly Sale[]
}

export function createSameToday(journal: Journal, catalogue: Catalogue, today: () => string): SameToday {
  function exactly({ provider, sku }: CatalogueRow, destination: string): readonly Sale[] {
    return journal.sameToday(today(), destination, sku).filter(({ core }) => core.provider === provider)
  }

  function counts(sale: Sale): boolean {
    return sale.core.day === today() || !isFinal(sale)
  }

  function namingIt(row: CatalogueRow, destination: string): readonly CatalogueRow[] {
    const bought = journal.latestFor(destination, latestMax).filter((sale) => counts(sale) && sale.core.provider !== row.provider)
    const rows = bought.map(({ core }) => catalogue.findSku(core.provider, core.code))
    return rows.filter((each) => each !== undefined).filter(({ backup }) => backup === row.code)
  }

  return {
    exactly,
    alike(row, destination) {
      const backup = row.backup === undefined ? undefined : catalogue.find(row.backup)
      const rows = [row, ...(backup ? [backup] : []), ...namingIt(row, destination)]
      const sales = [...new Map(rows.map((each) => [each.code, each])).values()].flatMap((each) => exactly(each, destination))
      return sales.sort((one, other) => one.core.createdAt - other.core.createdAt)
    },
  }
}
