// Jual: who, what, money, from left to right; then the review; then the result.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { bridge } from '../../bridge'
import { saleStore } from '../../sale/sale-store'
import { SaleResult } from '../../sale/SaleResult'
import { useTill } from '../../till/use-till'
import { NumberColumn } from './NumberColumn'
import { OrderColumn } from './OrderColumn'
import { ProductColumn } from './ProductColumn'
import { ReviewPanel } from './ReviewPanel'
import { topUpStore } from './topup-store'
import { useOrderKeys } from './order-keys'
import { focusOn, useTopUp } from './use-topup'
import './topup.css'
import './number.css'
import './products.css'
import './order.css'
import './review.css'

export function TopUpScreen() {
  const stage = useTopUp((state) => state.stage)
  const sale = useStore(saleStore, (state) => state.sale)
  const lineUp = useTill((state) => state.status?.line.kind === 'up')
  const paused = useTill((state) => state.status?.pause !== undefined)
  useShelf()
  if (stage === 'review') return <ReviewPanel />
  if (stage === 'sent' && sale) return <SaleResult sale={sale} onNext={nextCustomer} lineUp={lineUp} paused={paused} />
  return <OrderStage />
}

/** Fields clear and the focus is back at the number before the next customer has spoken. */
function nextCustomer(): void {
  saleStore.getState().leave()
  topUpStore.getState().next()
}

function useShelf(): void {
  const cashFirst = useTill((state) => state.settings?.preferences.cashFirst ?? true)
  useEffect(() => topUpStore.getState().setCashFirst(cashFirst), [cashFirst])
  useEffect(() => {
    void topUpStore.getState().load()
    const stopList = bridge.on('catalogue/changed', () => void topUpStore.getState().load())
    const stopSale = saleStore.getState().follow()
    return () => {
      stopList()
      stopSale()
    }
  }, [])
}

function OrderStage() {
  const { t } = useTranslation()
  useOrderKeys()
  useEffect(() => {
    const { trouble } = topUpStore.getState()
    focusOn(trouble?.kind === 'price-changed' || trouble?.kind === 'not-enough-cash' ? 'cash' : 'number')
  }, [])
  return (
    <div className="topup">
      <h1 className="screen-reader-only">{t('topup.title')}</h1>
      <NumberColumn />
      <ProductColumn />
      <OrderColumn />
    </div>
  )
}
