// What to do with the customer's money now: hand over change, keep it, or give it all back.
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../shared/money'
import { type SaleView } from '../../shared/sale-view'
import { Amount } from '../ui/Amount'
import { toneOf } from '../ui/StateBadge'
import { depositWords, explainWords, moneyBack, paymentName, replyAdvice, replyWords } from './sale-words'

export function MoneyAdvice({ sale }: { readonly sale: SaleView }) {
  switch (sale.state) {
    case 'refused':
    case 'cancelled':
      return <GiveBack sale={sale} />
    case 'delivered':
      return <Change sale={sale} />
    default:
      return (
        <>
          <Explain sale={sale} />
          {sale.state !== 'reversed' && <Change sale={sale} />}
        </>
      )
  }
}

/** What was kept goes back whole: the price, since the change was already handed over. */
function GiveBack({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  const cancelled = sale.state === 'cancelled'
  return (
    <div className="advice tinted tone-failed" role="status">
      <strong className="advice-main">{t('sale.giveBack', { amount: moneyBack(t, formatRupiah(sale.price), sale.payment) })}</strong>
      {sale.change > 0 && <p>{t('sale.giveBackAll', { change: formatRupiah(sale.change), tendered: formatRupiah(sale.tendered) })}</p>}
      {cancelled ? <p>{t('sale.giveBackCancelled')}</p> : <Reply sale={sale} />}
      <p>{depositWords(t, sale)}</p>
    </div>
  )
}

function Change({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  if (sale.payment !== 'cash') return <p className="advice-exact">{t('payment.noChange', { name: paymentName(t, sale.payment) })}</p>
  // Bills paid in one go share one heap of cash, whose change stands on the last of them.
  if (sale.change === 0 && sale.bill?.group !== undefined) return null
  if (sale.change === 0) return <p className="advice-exact">{t('sale.noChange')}</p>
  return (
    <div className="advice advice-change tinted tone-waiting">
      <span>{t('sale.change')}</span>
      <Amount value={sale.change} size="value" />
    </div>
  )
}

function Explain({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  return (
    <div className={`advice tinted tone-${toneOf(sale.state)}`}>
      {sale.state === 'unknown' && <strong>{t('sale.keepMoney')} </strong>}
      {!(sale.state === 'pending' && sale.note) && explainWords(t, sale)}
      <Reply sale={sale} />
      {sale.state === 'reversed' && <p>{depositWords(t, sale)}</p>}
    </div>
  )
}

function Reply({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  const reply = replyWords(t, sale)
  if (!reply) return null
  return (
    <p>
      <strong>{reply}.</strong> {replyAdvice(t, sale)}
    </p>
  )
}
