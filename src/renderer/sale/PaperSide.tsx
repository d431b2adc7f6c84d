// The receipt beside the result, and what became of it at the printer.
import { IconAlertTriangle, IconFileCheck, IconFileDownload, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type SaleView } from '../../shared/sale-view'
import { nextCopy } from '../../shared/printing'
import { Button } from '../ui/Button'
import { useHotkeys } from '../ui/hotkeys'
import { ReceiptPreview } from './ReceiptPreview'
import { isPaperBusy } from './sale-store'
import { SlipNews } from './SlipNews'
import { ShareInHand } from './ShareKeys'
import { useSale, useSaleStore } from './use-sale'
import { printFailureWords } from './sale-words'
import './paper.css'

export function PaperSide({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  const receipt = useSale((state) => state.receipt)
  const refused = useSale(({ paper }) => paper.kind === 'failed' && paper.failure.kind === 'unprintable')
  return (
    <aside className="paper-side" aria-label={t('sale.receipt')} data-sale={sale.id}>
      <div className="paper-scroll">
        <ReceiptPreview receipt={receipt} refused={refused} />
      </div>
      <PaperNews />
      <PaperKeys sale={sale} />
      <ShareInHand sale={sale} />
    </aside>
  )
}

function PaperKeys({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  const { print, savePdf } = useSaleStore().getState()
  const busy = useSale((state) => isPaperBusy(state.paper))
  const saving = useSale((state) => state.paper.kind === 'saving')
  const again = useSale((state) => nextCopy(state.detail?.prints ?? []) > 0)
  useHotkeys({ c: () => void print(), p: () => void savePdf() }, 'panel')
  const words = sale.state === 'queued' ? 'sale.printSlip' : again ? 'sale.printAgain' : 'sale.print'
  return (
    <div className="paper-keys">
      <Button keyCap="C" icon={<IconPrinter size={20} aria-hidden="true" />} disabled={busy} onClick={() => void print()}>
        {t(words)}
      </Button>
      <Button keyCap="P" icon={<IconFileDownload size={20} aria-hidden="true" />} disabled={saving} onClick={() => void savePdf()}>
        {t('sale.pdf')}
      </Button>
    </div>
  )
}

function PaperNews() {
  const { t } = useTranslation()
  const paper = useSale((state) => state.paper)
  if (paper.kind === 'slip') return <SlipNews job={paper.job} />
  return (
    <p className="paper-news" role="status" data-paper={paper.kind}>
      {paper.kind === 'saving' && t('sale.saving')}
      {paper.kind === 'saved' && (
        <>
          <IconFileCheck size={17} aria-hidden="true" />
          {t('sale.saved', { path: paper.path })}
        </>
      )}
      {paper.kind === 'failed' && (
        <>
          <IconAlertTriangle size={17} aria-hidden="true" />
          {printFailureWords(t, paper.failure)}
        </>
      )}
    </p>
  )
}
