// What: kinds of product, search, operators, and the products as large keys.
import { IconBolt, IconDeviceMobile, IconDots, IconPackage, IconSearch, IconWallet, IconWorld, type TablerIcon } from '@tabler/icons-react'
import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { type ProductCategory } from '../../../shared/catalog'
import { EmptyState } from '../../ui/EmptyState'
import { Field } from '../../ui/Field'
import { KeyCap } from '../../ui/KeyCap'
import { BrandChips } from './BrandChips'
import { ProductGrid } from './ProductGrid'
import { findProducts, rowsMax } from './product-search'
import { categoriesOf, filterOf } from './topup-state'
import { topUpStore } from './topup-store'
import { focusOn, useTopUp } from './use-topup'

const icons: Record<ProductCategory, TablerIcon> = {
  pulsa: IconDeviceMobile,
  data: IconWorld,
  pln: IconBolt,
  ewallet: IconWallet,
  other: IconDots,
}

export function ProductColumn() {
  const { t } = useTranslation()
  const [sought, setSought] = useState('')
  return (
    <section className="column column-products" aria-label={t('topup.categories.label')}>
      <div className="shelf-head">
        <Categories />
        <Search onSought={setSought} />
      </div>
      <Shelf sought={sought} />
    </section>
  )
}

function Categories() {
  const { t } = useTranslation()
  const brands = useTopUp((state) => state.brands)
  const current = useTopUp((state) => state.category)
  return (
    <div className="categories" role="group" aria-label={t('topup.categories.label')}>
      {categoriesOf(brands).map((category) => {
        const Icon = icons[category]
        return (
          <button
            type="button"
            key={category}
            className="plain category"
            data-active={category === current || undefined}
            aria-pressed={category === current}
            aria-keyshortcuts={category === 'pln' ? 'F3' : undefined}
            onClick={() => topUpStore.getState().setCategory(category)}
          >
            <Icon size={20} stroke={1.8} aria-hidden="true" />
            {t(`topup.categories.${category}`)}
          </button>
        )
      })}
    </div>
  )
}

function Search({ onSought }: { readonly onSought: (query: string) => void }) {
  const { t } = useTranslation()
  const query = useTopUp((state) => state.query)
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
    event.preventDefault()
    // Two Enters behind the last letter take what was searched for, not what still stood there.
    flushSync(() => onSought(query))
    focusOn('products')
  }
  return (
    <div className="search" onKeyDown={keyDown}>
      <Field
        label={t('topup.search')}
        hideLabel
        placeholder={t('topup.searchShort')}
        value={query}
        onChange={(typed) => topUpStore.getState().search(typed)}
        icon={<IconSearch size={20} stroke={1.8} aria-hidden="true" />}
        aside={<KeyCap>F6</KeyCap>}
        place="search"
      />
    </div>
  )
}

/** Follows the typing when there is time for it, and at once what was `sought` to its end. */
function Shelf({ sought }: { readonly sought: string }) {
  const { t } = useTranslation()
  const index = useTopUp((state) => state.index)
  const loaded = useTopUp((state) => state.loaded)
  const { query, category, brand, operator } = useStore(topUpStore, useShallow(filterOf))
  const followed = useDeferredValue(query)
  const shownQuery = query === sought ? query : followed
  const page = useMemo(
    () => findProducts(index, { query: shownQuery, category, brand, operator }),
    [index, shownQuery, category, brand, operator],
  )
  if (!loaded) return <EmptyState title={t('topup.loading')} />
  if (index.length === 0) {
    return (
      <EmptyState icon={<IconPackage size={36} aria-hidden="true" />} title={t('topup.noProducts')}>
        {t('topup.noProductsWords')}
      </EmptyState>
    )
  }
  return (
    <>
      <BrandChips />
      <ProductGrid rows={page.rows} grouped={page.count > 0 && !shownQuery} />
      <p className="shelf-count" role="status">
        {page.count > rowsMax
          ? t('topup.capped', { shown: rowsMax, count: page.count })
          : shownQuery && t('topup.found', { count: page.count })}
      </p>
    </>
  )
}
