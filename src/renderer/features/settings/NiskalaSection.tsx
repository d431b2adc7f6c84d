// Where Niskala is, the token that goes in and never comes out, and whether the line works.
import { IconAlertTriangle, IconCircleCheck, IconKey, IconPlugConnected } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type SecretStatus, type SettingsView } from '../../../shared/settings'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { useHotkeys } from '../../ui/hotkeys'
import { ConnectionResult } from './ConnectionResult'
import { Section } from './Section'
import { addressProblem, type SettingsStore, tokenLooksWrong } from './settings-store'
import { SaveRow } from './ShopSection'
import { isTyping } from './typing'

export function NiskalaSection({ store, view }: { readonly store: SettingsStore; readonly view: SettingsView }) {
  const { t } = useTranslation()
  const saved = view.niskala
  const [address, setAddress] = useState(saved.baseUrl)
  const [token, setToken] = useState('')
  const [tried, setTried] = useState(false)
  const problem = addressProblem(address)
  const changed = address !== saved.baseUrl || token !== ''
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problem || tokenLooksWrong(token)) return
    if (await store.getState().saveNiskala(address, token)) setToken('')
  }
  const reset = () => {
    setAddress(saved.baseUrl)
    setToken('')
    setTried(false)
  }
  return (
    <Section name="niskala" intro={t('settings.niskala.intro')}>
      {view.training && <p className="settings-warning tone-waiting tinted">{t('settings.niskala.training')}</p>}
      <TokenStatus token={saved.token} />
      <form className="settings-form" onSubmit={(event) => void save(event)} noValidate>
        <Field
          label={t('settings.niskala.address')}
          value={address}
          maxLength={200}
          inputMode="url"
          onChange={setAddress}
          error={problem && (tried || problem !== 'empty') && changed ? t(`settings.niskala.addressProblem.${problem}`) : undefined}
        />
        <Field
          label={t('settings.niskala.token')}
          type="password"
          autoComplete="new-password"
          value={token}
          maxLength={4096}
          onChange={setToken}
          help={t(saved.token.kept === 'none' ? 'settings.niskala.tokenNew' : 'settings.niskala.tokenHelp')}
          error={tokenLooksWrong(token) ? t('settings.niskala.tokenWrong') : undefined}
        />
        <SaveRow store={store} changed={changed} onUndo={reset} />
      </form>
      <ConnectionTestBlock store={store} changed={changed} />
    </Section>
  )
}

function ConnectionTestBlock({ store, changed }: { readonly store: SettingsStore; readonly changed: boolean }) {
  const { t } = useTranslation()
  const test = useStore(store, (state) => state.test)
  const run = () => void store.getState().testConnection()
  useHotkeys({ t: (event) => (isTyping(event) || changed ? false : run()) })
  return (
    <div className="settings-test">
      <Button
        icon={<IconPlugConnected size={20} aria-hidden="true" />}
        keyCap="T"
        busy={test?.kind === 'running'}
        disabled={changed}
        onClick={run}
      >
        {t('settings.niskala.test')}
      </Button>
      <div className="settings-test-result" role="status">
        {changed ? <p className="field-help">{t('settings.niskala.testUnsaved')}</p> : test && <ConnectionResult test={test} />}
      </div>
    </div>
  )
}

function TokenStatus({ token }: { readonly token: SecretStatus }) {
  const { t } = useTranslation()
  const tone = token.kept === 'keychain' ? 'success' : 'waiting'
  const Icon = token.kept === 'keychain' ? IconCircleCheck : token.kept === 'memory' ? IconKey : IconAlertTriangle
  const keptWords = token.kept === 'none' ? (token.keychain ? '' : 'settings.niskala.willMemory') : `settings.niskala.${token.kept}`
  return (
    <div className={`settings-token tinted tone-${tone}`}>
      <Icon size={22} stroke={1.8} aria-hidden="true" />
      <div>
        <p className="settings-token-title">
          {token.kept === 'none' ? t('settings.niskala.tokenNone') : t('settings.niskala.tokenSet', { lastFour: token.lastFour ?? '' })}
        </p>
        {keptWords && <p className="settings-token-note">{t(keptWords)}</p>}
      </div>
    </div>
  )
}
