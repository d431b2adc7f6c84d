// Several bills of one customer after one payment: how each of them went, one heap of money, and the paper of all.
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { groupDigits } from '../../../shared/phone-number'
import { type SaleView } from '../../../shared/sale-view'
import { Amount } from '../../ui/Amount'
import { useHotkeys } from '../../ui/hotkeys'
import { StateBadge, StateIcon, toneOf } from '../../ui/StateBadge'
import { useArmed } from '../../ui/use-armed'
import { GroupMoney } from './GroupMoney'
import { groupState, openStates } from './group-state'
import { kindIcons } from './kind-icons'
import { paidStore } from './paid-store'
import './group.css'

export function GroupResult() {
  const { t } = useTranslation()
  const sales = useStore(paidStore, (state) => state.sales)
  const left = useStore(paidStore, (state) => state.left)
  const armed = useArmed()
  const next = () => armed && paidStore.getState().leave()
  useHotkeys(
    {
      Enter: () => (armed && !(document.activeElement instanceof HTMLButtonElement) ? void next() : false),
      F4: () => void next(),
      c: () => void paidStore.getState().printAll(),
    },
    'panel',
  )
  return (
    <div className="group" data-sale-states={sales.map(({ state }) => state).join(' ')}>
      <section className="group-main" aria-label={t('billScreen.group.list')}>
        <GroupHead sales={sales} />
        {left.length > 0 && (
          <p className="tinted tone-failed group-left" role="alert">
            {t('billScreen.group.left', { names: left.join(', ') })}
          </p>
        )}
        <ul className="group-list" aria-label={t('billScreen.group.list')}>
          {sales.map((sale) => (
            <GroupLine key={sale.id} sale={sale} />
          ))}
        </ul>
      </section>
      <GroupMoney sales={sales} onNext={next} />
    </div>
  )
}

/** A key meant for the screen before must not close this one. */
function GroupHead({ sales }: { readonly sales: readonly SaleView[] }) {
  const { t } = useTranslation()
  const state = groupState(sales)
  const good = sales.filter((sale) => sale.state === 'delivered').length
  const done = sales.filter((sale) => !openStates.includes(sale.state)).length
  const words =
    done < sales.length
      ? t('billScreen.group.going', { done, count: sales.length })
      : good === sales.length
        ? t('billScreen.group.allDone')
        : t('billScreen.group.ended', { failed: sales.length - good, good })
  return (
    <div className={`result-head tone-${toneOf(state)}`}>
      <span className="result-icon">
        <StateIcon state={state} size={36} />
      </span>
      <h1 className="result-word">
        <span role="status">{words}</span>
      </h1>
    </div>
  )
}

function GroupLine({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  const name = sale.bill?.name ?? sale.product
  const Icon = kindIcons[sale.bill?.kind ?? 'other']
  return (
    <li>
      <button type="button" className="group-line" data-sale-state={sale.state} onClick={() => paidStore.getState().open(sale)}>
        <span className="screen-reader-only">{t('billScreen.group.open', { name })}</span>
        <Icon size={26} stroke={1.8} aria-hidden="true" />
        <span className="group-words">
          <strong className="group-name">{name}</strong>
          <span className="group-what">
            {sale.product}, {groupDigits(sale.destination)}
          </span>
        </span>
        <Amount value={sale.price} />
        <StateBadge state={sale.state} />
        <IconChevronRight className="group-more" size={20} aria-hidden="true" />
      </button>
    </li>
  )
}
