// Paying bills that were looked up: all are judged first, then each becomes a sale of its own, one after the other.
import { type SoldBill } from '../../../shared/bill/bill'
import { dayOf } from '../../../shared/calendar'
import { type PayFailure } from '../../../shared/ipc-contract'
import { type RequestOf } from '../../../shared/ipc-requests'
import { type Rupiah, subtract, sum } from '../../../shared/money'
import { type PaymentKind } from '../../../shared/payment'
import { fail, ok, type Result } from '../../../shared/result'
import { type Instant, type SaleView } from '../../../shared/sale-view'
import { feeRange } from '../../core/bill/bill-fee'
import { billerName } from '../../core/bill/biller-name'
import { allocateCash } from '../../core/bill/cash-allocation'
import { type BillPayment, paymentFault, priceOf } from '../../core/bill/payment-rules'
import { StoreTrouble } from '../../core/ports/stores'
import { type Sale } from '../../core/sale/sale'
import { type HeldBills } from './held-bills'
import { type BillsParts } from './parts'

export type Pay = (request: RequestOf<'bills/pay'>) => Result<readonly SaleView[], PayFailure>

type Asked = RequestOf<'bills/pay'>['bills']

type Entry = BillPayment & Paid & { readonly group: string | undefined }

type Paid = { readonly payment: PaymentKind; readonly tendered: Rupiah }

const minuteMs = 60_000
/** A bill that may not wait for the line asks for a person after this. */
const shortHoldMinutes = 3

export function createPayment(parts: BillsParts, held: HeldBills): Pay {
  const { journal, clock, desk } = parts
  const today = (): string => dayOf(clock.now(), parts.preferences().timeZone)

  function judge(payments: readonly BillPayment[], { payment, tendered }: Paid): Result<readonly Rupiah[], PayFailure> {
    const settings = parts.settings()
    const fault = paymentFault(payments, {
      now: clock.now(),
      feeMost: (kind) => feeRange(settings, kind).most,
      paidToday: ({ code, bill: { kind, customerNo } }) => journal.billToday(today(), { code, kind, customerNo }).length > 0,
    })
    if (fault) return fail(fault)
    const prices = payments.map(priceOf)
    const shares = allocateCash(prices, tendered)
    if (!shares.ok) return fail({ kind: 'not-enough-cash', ...shares.failure })
    if (payment !== 'cash' && tendered !== sum(prices)) return fail({ kind: 'not-exact' })
    return parts.lineUp() || settings.queueOffline ? shares : fail({ kind: 'line-down' })
  }

  function open({ held: bill, fee, payment, tendered, group }: Entry): Sale {
    const now = clock.now()
    const { cashier, holdMinutes } = parts.preferences()
    const waitMs = (parts.settings().queueOffline ? holdMinutes : shortHoldMinutes) * minuteMs
    return desk.open({
      type: 'confirmed',
      at: now,
      holdUntil: Math.min(now + waitMs, bill.validUntil) as Instant,
      core: {
        id: bill.id,
        reference: bill.reference,
        number: journal.nextNumber(today()),
        draft: bill.id,
        provider: 'digiswitch',
        code: bill.code,
        product: bill.product,
        brand: billerName(bill.bill.kind, bill.product),
        category: 'bill',
        destination: bill.bill.customerNo,
        price: priceOf({ held: bill, fee }),
        cost: bill.cost,
        payment,
        tendered,
        cashier,
        createdAt: now,
        day: today(),
        training: parts.training,
        bill: soldBill({ held: bill, fee, group }),
      },
    })
  }

  // A disk that fills up between two bills does not unsay the first: what is written is paid, and the rest can be tried again.
  function openAll(entries: readonly Entry[]): readonly Sale[] {
    const sales: Sale[] = []
    for (const entry of entries) {
      try {
        sales.push(open(entry))
      } catch (error) {
        if (sales.length === 0 || !(error instanceof StoreTrouble)) throw error
        break
      }
      held.forget(entry.held.id)
    }
    parts.wake()
    return sales
  }

  // Kept after the answer, and only a convenience: a disk that refuses it must not end the program.
  function remember({ core: { code, bill } }: Sale): void {
    if (!bill) return
    const { kind, customerNo, name } = bill
    try {
      parts.customers.remember({ kind, code, customerNo, name, lastAt: clock.now() })
    } catch (error) {
      if (!(error instanceof StoreTrouble)) throw error
    }
  }

  return ({ bills, payment, tendered }) => {
    const asked = onePerDraft(bills)
    // A double press of the same confirmation is the same sales, today and after a restart.
    const already = asked.map(({ draft }) => journal.findByDraft(draft)).filter((sale) => sale !== undefined)
    const payments = paymentsOf(asked, already, held)
    if (!payments.ok) return payments
    if (payments.value.length === 0) return ok(already.map(desk.view))
    const shares = judge(payments.value, { payment, tendered: moneyLeft(tendered, already) })
    if (!shares.ok) return shares
    const group = asked.length > 1 ? (groupOf(already) ?? payments.value[0]?.held.id) : undefined
    const entries = payments.value.map((bill, index) => ({ ...bill, payment, group, tendered: shares.value[index] ?? priceOf(bill) }))
    const sales = openAll(entries)
    clock.after(0, () => sales.forEach(remember))
    return ok([...already, ...sales].map(desk.view))
  }
}

function soldBill({ held, fee, group }: Pick<Entry, 'held' | 'fee' | 'group'>): SoldBill {
  const { bill, inquiredAt, validUntil, inquirySerial } = held
  return { ...bill, fee, inquiredAt, validUntil, ...(group ? { group } : {}), ...(inquirySerial ? { inquirySerial } : {}) }
}

function onePerDraft(bills: Asked): Asked {
  return [...new Map(bills.map((bill) => [bill.draft, bill])).values()]
}

function paymentsOf(asked: Asked, already: readonly Sale[], held: HeldBills): Result<readonly BillPayment[], PayFailure> {
  const done = new Set(already.map(({ core }) => core.draft))
  const payments: BillPayment[] = []
  for (const { draft, fee, second } of asked) {
    if (done.has(draft)) continue
    const bill = held.find(draft)
    if (!bill) return fail({ kind: 'draft-unknown', draft })
    payments.push({ held: bill, fee, second })
  }
  return ok(payments)
}

function moneyLeft(tendered: Rupiah, already: readonly Sale[]): Rupiah {
  return subtract(tendered, sum(already.map(({ core }) => core.tendered)))
}

function groupOf(already: readonly Sale[]): string | undefined {
  return already.find(({ core }) => core.bill?.group !== undefined)?.core.bill?.group
}
