// From what is on the till's screen to what its customer may see of it: the order in hand and nothing beside it.
import { type BillData } from '../shared/bill/bill-data'
import { type CustomerLine, type CustomerOutcome, customerTextMax, type CustomerView } from '../shared/customer-view'
import { type Rupiah, sum } from '../shared/money'
import { impossible } from '../shared/result'
import { type SaleState, type SaleView } from '../shared/sale-view'
import { topupText } from '../shared/text/topup'
import { secondFieldOf } from './features/bills/bill-entry'
import { type BillOrder, type Counter, type HeldBill, productOf, totalOf, totalOfAll, viewOf } from './features/bills/bills-state'
import { hintedOperator, type Order, paymentOf, type Shelf } from './features/topup/topup-state'
import { cashFor } from './sale/cash'
import { type Screen } from './till/till-store'

/** What the till's stores say at one moment. */
export type AtTheTill = {
  readonly screen: Screen
  readonly topup: Order & Shelf
  /** The sale in hand of the sell screen. */
  readonly sale: SaleView | undefined
  readonly bills: BillOrder & Counter
  /** The bills that this customer has just paid. */
  readonly paid: readonly SaleView[]
}

const idle: CustomerView = { kind: 'idle' }

export function customerView({ screen, topup, sale, bills, paid }: AtTheTill): CustomerView {
  if (screen === 'topup') return topup.stage === 'sent' ? resultView(sale ? [sale] : []) : orderView(topup)
  if (screen === 'bills') return paid.length > 0 ? resultView(paid) : billsView(bills)
  return idle
}

function orderView(state: Order & Shelf): CustomerView {
  const { product, digits, busy } = state
  if (!product) return numberView(digits, operatorName(state))
  const line = { product: short(product.name), number: digits, price: product.price }
  // What the customer paid for an order that failed lies in the drawer already.
  const cash = state.cashFirst && !state.insteadOf && paymentOf(state) === 'cash' ? cashIn(state.cashTyped, product.price) : undefined
  return busy === 'sending' ? onTheWay([line], cash) : { kind: 'order', lines: [line], cash }
}

function operatorName(state: Order & Shelf): string | undefined {
  const { brand, category } = state
  if (brand.kind === 'brand') return brand.brand
  const operator = hintedOperator(state)
  // Names of operators are the same in every language.
  if (operator) return topupText.id.operators[operator]
  return category === 'pln' ? 'PLN' : undefined
}

function billsView(state: BillOrder & Counter): CustomerView {
  const asked = state.asking?.question ?? state.refused?.question
  if (asked) return numberView(asked.customerNo, asked.product)
  const typed = viewOf(state) === 'entry' ? typedNumber(state) : ''
  if (typed !== '') return numberView(typed, productOf(state)?.name)
  const total = totalOfAll(state)
  if (total === undefined) return idle
  const lines = state.bills.map(lineOfBill)
  const cash = state.cashFirst && state.payment === 'cash' ? cashIn(state.cashTyped, total) : undefined
  return state.busy === 'paying' ? onTheWay(lines, cash) : { kind: 'order', lines, cash }
}

/** The second field may be a number of its own, or an amount, which is told once the bill is there. */
function typedNumber({ entry, kind }: BillOrder & Counter): string {
  return entry.second !== '' && secondFieldOf(kind) === 'number' ? `${entry.number},${entry.second}` : entry.number
}

function lineOfBill(held: HeldBill): CustomerLine {
  const { draft } = held
  return { product: short(draft.product), number: draft.bill.customerNo, ...billFacts(draft.bill), price: totalOf(held) }
}

function billFacts({ name, desc }: Pick<BillData, 'name' | 'desc'>): Pick<CustomerLine, 'name' | 'sheets'> {
  const sheets = Number(desc['lembar_tagihan'])
  const several = Number.isInteger(sheets) && sheets > 1 && sheets < 1_000
  return { ...(name !== '' && { name: short(name) }), ...(several && { sheets }) }
}

type CashIn = { readonly received: Rupiah; readonly change?: Rupiah | undefined }

function cashIn(typed: string, price: Rupiah): CashIn | undefined {
  const cash = cashFor(typed, price)
  switch (cash.kind) {
    case 'none':
    case 'unreadable':
      return undefined
    case 'short':
      return { received: cash.tendered }
    case 'enough':
      return { received: cash.tendered, change: cash.change }
    default:
      return impossible(cash)
  }
}

function numberView(number: string, of: string | undefined): CustomerView {
  return number === '' ? idle : { kind: 'number', number, ...(of && { of: short(of) }) }
}

function onTheWay(lines: readonly CustomerLine[], cash: CashIn | undefined): CustomerView {
  return { kind: 'result', lines: lines.map((line) => ({ ...line, outcome: 'processing' })), ...(cash?.change && { change: cash.change }) }
}

function resultView(sales: readonly SaleView[]): CustomerView {
  if (sales.length === 0) return idle
  const lines = sales.map((sale) => ({
    product: short(sale.product),
    number: sale.destination,
    ...(sale.bill && billFacts(sale.bill)),
    price: sale.price,
    outcome: outcomeOf[sale.state],
  }))
  // Bills of one payment share one heap of cash, whose change stands on one of them.
  const change = sum(sales.map((sale) => sale.change))
  return { kind: 'result', lines, ...(change > 0 && { change }) }
}

const outcomeOf: Record<SaleState, CustomerOutcome> = {
  queued: 'processing',
  submitting: 'processing',
  pending: 'processing',
  unknown: 'processing',
  'needs-attention': 'checking',
  delivered: 'done',
  refused: 'failed',
  cancelled: 'cancelled',
  reversed: 'checking',
}

function short(words: string): string {
  return [...words].slice(0, customerTextMax).join('')
}
