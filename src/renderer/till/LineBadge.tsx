// The line's state: a dot and a word, and since when.
import { useTranslation } from 'react-i18next'
import { impossible } from '../../shared/result'
import { type LineState } from '../../shared/till-status'
import { clock } from '../ui/time'
import { useZone } from '../ui/zone'
import { lanesOf, worstLane } from './lanes'
import { useTill } from './use-till'

export function LineBadge() {
  const { t } = useTranslation()
  const zone = useZone()
  const status = useTill((state) => state.status)
  if (!status) return null
  const { line } = worstLane(status).status
  const since = sinceOf(line)
  const providers = lanesOf(status)
    .map(({ provider }) => t(`shell.providers.${provider}`))
    .join(', ')
  const providersNote = status.training ? t('shell.line.sandbox', { providers }) : providers
  return (
    <div className="fact fact-line" data-line={line.kind} aria-label={t('shell.line.label')} role="status">
      <span className="fact-main">
        <span className="line-dot" aria-hidden="true" />
        {t(`shell.line.${line.kind}`)}
      </span>
      <span className="fact-note">{since ? t('shell.line.since', { time: clock(since, zone) }) : providersNote}</span>
    </div>
  )
}

function sinceOf(line: LineState): number | undefined {
  switch (line.kind) {
    case 'connecting':
    case 'up':
      return undefined
    case 'down':
    case 'stopped':
      return line.since
    default:
      return impossible(line)
  }
}
