// The shop's own fee on a bill, as the owner set it for each kind.
import { type BillKindName } from '../../../shared/bill/bill-data'
import { type Rupiah, zeroRupiah } from '../../../shared/money'
import { type BillSettings } from '../../../shared/settings'

export type FeeRange = { readonly usual: Rupiah; readonly most: Rupiah }

/** A kind that the owner never spoke of costs the customer nothing on top. The usual fee never lies above the ceiling. */
export function feeRange({ fees }: BillSettings, kind: BillKindName): FeeRange {
  const set = fees[kind]
  if (!set) return { usual: zeroRupiah, most: zeroRupiah }
  return set.usual > set.most ? { usual: set.most, most: set.most } : set
}
