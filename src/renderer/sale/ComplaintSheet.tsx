// The complaint as it was copied, and what became of it at the printer.
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SaleView } from '../../shared/sale-view'
import { bridge } from '../bridge'
import { Button } from '../ui/Button'
import { useHotkeys } from '../ui/hotkeys'
import { printFailureWords, providerName } from './sale-words'
import './complaint.css'

export type Copied = { readonly text: string; readonly done: boolean }

export type ComplaintSheetProps = { readonly sale: SaleView; readonly copied: Copied; readonly onClose: () => void }

export function ComplaintSheet({ sale, copied, onClose }: ComplaintSheetProps) {
  const { t } = useTranslation()
  const provider = providerName(t, sale)
  const [news, setNews] = useState<string>()
  const [busy, setBusy] = useState(false)
  const print = async () => {
    if (busy) return
    setBusy(true)
    const reply = await bridge.call('sale/print-complaint', { id: sale.id })
    setBusy(false)
    setNews(reply.ok ? t('sale.printed', { printer: reply.value.printer }) : printFailureWords(t, reply.failure))
  }
  useHotkeys({ c: () => void print(), Escape: onClose }, 'dialog', true)
  return (
    <>
      <p role="status">{news ?? t(copied.done ? 'complaint.copied' : 'complaint.notCopied', { provider })}</p>
      <pre className="complaint-text" tabIndex={0} aria-label={t('complaint.text')} role="group">
        {copied.text}
      </pre>
      <div className="ask-choices">
        <Button size="large" keyCap="Esc" onClick={onClose}>
          {t('complaint.close')}
        </Button>
        <Button size="large" keyCap="C" icon={<IconPrinter size={20} aria-hidden="true" />} busy={busy} onClick={() => void print()}>
          {t('complaint.print')}
        </Button>
      </div>
    </>
  )
}
