// The state in one large word with its icon, and under it the seconds, the age or the next check.
import { useTranslation } from 'react-i18next'
import { type SaleView } from '../../shared/sale-view'
import { useNow } from '../ui/now'
import { StateIcon, toneOf } from '../ui/StateBadge'
import { clock } from '../ui/time'
import { useSpanWords, useZone } from '../ui/zone'
import { attentionWords, explainWords, resultWords, type ResultWord } from './sale-words'

/** As long as the till waits for an answer; the platform itself holds a connection up to 120 s. */
const answerLimitSeconds = 130

export function ResultHead({ sale, word }: { readonly sale: SaleView; readonly word: ResultWord }) {
  const { t } = useTranslation()
  return (
    <div className={`result-head tone-${toneOf(sale.state)}`}>
      <span className="result-icon">
        <StateIcon state={sale.state} size={36} />
      </span>
      <div>
        <h1 className="result-word">
          <span role="status">{resultWords(t, sale, word)}</span>
        </h1>
        <p className="result-note">
          <Note sale={sale} />
        </p>
      </div>
    </div>
  )
}

function Note({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  switch (sale.state) {
    case 'submitting':
      return <Seconds since={sale.since} />
    case 'pending':
    case 'unknown':
      return <Waiting sale={sale} />
    case 'queued':
      return <Hold sale={sale} />
    case 'delivered':
    case 'refused':
      return <Took ms={sale.since - sale.createdAt} />
    case 'needs-attention':
      return <>{attentionWords(t, sale) ?? explainWords(t, sale)}</>
    default:
      return <>{explainWords(t, sale)}</>
  }
}

function Seconds({ since }: { readonly since: number }) {
  const { t } = useTranslation()
  const now = useNow()
  const seconds = Math.max(0, Math.floor((now - since) / 1000))
  return <>{t('sale.running', { seconds, limit: answerLimitSeconds })}</>
}

function Waiting({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  const now = useNow()
  const span = useSpanWords()
  const next = sale.nextAt === undefined ? undefined : sale.nextAt - now
  return (
    <>
      {t('sale.age', { span: span(now - sale.createdAt) })}
      {next !== undefined && ` · ${next > 0 ? t('sale.nextCheck', { span: span(next) }) : t('sale.nextCheckNow')}`}
    </>
  )
}

function Hold({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  const zone = useZone()
  if (sale.holdUntil === undefined) return <>{t('sale.number', { number: sale.number })}</>
  return <>{t('sale.holdUntil', { time: clock(sale.holdUntil, zone), zone })}</>
}

function Took({ ms }: { readonly ms: number }) {
  const { t, i18n } = useTranslation()
  const span = useSpanWords()
  if (ms > answerLimitSeconds * 1000) return <>{t('sale.tookLong', { span: span(ms) })}</>
  const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return <>{t('sale.took', { seconds: (Math.max(100, ms) / 1000).toLocaleString(i18n.language, tenths) })}</>
}
