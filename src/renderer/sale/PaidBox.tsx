// In place of the cash: paid in another way, exactly, with nothing to type and nothing to give back.
import { IconBuildingBank, IconCreditCard, IconQrcode } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, type Rupiah } from '../../shared/money'
import { type PaymentKind } from '../../shared/payment'
import { useHotkeys } from '../ui/hotkeys'
import { paymentName } from './sale-words'

const icons = { qris: IconQrcode, transfer: IconBuildingBank, card: IconCreditCard } as const

type PaidBoxProps = {
  readonly payment: Exclude<PaymentKind, 'cash'>
  /** Nothing while there is nothing to pay. */
  readonly price: Rupiah | undefined
  /** Enter, as in the cash. */
  readonly onForward: () => void
}

export function PaidBox({ payment, price, onForward }: PaidBoxProps) {
  const { t } = useTranslation()
  const name = paymentName(t, payment)
  const Icon = icons[payment]
  const box = useRef<HTMLDivElement>(null)
  const here = (act?: () => void) => () => (box.current === document.activeElement ? act?.() : false)
  useHotkeys(
    {
      Enter: here(onForward),
      // An amount typed out of habit must not become the number of another customer.
      ...Object.fromEntries([...'0123456789', 'Backspace'].map((key) => [key, here()])),
    },
    'panel',
  )
  return (
    <div className="paid-box" role="status" data-place="cash" tabIndex={-1} ref={box}>
      <Icon size={36} stroke={1.7} aria-hidden="true" />
      <strong>{price === undefined ? t('payment.paid', { name }) : t('payment.paidExactly', { name, amount: formatRupiah(price) })}</strong>
      <span>{t(`payment.seeItCome.${payment}`)}</span>
    </div>
  )
}
