// Operators to choose from; the one the number hints at is already chosen.
import { useTranslation } from 'react-i18next'
import { type Brand } from './product-search'
import { filterOf } from './topup-state'
import { topUpStore } from './topup-store'
import { useTopUp } from './use-topup'

export function BrandChips() {
  const { t } = useTranslation()
  const brands = useTopUp((state) => state.brands.get(state.category))
  const chosen = useTopUp((state) => filterOf(state).brand)
  const operator = useTopUp((state) => filterOf(state).operator)
  if (!brands || brands.length < 2) return null
  const active = (brand: Brand) => (chosen === undefined ? operator !== undefined && brand.operator === operator : brand.name === chosen)
  const { setBrand } = topUpStore.getState()
  return (
    <div className="brands" role="group" aria-label={t('topup.brands')}>
      <Chip active={chosen === undefined && operator === undefined} onClick={() => setBrand({ kind: 'all' })}>
        {t('topup.allBrands')}
      </Chip>
      {brands.map((brand) => (
        <Chip key={brand.name} active={active(brand)} onClick={() => setBrand({ kind: 'brand', brand: brand.name })}>
          {brand.name}
        </Chip>
      ))}
    </div>
  )
}

function Chip({ active, onClick, children }: { readonly active: boolean; readonly onClick: () => void; readonly children: string }) {
  return (
    <button type="button" className="plain brand" data-active={active || undefined} aria-pressed={active} onClick={onClick}>
      {children}
    </button>
  )
}
