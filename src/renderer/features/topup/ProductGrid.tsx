// Products as large keys. Arrows walk over them, Enter picks; Tab passes the whole grid in one step.
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { Fragment, type KeyboardEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type ProductView } from '../../../shared/catalog'
import { Amount } from '../../ui/Amount'
import { EmptyState } from '../../ui/EmptyState'
import { walk } from './grid-walk'
import { shortName } from './product-search'
import { topUpStore } from './topup-store'
import { goForward, useTopUp } from './use-topup'

export function ProductGrid({ rows, grouped }: { readonly rows: readonly ProductView[]; readonly grouped: boolean }) {
  const { t } = useTranslation()
  const picked = useTopUp((state) => state.product?.code)
  if (rows.length === 0) return <EmptyState title={t('topup.nothingFound')}>{t('topup.nothingFoundWords')}</EmptyState>
  // Whoever searches anew wants what is found, not what was picked before.
  const reachable = grouped && rows.some(({ code }) => code === picked) ? picked : rows[0]?.code
  const headed = grouped && rows.some(({ brand }) => brand !== rows[0]?.brand)
  return (
    <div className="products" data-place="products" role="toolbar" aria-label={t('topup.orderEmpty')}>
      {rows.map((product, place) => (
        <Fragment key={place}>
          {headed && rows[place - 1]?.brand !== product.brand && <h2 className="products-head">{product.brand}</h2>}
          <ProductKey product={product} picked={product.code === picked} reachable={product.code === reachable} />
        </Fragment>
      ))}
    </div>
  )
}

function onArrow(event: KeyboardEvent<HTMLButtonElement>): void {
  const keys = [...document.querySelectorAll<HTMLElement>('.product')]
  const next = walk(event.key, keys, event.currentTarget)
  if (!next) return
  event.preventDefault()
  next.focus()
}

type ProductKeyProps = { readonly product: ProductView; readonly picked: boolean; readonly reachable: boolean }

const ProductKey = memo(function ProductKey({ product, picked, reachable }: ProductKeyProps) {
  // A plain button: sixty of them are drawn anew with every letter of a search.
  const name = shortName(product)
  const { t } = useTranslation()
  const closed = product.closed
  const pick = () => {
    topUpStore.getState().pick(product)
    if (closed) return
    // On to the cash, and where the shop asks for none, to the review.
    goForward()
  }
  return (
    <button
      type="button"
      className="product"
      data-picked={picked || undefined}
      data-code={product.code}
      data-closed={closed}
      aria-pressed={picked}
      aria-disabled={closed !== undefined || undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={pick}
      onKeyDown={onArrow}
    >
      <span className="product-name" data-value={/^[\d.]+$/u.test(name) || undefined}>
        {name}
      </span>
      <span className="product-brand">
        {product.brand}
        {product.through && ` · ${t(`shell.providers.${product.through}`)}`}
      </span>
      {closed ? <span className="product-closed">{t(`topup.closed.${closed}`)}</span> : <Amount value={product.price} />}
      {picked && <IconCircleCheckFilled className="product-check" size={22} aria-hidden="true" />}
    </button>
  )
})
