// sale -> the view a screen may have. What a cashier may do with it is decided here, once.
import { subtract } from '../../../shared/money'
import { impossible } from '../../../shared/result'
import { type DepositTouched, type ReplyNote, type SaleView } from '../../../shared/sale-view'
import { type Job, type Sale } from './sale'
import { serialFlags } from './serial-flags'
import { mayCancel, mayCheck, mayExtend, maySettle } from './sale-machine'

export function presentSale(sale: Sale, job: Job | undefined): SaleView {
  const { core, status } = sale
  return {
    id: core.id,
    number: core.number,
    reference: core.reference,
    state: status.kind,
    attention: status.kind === 'needs-attention' ? status.reason : undefined,
    since: status.since,
    createdAt: core.createdAt,
    code: core.code,
    product: core.product,
    brand: core.brand,
    category: core.category,
    destination: core.destination,
    price: core.price,
    tendered: core.tendered,
    change: subtract(core.tendered, core.price),
    serial: 'serial' in status ? status.serial : undefined,
    flags: serialFlags(sale),
    note: noteOf(sale),
    deposit: depositOf(sale),
    charged: 'charged' in status ? status.charged : undefined,
    nextAt: job?.dueAt,
    holdUntil: 'holdUntil' in status ? status.holdUntil : undefined,
    may: { cancel: mayCancel(sale), check: mayCheck(sale), extend: mayExtend(sale), settle: maySettle(sale) },
  }
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
