// What this number bought before; pressing a line picks the same product again.
import { useTranslation } from 'react-i18next'
import { type SaleView } from '../../../shared/sale-view'
import { Amount } from '../../ui/Amount'
import { useNow } from '../../ui/now'
import { StateBadge } from '../../ui/StateBadge'
import { clock, dateWords, dayOf } from '../../ui/time'
import { useSpanWords, useZone } from '../../ui/zone'
import { topUpStore } from './topup-store'
import { goForward } from './use-topup'

const shownAtMost = 2

export function LastFor({ sales }: { readonly sales: readonly SaleView[] | undefined }) {
  const { t } = useTranslation()
  if (!sales) return null
  return (
    <div className="last-for">
      <h2 className="last-for-title">{t('topup.lastFor')}</h2>
      {sales.length === 0 && <p className="last-for-none">{t('topup.lastForNone')}</p>}
      {sales.slice(0, shownAtMost).map((sale) => (
        <Line key={sale.id} sale={sale} />
      ))}
    </div>
  )
}

function Line({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  const pickAgain = () => {
    topUpStore.getState().pickAgain(sale)
    goForward()
  }
  return (
    <button type="button" className="plain last-for-line" onClick={pickAgain}>
      <span className="screen-reader-only">{t('topup.lastForAgain')}</span>
      <span className="last-for-product">{sale.product}</span>
      <Amount value={sale.price} />
      <span className="last-for-note">
        <StateBadge state={sale.state} /> <When at={sale.createdAt} />
      </span>
    </button>
  )
}

function When({ at }: { readonly at: number }) {
  const { t } = useTranslation()
  const zone = useZone()
  const now = useNow()
  const span = useSpanWords()
  if (dayOf(at, zone) === dayOf(now, zone)) return <span className="last-for-when">{t('topup.today', { time: clock(at, zone) })}</span>
  const months = t('shell.months', { returnObjects: true }) as readonly string[]
  return (
    <>
      <span className="last-for-when">{dateWords(at, zone, months)}</span>
      <span className="last-for-ago">{t('shell.ago', { span: span(now - at) })}</span>
    </>
  )
}
