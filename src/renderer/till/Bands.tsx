// Bands under the header: trouble that says what still works, never a dialog.
import { IconAlertTriangle, IconCloudOff, IconKeyOff, IconWifiOff } from '@tabler/icons-react'
import { Fragment, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type ProviderName } from '../../shared/provider-name'
import { type LineState, type TillNotice, type TillStatus } from '../../shared/till-status'
import { Button } from '../ui/Button'
import { NextTry } from '../ui/NextTry'
import { clock } from '../ui/time'
import { useZone } from '../ui/zone'
import { Band } from './Band'
import { type Lane, lanesOf } from './lanes'
import { OpenSum, PauseBand } from './PauseBand'
import { RecoveryBand } from './RecoveryBand'
import { SlipBands } from './SlipBands'
import { TokenBand } from './TokenBand'
import { useTill } from './use-till'

export function Bands() {
  const status = useTill((state) => state.status)
  if (!status) return null
  const lanes = lanesOf(status)
  return (
    <div className="bands" onMouseDown={keepCaret}>
      <LineBands lanes={lanes} open={status.open} />
      {status.notices.map((notice) => (
        <NoticeBand key={notice.kind} notice={notice} />
      ))}
      <RecoveryBand />
      <SlipBands />
    </div>
  )
}

type Open = { readonly open: TillStatus['open'] }

/** A line that is cut for both providers is one trouble, and told once. */
function LineBands({ lanes, open }: Open & { readonly lanes: readonly Lane[] }) {
  const down = lanes.filter((lane) => lane.status.line.kind === 'down')
  const [first] = down
  return (
    <>
      {first && <DownBand lanes={down} lane={first} open={open} />}
      {lanes.map(({ provider, status: { line, pause } }) => (
        <Fragment key={provider}>
          {line.kind === 'stopped' && <StoppedBand of={provider} line={line} open={open} />}
          {pause && line.kind === 'up' && <PauseBand of={provider} pause={pause} open={open} />}
        </Fragment>
      ))}
    </>
  )
}

/** A band comes and goes under the mouse; the caret stays where the cashier types. */
function keepCaret(event: MouseEvent): void {
  event.preventDefault()
}

function DownBand({ lanes, lane, open }: Open & { readonly lanes: readonly Lane[]; readonly lane: Lane }) {
  const { t } = useTranslation()
  const provider = lanes.map((each) => t(`shell.providers.${each.provider}`)).join(', ')
  const { line } = lane.status
  const zone = useZone()
  const probe = useTill((state) => state.probe)
  if (line.kind !== 'down') return null
  const aside = (
    <>
      <NextTry at={line.nextProbeAt} words="shell.bands.nextTry" />
      <Button variant="quiet" onClick={probe}>
        {t('shell.bands.tryNow')}
      </Button>
      <OpenSum open={open} />
    </>
  )
  return (
    <Band tone="waiting" Icon={IconWifiOff} title={t('shell.bands.down', { provider, time: clock(line.since, zone) })} aside={aside}>
      <span className="band-why">{t(`shell.bands.why.${line.why}`, { provider })} </span>
      {t('shell.bands.downWorks')}
    </Band>
  )
}

type StoppedProps = Open & { readonly of: ProviderName; readonly line: LineState & { kind: 'stopped' } }

function StoppedBand({ of, line, open }: StoppedProps) {
  const { t } = useTranslation()
  const go = useTill((state) => state.go)
  const here = useTill((state) => state.screen === 'settings')
  const aside = (
    <>
      {!here && (
        <Button variant="quiet" keyCap="F11" onClick={() => go('settings', of)}>
          {t('shell.bands.toSettings')}
        </Button>
      )}
      <OpenSum open={open} />
    </>
  )
  return (
    <Band tone="failed" Icon={IconKeyOff} aside={aside}>
      {t(`shell.bands.stopped.${of}.${line.why}`)}
    </Band>
  )
}

function NoticeBand({ notice }: { readonly notice: TillNotice }) {
  const { t } = useTranslation()
  if (notice.kind === 'token-ending') return <TokenBand at={notice.at} />
  const serious = notice.kind === 'disk-trouble' || notice.kind === 'digiswitch-testing'
  return (
    <Band tone={serious ? 'failed' : 'uncertain'} Icon={serious ? IconAlertTriangle : IconCloudOff}>
      {t(`shell.bands.notices.${notice.kind}`)}
    </Band>
  )
}
