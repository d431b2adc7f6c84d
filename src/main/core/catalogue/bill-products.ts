// The bill products a till knows before the first price list: the twelve kinds under the codes of the provider's document.
// What they cost and earn is 0 until a price list tells.
import { type BillProductRow } from '../../../shared/bill/bill'
import { type BillKindName } from '../../../shared/bill/bill-data'
import { zeroRupiah } from '../../../shared/money'

const names: readonly (readonly [kind: Exclude<BillKindName, 'other'>, name: string])[] = [
  ['pln', 'PLN Pascabayar'],
  ['pdam', 'PDAM'],
  ['bpjs', 'BPJS Kesehatan'],
  ['internet', 'Internet Pascabayar'],
  ['hp', 'HP Pascabayar'],
  ['tv', 'TV Berlangganan'],
  ['pgas', 'Gas Negara (PGN)'],
  ['multifinance', 'Multifinance'],
  ['pbb', 'PBB'],
  ['samsat', 'SAMSAT'],
  ['emoney', 'E-Money'],
  ['plnnontaglis', 'PLN Nontaglis'],
]

export const builtInBillProducts: readonly BillProductRow[] = names.map(([kind, name]) => ({
  code: kind,
  kind,
  name,
  open: true,
  admin: zeroRupiah,
  commission: zeroRupiah,
  hidden: false,
}))
