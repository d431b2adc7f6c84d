// Which kind of slip a sale gets in its present state: the design of that kind applies to it.
import { impossible } from '../../../shared/result'
import { type SlipKind } from '../../../shared/slip-design'
import { type Sale } from '../sale/sale'

export function slipKindOf({ core, status }: Sale): SlipKind {
  switch (status.kind) {
    case 'queued':
    case 'submitting':
    case 'pending':
    case 'unknown':
      return 'deposit'
    case 'needs-attention':
      return status.cashReturned ? 'refund' : 'deposit'
    case 'delivered':
      if (core.bill !== undefined) return 'bill'
      return core.category === 'pln' ? 'token' : 'topup'
    case 'refused':
    case 'cancelled':
    case 'reversed':
      return 'refund'
    default:
      return impossible(status)
  }
}
