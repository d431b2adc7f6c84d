// A sale's number where room is short: a bill of two numbers keeps the first in sight and the second below it.
import { groupDigits } from '../../shared/phone-number'
import { type SaleView } from '../../shared/sale-view'
import './sale-number.css'

export function SaleNumber({ sale }: { readonly sale: SaleView }) {
  const [first, second] = numberParts(sale)
  return (
    <>
      {groupDigits(first)}
      {second && <span className="sale-number-second">{groupDigits(second)}</span>}
    </>
  )
}

/** The number of a bill's customer, each of its parts in one piece: SAMSAT has two. */
export function CustomerNumber({ customerNo }: { readonly customerNo: string }) {
  return (
    <span className="customer-number">
      {customerNo.split(',').map((part, place) => (
        <span key={place}>{groupDigits(part)}</span>
      ))}
    </span>
  )
}

/** What was bought, and for a bill in whose name. */
export function SaleProduct({ sale }: { readonly sale: SaleView }) {
  return (
    <>
      {sale.product}
      {sale.bill && <span className="sale-product-name">{sale.bill.name}</span>}
    </>
  )
}

/** The head of one sale: a bill is known by its customer's name, everything else by its number. */
export function SaleHeading({ sale, className }: { readonly sale: SaleView; readonly className: string }) {
  if (!sale.bill) return <h2 className={className}>{groupDigits(sale.destination)}</h2>
  return (
    <>
      <h2 className={`${className} sale-heading-name`}>{sale.bill.name}</h2>
      <p className="sale-heading-number">
        <CustomerNumber customerNo={sale.destination} />
      </p>
    </>
  )
}

function numberParts({ bill, destination }: SaleView): readonly [string, string?] {
  const cut = bill ? destination.indexOf(',') : -1
  return cut < 0 ? [destination] : [destination.slice(0, cut), destination.slice(cut + 1)]
}
