// The frame of one place in the settings: title, a sentence, how the last save ended, and the fields.
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { failureWords } from './failure-words'
import { type SectionName, type SettingsNotice, type SettingsStore } from './settings-store'

export type SectionProps = { readonly name: SectionName; readonly intro: string; readonly aside?: ReactNode; readonly children: ReactNode }

export function Section({ name, intro, aside, children }: SectionProps) {
  const { t } = useTranslation()
  return (
    <section className="settings-section" aria-labelledby={`settings-${name}`}>
      <header className="settings-head">
        <div>
          <h2 className="settings-title" id={`settings-${name}`}>
            {t(`settings.sections.${name}`)}
          </h2>
          <p className="settings-intro">{intro}</p>
        </div>
        {aside}
      </header>
      {children}
    </section>
  )
}

/** Always on screen, so that a screen reader hears the change and nothing moves. */
export function SaveNotice({ store }: { readonly store: SettingsStore }) {
  const { t } = useTranslation()
  const notice = useStore(store, (state) => state.notice)
  return (
    <div className="settings-notice" role="status">
      {notice && (
        <span className={`settings-notice-words tone-${notice.tone === 'good' ? 'success' : 'failed'}`}>
          <NoticeIcon tone={notice.tone} />
          {notice.tone === 'good' ? t(`settings.done.${notice.key}`) : failureWords(t, notice.failure)}
        </span>
      )}
    </div>
  )
}

function NoticeIcon({ tone }: { readonly tone: SettingsNotice['tone'] }) {
  const Icon = tone === 'good' ? IconCircleCheck : IconAlertTriangle
  return <Icon size={20} stroke={1.9} aria-hidden="true" />
}
