// The bills of one customer as plain data, and the questions one can ask of them.
import { type BillCustomer, type BillDraft, type BillProduct } from '../../../shared/bill/bill'
import { type BillKindName } from '../../../shared/bill/bill-data'
import { type CallFailure, type InquiryFailure, type PayFailure } from '../../../shared/ipc-contract'
import { add, parseRupiah, type Rupiah, rupiah, sum } from '../../../shared/money'
import { type PaymentKind } from '../../../shared/payment'
import { cashFor } from '../../sale/cash'
import { type Entry, emptyEntry, type EntryTrouble, wantedOf } from './bill-entry'

/** One look-up: of what, for whom, and for e-money how much. */
export type Question = {
  readonly kind: BillKindName
  readonly code: string
  readonly product: string
  readonly customerNo: string
  readonly amount?: Rupiah | undefined
}

/** A bill that was found and is to be paid. */
export type HeldBill = {
  readonly draft: BillDraft
  readonly question: Question
  readonly feeTyped: string
  /** Put on the list on purpose: typing another number does not take it away. */
  readonly kept: boolean
  /** What the customer was told before it had to be looked up anew. */
  readonly toldBefore?: Rupiah | undefined
  /** Main says that it was paid or is still open, although the inquiry did not know. */
  readonly paidSince: boolean
  readonly secondConfirmed: boolean
}

export type Refusal = { readonly question: Question; readonly failure: InquiryFailure | CallFailure }
export type Trouble = PayFailure | CallFailure

/** All that goes when the next customer comes. */
export type BillOrder = {
  readonly entry: Entry
  readonly flash: EntryTrouble | undefined
  readonly search: string
  readonly bills: readonly HeldBill[]
  /** Draft of the bill on the sheet. */
  readonly shown: string | undefined
  readonly asking: { readonly question: Question; readonly since: number } | undefined
  readonly refused: Refusal | undefined
  readonly payment: PaymentKind
  readonly cashTyped: string
  /** The pay key answers only some time after the screen changed. */
  readonly armed: boolean
  readonly busy: 'no' | 'paying'
  readonly trouble: Trouble | undefined
}

export type Counter = {
  readonly loaded: boolean
  readonly products: readonly BillProduct[]
  readonly kind: BillKindName
  /** The product of each kind that this counter asks for; it stays for the next customer. */
  readonly chosen: Partial<Record<BillKindName, string>>
  readonly customers: readonly BillCustomer[] | undefined
  readonly cashFirst: boolean
}

export type View = 'entry' | 'asking' | 'refused' | 'bill'
export type Step = 'product' | 'number' | 'amount' | 'look' | 'more' | 'asking' | 'refused' | 'fee' | 'second' | 'cash' | 'ready'

export const billsMax = 10

/** Nothing handed over yet, and nothing said of how it will be. */
export const noMoney = { payment: 'cash', cashTyped: '' } as const satisfies Partial<BillOrder>

export const emptyOrder: BillOrder = {
  entry: emptyEntry,
  flash: undefined,
  search: '',
  bills: [],
  shown: undefined,
  asking: undefined,
  refused: undefined,
  ...noMoney,
  armed: false,
  busy: 'no',
  trouble: undefined,
}

export function viewOf({ asking, refused, shown }: BillOrder): View {
  if (asking) return 'asking'
  if (refused) return 'refused'
  return shown === undefined ? 'entry' : 'bill'
}

export function shownBill({ bills, shown }: BillOrder): HeldBill | undefined {
  return bills.find(({ draft }) => draft.draft === shown)
}

/** The shop's fee as typed; nothing where it is no amount or above the ceiling. */
export function feeOf({ draft, feeTyped }: HeldBill): Rupiah | undefined {
  const fee = feeTyped === '' ? rupiah(0) : readAmount(feeTyped)
  return fee !== undefined && fee <= draft.feeMax ? fee : undefined
}

function readAmount(typed: string): Rupiah | undefined {
  const parsed = parseRupiah(typed)
  return parsed.ok ? parsed.value : undefined
}

/** While a fee is being typed wrongly the bill counts with its usual one, and cannot be paid. */
export function totalOf(bill: HeldBill): Rupiah {
  return add(bill.draft.bill.sellingPrice, feeOf(bill) ?? bill.draft.fee)
}

export function totalOfAll({ bills }: BillOrder): Rupiah | undefined {
  return bills.length === 0 ? undefined : sum(bills.map(totalOf))
}

/** The same bill was paid today or is still open, so it wants a deliberate yes. */
export function asksSecond({ draft, paidSince, secondConfirmed }: HeldBill): boolean {
  return (paidSince || draft.paidToday.length > 0) && !secondConfirmed
}

export function productsOf({ products }: Counter, kind: BillKindName): readonly BillProduct[] {
  return products.filter((product) => product.kind === kind)
}

/** The only product of the kind, or the one that was chosen. */
export function productOf(state: Counter): BillProduct | undefined {
  const products = productsOf(state, state.kind)
  return products.length === 1 ? products[0] : products.find(({ code }) => code === state.chosen[state.kind])
}

/** The money that counts: the cash handed over, or the total where it is not cash or the shop does not ask first. */
export function tenderedFor(state: BillOrder & Counter): Rupiah | undefined {
  const total = totalOfAll(state)
  if (total === undefined || !state.cashFirst || state.payment !== 'cash') return total
  const cash = cashFor(state.cashTyped, total)
  return cash.kind === 'enough' ? cash.tendered : undefined
}

/** The first thing still to do. */
export function stepOf(state: BillOrder & Counter): Step {
  const view = viewOf(state)
  if (view === 'asking' || view === 'refused') return view
  return view === 'bill' ? payStep(state) : entryStep(state)
}

function entryStep(state: BillOrder & Counter): Step {
  if (!productOf(state)) return 'product'
  const wanted = wantedOf(state.entry, state.kind)
  if (wanted.ok) return 'look'
  if (wanted.failure === 'amount') return 'amount'
  return state.bills.length > 0 && state.entry.number === '' ? 'more' : 'number'
}

function payStep(state: BillOrder & Counter): Step {
  if (state.bills.some((bill) => feeOf(bill) === undefined)) return 'fee'
  if (state.bills.some(asksSecond)) return 'second'
  return tenderedFor(state) === undefined ? 'cash' : 'ready'
}

export function mayPay(state: BillOrder & Counter): boolean {
  return state.armed && state.busy === 'no' && stepOf(state) === 'ready'
}
