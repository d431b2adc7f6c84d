// After a crash: what was open then, and how each sale ended. It follows the sales until the cashier has read it.
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { groupDigits } from '../../shared/phone-number'
import { type SaleState } from '../../shared/sale-view'
import { Button } from '../ui/Button'
import { StateBadge } from '../ui/StateBadge'
import { type RecoveredSale } from './till-store'
import { useTill } from './use-till'

const running: readonly SaleState[] = ['queued', 'submitting', 'pending', 'unknown']
const shownAtMost = 4

export function RecoveryBand() {
  const { t } = useTranslation()
  const recovered = useTill((state) => state.recovered)
  const seen = useTill((state) => state.recoverySeen)
  const go = useTill((state) => state.go)
  if (recovered.length === 0) return null
  const going = recovered.filter(({ sale, before }) => running.includes(sale?.state ?? before)).length
  return (
    <section className="recovery" role="status">
      <IconHistory className="band-icon" size={22} stroke={1.9} aria-hidden="true" />
      <div className="recovery-words">
        <strong>{t('shell.bands.recovery', { count: recovered.length })}</strong>{' '}
        {going === 0 ? t('shell.bands.recoveryDone') : t('shell.bands.recoveryGoing', { count: going })}
        <ul className="recovery-list">
          {recovered.slice(0, shownAtMost).map((one) => (
            <Recovered key={one.id} one={one} />
          ))}
          {recovered.length > shownAtMost && <li>+{recovered.length - shownAtMost}</li>}
        </ul>
      </div>
      <Button variant="quiet" keyCap="F8" onClick={() => go('queue')}>
        {t('shell.bands.toQueue')}
      </Button>
      <Button onClick={seen}>{t('shell.bands.recoverySeen')}</Button>
    </section>
  )
}

function Recovered({ one }: { readonly one: RecoveredSale }) {
  const { t } = useTranslation()
  const { sale, before } = one
  return (
    <li className="recovery-sale">
      {sale && (
        <span>
          {sale.product} · {groupDigits(sale.destination)}
        </span>
      )}
      <StateBadge state={sale?.state ?? before} />
      {sale && sale.state !== before && (
        <span className="recovery-was">{t('shell.bands.recoveryWas', { state: t(`states.${before}`) })}</span>
      )}
    </li>
  )
}
