// Where DigiSwitch is, who the shop is there, the key that goes in and never comes out, and who pays deposit tickets.
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatThousands } from '../../../shared/money'
import { type SettingsView } from '../../../shared/settings'
import { Field } from '../../ui/Field'
import { Toggle } from './Choice'
import { ConnectionTestBlock } from './ConnectionTestBlock'
import { isUsername, keyLooksWrong, typedLowSaldo } from './digiswitch-rules'
import { type NiskalaPartProps } from './NiskalaSection'
import { SecretStatusCard } from './SecretStatusCard'
import { addressProblem } from './settings-store'
import { SaveRow } from './ShopSection'

type Draft = ReturnType<typeof draftOf>
type Put = (change: Partial<Draft>) => void

function draftOf({ digiswitch }: SettingsView) {
  const { baseUrl, username, testing, bank, ownerName, lowSaldo } = digiswitch
  return { baseUrl, username, testing, bank, ownerName, lowSaldo: formatThousands(lowSaldo), key: '' }
}

export function DigiswitchAccount({ store, view }: NiskalaPartProps) {
  const { t } = useTranslation()
  const saved = draftOf(view)
  const [draft, setDraft] = useState(saved)
  const put: Put = (change) => setDraft((before) => ({ ...before, ...change }))
  const changed = JSON.stringify(draft) !== JSON.stringify(saved)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { key, ...account } = draft
    const lowSaldo = typedLowSaldo(draft.lowSaldo)
    if (lowSaldo === undefined || addressProblem(draft.baseUrl) || !isUsername(draft.username) || keyLooksWrong(key)) return
    if (await store.getState().saveDigiswitch({ ...account, lowSaldo }, key)) put({ key: '', lowSaldo: formatThousands(lowSaldo) })
  }
  const missing = saved.username === '' && !view.training ? t('settings.digiswitch.notSetUp') : undefined
  return (
    <>
      {view.training && <p className="settings-warning tone-waiting tinted">{t('settings.digiswitch.training')}</p>}
      <div className="niskala-columns">
        <form className="settings-form" onSubmit={(event) => void save(event)} noValidate>
          <AccountFields draft={draft} put={put} keySet={view.digiswitch.key.kept !== 'none'} />
          <PayerFields draft={draft} put={put} />
          <TestingSwitch draft={draft} put={put} />
          <SaveRow store={store} changed={changed} onUndo={() => setDraft(saved)} />
        </form>
        <div className="niskala-aside">
          <SecretStatusCard secret={view.digiswitch.key} words="key" />
          <ConnectionTestBlock store={store} provider="digiswitch" changed={changed} missing={missing} />
        </div>
      </div>
    </>
  )
}

type PartProps = { readonly draft: Draft; readonly put: Put }

function AccountFields({ draft, put, keySet }: PartProps & { readonly keySet: boolean }) {
  const { t } = useTranslation()
  const problem = addressProblem(draft.baseUrl)
  return (
    <>
      <Field
        label={t('settings.niskala.address')}
        value={draft.baseUrl}
        maxLength={200}
        inputMode="url"
        onChange={(baseUrl) => put({ baseUrl })}
        error={problem ? t(`settings.digiswitch.addressProblem.${problem}`) : undefined}
      />
      <div className="digiswitch-pair">
        <Field
          label={t('settings.digiswitch.username')}
          value={draft.username}
          maxLength={64}
          onChange={(username) => put({ username })}
          help={t('settings.digiswitch.usernameHelp')}
          error={isUsername(draft.username) ? undefined : t('settings.digiswitch.usernameWrong')}
        />
        <Field
          label={t('settings.digiswitch.key')}
          type="password"
          autoComplete="new-password"
          value={draft.key}
          maxLength={200}
          onChange={(key) => put({ key })}
          help={t(keySet ? 'settings.digiswitch.keyHelp' : 'settings.digiswitch.keyNew')}
          error={keyLooksWrong(draft.key) ? t('settings.digiswitch.keyWrong') : undefined}
        />
      </div>
    </>
  )
}

function PayerFields({ draft, put }: PartProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className="digiswitch-pair">
        <Field
          label={t('settings.digiswitch.bank')}
          value={draft.bank}
          maxLength={20}
          onChange={(bank) => put({ bank })}
          help={t('settings.digiswitch.bankHelp')}
        />
        <Field
          label={t('settings.digiswitch.owner')}
          value={draft.ownerName}
          maxLength={48}
          onChange={(ownerName) => put({ ownerName })}
          help={t('settings.digiswitch.ownerHelp')}
        />
      </div>
      <Field
        label={t('settings.niskala.lowSaldo')}
        value={draft.lowSaldo}
        maxLength={20}
        inputMode="numeric"
        onChange={(lowSaldo) => put({ lowSaldo })}
        icon={<span className="settings-unit">Rp</span>}
        help={t('settings.digiswitch.lowSaldoHelp')}
        error={typedLowSaldo(draft.lowSaldo) === undefined ? t('settings.niskala.lowSaldoWrong') : undefined}
      />
    </>
  )
}

function TestingSwitch({ draft, put }: PartProps) {
  const { t } = useTranslation()
  return (
    <div>
      <Toggle
        label={t('settings.digiswitch.testing')}
        help={t('settings.digiswitch.testingHelp')}
        checked={draft.testing}
        onChange={(testing) => put({ testing })}
      />
      {draft.testing && (
        <p className="niskala-warning" role="status">
          {t('settings.digiswitch.testingWarning')}
        </p>
      )}
    </div>
  )
}
