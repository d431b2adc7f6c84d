// How several sales of one customer stand as one.
import { type SaleState, type SaleView } from '../../../shared/sale-view'

export const openStates: readonly SaleState[] = ['queued', 'submitting', 'pending', 'unknown', 'needs-attention']

/** From what needs eyes first to what is simply done. */
const gravest: readonly SaleState[] = [
  'needs-attention',
  'unknown',
  'pending',
  'submitting',
  'queued',
  'reversed',
  'refused',
  'cancelled',
  'delivered',
]

/** The state that the whole is announced with: a success only when all are. */
export function groupState(sales: readonly SaleView[]): SaleState {
  return gravest.find((state) => sales.some((sale) => sale.state === state)) ?? 'queued'
}
