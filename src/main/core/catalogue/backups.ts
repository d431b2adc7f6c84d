// Two rows that sell the same thing through two providers: the counter shows one of them.
import { type CatalogueRow } from '../../../shared/catalog'

/**
 * The keys of rows that stand behind another one. `open` are the rows that can be sold now, in the order of the catalogue:
 * a row that cannot be sold lets its backup forward. Of two rows that name each other the earlier one stays.
 */
export function standInCodes(open: readonly CatalogueRow[]): ReadonlySet<string> {
  const linked = open.filter((row) => row.backup !== undefined)
  const backupOf = new Map(linked.map((row) => [row.code, row.backup]))
  const named = new Set(backupOf.values())
  const behind = new Set<string>()
  for (const { code, backup } of linked) {
    if (backup === undefined || behind.has(code)) continue
    const mutual = backupOf.get(backup) === code
    if (mutual || !named.has(code)) behind.add(backup)
  }
  return behind
}
