// The address to enter at Niskala, with its secret path; a new path makes the old one useless.
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '../../ui/Button'
import { copyText } from '../../ui/copy-text'
import { showNotice } from '../../ui/notice'
import { type SettingsStore } from './settings-store'

export function CallbackAddress({ store, url }: { readonly store: SettingsStore; readonly url: string | undefined }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const copy = async () => {
    if (url && (await copyText(url))) showNotice(t('settings.callback.copied'))
  }
  return (
    <section className="callback-url" aria-label={t('settings.callback.url')}>
      <h3 className="field-label">{t('settings.callback.url')}</h3>
      {url ? <code className="callback-url-text">{url}</code> : <p className="niskala-plain">{t('settings.callback.urlOff')}</p>}
      <p className="field-help">{t('settings.callback.urlHelp')}</p>
      {asking ? (
        <NewPath store={store} onDone={() => setAsking(false)} />
      ) : (
        <div className="settings-save">
          {url && (
            <Button icon={<IconCopy size={20} aria-hidden="true" />} onClick={() => void copy()}>
              {t('settings.callback.copy')}
            </Button>
          )}
          <Button variant="quiet" onClick={() => setAsking(true)}>
            {t('settings.callback.newPath')}
          </Button>
        </div>
      )}
    </section>
  )
}

function NewPath({ store, onDone }: { readonly store: SettingsStore; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const busy = useStore(store, (state) => state.busy)
  const make = async () => {
    await store.getState().newCallbackPath()
    onDone()
  }
  return (
    <div className="tinted tone-waiting settings-ask" role="group" aria-label={t('settings.callback.newPath')}>
      <p>{t('settings.callback.newPathSure')}</p>
      <div className="settings-save">
        <Button onClick={onDone}>{t('settings.callback.back')}</Button>
        <Button variant="danger" busy={busy} onClick={() => void make()}>
          {t('settings.callback.newPathYes')}
        </Button>
      </div>
    </div>
  )
}
