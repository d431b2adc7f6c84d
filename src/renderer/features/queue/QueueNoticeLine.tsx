// How the last deed ended, or which sale just left the queue; announced without moving the focus.
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isPaperFailure, moneyBack, printFailureWords, saleFailureWords } from '../../sale/sale-words'
import { printLooks, printWords } from '../../ui/print-words'
import { type QueueFailure, type QueueNotice, type QueueStore } from './queue-store'

export function QueueNoticeLine({ store }: { readonly store: QueueStore }) {
  const { t } = useTranslation()
  const notice = useStore(store, (state) => state.notice)
  const { Icon, tone } = looksOf(notice)
  return (
    <div className="queue-notice" role="status">
      {notice && (
        <p className={`tone-${tone}`}>
          <Icon size={20} stroke={1.9} aria-hidden="true" />
          {noticeWords(t, notice)}
        </p>
      )}
    </div>
  )
}

function looksOf(notice: QueueNotice | undefined): (typeof printLooks)['sent'] {
  if (notice?.tone === 'slip') return printLooks[notice.job.state]
  return notice?.tone === 'bad' ? { tone: 'failed', Icon: IconAlertTriangle } : { tone: 'success', Icon: IconCircleCheck }
}

function noticeWords(t: TFunction, notice: QueueNotice): string {
  if (notice.tone === 'bad') return failureWords(t, notice.failure)
  if (notice.tone === 'slip') return printWords(t, notice.job)
  const { key, facts, payment = 'cash' } = notice
  const sum = moneyBack(t, facts['sum'] ?? '', payment)
  return t(`queue.done.${key}`, { ...facts, sum, outcome: notice.outcome ? t(`states.${notice.outcome}`) : '' })
}

function failureWords(t: TFunction, failure: QueueFailure): string {
  return isPaperFailure(failure) ? printFailureWords(t, failure) : saleFailureWords(t, failure)
}
