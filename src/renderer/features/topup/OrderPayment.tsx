// How the order in hand is paid.
import { PaymentEntry } from '../../sale/PaymentEntry'
import { topUpStore } from './topup-store'
import { focusOn, goForward, useTopUp } from './use-topup'

export function OrderPayment() {
  const price = useTopUp((state) => state.product?.price)
  const payment = useTopUp((state) => state.payment)
  const typed = useTopUp((state) => state.cashTyped)
  const cashFirst = useTopUp((state) => state.cashFirst)
  const { setPayment, typeCash } = topUpStore.getState()
  return (
    <PaymentEntry
      price={price}
      payment={payment}
      onPayment={setPayment}
      cashFirst={cashFirst}
      typed={typed}
      onType={typeCash}
      onChosen={() => focusOn('cash')}
      onForward={goForward}
    />
  )
}
