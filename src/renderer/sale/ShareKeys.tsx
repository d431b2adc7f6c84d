// The slip for a customer who is not at the counter: as a picture, as text for WhatsApp, and the folder the files lie in.
import { useTranslation } from 'react-i18next'
import { type SaleView } from '../../shared/sale-view'
import { bridge, isCallFailure } from '../bridge'
import { Button } from '../ui/Button'
import { copyText } from '../ui/copy-text'
import { type HotkeyLevel, useHotkeys } from '../ui/hotkeys'
import { showNotice } from '../ui/notice'
import { isPaperBusy } from './sale-store'
import { callFailureWords, printFailureWords } from './sale-words'
import { useSale, useSaleStore } from './use-sale'
import './share.css'

export type ShareKeysProps = {
  readonly sale: Pick<SaleView, 'id'>
  readonly level?: HotkeyLevel
  /** Something is on its way to paper or to a file: a second slip now would be no copy of the first. */
  readonly busy: boolean
  readonly onPicture: () => void
}

export function ShareKeys({ sale, level = 'screen', busy, onPicture }: ShareKeysProps) {
  const { t } = useTranslation()
  const copy = async () => {
    const reply = await bridge.call('receipt/text', { id: sale.id })
    if (!reply.ok) return showNotice(printFailureWords(t, reply.failure), 'failed')
    const done = await copyText(reply.value)
    showNotice(t(done ? 'sale.share.copied' : 'sale.share.notCopied'), done ? 'success' : 'failed')
  }
  const open = async () => {
    const reply = await bridge.call('receipt/show-file', { id: sale.id })
    if (reply.ok) return
    if (isCallFailure(reply.failure)) return showNotice(callFailureWords(t, reply.failure), 'failed')
    showNotice(t('sale.share.noFile'), 'waiting')
  }
  useHotkeys({ b: unlessTyping(onPicture), w: unlessTyping(() => void copy()), o: unlessTyping(() => void open()) }, level)
  return (
    <div className="share-keys" role="group" aria-label={t('sale.share.keys')}>
      <Button keyCap="B" disabled={busy} onClick={onPicture}>
        <Words of={t('sale.share.picture')} more={t('sale.share.pictureMore')} />
      </Button>
      <Button keyCap="W" onClick={() => void copy()}>
        <Words of={t('sale.share.text')} more={t('sale.share.textMore')} />
      </Button>
      <Button keyCap="O" onClick={() => void open()}>
        {t('sale.share.folder')}
      </Button>
    </div>
  )
}

/** What it is made for stands below, where there is room for it. */
function Words({ of, more }: { readonly of: string; readonly more: string }) {
  return (
    <span className="share-words">
      {of} <small>{more}</small>
    </span>
  )
}

/** Beside a result, for the sale in hand. */
export function ShareInHand({ sale }: { readonly sale: SaleView }) {
  const { savePng } = useSaleStore().getState()
  const busy = useSale((state) => isPaperBusy(state.paper))
  return <ShareKeys sale={sale} level="panel" busy={busy} onPicture={() => void savePng()} />
}

function unlessTyping(act: () => void): () => boolean | void {
  return () => (document.activeElement instanceof HTMLInputElement ? false : act())
}
