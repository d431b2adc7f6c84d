// What became of the slip of the sale in hand: the state in a word, why it waits and what to do, and its keys.
import { useTranslation } from 'react-i18next'
import { type PrintJob } from '../../shared/printing'
import { Button } from '../ui/Button'
import { useHotkeys } from '../ui/hotkeys'
import { NextTry } from '../ui/NextTry'
import { printLooks, printStateWords, printWhyWords } from '../ui/print-words'
import { useSaleStore } from './use-sale'

export function SlipNews({ job }: { readonly job: PrintJob }) {
  const { t } = useTranslation()
  const { tone, Icon } = printLooks[job.state]
  const why = printWhyWords(t, job)
  const isOver = job.state === 'lost' || job.state === 'dropped'
  return (
    <div className={`paper-news slip-news tone-${tone}`} data-paper={job.state}>
      <p className="slip-state" role="status">
        <Icon size={18} stroke={1.9} aria-hidden="true" />
        <span>
          <strong>{printStateWords(t, job)}</strong>
          {why !== '' && <span className="slip-because">. {why}</span>}
          {isOver && <span className="slip-because">. {t('print.again')}</span>}
        </span>
      </p>
      {job.state === 'waiting' && why !== '' && <WaitingKeys job={job} />}
    </div>
  )
}

function WaitingKeys({ job }: { readonly job: PrintJob }) {
  const { t } = useTranslation()
  const { tryPrintNow, dropPrint } = useSaleStore().getState()
  useHotkeys({ t: () => void tryPrintNow(), Delete: () => void dropPrint() }, 'panel')
  return (
    <div className="slip-keys">
      {job.nextAt !== undefined && <NextTry at={job.nextAt} words="print.next" />}
      <Button keyCap="T" onClick={() => void tryPrintNow()}>
        {t('print.tryNow')}
      </Button>
      <Button keyCap="Del" onClick={() => void dropPrint()}>
        {t('print.drop')}
      </Button>
    </div>
  )
}
