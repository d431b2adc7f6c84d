// The same number and product were sold today: shows them, and asks for a key of its own.
import { IconRepeat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type SaleView } from '../../../shared/sale-view'
import { groupSerial } from '../../sale/sale-words'
import { Button } from '../../ui/Button'
import { StateBadge } from '../../ui/StateBadge'
import { clock } from '../../ui/time'
import { useZone } from '../../ui/zone'
import { topUpStore } from './topup-store'
import { useTopUp } from './use-topup'

const shownAtMost = 3

export function SecondSale() {
  const { t } = useTranslation()
  const earlier = useTopUp((state) => state.draft?.earlierToday)
  const second = useTopUp((state) => state.second)
  if (!earlier || earlier.length === 0) return null
  const count = earlier.length + 1
  return (
    <section className="second tinted tone-waiting" role="alert">
      <h2 className="second-title">
        <IconRepeat size={24} aria-hidden="true" />
        {t('topup.second', { count })}
      </h2>
      <p>{t('topup.secondWords')}</p>
      <ul className="second-list">
        {earlier.slice(0, shownAtMost).map((sale) => (
          <Earlier key={sale.id} sale={sale} />
        ))}
      </ul>
      <Button keyCap="Y" pressed={second} onClick={topUpStore.getState().confirmSecond} disabled={second}>
        {t(second ? 'topup.secondDone' : 'topup.secondYes', { count })}
      </Button>
    </section>
  )
}

function Earlier({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  const zone = useZone()
  return (
    <li className="second-sale">
      <time>
        {clock(sale.createdAt, zone)} {zone}
      </time>
      <StateBadge state={sale.state} />
      <span>
        {t('sale.number', { number: sale.number })}
        {sale.serial && ` · ${t('sale.serial')} ${groupSerial(sale.serial)}`}
      </span>
    </li>
  )
}
