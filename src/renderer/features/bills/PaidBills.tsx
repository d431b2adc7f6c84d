// After payment: the one sale as everywhere, or the list of several, each of which opens.
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { SaleResult } from '../../sale/SaleResult'
import { SaleContext } from '../../sale/use-sale'
import { useTill } from '../../till/use-till'
import { GroupResult } from './GroupResult'
import { paidSaleStore, paidStore } from './paid-store'

export function PaidBills() {
  const { t } = useTranslation()
  const single = useStore(paidStore, (state) => state.sales.length === 1 && state.left.length === 0)
  const opened = useStore(paidStore, (state) => state.opened !== undefined)
  const sale = useStore(paidSaleStore, (state) => state.sale)
  const lineUp = useTill((state) => state.status?.lanes.digiswitch?.line.kind === 'up')
  const paused = useTill((state) => state.status?.lanes.digiswitch?.pause !== undefined)
  if (!opened || !sale) return <GroupResult />
  const { close, leave } = paidStore.getState()
  return (
    <SaleContext value={paidSaleStore}>
      <SaleResult
        sale={sale}
        lineUp={lineUp}
        paused={paused}
        againKey="F4"
        onNext={single ? leave : close}
        {...(!single && { nextWords: t('billScreen.group.back') })}
      />
    </SaleContext>
  )
}
