// The questions before something that cannot be undone: each names the number and the sum.
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { formatRupiah } from '../../../shared/money'
import { type SaleDetail } from '../../../shared/sale-view'
import { moneyBack } from '../../sale/sale-words'
import { SaleNamed } from '../../sale/SaleNamed'
import { SettleForm } from '../../sale/SettleForm'
import { useTill } from '../../till/use-till'
import { Ask } from '../../ui/Ask'
import { Button } from '../../ui/Button'
import { useHotkeys } from '../../ui/hotkeys'
import { type QueueStore } from './queue-store'

const titles = { cancel: 'queue.confirmCancelTitle', extend: 'queue.confirmExtendTitle', settle: 'history.settleTitle' } as const

export function QueueDialogs({ store }: { readonly store: QueueStore }) {
  const { t } = useTranslation()
  const asking = useStore(store, (state) => state.asking)
  const sale = useStore(store, (state) => state.detail)
  const close = () => store.getState().ask(undefined)
  return (
    <Ask open={asking !== undefined && sale !== undefined} onClose={close} title={asking ? t(titles[asking]) : ''}>
      {asking && sale && <Question store={store} asking={asking} sale={sale} onBack={close} />}
    </Ask>
  )
}

type QuestionProps = {
  readonly store: QueueStore
  readonly asking: keyof typeof titles
  readonly sale: SaleDetail
  readonly onBack: () => void
}

function Question({ store, asking, sale, onBack }: QuestionProps) {
  const { t } = useTranslation()
  useHotkeys({}, 'dialog', true)
  const cashier = useTill((state) => state.settings?.preferences.cashier ?? '')
  const { cancel, extend, settle } = store.getState()
  if (asking === 'settle') {
    return (
      <>
        <SaleNamed sale={sale} />
        <SettleForm sale={sale} cashier={cashier} onSettle={(outcome, by) => void settle(outcome, by)} onBack={onBack} />
      </>
    )
  }
  const cancelling = asking === 'cancel'
  return (
    <>
      <SaleNamed sale={sale} />
      <p>{t(cancelling ? 'queue.confirmCancelText' : 'queue.confirmExtendText')}</p>
      {cancelling && (
        <p className="ask-money tinted tone-failed">
          <span>{t('queue.giveBack')}</span>
          <strong>{moneyBack(t, formatRupiah(sale.price), sale.payment)}</strong>
        </p>
      )}
      <Choices onBack={onBack}>
        <Button size="large" variant={cancelling ? 'danger' : 'primary'} onClick={() => void (cancelling ? cancel() : extend())}>
          {t(cancelling ? 'queue.confirmCancelYes' : 'queue.confirmExtendYes')}
        </Button>
      </Choices>
    </>
  )
}

/** The harmless answer comes first and has the focus, so that Enter alone never does it. */
function Choices({ onBack, children }: { readonly onBack: () => void; readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className="ask-choices">
      <Button size="large" keyCap="Esc" onClick={onBack}>
        {t('queue.back')}
      </Button>
      {children}
    </div>
  )
}
