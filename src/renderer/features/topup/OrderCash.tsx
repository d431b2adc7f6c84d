// The cash of the order in hand.
import { CashEntry } from '../../sale/CashEntry'
import { topUpStore } from './topup-store'
import { focusOn, goForward, useTopUp } from './use-topup'

export function OrderCash() {
  const price = useTopUp((state) => state.product?.price)
  const typed = useTopUp((state) => state.cashTyped)
  const { typeCash } = topUpStore.getState()
  return <CashEntry price={price} typed={typed} onType={typeCash} onChosen={() => focusOn('cash')} onForward={goForward} />
}
