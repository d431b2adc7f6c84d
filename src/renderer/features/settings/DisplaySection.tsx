// Language, theme, time zone, sounds and the customer's window: each takes effect the moment it is chosen.
import { useTranslation } from 'react-i18next'
import { type Language, type SettingsView, type Theme, timeZoneNames, type TimeZoneName } from '../../../shared/settings'
import { Choice, Toggle } from './Choice'
import { CustomerDisplayPart } from './CustomerDisplayPart'
import { SaveNotice, Section } from './Section'
import { type SettingsStore } from './settings-store'

export function DisplaySection({ store, view }: { readonly store: SettingsStore; readonly view: SettingsView }) {
  const { t } = useTranslation()
  const { preferences } = view
  const { savePreferences } = store.getState()
  return (
    <Section name="display" intro={t('settings.display.intro')} aside={<SaveNotice store={store} />}>
      <div className="settings-form">
        <Choice<Language>
          label={t('settings.display.language')}
          value={preferences.language}
          options={[
            { value: 'id', label: t('settings.display.indonesian') },
            { value: 'en', label: t('settings.display.english') },
          ]}
          onChange={(language) => void savePreferences({ language })}
        />
        <Choice<Theme>
          label={t('settings.display.theme')}
          value={preferences.theme}
          options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`settings.display.${value}`) }))}
          onChange={(theme) => void savePreferences({ theme })}
        />
        <Choice<TimeZoneName>
          label={t('settings.display.zone')}
          help={t('settings.display.zoneHelp')}
          value={preferences.timeZone}
          options={timeZoneNames.map((value) => ({ value, label: t(`settings.display.${value}`) }))}
          onChange={(timeZone) => void savePreferences({ timeZone })}
        />
        <Toggle
          label={t('settings.display.sounds')}
          help={t('settings.display.soundsHelp')}
          checked={preferences.sounds}
          onChange={(sounds) => void savePreferences({ sounds })}
        />
      </div>
      <CustomerDisplayPart store={store} view={view} />
    </Section>
  )
}
