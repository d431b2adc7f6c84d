// The same product through the other provider: only after this sale was refused by its provider's own answer, and only once.
import { type CatalogueRow } from '../../../shared/catalog'
import { type ProviderName } from '../../../shared/provider-name'
import { type ReplyKey } from '../../../shared/text/replies'
import { type Catalogue } from '../../core/ports/catalogues'
import { type Journal } from '../../core/ports/stores'
import { type Sale } from '../../core/sale/sale'

export type OtherProviderParts = {
  readonly journal: Pick<Journal, 'replacementOf'>
  readonly catalogue: Pick<Catalogue, 'find' | 'findSku'>
  /** Those that are set up. */
  readonly providers: () => readonly ProviderName[]
}

/** Failures that a biller's silence or a provider's own trouble hides behind: what was ordered may still arrive. */
const doubtful: readonly string[] = [
  'ds-01',
  'ds-70',
  'rc-03',
  'rc-06',
  'rc-08',
  'rc-09',
  'rc-11',
  'rc-14',
  'rc-17',
  'rc-35',
] satisfies readonly ReplyKey[]

/**
 * The product that may be sold instead of this sale; nothing when none may. Never after silence, the biller's included, never
 * after a person's word.
 */
export function otherProduct({ core, status }: Sale, { journal, catalogue, providers }: OtherProviderParts): CatalogueRow | undefined {
  if (status.kind !== 'refused' || status.settledBy !== undefined || core.bill) return undefined
  if (doubtful.includes(status.note.key)) return undefined
  const backup = catalogue.findSku(core.provider, core.code)?.backup
  const row = backup === undefined ? undefined : catalogue.find(backup)
  if (!row || row.provider === core.provider || !providers().includes(row.provider)) return undefined
  return journal.replacementOf(core.id) ? undefined : row
}
