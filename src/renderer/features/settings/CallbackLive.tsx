// What the listener does now, and the last messages that came in.
import {
  IconAlertTriangle,
  IconBolt,
  IconCircleCheck,
  IconCircleOff,
  IconEarScan,
  IconFileUnknown,
  IconUserQuestion,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type CallbackMessage, type CallbackView } from '../../../shared/callback-view'
import { type Tone } from '../../ui/StateBadge'
import { clockSeconds } from '../../ui/time'
import { useZone } from '../../ui/zone'

type Look = { readonly tone: Tone; readonly Icon: TablerIcon }

const states: Record<CallbackView['state'], Look> = {
  off: { tone: 'quiet', Icon: IconCircleOff },
  listening: { tone: 'success', Icon: IconEarScan },
  failed: { tone: 'failed', Icon: IconAlertTriangle },
}

const outcomes: Record<CallbackMessage['outcome'], Look> = {
  hint: { tone: 'success', Icon: IconBolt },
  known: { tone: 'quiet', Icon: IconCircleCheck },
  stranger: { tone: 'waiting', Icon: IconUserQuestion },
  unreadable: { tone: 'failed', Icon: IconFileUnknown },
}

export function CallbackLive({ view, port }: { readonly view: CallbackView; readonly port: number }) {
  const { t } = useTranslation()
  const { tone, Icon } = states[view.state]
  return (
    <>
      <div className={`settings-token tinted tone-${tone}`} role="status">
        <Icon size={22} stroke={1.8} aria-hidden="true" />
        <div>
          <p className="settings-token-title">{t(`settings.callback.state.${view.state}`)}</p>
          {view.state === 'failed' && <p className="settings-token-note">{t(`settings.callback.why.${view.why ?? 'other'}`, { port })}</p>}
          {view.state === 'listening' && (
            <p className="settings-token-note">{t('settings.callback.counted', { received: view.received, refused: view.refused })}</p>
          )}
        </div>
      </div>
      {view.state !== 'off' && <Messages messages={view.messages} />}
    </>
  )
}

function Messages({ messages }: { readonly messages: readonly CallbackMessage[] }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('settings.callback.messages')}>
      <h3 className="field-label">{t('settings.callback.messages')}</h3>
      {messages.length === 0 && <p className="niskala-plain">{t('settings.callback.messagesNone')}</p>}
      <ol className="callback-messages">
        {messages.map((message, index) => (
          <Message key={`${message.at}-${index}`} message={message} />
        ))}
      </ol>
    </section>
  )
}

function Message({ message }: { readonly message: CallbackMessage }) {
  const { t } = useTranslation()
  const zone = useZone()
  const { tone, Icon } = outcomes[message.outcome]
  const facts = [
    message.reference,
    message.source,
    message.format && t(`settings.callback.format.${message.format}`),
    message.code && t('sale.code', { code: message.code }),
  ]
  return (
    <li>
      <time>{clockSeconds(message.at, zone)}</time>
      <span className={`callback-outcome tone-${tone}`}>
        <Icon size={17} stroke={1.9} aria-hidden="true" />
        {t(`settings.callback.outcome.${message.outcome}`)}
      </span>
      <span className="callback-facts">{facts.filter(Boolean).join(' · ')}</span>
    </li>
  )
}
