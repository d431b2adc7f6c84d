// How the customer pays: by cash with its change, or by something that comes in as the very sum. The same wherever money is taken.
import { useTranslation } from 'react-i18next'
import { type PaymentKind, paymentKinds } from '../../shared/payment'
import { useHotkeys } from '../ui/hotkeys'
import { CashEntry, type CashEntryProps } from './CashEntry'
import { PaidBox } from './PaidBox'
import { paymentName } from './sale-words'
import './payment-entry.css'

export type PaymentEntryProps = CashEntryProps & {
  readonly payment: PaymentKind
  readonly onPayment: (payment: PaymentKind) => void
  /** Where the shop does not ask for the cash first, there is nothing to enter for it. */
  readonly cashFirst: boolean
}

export function PaymentEntry({ payment, onPayment, cashFirst, ...cash }: PaymentEntryProps) {
  // Behind the render: what takes the focus is there only then.
  const take = (kind: PaymentKind) => {
    onPayment(kind)
    queueMicrotask(cash.onChosen)
  }
  // Before there is anything to pay the hands stay at the number.
  const choose = (kind: PaymentKind) => (cash.price === undefined ? onPayment(kind) : take(kind))
  useHotkeys(
    {
      ...Object.fromEntries(paymentKinds.map((kind, place) => [`Alt+${place + 1}`, () => choose(kind)])),
      F9: () => (payment === 'cash' ? false : take('cash')),
    },
    'panel',
  )
  return (
    <div className="payment">
      <KindKeys payment={payment} onChoose={choose} />
      {payment !== 'cash' && <PaidBox payment={payment} price={cash.price} onForward={cash.onForward} />}
      {payment === 'cash' && cashFirst && <CashEntry {...cash} />}
    </div>
  )
}

type KindKeysProps = { readonly payment: PaymentKind; readonly onChoose: (kind: PaymentKind) => void }

function KindKeys({ payment, onChoose }: KindKeysProps) {
  const { t } = useTranslation()
  return (
    <div className="payment-kinds" role="group" aria-label={t('payment.label')}>
      {paymentKinds.map((kind, place) => (
        <button
          key={kind}
          type="button"
          className="payment-kind"
          aria-pressed={kind === payment}
          aria-keyshortcuts={`Alt+${place + 1}`}
          onClick={() => onChoose(kind)}
        >
          {paymentName(t, kind)}
        </button>
      ))}
    </div>
  )
}
