// sale -> the view a screen may have. What a cashier may do with it is decided here, once.
import { withPayment } from '../../../shared/bill/paid-bill'
import { subtract } from '../../../shared/money'
import { impossible } from '../../../shared/result'
import { type DepositTouched, type Instant, type ReplyNote, type SaleView } from '../../../shared/sale-view'
import { type SalePolicy } from './retry-policy'
import { type Job, type Sale } from './sale'
import { serialFlags } from './serial-flags'
import { mayCancel, mayCheck, mayExtend, maySettle } from './sale-machine'

/** What the view depends on beside the sale. `tryOther`: there is another provider, and nothing was sold there instead yet. */
export type PresentFacts = { readonly policy: SalePolicy; readonly now: Instant; readonly tryOther: boolean }

export function presentSale(sale: Sale, job: Job | undefined, { policy, now, tryOther }: PresentFacts): SaleView {
  const { core, status } = sale
  return {
    id: core.id,
    number: core.number,
    reference: core.reference,
    state: status.kind,
    attention: status.kind === 'needs-attention' ? status.reason : undefined,
    since: status.since,
    createdAt: core.createdAt,
    sentAt: status.sending.firstSentAt,
    code: core.code,
    product: core.product,
    brand: core.brand,
    category: core.category,
    provider: core.provider,
    bill: billOf(sale),
    destination: core.destination,
    price: core.price,
    payment: core.payment,
    tendered: core.tendered,
    change: subtract(core.tendered, core.price),
    serial: 'serial' in status ? status.serial : undefined,
    flags: serialFlags(sale),
    note: noteOf(sale),
    deposit: depositOf(sale),
    charged: 'charged' in status ? status.charged : undefined,
    nextAt: job?.dueAt,
    holdUntil: 'holdUntil' in status ? status.holdUntil : undefined,
    may: {
      cancel: mayCancel(sale),
      check: mayCheck(sale, policy, now),
      extend: mayExtend(sale, now),
      tryOther: tryOther && isRefusedByProvider(sale),
      settle: maySettle(sale),
    },
  }
}

// What the provider charges the shop for it stays here.
function billOf({ core, status }: Sale): SaleView['bill'] {
  if (!core.bill) return undefined
  const paid = withPayment(core.bill, status.kind === 'delivered' ? status.desc : undefined)
  const { kind, customerNo, name, admin, sellingPrice, desc, fee, group } = paid
  return { kind, customerNo, name, admin, sellingPrice, desc, fee, group }
}

/** Did the provider itself say that it failed? Silence, or a person's word, is not that. */
function isRefusedByProvider({ status }: Sale): boolean {
  return status.kind === 'refused' && status.settledBy === undefined
}

function noteOf({ status }: Sale): ReplyNote | undefined {
  return 'note' in status ? status.note : undefined
}

function depositOf({ status }: Sale): DepositTouched {
  switch (status.kind) {
    case 'queued':
      return status.sending.attempts === 0 ? 'no' : 'unknown'
    case 'submitting':
    case 'unknown':
      return 'unknown'
    case 'pending':
      return 'held'
    case 'needs-attention':
      if (status.sending.attempts === 0) return 'no'
      return status.reason === 'late-success' ? 'yes' : 'unknown'
    case 'delivered':
      return 'yes'
    case 'refused':
      return status.deposit
    case 'cancelled':
      return 'no'
    case 'reversed':
      return 'returned'
    default:
      return impossible(status)
  }
}
