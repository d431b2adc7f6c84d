// The saldo in the header: how much, how old, how far it reaches; pressing it opens its screen.
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type LaneStatus } from '../../shared/till-status'
import { Amount } from '../ui/Amount'
import { KeyCap } from '../ui/KeyCap'
import { useNow } from '../ui/now'
import { useSpanWords } from '../ui/zone'
import { type Lane, laneOfScreen, lanesOf } from './lanes'
import { useTill } from './use-till'

const justNowMs = 3000
export const saldoKey = 'Alt+S'

export function SaldoKey() {
  const { t } = useTranslation()
  const status = useTill((state) => state.status)
  const screen = useTill((state) => state.screen)
  const here = useTill((state) => state.screen === 'saldo')
  const go = useTill((state) => state.go)
  const lane = status && laneOfScreen(status, screen)
  const saldo = lane?.status.saldo
  return (
    <button
      type="button"
      className="plain fact fact-saldo"
      data-low={lane?.status.saldoLow || undefined}
      data-active={here || undefined}
      aria-current={here ? 'page' : undefined}
      aria-keyshortcuts={saldoKey}
      onClick={() => go('saldo', lane?.provider)}
    >
      <span className="fact-main">
        {saldo ? <Amount value={saldo.amount} /> : <span className="fact-unknown">Rp –</span>}
        <KeyCap tone={here ? 'active' : 'plain'}>{saldoKey}</KeyCap>
      </span>
      {saldo ? (
        <Age at={saldo.at} of={status && lanesOf(status).length > 1 ? lane?.provider : undefined} />
      ) : (
        <span className="fact-note">{t('shell.saldo.unknown')}</span>
      )}
      {lane && <Reach status={lane.status} />}
      <span className="screen-reader-only">{t('shell.saldo.open')}</span>
    </button>
  )
}

function Age({ at, of }: { readonly at: number; readonly of: Lane['provider'] | undefined }) {
  const { t } = useTranslation()
  const span = useSpanWords()
  const old = useNow() - at
  const age = old < justNowMs ? t('shell.justNow') : t('shell.ago', { span: span(old) })
  const words = of ? t('shell.saldo.ageOf', { provider: t(`shell.providers.${of}`), age }) : t('shell.saldo.age', { age })
  return <span className="fact-note">{words}</span>
}

function Reach({ status }: { readonly status: LaneStatus }) {
  const { t } = useTranslation()
  const count = status.runway?.transactions
  if (status.saldoLow) {
    return (
      <span className="fact-note fact-low" role="status">
        <IconAlertTriangle size={14} stroke={2.2} aria-hidden="true" />
        {count === undefined ? t('shell.saldo.low') : t('shell.saldo.lowRunway', { count })}
      </span>
    )
  }
  return count === undefined ? null : <span className="fact-note">{t('shell.saldo.runway', { count })}</span>
}
