// The sell screen without React: number, product, cash, then the review. Sending itself lives in review.ts.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type ProductCategory, type ProductView } from '../../../shared/catalog'
import { type PosBridge } from '../../../shared/ipc-contract'
import { type PaymentKind } from '../../../shared/payment'
import { type SaleView } from '../../../shared/sale-view'
import { bridge } from '../../bridge'
import { groupCash } from '../../sale/cash'
import { saleStore } from '../../sale/sale-store'
import { enterNumber, isPhone, numberTrouble } from './number-entry'
import { brandsByCategory, indexProducts } from './product-search'
import { confirmSecond, leaveReview, openOther, openReview, send } from './review'
import { type BrandChoice, categoriesOf, emptyOrder, type Order, type Shelf, type Step, stepOf } from './topup-state'

const lastForAfterMs = 120

export type TopUpState = Order &
  Shelf & {
    readonly load: () => Promise<void>
    readonly setCashFirst: (cashFirst: boolean) => void
    readonly typeNumber: (typed: string) => void
    readonly padDigit: (digit: string) => void
    readonly backspace: () => void
    readonly clearNumber: () => void
    readonly setCategory: (category: ProductCategory) => void
    readonly setBrand: (brand: BrandChoice) => void
    readonly search: (query: string) => void
    readonly pick: (product: ProductView) => void
    readonly pickAgain: (sale: SaleView) => void
    readonly setPayment: (payment: PaymentKind) => void
    readonly typeCash: (typed: string) => void
    /** Opens the review when everything is there; otherwise says which step is missing. */
    readonly forward: () => Step
    readonly confirmSecond: () => void
    readonly back: () => void
    /** Leads to the review of a new order through the other provider. */
    readonly tryOther: (failed: SaleView) => Promise<void>
    readonly forgetTrouble: () => void
    readonly send: () => Promise<void>
    readonly next: () => void
  }

export type TopUpStore = StoreApi<TopUpState>
export type Deeds = {
  readonly pos: PosBridge
  readonly set: TopUpStore['setState']
  readonly get: TopUpStore['getState']
  readonly sold: (sale: SaleView) => void
}

export function createTopUpStore(pos: PosBridge, sold: (sale: SaleView) => void): TopUpStore {
  return createStore<TopUpState>()((set, get) => {
    const deeds: Deeds = { pos, set, get, sold }
    const edit = (change: Partial<Order>) => set({ trouble: undefined, ...change })
    return {
      ...emptyOrder,
      loaded: false,
      index: [],
      brands: new Map(),
      category: 'pulsa',
      cashFirst: true,
      load: () => load(deeds),
      setCashFirst: (cashFirst) => set({ cashFirst }),
      typeNumber: (typed) => setNumber(deeds, typed),
      padDigit: (digit) => setNumber(deeds, get().digits + digit),
      backspace: () => setNumber(deeds, get().digits.slice(0, -1)),
      clearNumber: () => setNumber(deeds, ''),
      setCategory: (category) => set({ category, brand: { kind: 'auto' }, query: '', flash: undefined, ...keepFitting(get(), category) }),
      setBrand: (brand) => set({ brand, query: '' }),
      search: (query) => set({ query }),
      pick: (product) => pick(deeds, product),
      pickAgain: (sale) => pickAgain(get(), sale),
      setPayment: (payment) => payment !== get().payment && edit({ payment, cashTyped: '' }),
      typeCash: (typed) => get().payment === 'cash' && edit({ cashTyped: groupCash(typed) }),
      forward: () => forward(deeds),
      confirmSecond: () => confirmSecond(deeds),
      back: () => leaveReview(deeds),
      tryOther: (failed) => openOther(deeds, failed),
      forgetTrouble: () => set({ trouble: undefined }),
      send: () => send(deeds),
      next: () => set({ ...emptyOrder, category: categoriesOf(get().brands)[0] ?? 'pulsa' }),
    }
  })
}

export const topUpStore = createTopUpStore(bridge, (sale) => saleStore.getState().show(sale))

async function load({ pos, set, get }: Deeds): Promise<void> {
  const list = await pos.call('catalogue/list', undefined)
  if (!list.ok) return set({ loaded: true, ...('reference' in list.failure || 'reason' in list.failure ? { trouble: list.failure } : {}) })
  const brands = brandsByCategory(list.value)
  const { category, product, stage } = get()
  set({
    loaded: true,
    index: indexProducts(list.value),
    brands,
    category: brands.has(category) ? category : (categoriesOf(brands)[0] ?? 'pulsa'),
    ...(stage === 'order' && { product: list.value.find((one) => one.code === product?.code && !one.closed) }),
  })
}

/** Paste and keys alike: the whole field as it would be. A new number asks for its own history. */
function setNumber(deeds: Deeds, typed: string): void {
  const { get, set } = deeds
  const before = get()
  const { digits, trouble } = enterNumber(before.digits, typed, before.category)
  if (digits === before.digits) return set({ flash: trouble })
  const brand = digits.slice(0, 4) === before.digits.slice(0, 4) ? before.brand : ({ kind: 'auto' } as const)
  // An empty number awaits the next customer, who pays in his own way.
  set({ digits, flash: trouble, trouble: undefined, brand, lastFor: undefined, ...(digits === '' && { payment: 'cash' }) })
  if (numberTrouble(digits, before.category)) return
  setTimeout(() => void readLastFor(deeds, digits), lastForAfterMs)
}

async function readLastFor({ pos, get, set }: Deeds, digits: string): Promise<void> {
  if (get().digits !== digits) return
  const reply = await pos.call('topup/last-for', { destination: digits })
  if (get().digits === digits && reply.ok) set({ lastFor: reply.value })
}

/** A product stays picked only in the category it belongs to; a meter number is no phone number. */
function keepFitting({ product, digits, category }: TopUpState, next: ProductCategory): Partial<Order> {
  const keepsNumber = isPhone(category) === isPhone(next) || digits.length < 4
  return {
    ...(product && product.category !== next && { product: undefined, cashTyped: '' }),
    ...(!keepsNumber && { digits: '', lastFor: undefined }),
  }
}

/** What is closed is shown and not sold. */
function pick({ get, set }: Deeds, product: ProductView): void {
  if (product.closed) return set({ trouble: { kind: 'closed' } })
  set({
    product,
    category: product.category,
    query: '',
    flash: undefined,
    trouble: undefined,
    ...(product.price !== get().product?.price && { cashTyped: '' }),
  })
}

function pickAgain(state: TopUpState, sale: SaleView): void {
  const found = state.index.find(({ product }) => product.code === shelfCode(sale))
  if (!found) return
  state.setCategory(found.product.category)
  state.pick(found.product)
}

/** A sale keeps the provider's own code; the shelf's has a prefix for DigiSwitch. */
function shelfCode({ provider, code }: SaleView): string {
  return provider === 'digiswitch' ? `ds.${code}` : code
}

function forward(deeds: Deeds): Step {
  const { get, set } = deeds
  const step = stepOf(get())
  const { digits, product, category, stage } = get()
  if (step === 'ready' && stage === 'order') void openReview(deeds)
  if (step === 'number') set({ flash: numberTrouble(digits, product?.category ?? category) })
  return step
}
