// Whether a secret is set and where it is kept; never what it is.
import { IconAlertTriangle, IconCalendarDue, IconCircleCheck, IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Instant } from '../../../shared/sale-view'
import { type SecretStatus } from '../../../shared/settings'
import { useNow } from '../../ui/now'
import { dateWords } from '../../ui/time'
import { useSpanWords, useZone } from '../../ui/zone'

export type SecretStatusCardProps = { readonly secret: SecretStatus; readonly words: 'token' | 'proxyPassword' | 'key' }

export function SecretStatusCard({ secret, words }: SecretStatusCardProps) {
  const { t } = useTranslation()
  const tone = secret.kept === 'keychain' ? 'success' : 'waiting'
  const Icon = secret.kept === 'keychain' ? IconCircleCheck : secret.kept === 'memory' ? IconKey : IconAlertTriangle
  const kept = secret.kept === 'none' ? (secret.keychain ? '' : 'willMemory') : secret.kept
  const title = secret.kept === 'none' ? `${words}None` : `${words}Set`
  return (
    <div className={`settings-token tinted tone-${tone}`}>
      <Icon size={22} stroke={1.8} aria-hidden="true" />
      <div>
        <p className="settings-token-title">{t(`${placeOf(words)}.${title}`, { lastFour: secret.lastFour ?? '' })}</p>
        {kept && <p className="settings-token-note">{t(keptWords(words, kept))}</p>}
      </div>
    </div>
  )
}

function keptWords(words: SecretStatusCardProps['words'], kept: string): string {
  if (kept === 'keychain') return 'settings.niskala.keychain'
  return words === 'proxyPassword' ? 'settings.niskala.proxyPasswordMemory' : `${placeOf(words)}.${kept}`
}

function placeOf(words: SecretStatusCardProps['words']): string {
  return words === 'key' ? 'settings.digiswitch' : 'settings.niskala'
}

const soonMs = 14 * 86_400_000

/** Until when the token holds, as the token itself says. */
export function TokenEnds({ at }: { readonly at: Instant }) {
  const { t } = useTranslation()
  const zone = useZone()
  const span = useSpanWords()
  const left = at - useNow()
  const when = dateWords(at, zone, t('shell.months', { returnObjects: true }) as readonly string[])
  const tone = left <= 0 ? 'failed' : left < soonMs ? 'waiting' : 'quiet'
  return (
    <div className={`settings-token tinted tone-${tone}`}>
      <IconCalendarDue size={22} stroke={1.8} aria-hidden="true" />
      <div>
        <p className="settings-token-title">{t(left <= 0 ? 'settings.niskala.tokenEnded' : 'settings.niskala.tokenEnds', { when })}</p>
        <p className="settings-token-note">
          {left <= 0 ? t('settings.niskala.tokenEndedDo') : t('settings.niskala.tokenEndsIn', { span: span(left) })}
        </p>
      </div>
    </div>
  )
}
