// Tagihan: whose bill, what it is, the money, from left to right; F12 pays; then the result.
import { IconFileInvoice } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { bridge } from '../../bridge'
import { useTill } from '../../till/use-till'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { viewOf } from './bills-state'
import { billsStore } from './bills-store'
import { useBillKeys } from './bills-keys'
import { MiddleColumn } from './MiddleColumn'
import { NumberColumn } from './NumberColumn'
import { PaidBills } from './PaidBills'
import { paidStore } from './paid-store'
import { PaymentColumn } from './PaymentColumn'
import { focusOn } from './use-bills'
import '../../ui/columns.css'
import '../../ui/number-box.css'
import '../../sale/money.css'
import './bills.css'
import './kinds.css'
import './entry.css'
import './lines.css'
import './asking.css'
import './sheet.css'
import './sheet-cards.css'
import './sheet-notes.css'
import './payment.css'

// Paid bills go on while another screen is shown.
paidStore.getState().follow()

export function BillsScreen() {
  const setUp = useTill((state) => state.status?.lanes.digiswitch !== undefined)
  const paid = useStore(paidStore, (state) => state.sales.length > 0)
  useCounter()
  if (paid) return <PaidBills />
  return setUp ? <OrderStage /> : <NotSetUp />
}

function useCounter(): void {
  const cashFirst = useTill((state) => state.settings?.preferences.cashFirst ?? true)
  const training = useTill((state) => state.status?.training ?? false)
  useEffect(() => billsStore.getState().setCashFirst(cashFirst), [cashFirst])
  useEffect(() => {
    // The other set of data knows nothing of the bills in hand.
    if (billsStore.getState().training !== training) paidStore.getState().leave()
    billsStore.getState().enter(training)
    const stopList = bridge.on('catalogue/changed', () => void billsStore.getState().load())
    return stopList
  }, [training])
}

function OrderStage() {
  const { t } = useTranslation()
  useBillKeys()
  useEffect(() => {
    // Who just paid is a known customer now.
    void billsStore.getState().load()
    focusOn(viewOf(billsStore.getState()) === 'bill' ? 'cash' : 'number')
  }, [])
  return (
    <div className="bills">
      <h1 className="screen-reader-only">{t('billScreen.title')}</h1>
      <NumberColumn />
      <MiddleColumn />
      <PaymentColumn />
    </div>
  )
}

function NotSetUp() {
  const { t } = useTranslation()
  const go = useTill((state) => state.go)
  return (
    <EmptyState icon={<IconFileInvoice size={40} aria-hidden="true" />} title={t('billScreen.closedTitle')}>
      <p>{t('billScreen.closedWords')}</p>
      <Button keyCap="F11" onClick={() => go('settings', 'digiswitch')}>
        {t('billScreen.closedKey')}
      </Button>
    </EmptyState>
  )
}
