// Training on and off. Going back to real money asks once.
import { IconSchool } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type SettingsView } from '../../../shared/settings'
import { Button } from '../../ui/Button'
import { useHotkeys } from '../../ui/hotkeys'
import { SaveNotice, Section } from './Section'
import { type SettingsStore } from './settings-store'

export function TrainingSection({ store, view }: { readonly store: SettingsStore; readonly view: SettingsView }) {
  const { t } = useTranslation()
  const points = ['sandbox', 'apart', 'marked'] as const
  return (
    <Section name="training" intro={t('settings.training.what')}>
      <div className="settings-form">
        <div className="training-state" data-on={view.training || undefined}>
          <IconSchool size={26} stroke={1.8} aria-hidden="true" />
          <span>{t(view.training ? 'settings.training.on' : 'settings.training.off')}</span>
        </div>
        <ul className="settings-points">
          {points.map((point) => (
            <li key={point}>{t(`settings.training.points.${point}`)}</li>
          ))}
        </ul>
        {view.training ? <LeaveTraining store={store} /> : <EnterTraining store={store} />}
        <SaveNotice store={store} />
      </div>
    </Section>
  )
}

function EnterTraining({ store }: { readonly store: SettingsStore }) {
  const { t } = useTranslation()
  const busy = useStore(store, (state) => state.busy)
  const enter = () => void store.getState().setTraining(true)
  useHotkeys({ l: enter })
  return (
    <div>
      <Button variant="primary" keyCap="L" busy={busy} onClick={enter}>
        {t('settings.training.turnOn')}
      </Button>
    </div>
  )
}

function LeaveTraining({ store }: { readonly store: SettingsStore }) {
  const { t } = useTranslation()
  const busy = useStore(store, (state) => state.busy)
  const [asking, setAsking] = useState(false)
  useHotkeys({ l: () => setAsking(true), Escape: () => (asking ? setAsking(false) : false) })
  if (!asking) {
    return (
      <div>
        <Button keyCap="L" onClick={() => setAsking(true)}>
          {t('settings.training.turnOff')}
        </Button>
      </div>
    )
  }
  const leave = () => {
    setAsking(false)
    void store.getState().setTraining(false)
  }
  return (
    <div className="tinted tone-waiting settings-ask" role="group" aria-label={t('settings.training.turnOff')}>
      <p>{t('settings.training.sure')}</p>
      <div className="settings-save">
        <Button variant="primary" busy={busy} onClick={leave}>
          {t('settings.training.sureYes')}
        </Button>
        <Button keyCap="Esc" onClick={() => setAsking(false)}>
          {t('settings.training.back')}
        </Button>
      </div>
    </div>
  )
}
