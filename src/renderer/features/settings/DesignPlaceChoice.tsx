// Which slips the fields below are about: all or one kind, on any paper or on one.
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paperColumns } from '../../../shared/printing'
import { slipKinds } from '../../../shared/slip-design'
import { Button } from '../../ui/Button'
import { type DesignPlace } from './design-draft'

type DesignPlaceChoiceProps = { readonly place: DesignPlace; readonly onChange: (place: DesignPlace) => void }

export function DesignPlaceChoice({ place, onChange }: DesignPlaceChoiceProps) {
  const { t } = useTranslation()
  return (
    <>
      <Group label={t('settings.design.kind')}>
        {[undefined, ...slipKinds].map((kind) => (
          <Button key={kind ?? 'all'} pressed={kind === place.kind} onClick={() => onChange({ ...place, kind })}>
            {t(`settings.design.kinds.${kind ?? 'all'}`)}
          </Button>
        ))}
      </Group>
      <Group label={t('settings.design.width')}>
        {[undefined, ...paperColumns].map((columns) => (
          <Button key={columns ?? 'all'} pressed={columns === place.columns} onClick={() => onChange({ ...place, columns })}>
            {t(`settings.design.widths.${columns ?? 'all'}`)}
          </Button>
        ))}
      </Group>
    </>
  )
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={label}>
      <p className="field-label design-label" aria-hidden="true">
        {label}
      </p>
      <div className="niskala-parts design-choices">{children}</div>
    </div>
  )
}
