// The last look before money moves: number, product and price in large type, and the one key that sends.
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, type Rupiah, rupiah } from '../../../shared/money'
import { type PaymentKind } from '../../../shared/payment'
import { groupDigits } from '../../../shared/phone-number'
import { paymentName } from '../../sale/sale-words'
import { SendKey } from '../../sale/SendKey'
import { Amount } from '../../ui/Amount'
import { Button } from '../../ui/Button'
import { useHotkeys } from '../../ui/hotkeys'
import { OtherOrder, OtherMoney } from './OtherOrder'
import { SecondSale } from './SecondSale'
import { hintedOperator, maySend, paymentOf, tenderedFor } from './topup-state'
import { topUpStore } from './topup-store'
import { troubleWords } from './trouble-words'
import { useTopUp } from './use-topup'

export function ReviewPanel() {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const { send, back, confirmSecond } = topUpStore.getState()
  useEffect(() => heading.current?.focus(), [])
  useHotkeys(
    {
      F12: () => void send(),
      Escape: () => back(),
      y: () => confirmSecond(),
      // Scanners end with Enter, so it must do nothing on the key that sends.
      Enter: () => document.activeElement?.classList.contains('send-key') ?? false,
    },
    'panel',
  )
  return (
    <section className="review" aria-labelledby="review-title">
      <div className="review-main">
        <h1 className="review-title" id="review-title" ref={heading} tabIndex={-1}>
          {t('topup.reviewTitle')}
        </h1>
        <p className="review-words">{t('topup.reviewWords')}</p>
        <OtherOrder />
        <ReviewFacts />
        <SecondSale />
      </div>
      <ReviewMoney />
    </section>
  )
}

function ReviewFacts() {
  const { t } = useTranslation()
  const draft = useTopUp((state) => state.draft)
  const digits = useTopUp((state) => state.digits)
  const product = useTopUp((state) => state.product)
  const operator = useTopUp(hintedOperator)
  const other = operator && product?.operator && product.operator !== operator
  return (
    <dl className="review-facts">
      <dt>{t('topup.reviewTo')}</dt>
      <dd className="review-number">{groupDigits(draft?.destination ?? digits)}</dd>
      {other && <dd className="order-warning">{t('topup.otherOperator', { operator: t(`topup.operators.${operator}`) })}</dd>}
      <dt>{t('topup.reviewProduct')}</dt>
      <dd className="review-product">{draft?.product ?? product?.name}</dd>
      <dt>{t('topup.reviewPrice')}</dt>
      <dd className="review-price">{product && <Amount value={draft?.price ?? product.price} size="huge" />}</dd>
    </dl>
  )
}

function ReviewMoney() {
  const { t } = useTranslation()
  const trouble = useTopUp((state) => state.trouble)
  const price = useTopUp((state) => state.product?.price)
  const tendered = useTopUp(tenderedFor)
  const payment = useTopUp(paymentOf)
  const insteadOf = useTopUp((state) => state.insteadOf)
  if (price === undefined || tendered === undefined) return null
  return (
    <aside className="column column-order" aria-label={t('topup.cash')}>
      <div className="review-line">
        <span>{t('topup.total')}</span>
        <Amount value={price} size="body" />
      </div>
      {insteadOf ? <OtherMoney failed={insteadOf} price={price} /> : <MoneyLines payment={payment} tendered={tendered} price={price} />}
      <div className="order-foot">
        <p className="order-trouble" role="status" data-trouble={trouble?.kind}>
          {trouble && troubleWords(t, trouble)}
        </p>
        <ReviewKeys />
        <p className="send-notes">
          <span>{t('topup.enterNever')}</span>
          <span>{t('topup.escBack')}</span>
        </p>
      </div>
    </aside>
  )
}

type MoneyLinesProps = { readonly payment: PaymentKind; readonly tendered: Rupiah; readonly price: Rupiah }

function MoneyLines({ payment, tendered, price }: MoneyLinesProps) {
  const { t } = useTranslation()
  if (payment !== 'cash') return <PaidLines name={paymentName(t, payment)} price={price} />
  return (
    <>
      <div className="review-line">
        <span>{t('topup.cash')}</span>
        <span className="review-cash">{formatRupiah(tendered)}</span>
      </div>
      <div className="change">
        <span>{t('topup.change')}</span>
        <Amount value={rupiah(tendered - price)} size="value" />
      </div>
    </>
  )
}

function PaidLines({ name, price }: { readonly name: string; readonly price: Rupiah }) {
  const { t } = useTranslation()
  return (
    <>
      <div className="review-line">
        <span>{t('payment.label')}</span>
        <span className="review-cash">{name}</span>
      </div>
      <div className="change change-paid">{t('payment.paidExactly', { name, amount: formatRupiah(price) })}</div>
    </>
  )
}

function ReviewKeys() {
  const { t } = useTranslation()
  const ready = useTopUp(maySend)
  const busy = useTopUp((state) => state.busy)
  const other = useTopUp((state) => state.insteadOf !== undefined)
  const { send, back } = topUpStore.getState()
  const words = { no: 'topup.send', drafting: 'topup.preparing', sending: 'topup.sending' } as const
  return (
    <>
      <Button wide keyCap="Esc" icon={<IconArrowLeft size={20} aria-hidden="true" />} onClick={back} disabled={busy === 'sending'}>
        {t(other ? 'topup.other.back' : 'topup.back')}
      </Button>
      <SendKey words={t(words[busy])} ready={ready} onSend={() => void send()} />
    </>
  )
}
