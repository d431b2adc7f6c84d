// The shop's list of products: read it, import it, price it, hide from it.
import { type CatalogueRow, type ImportProblem, type ImportReport } from '../../shared/catalog'
import { type Rupiah } from '../../shared/money'
import { fail, ok, type Result } from '../../shared/result'
import { type Catalogue } from '../core/ports/stores'

export type CatalogueDesk = {
  rows(): readonly CatalogueRow[]
  /** All rows of a CSV file or none: one problem anywhere leaves the catalogue as it was. */
  importCsv(bytes: Uint8Array): Result<ImportReport, readonly ImportProblem[]>
  setPrice(code: string, price: Rupiah): Result<CatalogueRow, { readonly kind: 'no-such-product' | 'zero-price' }>
  setHidden(code: string, hidden: boolean): Result<CatalogueRow, { readonly kind: 'no-such-product' }>
}

export type CatalogueDeskParts = {
  readonly catalogue: Catalogue
  readonly readCsv: (bytes: Uint8Array) => Result<readonly CatalogueRow[], readonly ImportProblem[]>
  readonly onChange: () => void
}

export function createCatalogueDesk({ catalogue, readCsv, onChange }: CatalogueDeskParts): CatalogueDesk {
  function changed(row: CatalogueRow | undefined): Result<CatalogueRow, { readonly kind: 'no-such-product' }> {
    if (!row) return fail({ kind: 'no-such-product' })
    onChange()
    return ok(row)
  }

  return {
    rows: () => catalogue.rows(),
    importCsv(bytes) {
      const rows = readCsv(bytes)
      if (!rows.ok) return rows
      const report = catalogue.merge(rows.value)
      onChange()
      return ok(report)
    },
    setPrice: (code, price) => (price > 0 ? changed(catalogue.setPrice(code, price)) : fail({ kind: 'zero-price' })),
    setHidden: (code, hidden) => changed(catalogue.setHidden(code, hidden)),
  }
}
