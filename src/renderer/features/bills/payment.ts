// From the sheet to the sales: the drafts that were shown, one confirmation, and nothing twice.
import { type CallFailure, type PayFailure } from '../../../shared/ipc-contract'
import { formatThousands } from '../../../shared/money'
import { impossible } from '../../../shared/result'
import { type SaleView } from '../../../shared/sale-view'
import { isCallFailure } from '../../bridge'
import { type BillOrder, feeOf, mayPay, tenderedFor } from './bills-state'
import { type Deeds } from './bills-deeds'
import { arm, replaceBill } from './held-bills'
import { renew } from './inquiry'

export async function pay(deeds: Deeds): Promise<void> {
  const { pos, get, set } = deeds
  const state = get()
  const tendered = tenderedFor(state)
  if (!mayPay(state) || tendered === undefined) return
  set({ busy: 'paying', trouble: undefined })
  const bills = state.bills.map((bill) => ({
    draft: bill.draft.draft,
    fee: feeOf(bill) ?? bill.draft.fee,
    second: bill.secondConfirmed,
  }))
  const reply = await pos.call('bills/pay', { bills, payment: state.payment, tendered })
  set({ busy: 'no' })
  if (!reply.ok) return payFailed(deeds, reply.failure)
  settle(deeds, state, reply.value)
}

/** What was recorded is done. A disk that filled up in between leaves the rest on the list, and nobody is told they are paid. */
function settle({ get, set, paid }: Deeds, { bills, payment }: BillOrder, sales: readonly SaleView[]): void {
  const left = bills.filter(({ draft }) => !sales.some(({ id }) => id === draft.draft))
  get().next()
  if (left.length > 0) set({ bills: left.map((bill) => ({ ...bill, kept: true })), payment })
  paid(
    sales,
    left.map(({ draft }) => draft.bill.name),
  )
}

/** Nothing was paid. The drafts stay: confirming them again makes the same sales, so nothing can be paid twice. */
async function payFailed(deeds: Deeds, failure: PayFailure | CallFailure): Promise<void> {
  const { set } = deeds
  if (isCallFailure(failure)) return set({ trouble: failure })
  switch (failure.kind) {
    case 'expired':
    case 'draft-unknown':
      if (await renew(deeds, asOldAs(deeds, failure.draft))) set({ trouble: failure })
      return
    case 'second-not-confirmed':
      replaceBill(deeds, failure.draft, { paidSince: true, secondConfirmed: false })
      return showWith(deeds, failure.draft, failure)
    case 'fee-too-high':
      replaceBill(deeds, failure.draft, { feeTyped: formatThousands(failure.most) })
      return showWith(deeds, failure.draft, failure)
    case 'not-enough-cash':
    case 'not-exact':
    case 'line-down':
      return set({ trouble: failure })
    default:
      return impossible(failure)
  }
}

function showWith(deeds: Deeds, draft: string, trouble: PayFailure): void {
  deeds.set({ shown: draft, trouble })
  arm(deeds)
}

/** Bills of the same day end together, so all that are as old are looked up in one go. */
function asOldAs({ get }: Deeds, draft: string): readonly string[] {
  const { bills } = get()
  const until = bills.find((bill) => bill.draft.draft === draft)?.draft.validUntil
  return bills.filter((bill) => until !== undefined && bill.draft.validUntil <= until).map((bill) => bill.draft.draft)
}
