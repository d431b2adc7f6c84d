// Money: the order, what to pay, the cash, the change, and the send key in its corner.
import { useTranslation } from 'react-i18next'
import { groupDigits } from '../../../shared/phone-number'
import { zeroRupiah } from '../../../shared/money'
import { SendKey } from '../../sale/SendKey'
import { Amount } from '../../ui/Amount'
import { OrderPayment } from './OrderPayment'
import { hintedOperator, stepOf } from './topup-state'
import { troubleWords } from './trouble-words'
import { goForward, useTopUp } from './use-topup'

export function OrderColumn() {
  const { t } = useTranslation()
  const product = useTopUp((state) => state.product)
  return (
    <aside className="column column-order" aria-label={t('topup.order')}>
      <OrderHead />
      <div className="order-total" data-empty={!product || undefined}>
        <span>{t('topup.total')}</span>
        <Amount value={product?.price ?? zeroRupiah} size="total" />
      </div>
      <OrderPayment />
      <div className="order-foot">
        <OrderTrouble />
        <OrderKey />
        <p className="send-notes">
          <span>{t('topup.enterNever')}</span>
          <span>{t('topup.escClear')}</span>
        </p>
      </div>
    </aside>
  )
}

function OrderHead() {
  const { t } = useTranslation()
  const product = useTopUp((state) => state.product)
  const digits = useTopUp((state) => state.digits)
  const operator = useTopUp(hintedOperator)
  const other = operator && product?.operator && product.operator !== operator
  return (
    <div className="order-head">
      <h2 className="column-label">{t('topup.order')}</h2>
      <p className="order-product" data-empty={!product || undefined}>
        {product?.name ?? t('topup.orderEmpty')}
      </p>
      <p className="order-number">{digits ? t('topup.orderTo', { number: groupDigits(digits) }) : t('topup.orderNoNumber')}</p>
      <p className="order-warning">{other && t('topup.otherOperator', { operator: t(`topup.operators.${operator}`) })}</p>
    </div>
  )
}

/** Always there, so that the send key below never moves. */
function OrderTrouble() {
  const { t } = useTranslation()
  const trouble = useTopUp((state) => state.trouble)
  const step = useTopUp(stepOf)
  return (
    <p className="order-trouble" role="status" data-trouble={trouble?.kind}>
      {trouble ? troubleWords(t, trouble) : t(`topup.steps.${step}`)}
    </p>
  )
}

function OrderKey() {
  const { t } = useTranslation()
  const ready = useTopUp((state) => stepOf(state) === 'ready')
  return <SendKey words={t('topup.send')} ready={ready} onSend={goForward} />
}
