// The shop's fee: reads as a line of the sum, and is typed over within the owner's ceiling.
import { IconPencil } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/money'
import { KeyCap } from '../../ui/KeyCap'
import { feeOf, type HeldBill } from './bills-state'
import { billsStore } from './bills-store'
import { focusOn } from './use-bills'

export function FeeField({ held }: { readonly held: HeldBill | undefined }) {
  const { t } = useTranslation()
  const id = useId()
  const fixed = !held || held.draft.feeMax === 0
  const wrong = held !== undefined && feeOf(held) === undefined
  const keyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    focusOn('cash')
  }
  return (
    <div className="sum-line fee-line" data-wrong={wrong || undefined}>
      <label htmlFor={id}>
        {t('billScreen.fee')}
        {held && <span className="fee-most">{t('billScreen.feeMost', { most: formatRupiah(held.draft.feeMax) })}</span>}
      </label>
      {!held && <span className="sum-none">–</span>}
      {held && (
        <span className="fee-box" data-fixed={fixed || undefined}>
          {!fixed && <KeyCap>Alt+A</KeyCap>}
          {!fixed && <IconPencil size={16} stroke={1.8} aria-hidden="true" />}
          <span className="fee-unit" aria-hidden="true">
            Rp
          </span>
          <input
            id={id}
            className="fee-input"
            data-place="fee"
            size={Math.max(1, held.feeTyped.length)}
            inputMode="numeric"
            autoComplete="off"
            readOnly={fixed}
            tabIndex={fixed ? -1 : 0}
            aria-keyshortcuts="Alt+A"
            aria-invalid={wrong || undefined}
            value={held.feeTyped}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={keyDown}
            onChange={(event) => billsStore.getState().typeFee(event.currentTarget.value)}
          />
        </span>
      )}
    </div>
  )
}
