// What can be done with a sale that was sent; the way to the next customer is always there.
import { IconArrowsExchange, IconCopy, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type SaleState, type SaleView } from '../../shared/sale-view'
import { Button } from '../ui/Button'
import { copyText } from '../ui/copy-text'
import { useHotkeys } from '../ui/hotkeys'
import { showNotice } from '../ui/notice'
import { useArmed } from '../ui/use-armed'
import { ComplaintKey } from './ComplaintKey'
import { tokenOf } from './PowerToken'
import { useSale, useSaleStore } from './use-sale'

const unfinished: readonly SaleState[] = ['queued', 'submitting', 'pending', 'unknown', 'needs-attention']

export type ResultActionsProps = {
  readonly sale: SaleView
  readonly onNext: () => void
  /** Where the way on leads, when not to the next customer. */
  readonly nextWords?: string | undefined
  /** The key of the place itself: pressed once more while a result is shown, it means the next customer. */
  readonly againKey: 'F2' | 'F4'
  /** Opens a new order through the other provider; offered only where the first failed for good. */
  readonly onOther?: (() => void) | undefined
}

export function ResultActions({ sale, onNext, nextWords, againKey, onOther }: ResultActionsProps) {
  const { t } = useTranslation()
  const armed = useArmed(sale.id)
  // A finished sale may be asked about too, but that is Riwayat's work: here the next customer waits.
  const asks = sale.may.check && unfinished.includes(sale.state)
  const { check } = useSaleStore().getState()
  const checking = useSale((state) => state.checking)
  const other = sale.may.tryOther ? onOther : undefined
  const otherName = t(`shell.providers.${sale.provider === 'niskala' ? 'digiswitch' : 'niskala'}`)
  const copySerial = () => void copy(tokenOf(sale)?.token ?? sale.serial ?? '', t(sale.bill ? 'billScreen.result.copied' : 'sale.copied'))
  useHotkeys(
    {
      Enter: () => (armed && !onButton() ? onNext() : false),
      [againKey]: () => (armed ? onNext() : false),
      Escape: () => (nextWords ? onNext() : false),
      k: () => (asks ? void check() : false),
      s: () => (sale.serial ? copySerial() : false),
      l: () => (other && armed ? other() : false),
    },
    'panel',
  )
  return (
    <div className="result-actions">
      {unfinished.includes(sale.state) && <p className="result-continues">{t('sale.continues')}</p>}
      <Button variant="primary" size="large" keyCap="Enter" className="result-next" onClick={() => armed && onNext()}>
        {nextWords ?? t('sale.next')}
      </Button>
      {asks && (
        <Button size="large" keyCap="K" icon={<IconRefresh size={20} aria-hidden="true" />} busy={checking} onClick={() => void check()}>
          {t(checking ? 'sale.checking' : 'sale.check')}
        </Button>
      )}
      {other && (
        <Button size="large" keyCap="L" icon={<IconArrowsExchange size={20} aria-hidden="true" />} onClick={() => armed && other()}>
          {t('topup.other.offer', { provider: otherName })}
        </Button>
      )}
      {sale.serial && (
        <Button size="large" keyCap="S" icon={<IconCopy size={20} aria-hidden="true" />} onClick={copySerial}>
          {t(sale.bill ? 'billScreen.result.copy' : 'sale.copy')}
        </Button>
      )}
      <ComplaintKey sale={sale} size="large" level="panel" />
    </div>
  )
}

/** Enter on a focused button is that button's, not the screen's. */
function onButton(): boolean {
  return document.activeElement instanceof HTMLButtonElement
}

async function copy(text: string, done: string): Promise<void> {
  if (await copyText(text)) showNotice(done)
}
