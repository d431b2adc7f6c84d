// Which version this is and where the data live.
import { useTranslation } from 'react-i18next'
import { type SettingsView } from '../../../shared/settings'
import { Section } from './Section'

export function AboutSection({ view }: { readonly view: SettingsView }) {
  const { t } = useTranslation()
  const facts = [
    [t('settings.about.version'), `Loket ${view.version}`],
    [t('settings.about.folder'), view.dataFolder],
    [t('settings.about.licence'), 'MIT'],
  ] as const
  return (
    <Section name="about" intro={t('settings.about.what')}>
      <dl className="settings-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="field-help">{t('settings.about.folderHelp')}</p>
      <p className="field-help">{t('settings.about.keys')}</p>
    </Section>
  )
}
