// A selling price that turns into a field: Enter saves, Esc cancels, leaving it cancels too.
import { IconPencil } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type CatalogueRow } from '../../../shared/catalog'
import { formatRupiah, formatThousands } from '../../../shared/money'
import { useArmed } from '../../ui/use-armed'
import { type CatalogueStore } from './catalogue-store'
import { type PriceStep, priceStep } from './price-edit'

export type PriceCellProps = { readonly store: CatalogueStore; readonly row: CatalogueRow }

export function PriceCell({ store, row }: PriceCellProps) {
  const { t } = useTranslation()
  const editing = useStore(store, (state) => state.editing === row.code)
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !editing && document.activeElement === document.body) button.current?.focus()
    wasEditing.current = editing
  }, [editing])
  if (editing) return <PriceField store={store} row={row} />
  const price = formatRupiah(row.price)
  return (
    <button
      ref={button}
      type="button"
      className="price-button"
      data-below={row.price < row.cost || undefined}
      aria-label={t('settings.catalogue.editPrice', { name: row.name, price })}
      onClick={() => store.getState().edit(row.code)}
    >
      {price}
      <IconPencil size={16} stroke={1.8} aria-hidden="true" />
    </button>
  )
}

function PriceField({ store, row }: PriceCellProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(formatThousands(row.price))
  const [step, setStep] = useState<PriceStep>()
  const words = useId()
  const armed = useArmed(step?.kind === 'warn' ? String(step.price) : undefined)
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      store.getState().edit(undefined)
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    // A second press meant for the first is no yes to a loss nobody has read of.
    const next = priceStep(typed, row.cost, step?.kind === 'warn' && armed ? step.price : undefined)
    setStep(next)
    if (next.kind === 'save') void store.getState().setPrice(row.code, next.price)
  }
  return (
    <div className="price-edit">
      <input
        autoFocus
        className="price-input"
        aria-label={t('settings.catalogue.editPrice', { name: row.name, price: formatRupiah(row.price) })}
        aria-describedby={words}
        aria-invalid={step?.kind === 'refuse' || undefined}
        inputMode="numeric"
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => store.getState().edit(undefined)}
      />
      <span id={words} className="price-words" role="status" data-kind={step?.kind}>
        <PriceWords step={step} />
      </span>
    </div>
  )
}

function PriceWords({ step }: { readonly step: PriceStep | undefined }) {
  const { t } = useTranslation()
  if (step?.kind === 'refuse') return t(`settings.catalogue.problem.${step.problem}`)
  if (step?.kind !== 'warn') return t('settings.catalogue.editHint')
  return (
    <>
      {t('settings.catalogue.belowCost', { loss: formatRupiah(step.loss) })} {t('settings.catalogue.belowCostSave')}
    </>
  )
}
