// The token of a power purchase as the customer types it into the meter: large, in groups of four.
import { useTranslation } from 'react-i18next'
import { parseTokenSerial, type TokenSerial } from '../../shared/token-serial'
import { type SaleView } from '../../shared/sale-view'
import { groupSerial } from './sale-words'

/** Nothing where the serial holds no 20 digits: then it is shown as it came. */
export function tokenOf(sale: SaleView): TokenSerial | undefined {
  return sale.category === 'pln' && sale.serial ? parseTokenSerial(sale.serial) : undefined
}

/** `name, R1/1300VA, 66,3 kWh`: whatever of it came. */
export function PowerToken({ token }: { readonly token: TokenSerial }) {
  const { t } = useTranslation()
  const facts = [token.name, token.tariff, token.energy && t('sale.energy', { kwh: token.energy })].filter(Boolean)
  return (
    <div className="power-token">
      <span className="power-token-label">{t('sale.powerToken')}</span>
      <strong className="power-token-digits" data-testid="serial">
        {groupSerial(token.token)}
      </strong>
      {facts.length > 0 && <span className="power-token-facts">{facts.join(' · ')}</span>}
    </div>
  )
}
