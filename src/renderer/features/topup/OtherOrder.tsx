// A new order through the other provider: said above the review, with the money that is in the drawer already.
import { IconArrowsExchange } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, type Rupiah, subtract } from '../../../shared/money'
import { type SaleView } from '../../../shared/sale-view'
import { paymentName } from '../../sale/sale-words'
import { Amount } from '../../ui/Amount'
import { useTopUp } from './use-topup'

export function OtherOrder() {
  const { t } = useTranslation()
  const failed = useTopUp((state) => state.insteadOf)
  if (!failed) return null
  const first = t(`shell.providers.${failed.provider}`)
  const other = t(`shell.providers.${failed.provider === 'niskala' ? 'digiswitch' : 'niskala'}`)
  return (
    <div className="review-other tinted tone-waiting">
      <IconArrowsExchange size={24} stroke={1.8} aria-hidden="true" />
      <div>
        <strong>{t('topup.other.title', { provider: other })}</strong>
        <p>{t('topup.other.words', { number: failed.number, provider: first })}</p>
      </div>
    </div>
  )
}

/** The customer paid for the order that failed: only the difference still moves, and the way it came. */
export function OtherMoney({ failed, price }: { readonly failed: SaleView; readonly price: Rupiah }) {
  const { t } = useTranslation()
  const { price: paid, payment } = failed
  const more = price > paid
  const name = paymentName(t, payment)
  const words = {
    cash: more ? t('topup.other.more') : t('topup.change'),
    other: t(more ? 'payment.otherMore' : 'payment.otherBack', { name }),
  }
  return (
    <>
      <div className="review-line">
        <span>{t('topup.other.paid')}</span>
        <span className="review-cash">{formatRupiah(paid)}</span>
      </div>
      <div className="change" data-missing={more || undefined}>
        <span>{payment === 'cash' ? words.cash : words.other}</span>
        <Amount value={more ? subtract(price, paid) : subtract(paid, price)} size="value" />
      </div>
    </>
  )
}
