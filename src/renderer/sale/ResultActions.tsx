// What can be done with a sale that was sent; the way to the next customer is always there.
import { IconCopy, IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type SaleState, type SaleView } from '../../shared/sale-view'
import { Button } from '../ui/Button'
import { copyText } from '../ui/copy-text'
import { useHotkeys } from '../ui/hotkeys'
import { showNotice } from '../ui/notice'
import { tokenOf } from './PowerToken'
import { saleStore } from './sale-store'

/** A key meant for the screen before must not close this one. */
const armedAfterMs = 600
const unfinished: readonly SaleState[] = ['queued', 'submitting', 'pending', 'unknown', 'needs-attention']

export function ResultActions({ sale, onNext }: { readonly sale: SaleView; readonly onNext: () => void }) {
  const { t } = useTranslation()
  const armed = useArmed(sale.id)
  // A finished sale may be asked about too, but that is Riwayat's work: here the next customer waits.
  const asks = sale.may.check && unfinished.includes(sale.state)
  const { check } = saleStore.getState()
  const checking = useStore(saleStore, (state) => state.checking)
  const copySerial = () => void copy(tokenOf(sale)?.token ?? sale.serial ?? '', t('sale.copied'))
  useHotkeys(
    {
      Enter: () => (armed && !onButton() ? onNext() : false),
      // Jual once more, while a result is shown, means the next customer.
      F2: () => (armed ? onNext() : false),
      k: () => (asks ? void check() : false),
      s: () => (sale.serial ? copySerial() : false),
    },
    'panel',
  )
  return (
    <div className="result-actions">
      {unfinished.includes(sale.state) && <p className="result-continues">{t('sale.continues')}</p>}
      <Button variant="primary" size="large" keyCap="Enter" className="result-next" onClick={() => armed && onNext()}>
        {t('sale.next')}
      </Button>
      {asks && (
        <Button size="large" keyCap="K" icon={<IconRefresh size={20} aria-hidden="true" />} busy={checking} onClick={() => void check()}>
          {t(checking ? 'sale.checking' : 'sale.check')}
        </Button>
      )}
      {sale.serial && (
        <Button size="large" keyCap="S" icon={<IconCopy size={20} aria-hidden="true" />} onClick={copySerial}>
          {t('sale.copy')}
        </Button>
      )}
    </div>
  )
}

function useArmed(saleId: string): boolean {
  const [armedFor, setArmedFor] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setArmedFor(saleId), armedAfterMs)
    return () => clearTimeout(timer)
  }, [saleId])
  return armedFor === saleId
}

/** Enter on a focused button is that button's, not the screen's. */
function onButton(): boolean {
  return document.activeElement instanceof HTMLButtonElement
}

async function copy(text: string, done: string): Promise<void> {
  if (await copyText(text)) showNotice(done)
}
