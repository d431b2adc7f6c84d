// A person decides what no machine can, and puts a name to it.
import { Radio } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../shared/money'
import { type SaleView } from '../../shared/sale-view'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { StateBadge } from '../ui/StateBadge'
import { moneyBack } from './sale-words'

const outcomes = ['delivered', 'refused'] as const
type Outcome = (typeof outcomes)[number]

export type SettleFormProps = {
  readonly sale: Pick<SaleView, 'price' | 'payment'>
  /** Who is at the till: most often the one who decides. */
  readonly cashier: string
  readonly onSettle: (outcome: Outcome, by: string) => void
  readonly onBack: () => void
}

export function SettleForm({ sale, cashier, onSettle, onBack }: SettleFormProps) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome>()
  const [by, setBy] = useState(cashier)
  const [tried, setTried] = useState(false)
  const sum = moneyBack(t, formatRupiah(sale.price), sale.payment)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (outcome && by.trim() !== '') onSettle(outcome, by.trim())
  }
  return (
    <form className="settle" onSubmit={submit} noValidate>
      <p>{t('history.settleText')}</p>
      <Radio.Group
        aria-label={t('history.outcome')}
        value={outcome ?? ''}
        onChange={(value) => setOutcome(outcomes.find((each) => each === value))}
        error={tried && !outcome ? t('history.settleChoose') : undefined}
      >
        <div className="settle-cards">
          {outcomes.map((each) => (
            <Radio.Card key={each} value={each} className="settle-card">
              <StateBadge state={each} />
              <span>{t(each === 'delivered' ? 'history.settleDeliveredNote' : 'history.settleRefusedNote', { sum })}</span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <Field
        label={t('history.settleBy')}
        value={by}
        onChange={setBy}
        maxLength={24}
        error={tried && by.trim() === '' ? t('history.settleNameNeeded') : undefined}
      />
      <div className="ask-choices">
        <Button size="large" keyCap="Esc" onClick={onBack}>
          {t('history.back')}
        </Button>
        <Button size="large" type="submit" variant="primary" disabled={!outcome}>
          {t('history.settleYes')}
        </Button>
      </div>
    </form>
  )
}
