// What: first whom to ask and for which product, then the bill as a sheet; the bills already found stay above it.
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/money'
import { Asking } from './Asking'
import { BillSheet } from './BillSheet'
import { shownBill, totalOf, viewOf } from './bills-state'
import { EntryPanel } from './EntryPanel'
import { HeldBills } from './HeldBills'
import { Refused } from './Refused'
import { useBills } from './use-bills'

/** Always there, because a live region speaks only of what changes inside it. */
function Announcer() {
  const { t } = useTranslation()
  const asking = useBills((state) => state.asking !== undefined)
  const held = useBills(shownBill)
  return (
    <p className="screen-reader-only" role="status">
      {asking && t('billScreen.asking')}
      {held && t('billScreen.announce', { name: held.draft.bill.name, total: formatRupiah(totalOf(held)) })}
    </p>
  )
}

export function MiddleColumn() {
  const { t } = useTranslation()
  const view = useBills(viewOf)
  return (
    <section className="column column-bill" aria-label={t('billScreen.title')} data-view={view}>
      <Announcer />
      <HeldBills />
      {view === 'entry' && <EntryPanel />}
      {view === 'asking' && <Asking />}
      {view === 'refused' && <Refused />}
      {view === 'bill' && <BillSheet />}
    </section>
  )
}
