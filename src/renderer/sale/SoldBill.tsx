// A paid bill on the result: what it was, whose, and what the sum is made of.
import { useTranslation } from 'react-i18next'
import { type Rupiah } from '../../shared/money'
import { CustomerNumber } from './SaleNumber'
import { type SaleView } from '../../shared/sale-view'
import { Amount } from '../ui/Amount'
import './sold-bill.css'

type SoldBillProps = { readonly sale: SaleView; readonly bill: NonNullable<SaleView['bill']> }

export function SoldBill({ sale, bill }: SoldBillProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className="result-product">{sale.product}</p>
      <p className="result-name">{bill.name}</p>
      <p className="result-number result-number-bill">
        <CustomerNumber customerNo={sale.destination} />
      </p>
      <dl className="result-sums" aria-label={t('billScreen.result.sums')}>
        <SumLine words={t('billScreen.result.bill')} value={bill.sellingPrice} />
        <SumLine words={t('billScreen.result.fee')} value={bill.fee} />
        <SumLine words={t('billScreen.result.total')} value={sale.price} />
      </dl>
    </>
  )
}

function SumLine({ words, value }: { readonly words: string; readonly value: Rupiah }) {
  return (
    <div className="result-sum">
      <dt>{words}</dt>
      <dd>
        <Amount value={value} />
      </dd>
    </div>
  )
}
