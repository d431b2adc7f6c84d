// What the trade calls whoever sends such a bill: the brand of the sale.
import { type BillKindName } from '../../../shared/bill/bill-data'

const names: Readonly<Record<Exclude<BillKindName, 'other'>, string>> = {
  pln: 'PLN',
  pdam: 'PDAM',
  bpjs: 'BPJS Kesehatan',
  internet: 'Internet',
  hp: 'HP Pascabayar',
  tv: 'TV',
  pgas: 'PGN',
  multifinance: 'Multifinance',
  pbb: 'PBB',
  samsat: 'SAMSAT',
  emoney: 'E-Money',
  plnnontaglis: 'PLN Nontaglis',
}

/** @param product stands in for a kind that has no name of its own */
export function billerName(kind: BillKindName, product: string): string {
  return kind === 'other' ? product : names[kind]
}
