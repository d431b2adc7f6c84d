// Paper that somebody has to look after, on every screen: a slip with a power token until it is seen to have come out, and slips
// that wait for a printer which is not ready. They ask for nothing while the next order is typed: their keys are held with Alt.
import { IconHourglass, IconPrinterOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { groupDigits } from '../../shared/phone-number'
import { type PrintJob } from '../../shared/printing'
import { Button } from '../ui/Button'
import { type Hotkeys, useHotkeys } from '../ui/hotkeys'
import { NextTry } from '../ui/NextTry'
import { printLooks, printStateWords, printWhyWords } from '../ui/print-words'
import { type Tone } from '../ui/StateBadge'
import { useArmed } from '../ui/use-armed'
import { Band } from './Band'
import { keyOf, usePrints } from './print-store'
import { useTill } from './use-till'
import './slips.css'

export function SlipBands() {
  useFollowedPrints()
  const jobs = usePrints((state) => state.jobs)
  const pinned = jobs.filter((job) => job.pinned && !isGivenUp(job))
  const givenUp = jobs.filter(isGivenUp)
  const waiting = jobs.filter((job) => !job.pinned && job.state === 'waiting' && job.why !== undefined)
  const [first] = pinned
  return (
    <>
      {first && <PinnedSlip key={`${keyOf(first)} ${first.state}`} job={first} count={pinned.length} />}
      {givenUp[0] && <GivenUpSlips jobs={givenUp} first={givenUp[0]} />}
      {waiting[0] && <WaitingSlips jobs={waiting} first={waiting[0]} />}
    </>
  )
}

/** A slip that was not printed in time; one with a power token asks for more than to be read. */
function isGivenUp({ state, pinned, token }: PrintJob): boolean {
  return pinned && state === 'dropped' && token === undefined
}

/** The training till has slips of its own. */
function useFollowedPrints(): void {
  const start = usePrints((state) => state.start)
  const training = useTill((state) => state.status?.training)
  useEffect(() => start(), [start, training])
}

type PinnedProps = { readonly job: PrintJob; readonly count: number }

function PinnedSlip({ job, count }: PinnedProps) {
  const { t } = useTranslation()
  const { Icon } = printLooks[job.state]
  return (
    <section className={`band slip-band tone-${toneOf(job)}`} aria-label={t('print.band.token')} data-print-state={job.state}>
      <Icon className="band-icon" size={24} stroke={1.9} aria-hidden="true" />
      <span className="slip-place">
        <span>
          <strong>{t('print.band.token')}</strong> {count > 1 && t('print.band.place', { count })}
        </span>
        <span className="slip-number">{groupDigits(job.destination)}</span>
      </span>
      <strong className="slip-token">{groupDigits(job.token ?? '')}</strong>
      <span className="slip-words" role="status">
        <span>
          <strong>{printStateWords(t, job)}</strong>
          {job.nextAt !== undefined && (
            <>
              , <NextTry at={job.nextAt} words="print.next" />
            </>
          )}
        </span>
        <span className="slip-why">{asksForPaper(job) ? t('print.band.ask') : printWhyWords(t, job)}</span>
      </span>
      <span className="band-aside">
        <PinnedKeys job={job} />
      </span>
    </section>
  )
}

/** What was only sent waits for a person to look: the band must not look as if all were done. */
function toneOf(job: PrintJob): Tone {
  return asksForPaper(job) ? 'uncertain' : printLooks[job.state].tone
}

function asksForPaper({ state }: PrintJob): boolean {
  return state === 'sent' || state === 'uncertain'
}

function PinnedKeys({ job }: { readonly job: PrintJob }) {
  const { t } = useTranslation()
  const { settle, tryNow, drop } = usePrints((state) => state)
  const armed = useArmed()
  const when = (act: () => void) => () => (armed ? act() : undefined)
  const came = when(() => settle(job, true))
  const again = when(() => (job.state === 'waiting' ? tryNow(job) : settle(job, false)))
  const asks = asksForPaper(job)
  const keys: Hotkeys = { 'Alt+Y': () => (asks ? came() : false), 'Alt+T': () => (job.state === 'sending' ? false : again()) }
  useHotkeys(keys, 'frame')
  if (job.state === 'sending') return null
  return (
    <>
      {!asks && (
        <Button variant="quiet" onClick={when(() => drop(job))}>
          {t(job.state === 'waiting' ? 'print.drop' : 'print.band.without')}
        </Button>
      )}
      <Button keyCap="Alt+T" onClick={again}>
        {t(job.state === 'waiting' ? 'print.tryNow' : asks ? 'print.band.lost' : 'print.band.again')}
      </Button>
      {asks && (
        <Button keyCap="Alt+Y" onClick={came}>
          {t('print.band.came')}
        </Button>
      )}
    </>
  )
}

function GivenUpSlips({ jobs, first }: WaitingProps) {
  const { t } = useTranslation()
  const drop = usePrints((state) => state.drop)
  const more = jobs.length > 1 ? `, ${t('print.band.more', { count: jobs.length - 1 })}` : ''
  const whose = `${first.product}, ${groupDigits(first.destination)}${more}`
  const aside = (
    <Button variant="quiet" onClick={() => jobs.forEach(drop)}>
      {t('print.band.read')}
    </Button>
  )
  return (
    <Band tone="failed" Icon={IconPrinterOff} title={t('print.band.givenUp', { count: jobs.length })} aside={aside}>
      {t('print.band.givenUpWords', { whose })}
    </Band>
  )
}

type WaitingProps = { readonly jobs: readonly PrintJob[]; readonly first: PrintJob }

function WaitingSlips({ jobs, first }: WaitingProps) {
  const { t } = useTranslation()
  const { tryNow, drop } = usePrints((state) => state)
  const aside = (
    <>
      {first.nextAt !== undefined && <NextTry at={first.nextAt} words="print.next" />}
      <Button variant="quiet" onClick={() => tryNow(first)}>
        {t('print.tryNow')}
      </Button>
      <Button variant="quiet" onClick={() => jobs.forEach(drop)}>
        {t('print.band.dropAll')}
      </Button>
    </>
  )
  return (
    <Band tone="waiting" Icon={IconHourglass} title={t('print.band.waits', { count: jobs.length })} aside={aside}>
      {printWhyWords(t, first)}
    </Band>
  )
}
