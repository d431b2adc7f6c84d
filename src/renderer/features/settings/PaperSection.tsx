// Struk & printer: how slips reach the paper, and how they look on it.
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SettingsView } from '../../../shared/settings'
import { Button } from '../../ui/Button'
import { DesignSection } from './DesignSection'
import { PrintingSection } from './PrintingSection'
import { type SettingsStore } from './settings-store'

const paperParts = ['printer', 'design'] as const
type PaperPart = (typeof paperParts)[number]

export function PaperSection({ store, view }: { readonly store: SettingsStore; readonly view: SettingsView }) {
  const { t } = useTranslation()
  const [part, setPart] = useState<PaperPart>('printer')
  const parts: ReactNode = (
    <div className="niskala-parts" role="group" aria-label={t('settings.design.parts')}>
      {paperParts.map((each) => (
        <Button key={each} pressed={each === part} onClick={() => setPart(each)}>
          {t(`settings.design.part.${each}`)}
        </Button>
      ))}
    </div>
  )
  const Part = part === 'printer' ? PrintingSection : DesignSection
  return <Part store={store} view={view} parts={parts} />
}
