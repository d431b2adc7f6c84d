// Stored sales of bills for the receipt's tests: the document's examples, paid at Konter Berkah on 21 November 2026.
import { type SoldBill } from '../../../shared/bill/bill'
import { type BillData, type BillDesc, type BillKindName } from '../../../shared/bill/bill-data'
import { documentBills } from '../../../shared/bill/document-bills.fixture'
import { rupiah, type Rupiah } from '../../../shared/money'
import { type Sale, type SaleCore, type StatusOf } from '../sale/sale'
import { at, delivered, pulsa } from './sales.fixture'

export type DocumentKind = keyof typeof documentBills

export const documentKinds = Object.keys(documentBills) as readonly DocumentKind[]

/** The serials of the document and of its parent's test cases. */
const serials: Readonly<Partial<Record<BillKindName, string>>> = {
  pln: '4B1DF2B6A09C4E1E8A52B6C9D3E07F15',
  internet: 'I1234554321N',
  bpjs: 'BP1234554321JS',
  multifinance: 'FP1234554321I',
  pbb: 'P1234567890B',
  pgas: 'G1234567890S',
  tv: '18141775',
}

export function billCore(bill: BillData, product: string, fee = 2_000): SaleCore {
  const sold: SoldBill = { ...bill, fee: rupiah(fee), inquiredAt: at(14, 30, 0), validUntil: at(23, 59, 59) }
  const price: Rupiah = rupiah(bill.sellingPrice + fee)
  return {
    ...pulsa,
    provider: 'digiswitch',
    code: bill.kind,
    product,
    brand: product,
    category: 'bill',
    destination: bill.customerNo,
    price,
    cost: rupiah(Math.max(0, bill.sellingPrice - 500)),
    tendered: rupiah(Math.ceil((price + 1) / 50_000) * 50_000),
    bill: sold,
  }
}

export function paid(core: SaleCore, serial: string, more: Partial<StatusOf<'delivered'>> = {}): Sale {
  const sale = delivered(core, serial)
  return { ...sale, status: { ...(sale.status as StatusOf<'delivered'>), ...more } }
}

export function documentSale(kind: DocumentKind, desc?: BillDesc): Sale {
  const { bill, product } = documentBills[kind]
  return paid(billCore(bill, product), serials[kind] ?? '', { desc })
}
