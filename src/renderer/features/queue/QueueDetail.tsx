// The chosen sale: what its state means, what to tell the customer, its story.
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { formatRupiah } from '../../../shared/money'
import { type SaleDetail } from '../../../shared/sale-view'
import { BillStory } from '../../sale/BillStory'
import { MoneyAdvice } from '../../sale/MoneyAdvice'
import { SaleHeading } from '../../sale/SaleNumber'
import { groupSerial, paymentFact, providerName, replyAdvice, replyWords, tellStory } from '../../sale/sale-words'
import { useTill } from '../../till/use-till'
import { StateBadge, toneOf } from '../../ui/StateBadge'
import { Timeline } from '../../ui/Timeline'
import { clock } from '../../ui/time'
import { useZone } from '../../ui/zone'
import { isOpen } from './queue-rows'
import { type QueueStore } from './queue-store'
import { meaningOf, tellOf } from './queue-words'
import { QueueActions } from './QueueActions'
import './queue-detail.css'

export function QueueDetail({ store }: { readonly store: QueueStore }) {
  const { t } = useTranslation()
  const detail = useStore(store, (state) => state.detail)
  if (!detail) {
    return (
      <aside className="queue-side" aria-label={t('queue.detail')}>
        <p className="queue-pick">{t('queue.pick')}</p>
      </aside>
    )
  }
  return (
    <aside className="queue-side" aria-label={t('queue.detail')}>
      <div className="queue-side-scroll" tabIndex={0} role="group" aria-label={t('queue.story')}>
        <p className="queue-product">{detail.product}</p>
        <SaleHeading sale={detail} className="queue-destination" />
        {isOpen(detail) ? <Meaning sale={detail} /> : <Outcome sale={detail} />}
        <Timeline lines={detail.story} tell={tellStory(t)} label={t('queue.story')} />
        {detail.bill && <BillStory sale={detail} bill={detail.bill} />}
        <Facts sale={detail} />
      </div>
      <QueueActions store={store} sale={detail} />
    </aside>
  )
}

function Meaning({ sale }: { readonly sale: SaleDetail }) {
  const { t } = useTranslation()
  const line = useTill((state) => state.status?.lanes[sale.provider]?.line) ?? { kind: 'connecting' as const }
  const reply = replyWords(t, sale)
  const provider = providerName(t, sale)
  return (
    <div className={`queue-meaning tinted tone-${toneOf(sale.state)}`}>
      <StateBadge state={sale.state} />
      <p>
        {t(`queue.meaning.${meaningOf(sale, line)}`, { provider })} <b>{t(`queue.tell.${tellOf(sale)}`)}</b>
      </p>
      {reply && (
        <p className="queue-reply">
          {reply}. {replyAdvice(t, sale)}
        </p>
      )}
    </div>
  )
}

/** It ended while the cashier was looking at it: the outcome stays until another row is chosen. */
function Outcome({ sale }: { readonly sale: SaleDetail }) {
  return (
    <div className="queue-outcome">
      <StateBadge state={sale.state} look="filled" />
      {sale.serial && <p className="queue-serial">{groupSerial(sale.serial)}</p>}
      <MoneyAdvice sale={sale} />
    </div>
  )
}

function Facts({ sale }: { readonly sale: SaleDetail }) {
  const { t } = useTranslation()
  const zone = useZone()
  const facts = [
    [t('queue.saleNumber'), sale.number],
    [t('queue.reference'), sale.reference],
    ...(sale.bill
      ? []
      : [
          [t('queue.provider'), providerName(t, sale)],
          [t('queue.price'), formatRupiah(sale.price)],
        ]),
    [t(sale.payment === 'cash' ? 'queue.cash' : 'payment.label'), cashWords()],
    ...(sale.state === 'queued' && sale.holdUntil ? [[t('queue.heldUntil'), `${clock(sale.holdUntil, zone)} ${zone}`]] : []),
  ]
  return (
    <dl className="queue-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )

  function cashWords(): string {
    if (sale.payment !== 'cash') return paymentFact(t, sale)
    if (sale.tendered === 0) return t('queue.cashLater')
    const cash = formatRupiah(sale.tendered)
    return sale.change === 0 ? t('queue.cashExact', { cash }) : t('queue.cashWithChange', { cash, change: formatRupiah(sale.change) })
  }
}
