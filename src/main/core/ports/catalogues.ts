// What the shop sells and to whom: the lists that the features keep.
import { type BillCustomer, type BillProductRow } from '../../../shared/bill/bill'
import { type BillKindName } from '../../../shared/bill/bill-data'
import { type CatalogueRow, type ImportReport } from '../../../shared/catalog'
import { type Rupiah } from '../../../shared/money'
import { type ProviderName } from '../../../shared/provider-name'
import { type Instant } from '../../../shared/sale-view'

export type Catalogue = {
  rows(): readonly CatalogueRow[]
  find(code: string): CatalogueRow | undefined
  /** Replaces and adds rows in one transaction; rows that are not named stay as they are. */
  merge(rows: readonly CatalogueRow[]): ImportReport
  setPrice(code: string, price: Rupiah): CatalogueRow | undefined
  setHidden(code: string, hidden: boolean): CatalogueRow | undefined
  /** Links two rows that sell the same thing through two providers; without `backup` the link is taken away. */
  setBackup(code: string, backup: string | undefined): CatalogueRow | undefined
  findSku(provider: ProviderName, sku: string): CatalogueRow | undefined
  /** When the provider's price list was last fetched; kept across starts, because it may be asked for only now and then. */
  refreshedAt(): Instant | undefined
  refreshed(at: Instant): void
}

/** Which bill products there are, and which code belongs to which kind. */
export type BillCatalogue = {
  rows(): readonly BillProductRow[]
  find(code: string): BillProductRow | undefined
  /** Replaces and adds rows in one transaction; rows that are not named stay as they are. */
  merge(rows: readonly BillProductRow[]): ImportReport
  setKind(code: string, kind: BillKindName): BillProductRow | undefined
  setHidden(code: string, hidden: boolean): BillProductRow | undefined
}

/** Customers whose bills were paid here, newest first; those with a label are kept for ever. */
export type CustomerBook = {
  remember(customer: Omit<BillCustomer, 'label'>): void
  /** `undefined` takes the label away. */
  label(code: string, customerNo: string, label: string | undefined): void
  forget(code: string, customerNo: string): void
  /** Those whose number, name or label contains the text; all when it is empty. */
  find(kind: BillKindName, text: string, limit: number): readonly BillCustomer[]
}
