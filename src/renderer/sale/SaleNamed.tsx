// The sale a question is about: number, product, price, receipt number.
import { formatRupiah } from '../../shared/money'
import { groupDigits } from '../../shared/phone-number'
import { type SaleView } from '../../shared/sale-view'

export function SaleNamed({ sale }: { readonly sale: SaleView }) {
  return (
    <p className="ask-sale">
      <strong>{groupDigits(sale.destination)}</strong>
      <span>
        {sale.product}, {formatRupiah(sale.price)}, {sale.number}
      </span>
    </p>
  )
}
