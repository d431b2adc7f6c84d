// How the last deed ended; announced without moving the focus.
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type SaldoNotice } from './saldo-store'
import { noticeWords } from './saldo-words'
import { useSaldo } from './use-saldo'

export function SaldoNoticeLine() {
  const { t } = useTranslation()
  const notice = useSaldo((state) => state.notice)
  const { tone, Icon } = lookOf(notice)
  return (
    <div className="saldo-notice" role="status">
      {notice && (
        <p className={`tone-${tone}`}>
          <Icon size={20} stroke={1.9} aria-hidden="true" />
          {noticeWords(t, notice)}
        </p>
      )}
    </div>
  )
}

/** A lost answer is no failure: nobody knows yet. */
function lookOf(notice: SaldoNotice | undefined) {
  if (notice?.tone !== 'bad') return { tone: 'success', Icon: IconCircleCheck } as const
  if (notice.failure.kind === 'unsure') return { tone: 'uncertain', Icon: IconHelpCircle } as const
  return { tone: 'failed', Icon: IconAlertTriangle } as const
}
