// Paper again, a look at the provider, or a person's decision.
import { IconFileDownload, IconGavel, IconPrinter, IconRefresh } from '@tabler/icons-react'
import { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { nextCopy } from '../../../shared/printing'
import { type SaleDetail } from '../../../shared/sale-view'
import { ComplaintKey } from '../../sale/ComplaintKey'
import { isPaperFailure, printFailureWords, saleFailureWords } from '../../sale/sale-words'
import { ShareKeys } from '../../sale/ShareKeys'
import { Button } from '../../ui/Button'
import { printLooks, printWords } from '../../ui/print-words'
import { type Tone } from '../../ui/StateBadge'
import { type HistoryFailure, type HistoryNotice, type HistoryStore } from './history-store'

export function HistoryActions({ store, sale }: { readonly store: HistoryStore; readonly sale: SaleDetail }) {
  const { t } = useTranslation()
  const busy = useStore(store, (state) => state.busy)
  const { check, print, savePdf, savePng, askSettle } = store.getState()
  const copy = nextCopy(sale.prints)
  return (
    <div className="history-actions">
      <NoticeWords store={store} fallback={copy === 0 ? '' : t('history.reprintNote', { n: copy })} />
      <div className="history-buttons">
        {sale.may.check && (
          <Button keyCap="K" icon={<IconRefresh size={20} aria-hidden="true" />} busy={busy === 'check'} onClick={() => void check()}>
            {t('history.check')}
          </Button>
        )}
        {sale.may.settle && (
          <Button
            keyCap="U"
            icon={<IconGavel size={20} aria-hidden="true" />}
            disabled={busy !== undefined}
            onClick={() => askSettle(true)}
          >
            {t('history.settle')}
          </Button>
        )}
        <Button
          variant="primary"
          keyCap="C"
          icon={<IconPrinter size={20} aria-hidden="true" />}
          busy={busy === 'print'}
          onClick={() => void print()}
        >
          {t(copy === 0 ? 'history.print' : 'history.reprint')}
        </Button>
        <Button keyCap="P" icon={<IconFileDownload size={20} aria-hidden="true" />} busy={busy === 'pdf'} onClick={() => void savePdf()}>
          {t('history.pdf')}
        </Button>
        <ComplaintKey sale={sale} />
      </div>
      <ShareKeys sale={sale} busy={busy !== undefined} onPicture={() => void savePng()} />
    </div>
  )
}

export function NoticeWords({ store, fallback }: { readonly store: HistoryStore; readonly fallback: string }) {
  const { t } = useTranslation()
  const notice = useStore(store, (state) => state.notice)
  const tone = notice ? toneOf(notice) : 'quiet'
  return (
    <p className={`history-notice tone-${tone}`} role="status">
      {notice ? noticeWords(t, notice) : fallback}
    </p>
  )
}

function toneOf(notice: HistoryNotice): Tone {
  if (notice.tone === 'slip') return printLooks[notice.job.state].tone
  return notice.tone === 'bad' ? 'failed' : 'success'
}

function noticeWords(t: TFunction, notice: HistoryNotice): string {
  if (notice.tone === 'bad') return failureWords(t, notice.failure)
  if (notice.tone === 'slip') return printWords(t, notice.job)
  return t(`history.done.${notice.key}`, { ...notice.facts, outcome: notice.outcome ? t(`states.${notice.outcome}`) : '' })
}

function failureWords(t: TFunction, failure: HistoryFailure): string {
  return isPaperFailure(failure) ? printFailureWords(t, failure) : saleFailureWords(t, failure)
}
