// The shop's list of products: read it, import it, price it, hide from it, link what two providers sell.
import { type CatalogueRow, type ImportProblem, type ImportReport } from '../../shared/catalog'
import { type Rupiah } from '../../shared/money'
import { fail, ok, type Result } from '../../shared/result'
import { type Catalogue } from '../core/ports/catalogues'

export type CatalogueDesk = {
  rows(): readonly CatalogueRow[]
  /** All rows of a CSV file or none: one problem anywhere leaves the catalogue as it was. */
  importCsv(bytes: Uint8Array): Result<ImportReport, readonly ImportProblem[]>
  setPrice(code: string, price: Rupiah): Result<CatalogueRow, { readonly kind: 'no-such-product' | 'zero-price' }>
  setHidden(code: string, hidden: boolean): Result<CatalogueRow, { readonly kind: 'no-such-product' }>
  /** Names the row that sells the same thing through the other provider; nothing takes the link away. */
  setBackup(code: string, backup: string | undefined): Result<CatalogueRow, { readonly kind: 'no-such-product' | 'same-provider' }>
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
      const known = new Map(catalogue.rows().map((row) => [row.code, row]))
      const report = catalogue.merge(rows.value.map((row) => withLinks(row, known.get(row.code))))
      onChange()
      return ok(report)
    },
    setPrice: (code, price) => (price > 0 ? changed(catalogue.setPrice(code, price)) : fail({ kind: 'zero-price' })),
    setHidden: (code, hidden) => changed(catalogue.setHidden(code, hidden)),
    setBackup(code, backup) {
      if (backup === undefined) return changed(catalogue.setBackup(code, undefined))
      const row = catalogue.find(code)
      const other = catalogue.find(backup)
      if (!row || !other) return fail({ kind: 'no-such-product' })
      return row.provider === other.provider ? fail({ kind: 'same-provider' }) : changed(catalogue.setBackup(code, backup))
    },
  }
}

// A file says nothing of the provider's list, and an empty cell nothing of a link that the owner made.
function withLinks(row: CatalogueRow, known: CatalogueRow | undefined): CatalogueRow {
  if (!known) return row
  const backup = row.backup ?? known.backup
  return { ...row, ...(backup === undefined ? {} : { backup }), ...(known.listing ? { listing: known.listing } : {}) }
}
