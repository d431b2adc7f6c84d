// Jual: who, what, money, from left to right; then the review; then the result.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type SaleView } from '../../../shared/sale-view'
import { bridge } from '../../bridge'
import { saleStore } from '../../sale/sale-store'
import { SaleResult } from '../../sale/SaleResult'
import { useTill } from '../../till/use-till'
import { showNotice } from '../../ui/notice'
import { NumberColumn } from './NumberColumn'
import { OrderColumn } from './OrderColumn'
import { ProductColumn } from './ProductColumn'
import { ReviewPanel } from './ReviewPanel'
import { topUpStore } from './topup-store'
import { troubleWords } from './trouble-words'
import { useOrderKeys } from './order-keys'
import { focusOn, useTopUp } from './use-topup'
import '../../ui/columns.css'
import '../../ui/number-box.css'
import '../../sale/money.css'
import './topup.css'
import './number.css'
import './products.css'
import './order.css'
import './review.css'

export function TopUpScreen() {
  const stage = useTopUp((state) => state.stage)
  const sale = useStore(saleStore, (state) => state.sale)
  useShelf()
  if (stage === 'review') return <ReviewPanel />
  if (stage === 'sent' && sale) return <Result sale={sale} />
  return <OrderStage />
}

function Result({ sale }: { readonly sale: SaleView }) {
  const lineUp = useTill((state) => state.status?.lanes[sale.provider]?.line.kind === 'up')
  const paused = useTill((state) => state.status?.lanes[sale.provider]?.pause !== undefined)
  useOtherTrouble()
  const tryOther = () => void topUpStore.getState().tryOther(sale)
  return <SaleResult sale={sale} onNext={nextCustomer} onOther={tryOther} lineUp={lineUp} paused={paused} />
}

/** Why no new order through the other provider could be made: said beside the result, which stays. */
function useOtherTrouble(): void {
  const { t } = useTranslation()
  const trouble = useTopUp((state) => state.trouble)
  useEffect(() => {
    if (!trouble) return
    showNotice(troubleWords(t, trouble), 'failed')
    topUpStore.getState().forgetTrouble()
  }, [trouble, t])
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
    return stopList
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
