// A person decides what no machine can.
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type SaleDetail } from '../../../shared/sale-view'
import { SaleNamed } from '../../sale/SaleNamed'
import { SettleForm } from '../../sale/SettleForm'
import { useTill } from '../../till/use-till'
import { Ask } from '../../ui/Ask'
import { useHotkeys } from '../../ui/hotkeys'
import { type HistoryStore } from './history-store'

export function SettleDialog({ store }: { readonly store: HistoryStore }) {
  const { t } = useTranslation()
  const settling = useStore(store, (state) => state.settling)
  const sale = useStore(store, (state) => state.detail)
  return (
    <Ask open={settling && sale !== undefined} onClose={() => store.getState().askSettle(false)} title={t('history.settleTitle')}>
      {sale && <Settling store={store} sale={sale} />}
    </Ask>
  )
}

function Settling({ store, sale }: { readonly store: HistoryStore; readonly sale: SaleDetail }) {
  useHotkeys({}, 'dialog', true)
  const cashier = useTill((state) => state.settings?.preferences.cashier ?? '')
  const { settle, askSettle } = store.getState()
  return (
    <>
      <SaleNamed sale={sale} />
      <SettleForm sale={sale} cashier={cashier} onSettle={(outcome, by) => void settle(outcome, by)} onBack={() => askSettle(false)} />
    </>
  )
}
