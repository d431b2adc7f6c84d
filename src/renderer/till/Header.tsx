// The header: it never moves, whatever happens below it.
import { IconReceipt2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../ui/now'
import { clock } from '../ui/time'
import { useZone } from '../ui/zone'
import { LineBadge } from './LineBadge'
import { SaldoKey } from './SaldoKey'
import { Tabs } from './Tabs'
import { useTill } from './use-till'

export function Header({ training }: { readonly training: boolean }) {
  const { t } = useTranslation()
  return (
    <header className="header">
      <ShopName />
      <Tabs />
      <div className="header-facts">
        <SaldoKey />
        <Clock />
        <LineBadge />
      </div>
      {training && <strong className="training-tab">{t('shell.training')}</strong>}
    </header>
  )
}

function ShopName() {
  const { t } = useTranslation()
  const shop = useTill((state) => state.status?.shopName)
  return (
    <div className="shop">
      <span className="shop-mark" aria-hidden="true">
        <IconReceipt2 size={20} stroke={2} />
      </span>
      <span className="shop-words">
        <strong className="shop-app">{t('shell.appName')}</strong>
        <span className="shop-name">{shop}</span>
      </span>
    </div>
  )
}

function Clock() {
  const { t } = useTranslation()
  const zone = useZone()
  const now = useNow()
  const cashier = useTill((state) => state.status?.cashier)
  return (
    <div className="fact">
      <span className="fact-main">{cashier || t('shell.cashierNone')}</span>
      <time className="fact-note">
        {clock(now, zone)} {zone}
      </time>
    </div>
  )
}
