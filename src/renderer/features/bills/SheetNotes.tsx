// What else to know of a bill: until when it holds, its reference, and amounts that moved or do not add up.
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, type Rupiah } from '../../../shared/money'
import { clock } from '../../ui/time'
import { type HeldBill } from './bills-state'

type SheetNotesProps = { readonly held: HeldBill; readonly computed: Rupiah | undefined }

export function SheetNotes({ held, computed }: SheetNotesProps) {
  const { t } = useTranslation()
  const { draft, toldBefore } = held
  const { validUntil, reference, before, bill } = draft
  return (
    <div className="sheet-notes">
      {toldBefore !== undefined && (
        <Note warns>
          {toldBefore === bill.sellingPrice
            ? t('billScreen.renewedSame')
            : t('billScreen.renewed', { before: formatRupiah(toldBefore), after: formatRupiah(bill.sellingPrice) })}
        </Note>
      )}
      {before !== undefined && toldBefore === undefined && <Note warns>{t('billScreen.before', { before: formatRupiah(before) })}</Note>}
      {computed !== undefined && (
        <Note>{t('billScreen.mismatch', { computed: formatRupiah(computed), owed: formatRupiah(bill.sellingPrice) })}</Note>
      )}
      <dl className="sheet-pills">
        <div className="sheet-pill">
          <dt>{t('billScreen.validUntil')}</dt>
          {/* The provider's day ends in WIB, wherever the shop stands. */}
          <dd>{t('billScreen.today', { time: clock(validUntil, 'WIB'), zone: 'WIB' })}</dd>
        </div>
        <div className="sheet-pill">
          <dt>{t('billScreen.reference')}</dt>
          <dd className="sheet-reference">{reference}</dd>
        </div>
      </dl>
    </div>
  )
}

function Note({ warns = false, children }: { readonly warns?: boolean; readonly children: ReactNode }) {
  const Icon = warns ? IconAlertTriangle : IconInfoCircle
  return (
    <p className={warns ? 'sheet-note tinted tone-waiting' : 'sheet-note'} role={warns ? 'alert' : undefined}>
      <Icon size={20} stroke={1.8} aria-hidden="true" />
      <span>{children}</span>
    </p>
  )
}
