// How the last deed ended, or which sale just left the queue; announced without moving the focus.
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isPaperFailure, moneyBack, printFailureWords, saleFailureWords } from '../../sale/sale-words'
import { type QueueFailure, type QueueNotice, type QueueStore } from './queue-store'

export function QueueNoticeLine({ store }: { readonly store: QueueStore }) {
  const { t } = useTranslation()
  const notice = useStore(store, (state) => state.notice)
  const Icon = notice?.tone === 'bad' ? IconAlertTriangle : IconCircleCheck
  return (
    <div className="queue-notice" role="status">
      {notice && (
        <p className={`tone-${notice.tone === 'bad' ? 'failed' : 'success'}`}>
          <Icon size={20} stroke={1.9} aria-hidden="true" />
          {noticeWords(t, notice)}
        </p>
      )}
    </div>
  )
}

function noticeWords(t: TFunction, notice: QueueNotice): string {
  if (notice.tone === 'bad') return failureWords(t, notice.failure)
  const { key, facts, payment = 'cash' } = notice
  const sum = moneyBack(t, facts['sum'] ?? '', payment)
  return t(`queue.done.${key}`, { ...facts, sum, outcome: notice.outcome ? t(`states.${notice.outcome}`) : '' })
}

function failureWords(t: TFunction, failure: QueueFailure): string {
  return isPaperFailure(failure) ? printFailureWords(t, failure) : saleFailureWords(t, failure)
}
