// Bands under the header: trouble that says what still works, never a dialog.
import { IconAlertTriangle, IconCloudOff, IconKeyOff, IconWifiOff } from '@tabler/icons-react'
import { type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type LineState, type TillNotice, type TillStatus } from '../../shared/till-status'
import { Button } from '../ui/Button'
import { useNow } from '../ui/now'
import { clock } from '../ui/time'
import { useSpanWords, useZone } from '../ui/zone'
import { Band } from './Band'
import { OpenSum, PauseBand } from './PauseBand'
import { RecoveryBand } from './RecoveryBand'
import { TokenBand } from './TokenBand'
import { useTill } from './use-till'

export function Bands() {
  const status = useTill((state) => state.status)
  if (!status) return null
  const { line } = status
  return (
    <div className="bands" onMouseDown={keepCaret}>
      {line.kind === 'down' && <DownBand line={line} open={status.open} />}
      {line.kind === 'stopped' && <StoppedBand line={line} open={status.open} />}
      {status.pause && line.kind === 'up' && <PauseBand pause={status.pause} open={status.open} />}
      {status.notices.map((notice) => (
        <NoticeBand key={notice.kind} notice={notice} />
      ))}
      <RecoveryBand />
    </div>
  )
}

/** A band comes and goes under the mouse; the caret stays where the cashier types. */
function keepCaret(event: MouseEvent): void {
  event.preventDefault()
}

function DownBand({ line, open }: { readonly line: LineState & { kind: 'down' }; readonly open: TillStatus['open'] }) {
  const { t } = useTranslation()
  const zone = useZone()
  const probe = useTill((state) => state.probe)
  const aside = (
    <>
      <NextTry at={line.nextProbeAt} />
      <Button variant="quiet" onClick={probe}>
        {t('shell.bands.tryNow')}
      </Button>
      <OpenSum open={open} />
    </>
  )
  return (
    <Band tone="waiting" Icon={IconWifiOff} title={t('shell.bands.down', { time: clock(line.since, zone) })} aside={aside}>
      <span className="band-why">{t(`shell.bands.why.${line.why}`)} </span>
      {t('shell.bands.downWorks')}
    </Band>
  )
}

/** Ticks every second, so it stays out of what screen readers announce. */
function NextTry({ at }: { readonly at: number }) {
  const { t } = useTranslation()
  const span = useSpanWords()
  const now = useNow()
  return (
    <span className="band-next" aria-live="off">
      {t('shell.bands.nextTry', { span: span(at - now) })}
    </span>
  )
}

function StoppedBand({ line, open }: { readonly line: LineState & { kind: 'stopped' }; readonly open: TillStatus['open'] }) {
  const { t } = useTranslation()
  const go = useTill((state) => state.go)
  const here = useTill((state) => state.screen === 'settings')
  const aside = (
    <>
      {!here && (
        <Button variant="quiet" keyCap="F11" onClick={() => go('settings', 'niskala')}>
          {t('shell.bands.toSettings')}
        </Button>
      )}
      <OpenSum open={open} />
    </>
  )
  return (
    <Band tone="failed" Icon={IconKeyOff} aside={aside}>
      {t(`shell.bands.stopped.${line.why}`)}
    </Band>
  )
}

function NoticeBand({ notice }: { readonly notice: TillNotice }) {
  const { t } = useTranslation()
  if (notice.kind === 'token-ending') return <TokenBand at={notice.at} />
  const serious = notice.kind === 'disk-trouble'
  return (
    <Band tone={serious ? 'failed' : 'uncertain'} Icon={serious ? IconAlertTriangle : IconCloudOff}>
      {t(`shell.bands.notices.${notice.kind}`)}
    </Band>
  )
}
