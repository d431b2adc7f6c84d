// The bill screen without React: kind, number, the bills that were found, the cash. Asking and paying live beside it.
import { createStore } from 'zustand/vanilla'
import { type BillCustomer, type BillProduct } from '../../../shared/bill/bill'
import { type BillKindName } from '../../../shared/bill/bill-data'
import { type PosBridge } from '../../../shared/ipc-contract'
import { type PaymentKind } from '../../../shared/payment'
import { bridge } from '../../bridge'
import { groupCash } from '../../sale/cash'
import { emptyEntry, entryOf, type FieldName, typeField } from './bill-entry'
import { type BillOrder, billsMax, type Counter, emptyOrder, noMoney, viewOf } from './bills-state'
import { forgetCustomer, labelCustomer, readCustomers, readCustomersSoon } from './bill-customers'
import { type BillsState, type BillsStore, type Deeds } from './bills-deeds'
import { addAnother, confirmSecond, removeBill, showBill, typeFee, withoutLoose } from './held-bills'
import { askAgain, lookUp, stopAsking } from './inquiry'
import { paidStore } from './paid-store'
import { pay } from './payment'

const emptyCounter: Counter = { loaded: false, products: [], kind: 'pln', chosen: {}, customers: undefined, cashFirst: true }

export function createBillsStore(pos: PosBridge, paid: Deeds['paid']): BillsStore {
  return createStore<BillsState>()((set, get) => {
    const deeds: Deeds = { pos, set, get, paid }
    return {
      ...emptyOrder,
      ...emptyCounter,
      training: undefined,
      enter: (training) => enter(deeds, training),
      load: () => load(deeds),
      setCashFirst: (cashFirst) => set({ cashFirst }),
      setKind: (kind) => setKind(deeds, kind),
      pick: (product) => pick(deeds, product),
      chooseAnew: () => set(({ chosen, kind }) => ({ ...withoutLoose(get()), chosen: { ...chosen, [kind]: undefined } })),
      searchFor: (search) => searchFor(deeds, search),
      type: (field, typed) => type(deeds, field, typed),
      pickCustomer: (customer) => pickCustomer(deeds, customer),
      label: (customer, label) => labelCustomer(deeds, customer, label),
      forget: (customer) => forgetCustomer(deeds, customer),
      lookUp: () => lookUp(deeds),
      askAgain: () => askAgain(deeds),
      stopAsking: () => stopAsking(deeds),
      show: (draft) => showBill(deeds, draft),
      addAnother: () => addAnother(deeds),
      remove: (draft) => removeBill(deeds, draft),
      typeFee: (typed) => typeFee(deeds, typed),
      setPayment: (payment) => setPayment(deeds, payment),
      typeCash: (typed) => typeCash(deeds, typed),
      confirmSecond: () => confirmSecond(deeds),
      pay: () => pay(deeds),
      back: () => back(deeds),
      next: () => next(deeds),
    }
  })
}

export const billsStore = createBillsStore(bridge, (sales, left) => paidStore.getState().show(sales, left))

/** The other set of data knows nothing of these bills. */
function enter(deeds: Deeds, training: boolean): void {
  if (deeds.get().training === training) return
  const { cashFirst } = deeds.get()
  deeds.set({ ...emptyOrder, ...emptyCounter, cashFirst, training })
  void load(deeds)
}

async function load(deeds: Deeds): Promise<void> {
  const list = await deeds.pos.call('bills/products', undefined)
  deeds.set({ loaded: true, ...(list.ok && { products: list.value }) })
  await readCustomers(deeds)
}

/** Another kind is another number. */
function setKind(deeds: Deeds, kind: BillKindName): void {
  const { get, set } = deeds
  if (locked(get())) return
  if (kind === get().kind) return set({ search: '' })
  set({ ...withoutLoose(get()), kind, entry: emptyEntry, search: '', customers: undefined })
  void readCustomers(deeds)
}

function pick(deeds: Deeds, product: BillProduct): void {
  const { get, set } = deeds
  if (locked(get())) return
  setKind(deeds, product.kind)
  set(({ chosen }) => ({ ...withoutLoose(get()), chosen: { ...chosen, [product.kind]: product.code }, search: '' }))
}

function type(deeds: Deeds, field: FieldName, typed: string): void {
  const { get, set } = deeds
  const state = get()
  if (locked(state) || (state.bills.length >= billsMax && viewOf(state) !== 'entry')) return
  const { entry, flash } = typeField(state.entry, field, typed, state.kind)
  if (entry.number === state.entry.number && entry.second === state.entry.second) return set({ flash })
  set({ ...withoutLoose(state), entry, flash })
  if (field === 'number') readCustomersSoon(deeds)
}

/** Searching is looking for another bill, so a sheet that is not on the list goes. */
function searchFor(deeds: Deeds, search: string): void {
  if (locked(deeds.get())) return
  deeds.set({ ...withoutLoose(deeds.get()), search })
  readCustomersSoon(deeds)
}

async function pickCustomer(deeds: Deeds, customer: BillCustomer): Promise<boolean> {
  const { get, set } = deeds
  const product = get().products.find(({ code }) => code === customer.code)
  if (product) pick(deeds, product)
  set({ entry: entryOf(customer.kind, customer.customerNo), flash: undefined, search: '' })
  return lookUp(deeds)
}

function setPayment({ get, set }: Deeds, payment: PaymentKind): void {
  if (get().busy === 'no' && get().payment !== payment) set({ payment, cashTyped: '', trouble: undefined })
}

function typeCash({ get, set }: Deeds, typed: string): void {
  if (get().busy === 'no' && get().payment === 'cash') set({ cashTyped: groupCash(typed), trouble: undefined })
}

/** Nothing of the order moves while main is asked. */
function locked({ asking, busy }: BillOrder): boolean {
  return asking !== undefined || busy !== 'no'
}

/** One Esc takes back one thing, the newest first. */
function back(deeds: Deeds): void {
  const { get, set } = deeds
  const state = get()
  if (state.busy !== 'no') return
  if (state.asking) return stopAsking(deeds)
  if (state.search !== '') return set({ search: '' })
  if (state.refused) return set({ refused: undefined })
  const money = state.cashTyped !== '' || state.payment !== 'cash'
  if (state.shown !== undefined) return set(money ? { ...noMoney, trouble: undefined } : withoutLoose(state))
  if (state.entry.number !== '' || state.entry.second !== '') return set({ entry: emptyEntry, flash: undefined })
  const last = state.bills.at(-1)
  if (last) showBill(deeds, last.draft.draft)
}

/** The kind and its product stay; most counters serve the same biller all morning. */
function next({ set }: Deeds): void {
  set(emptyOrder)
}
