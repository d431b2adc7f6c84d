// What the connection test found: wrong token, no line, wrong address and a refused address are four different errands.
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type CallFailure, type ConnectionFailure } from '../../../shared/ipc-contract'
import { formatRupiah } from '../../../shared/money'
import { type ProviderName } from '../../../shared/provider-name'
import { failureWords } from './failure-words'
import { type ConnectionTest } from './settings-store'

export type ConnectionResultProps = { readonly test: ConnectionTest; readonly provider: ProviderName }

export function ConnectionResult({ test, provider }: ConnectionResultProps) {
  const { t } = useTranslation()
  if (test.kind === 'running') return <p className="field-help">{t(`settings.${provider}.contacting`)}</p>
  if (test.kind === 'good') {
    return (
      <div className="settings-token tinted tone-success">
        <IconCircleCheck size={22} stroke={1.8} aria-hidden="true" />
        <div>
          <p className="settings-token-title">{t('settings.niskala.testGood', { saldo: formatRupiah(test.saldo) })}</p>
          <p className="settings-token-note">{t('settings.niskala.testTook', { ms: test.tookMs })}</p>
        </div>
      </div>
    )
  }
  return <Trouble failure={test.failure} provider={provider} />
}

function Trouble({ failure, provider }: { readonly failure: ConnectionFailure | CallFailure; readonly provider: ProviderName }) {
  const { t } = useTranslation()
  const key = troubleKey(failure)
  return (
    <div className="settings-token tinted tone-failed">
      <IconAlertTriangle size={22} stroke={1.8} aria-hidden="true" />
      <div>
        <p className="settings-token-title">{key ? t(`settings.${provider}.${key}`) : failureWords(t, failure as CallFailure)}</p>
        {key && <p className="settings-token-note">{t(`settings.${provider}.${key}Do`)}</p>}
        {(key === 'no-line' || key === 'wrong-address') && 'why' in failure && (
          <p className="settings-token-why">
            {t('settings.niskala.reason', { why: t(`shell.bands.why.${failure.why}`, { defaultValue: failure.why }) })}
          </p>
        )}
      </div>
    </div>
  )
}

function troubleKey(failure: ConnectionFailure | CallFailure): string | undefined {
  if (failure.kind === 'stopped') return failure.why
  if (failure.kind === 'no-line' && failure.why === 'proxy') return 'no-proxy'
  return failure.kind === 'no-line' || failure.kind === 'wrong-address' ? failure.kind : undefined
}
