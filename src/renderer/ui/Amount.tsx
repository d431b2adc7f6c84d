// An amount of money in tabular figures.
import { formatRupiah, type Rupiah } from '../../shared/money'

export type AmountSize = 'note' | 'body' | 'value' | 'total' | 'huge'

export function Amount({ value, size = 'body' }: { readonly value: Rupiah; readonly size?: AmountSize }) {
  return <span className={`amount amount-${size}`}>{formatRupiah(value)}</span>
}
