// Where Niskala is, the token that goes in and never comes out, how purchases travel, and whether the line works.
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NiskalaTransport, niskalaTransports } from '../../../shared/settings'
import { Field } from '../../ui/Field'
import { Choice } from './Choice'
import { ConnectionTestBlock } from './ConnectionTestBlock'
import { type NiskalaPartProps } from './NiskalaSection'
import { SecretStatusCard, TokenEnds } from './SecretStatusCard'
import { addressProblem, tokenLooksWrong } from './settings-store'
import { SaveRow } from './ShopSection'

export function NiskalaAccount({ store, view }: NiskalaPartProps) {
  const { t } = useTranslation()
  const saved = view.niskala
  const [address, setAddress] = useState(saved.baseUrl)
  const [token, setToken] = useState('')
  const [transport, setTransport] = useState<NiskalaTransport>(saved.transport)
  const [tried, setTried] = useState(false)
  const problem = addressProblem(address)
  const changed = address !== saved.baseUrl || token !== '' || transport !== saved.transport
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problem || tokenLooksWrong(token)) return
    if (await store.getState().saveNiskala(address, token, transport)) setToken('')
  }
  const reset = () => {
    setAddress(saved.baseUrl)
    setToken('')
    setTransport(saved.transport)
    setTried(false)
  }
  return (
    <>
      {view.training && <p className="settings-warning tone-waiting tinted">{t('settings.niskala.training')}</p>}
      <div className="niskala-columns">
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
          <TransportChoice value={transport} onChange={setTransport} />
          <SaveRow store={store} changed={changed} onUndo={reset} />
        </form>
        <div className="niskala-aside">
          <SecretStatusCard secret={saved.token} words="token" />
          {saved.tokenExpiresAt !== undefined && saved.token.kept !== 'none' && <TokenEnds at={saved.tokenExpiresAt} />}
          <ConnectionTestBlock store={store} provider="niskala" changed={changed} />
        </div>
      </div>
    </>
  )
}

type TransportProps = { readonly value: NiskalaTransport; readonly onChange: (value: NiskalaTransport) => void }

function TransportChoice({ value, onChange }: TransportProps) {
  const { t } = useTranslation()
  const carriesToken = value === 'get' || value === 'form'
  const options = niskalaTransports.map((each) => ({
    value: each,
    label: t(`settings.niskala.transport.${each}`),
    note: each === 'json' ? t('settings.niskala.transportBest') : undefined,
  }))
  return (
    <div className="niskala-transport">
      <Choice
        label={t('settings.niskala.transportLabel')}
        help={carriesToken ? undefined : t('settings.niskala.transportHelp')}
        value={value}
        options={options}
        onChange={onChange}
      />
      {carriesToken && (
        <p className="niskala-warning" role="status">
          {t(`settings.niskala.transportWarning.${value}`)}
        </p>
      )}
    </div>
  )
}
