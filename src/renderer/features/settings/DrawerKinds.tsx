// Which ways of paying open the cash drawer.
import { Switch } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type PaymentKind, paymentKinds } from '../../../shared/payment'
import { type DraftProps } from './PaperWayFields'

export function DrawerKinds({ draft, change }: DraftProps) {
  const { t } = useTranslation()
  const labelId = useId()
  const set = (kind: PaymentKind, on: boolean) =>
    change({ drawer: paymentKinds.filter((each) => (each === kind ? on : draft.drawer.includes(each))) })
  return (
    <div className="drawer-kinds" role="group" aria-labelledby={labelId}>
      <p className="field-label" id={labelId}>
        {t('settings.printing.drawer')}
      </p>
      <p className="field-help">{t('settings.printing.drawerHelp')}</p>
      {paymentKinds.map((kind) => (
        <Switch
          key={kind}
          size="lg"
          withThumbIndicator={false}
          labelPosition="left"
          classNames={{ body: 'toggle-body', label: 'toggle-label', track: 'toggle-track', thumb: 'toggle-thumb' }}
          label={t(`payment.names.${kind}`)}
          checked={draft.drawer.includes(kind)}
          onChange={(event) => set(kind, event.currentTarget.checked)}
        />
      ))}
    </div>
  )
}
