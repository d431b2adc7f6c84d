// The product of a kind that has several, as large lines; typing in the search finds those of every kind.
import { IconLock } from '@tabler/icons-react'
import { type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type BillProduct } from '../../../shared/bill/bill'
import { type BillKindName } from '../../../shared/bill/bill-data'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { billsStore } from './bills-store'
import { kindIcons } from './kind-icons'
import { findBillProducts, rowsMax } from './product-find'
import { focusOn, useBills } from './use-bills'

export function ProductList() {
  const { t } = useTranslation()
  const products = useBills((state) => state.products)
  const kind = useBills((state) => state.kind)
  const search = useBills((state) => state.search)
  const kindWord = (name: BillKindName) => t(`billScreen.kinds.${name}`)
  const found = findBillProducts(products, search, kind, (name) => `${kindWord(name)} ${t(`bills.kinds.${name}`)}`)
  const title = search === '' ? t('billScreen.products', { kind: kindWord(kind) }) : t('billScreen.productsFound')
  if (found.length === 0) return <EmptyState title={t('billScreen.productNone')}>{t('billScreen.productNoneWords')}</EmptyState>
  return (
    <>
      <h2 className="column-label">{title}</h2>
      <div className="lines" data-place="choices" role="group" aria-label={title}>
        {found.slice(0, rowsMax).map((product, place) => (
          <ProductLine key={product.code} product={product} reachable={place === 0} named={search !== ''} />
        ))}
      </div>
    </>
  )
}

type ProductLineProps = { readonly product: BillProduct; readonly reachable: boolean; readonly named: boolean }

function ProductLine({ product, reachable, named }: ProductLineProps) {
  const { t } = useTranslation()
  const Icon = kindIcons[product.kind]
  const pick = () => {
    billsStore.getState().pick(product)
    focusOn('number')
  }
  return (
    <button
      type="button"
      className="line product-line"
      tabIndex={reachable ? 0 : -1}
      data-code={product.code}
      onKeyDown={walk}
      onClick={pick}
    >
      <Icon size={22} stroke={1.8} aria-hidden="true" />
      <span className="line-main">{product.name}</span>
      {!product.open && (
        <span className="line-note-closed">
          <IconLock size={16} aria-hidden="true" /> {t('billScreen.productClosed')}
        </span>
      )}
      {named && <span className="line-side">{t(`billScreen.kinds.${product.kind}`)}</span>}
    </button>
  )
}

/** Arrows walk over the lines; Tab passes them all in one step. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const lines = [...(event.currentTarget.closest('.lines')?.querySelectorAll<HTMLElement>('.line') ?? [])]
  const next = lines[lines.findIndex((line) => line === event.currentTarget) + step]
  if (next) next.focus()
  else if (step < 0) focusOn('number')
}

export function ChosenProduct({ product, several }: { readonly product: BillProduct; readonly several: boolean }) {
  const { t } = useTranslation()
  const Icon = kindIcons[product.kind]
  const again = () => {
    billsStore.getState().chooseAnew()
    focusOn('choices')
  }
  return (
    <div className="chosen">
      <span className="chosen-icon">
        <Icon size={26} stroke={1.8} aria-hidden="true" />
      </span>
      <span className="chosen-words">
        <strong>{product.name}</strong>
        <span>{product.open ? t(`bills.kinds.${product.kind}`) : t('billScreen.productClosed')}</span>
      </span>
      {several && <Button onClick={again}>{t('billScreen.productAgain')}</Button>}
    </div>
  )
}
