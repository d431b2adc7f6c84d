// The same bill was paid today or is still open: says so, and asks for a key of its own.
import { IconRepeat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { type HeldBill } from './bills-state'
import { confirmSecond } from './bills-keys'

export function SecondBill({ held }: { readonly held: HeldBill }) {
  const { t } = useTranslation()
  const { draft, paidSince, secondConfirmed } = held
  if (draft.paidToday.length === 0 && !paidSince) return null
  return (
    <section className="bill-second tinted tone-waiting" role="alert">
      <h2 className="bill-second-title">
        <IconRepeat size={24} aria-hidden="true" />
        {t('billScreen.secondTitle')}
      </h2>
      <p>
        {draft.paidToday.length > 0 ? t('billScreen.paidToday', { sales: draft.paidToday.join(', ') }) : t('billScreen.paidTodayPlain')}
      </p>
      <Button keyCap="Y" pressed={secondConfirmed} disabled={secondConfirmed} onClick={confirmSecond}>
        {t(secondConfirmed ? 'billScreen.secondDone' : 'billScreen.secondYes')}
      </Button>
    </section>
  )
}
