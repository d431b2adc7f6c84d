// The chosen sale: how it ended, its whole story or its paper, and what can still be done.
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type SaleDetail } from '../../../shared/sale-view'
import { BillStory } from '../../sale/BillStory'
import { PowerToken, tokenOf } from '../../sale/PowerToken'
import { ReceiptPreview } from '../../sale/ReceiptPreview'
import { SaleHeading } from '../../sale/SaleNumber'
import { attentionWords, depositWords, groupSerial, replyAdvice, replyWords, tellStory } from '../../sale/sale-words'
import { SerialFlags } from '../../sale/SerialFlags'
import { Button } from '../../ui/Button'
import { StateBadge, toneOf } from '../../ui/StateBadge'
import { Timeline } from '../../ui/Timeline'
import { useZone } from '../../ui/zone'
import { type HistoryStore } from './history-store'
import { HistoryActions, NoticeWords } from './HistoryActions'
import { HistoryFacts, Prints } from './HistoryFacts'
import '../../sale/serial.css'
import './history-detail.css'

export function HistoryDetail({ store }: { readonly store: HistoryStore }) {
  const { t } = useTranslation()
  const detail = useStore(store, (state) => state.detail)
  const side = useStore(store, (state) => state.side)
  if (!detail) {
    return (
      <aside className="history-side" aria-label={t('history.detail')}>
        <p className="history-pick">{t('history.pick')}</p>
        <NoticeWords store={store} fallback="" />
      </aside>
    )
  }
  return (
    <aside className="history-side" aria-label={t('history.detail')}>
      <Head sale={detail} />
      <SideSwitch store={store} />
      <div
        className="history-side-scroll"
        tabIndex={0}
        role="group"
        aria-label={t(side === 'story' ? 'history.story' : 'history.paperTab')}
      >
        {side === 'story' ? <Story sale={detail} /> : <Paper store={store} />}
      </div>
      <HistoryActions store={store} sale={detail} />
    </aside>
  )
}

function Head({ sale }: { readonly sale: SaleDetail }) {
  return (
    <div className="history-sale">
      <div className="history-sale-top">
        <p className="history-product">{sale.product}</p>
        <StateBadge state={sale.state} look="filled" />
      </div>
      <SaleHeading sale={sale} className="history-destination" />
    </div>
  )
}

function SideSwitch({ store }: { readonly store: HistoryStore }) {
  const { t } = useTranslation()
  const side = useStore(store, (state) => state.side)
  const { showSide } = store.getState()
  return (
    <div className="history-switch" role="group" aria-label={t('history.sideTabs')}>
      <Button pressed={side === 'story'} keyCap={side === 'paper' ? 'S' : undefined} onClick={() => showSide('story')}>
        {t('history.storyTab')}
      </Button>
      <Button pressed={side === 'paper'} keyCap={side === 'story' ? 'S' : undefined} onClick={() => showSide('paper')}>
        {t('history.paperTab')}
      </Button>
    </div>
  )
}

function Story({ sale }: { readonly sale: SaleDetail }) {
  const { t } = useTranslation()
  const zone = useZone()
  const reply = replyWords(t, sale)
  const token = tokenOf(sale)
  return (
    <>
      {token && <PowerToken token={token} />}
      {sale.serial && !token && (
        <div className="history-serial">
          <span>{t(sale.bill ? 'history.bill.reference' : 'history.serial')}</span>
          <strong>{groupSerial(sale.serial)}</strong>
        </div>
      )}
      <SerialFlags sale={sale} />
      <div className={`history-why tinted tone-${toneOf(sale.state)}`}>
        {sale.attention && <p>{attentionWords(t, sale)}</p>}
        {reply && sale.state !== 'delivered' && (
          <p>
            <b>{reply}.</b> {replyAdvice(t, sale)}
          </p>
        )}
        <p>{depositWords(t, sale)}</p>
      </div>
      {sale.bill && <BillStory sale={sale} bill={sale.bill} />}
      <h3 className="history-subtitle">
        {t('history.story')}, {t('history.storyZone', { zone })}
      </h3>
      <Timeline lines={sale.story} tell={tellStory(t)} label={t('history.story')} />
      <HistoryFacts sale={sale} />
      <h3 className="history-subtitle">{t('history.prints')}</h3>
      <Prints sale={sale} />
    </>
  )
}

function Paper({ store }: { readonly store: HistoryStore }) {
  const preview = useStore(store, (state) => state.preview)
  const refused = useStore(store, ({ notice }) => notice?.tone === 'bad' && notice.failure.kind === 'unprintable')
  return (
    <div className="history-paper">
      <ReceiptPreview receipt={preview} refused={refused} />
    </div>
  )
}
