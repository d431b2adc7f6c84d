// A success whose serial number deserves a look: word, icon and colour, and what to do about it.
import { IconCopyX, IconFileUnknown, IconPlugX, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type SaleView, type SerialFlag } from '../../shared/sale-view'
import { type Tone } from '../ui/StateBadge'
import { providerName } from './sale-words'

const looks: Record<SerialFlag, { readonly tone: Tone; readonly Icon: TablerIcon }> = {
  'no-serial': { tone: 'waiting', Icon: IconFileUnknown },
  'repeated-serial': { tone: 'failed', Icon: IconCopyX },
  'odd-token': { tone: 'failed', Icon: IconPlugX },
}

export function SerialFlags({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  return (
    <>
      {sale.flags.map((flag) => {
        const { tone, Icon } = looks[flag]
        return (
          <div key={flag} className={`serial-flag tinted tone-${tone}`} role="status" data-flag={flag}>
            <Icon size={22} stroke={1.9} aria-hidden="true" />
            <p>
              <strong>{t(`sale.flags.${flag}`)}.</strong> {t(adviceKey(sale, flag), { provider: providerName(t, sale) })}
            </p>
          </div>
        )
      })}
    </>
  )
}

/** A bill has a reference where credit has a serial, and nothing to arrive. */
function adviceKey({ bill }: SaleView, flag: SerialFlag): string {
  return bill && flag === 'no-serial' ? 'billScreen.result.noReference' : `sale.flagsDo.${flag}`
}

/** In a table, where there is room for an icon only; its words are for screen readers. */
export function FlagMark({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  return (
    <>
      {sale.flags.map((flag) => {
        const { tone, Icon } = looks[flag]
        return (
          <span key={flag} className={`flag-mark tone-${tone}`} title={t(`sale.flags.${flag}`)}>
            <Icon size={18} stroke={1.9} aria-hidden="true" />
            <span className="screen-reader-only">{t(`sale.flags.${flag}`)}</span>
          </span>
        )
      })}
    </>
  )
}
