// The way out for shops whose own address is not on Niskala's list.
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { type NiskalaPartProps } from './NiskalaSection'
import { isProxyAddress } from './niskala-rules'
import { SecretStatusCard } from './SecretStatusCard'
import { SaveRow } from './ShopSection'

export function ProxyPart({ store, view }: NiskalaPartProps) {
  const { t } = useTranslation()
  const saved = view.niskala.proxy
  const busy = useStore(store, (state) => state.busy)
  const [address, setAddress] = useState(saved.address)
  const [user, setUser] = useState(saved.user)
  const [password, setPassword] = useState('')
  const wrong = !isProxyAddress(address)
  const changed = address !== saved.address || user !== saved.user || password !== ''
  const used = saved.address !== '' || saved.user !== '' || saved.password.kept !== 'none'
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (wrong) return
    if (await store.getState().saveProxy({ address, user }, password === '' ? undefined : password)) setPassword('')
  }
  const put = (next: { address: string; user: string }) => {
    setAddress(next.address)
    setUser(next.user)
    setPassword('')
  }
  const forget = async () => {
    const none = { address: '', user: '' }
    if (await store.getState().saveProxy(none, '')) put(none)
  }
  return (
    <div className="niskala-columns">
      <form className="settings-form" onSubmit={(event) => void save(event)} noValidate>
        <Field
          label={t('settings.niskala.proxyAddress')}
          value={address}
          maxLength={200}
          inputMode="url"
          placeholder={t('settings.niskala.proxyNone')}
          onChange={setAddress}
          help={t('settings.niskala.proxyAddressHelp')}
          error={wrong ? t('settings.niskala.proxyWrong') : undefined}
        />
        <Field label={t('settings.niskala.proxyUser')} value={user} maxLength={64} onChange={setUser} />
        <Field
          label={t('settings.niskala.proxyPassword')}
          type="password"
          autoComplete="new-password"
          value={password}
          maxLength={200}
          onChange={setPassword}
          help={t(saved.password.kept === 'none' ? 'settings.niskala.proxyPasswordNew' : 'settings.niskala.proxyPasswordHelp')}
        />
        <SaveRow store={store} changed={changed} onUndo={() => put(saved)} />
      </form>
      <div className="niskala-aside">
        {saved.password.kept !== 'none' && <SecretStatusCard secret={saved.password} words="proxyPassword" />}
        <p className="niskala-plain">{t(saved.address === '' ? 'settings.niskala.proxyOff' : 'settings.niskala.proxyOn')}</p>
        {used && (
          <Button busy={busy} onClick={() => void forget()}>
            {t('settings.niskala.proxyForget')}
          </Button>
        )}
      </div>
    </div>
  )
}
