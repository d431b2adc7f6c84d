// The two parts of what a customer owes, without reading the whole sheet.
import { type BillData } from '../../../shared/bill/bill-data'
import { type Rupiah, subtract } from '../../../shared/money'

export function billSums({ sellingPrice, admin }: BillData): { readonly bill: Rupiah; readonly admin: Rupiah } {
  return { bill: subtract(sellingPrice, admin), admin }
}
