// While the provider is asked: whose bill, and the seconds. The room is the sheet's, so that nothing jumps when it comes.
import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CustomerNumber } from '../../sale/SaleNumber'
import { Button } from '../../ui/Button'
import { useNow } from '../../ui/now'
import { billsStore } from './bills-store'
import { followAnswer, useBills } from './use-bills'

/** Longer than nearly every answer takes. */
const slowAfterSeconds = 10

export function Asking() {
  const { t } = useTranslation()
  const asking = useBills((state) => state.asking)
  const now = useNow()
  if (!asking) return null
  const { product, customerNo } = asking.question
  const seconds = Math.max(0, Math.floor((now - asking.since) / 1000))
  const stop = () => {
    billsStore.getState().stopAsking()
    followAnswer()
  }
  return (
    <>
      <div className="bill-scroll asking" aria-busy="true">
        <p className="sheet-kind">{product}</p>
        <p className="asking-number">
          <CustomerNumber customerNo={customerNo} />
        </p>
        <p className="asking-words">
          <Loader size={22} aria-hidden="true" />
          <span>{t('billScreen.asking')}</span>
          <span className="asking-seconds" aria-hidden="true">
            {t('billScreen.askingFor', { seconds })}
          </span>
        </p>
        <p className="asking-slow" role="status">
          {seconds >= slowAfterSeconds && t('billScreen.askingSlow')}
        </p>
      </div>
      <div className="bill-foot">
        <Button size="large" wide keyCap="Esc" onClick={stop}>
          {t('billScreen.askingStop')}
        </Button>
      </div>
    </>
  )
}
