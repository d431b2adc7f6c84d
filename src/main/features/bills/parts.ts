// What the use cases of bills are made of.
import { type BillSettings, type Preferences } from '../../../shared/settings'
import { type Clock, type Ids } from '../../core/ports/platform'
import { type BillDesk } from '../../core/ports/providers'
import { type BillCatalogue, type CustomerBook } from '../../core/ports/catalogues'
import { type Journal } from '../../core/ports/stores'
import { type SaleDesk } from '../../engine/sale-desk'

export type BillsParts = {
  readonly journal: Journal
  readonly bills: BillCatalogue
  readonly customers: CustomerBook
  /** The desk of the provider that pays bills. */
  readonly desk: SaleDesk
  readonly source: BillDesk
  readonly lineUp: () => boolean
  readonly clock: Clock
  readonly ids: Ids
  readonly preferences: () => Preferences
  readonly settings: () => BillSettings
  readonly training: boolean
  readonly wake: () => void
}
