// What the bill screen knows and can do, and what its deeds work with.
import { type StoreApi } from 'zustand/vanilla'
import { type BillCustomer, type BillProduct } from '../../../shared/bill/bill'
import { type BillKindName } from '../../../shared/bill/bill-data'
import { type PosBridge } from '../../../shared/ipc-contract'
import { type PaymentKind } from '../../../shared/payment'
import { type SaleView } from '../../../shared/sale-view'
import { type FieldName } from './bill-entry'
import { type BillOrder, type Counter } from './bills-state'

export type BillsState = BillOrder &
  Counter & {
    /** Whether the data on screen are those of training; the other set knows nothing of this order. */
    readonly training: boolean | undefined
    readonly enter: (training: boolean) => void
    readonly load: () => Promise<void>
    readonly setCashFirst: (cashFirst: boolean) => void
    readonly setKind: (kind: BillKindName) => void
    readonly pick: (product: BillProduct) => void
    readonly chooseAnew: () => void
    readonly searchFor: (search: string) => void
    readonly type: (field: FieldName, typed: string) => void
    /** Looking up answers false when nobody waited for the answer any more. */
    readonly pickCustomer: (customer: BillCustomer) => Promise<boolean>
    readonly label: (customer: Pick<BillCustomer, 'code' | 'customerNo'>, label: string) => Promise<void>
    readonly forget: (customer: BillCustomer) => Promise<void>
    readonly lookUp: () => Promise<boolean>
    readonly askAgain: () => Promise<boolean>
    readonly stopAsking: () => void
    readonly show: (draft: string) => void
    readonly addAnother: () => void
    readonly remove: (draft: string) => void
    readonly typeFee: (typed: string) => void
    readonly setPayment: (payment: PaymentKind) => void
    readonly typeCash: (typed: string) => void
    readonly confirmSecond: () => void
    readonly pay: () => Promise<void>
    readonly back: () => void
    readonly next: () => void
  }

export type BillsStore = StoreApi<BillsState>
export type Deeds = {
  readonly pos: PosBridge
  readonly set: BillsStore['setState']
  readonly get: BillsStore['getState']
  /** `left` are names of bills that could not be recorded and stay on the list. */
  readonly paid: (sales: readonly SaleView[], left: readonly string[]) => void
}
