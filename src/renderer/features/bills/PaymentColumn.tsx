// Money: what the bill is made of, the shop's fee, the total, the cash, the change, and the pay key in its corner.
import { useTranslation } from 'react-i18next'
import { formatRupiah, type Rupiah, zeroRupiah } from '../../../shared/money'
import { PaymentEntry } from '../../sale/PaymentEntry'
import { SendKey } from '../../sale/SendKey'
import { Amount } from '../../ui/Amount'
import { billSums } from './bill-sums'
import { mayPay, shownBill, stepOf, totalOfAll } from './bills-state'
import { billsStore } from './bills-store'
import { pay } from './bills-keys'
import { FeeField } from './FeeField'
import { payTroubleWords } from './trouble-words'
import { focusOn, useBills } from './use-bills'

export function PaymentColumn() {
  const { t } = useTranslation()
  return (
    <aside className="column column-order column-payment" aria-label={t('billScreen.payment')}>
      <SumLines />
      <Total />
      <Paying />
      <div className="order-foot">
        <Steps />
        <PayKey />
        <p className="send-notes">
          <span>{t('billScreen.enterNever')}</span>
          <span>{t('billScreen.escBack')}</span>
        </p>
      </div>
    </aside>
  )
}

/** The lines of the bill on the sheet; where several are paid, which of them it is. */
function SumLines() {
  const { t } = useTranslation()
  const held = useBills(shownBill)
  const bills = useBills((state) => state.bills)
  const sums = held && billSums(held.draft.bill)
  const nth = held ? bills.indexOf(held) + 1 : 0
  return (
    <div className="sums">
      <h2 className="column-label">
        {held && bills.length > 1 ? t('billScreen.paymentOf', { nth, count: bills.length }) : t('billScreen.payment')}
      </h2>
      <SumLine words={t('billScreen.bill')} value={sums?.bill} />
      <SumLine words={t('billScreen.admin')} value={sums?.admin} />
      <FeeField held={held} />
    </div>
  )
}

function SumLine({ words, value }: { readonly words: string; readonly value: Rupiah | undefined }) {
  return (
    <div className="sum-line">
      <span>{words}</span>
      {value === undefined ? <span className="sum-none">–</span> : <Amount value={value} />}
    </div>
  )
}

function Total() {
  const { t } = useTranslation()
  const total = useBills(totalOfAll)
  const count = useBills((state) => state.bills.length)
  return (
    <div className="order-total" data-empty={total === undefined || undefined}>
      <span>{count > 1 ? t('billScreen.totalOf', { count }) : t('billScreen.total')}</span>
      <Amount value={total ?? zeroRupiah} size="total" />
    </div>
  )
}

function Paying() {
  const price = useBills(totalOfAll)
  const payment = useBills((state) => state.payment)
  const typed = useBills((state) => state.cashTyped)
  const cashFirst = useBills((state) => state.cashFirst)
  const { setPayment, typeCash } = billsStore.getState()
  return (
    <PaymentEntry
      price={price}
      payment={payment}
      onPayment={setPayment}
      cashFirst={cashFirst}
      typed={typed}
      onType={typeCash}
      onChosen={() => focusOn('cash')}
      // Enter in the money goes nowhere: only the pay key pays.
      onForward={() => undefined}
    />
  )
}

/** Always there, so that the pay key below never moves. */
function Steps() {
  const { t } = useTranslation()
  const trouble = useBills((state) => state.trouble)
  const step = useBills(stepOf)
  const held = useBills(shownBill)
  const most = held ? formatRupiah(held.draft.feeMax) : ''
  return (
    <p className="order-trouble" role="status" data-trouble={trouble?.kind}>
      {trouble ? payTroubleWords(t, trouble) : t(`billScreen.steps.${step}`, { most })}
    </p>
  )
}

function PayKey() {
  const { t } = useTranslation()
  const ready = useBills(mayPay)
  const busy = useBills((state) => state.busy)
  return <SendKey words={t(busy === 'paying' ? 'billScreen.paying' : 'billScreen.pay')} ready={ready} onSend={() => void pay()} />
}
