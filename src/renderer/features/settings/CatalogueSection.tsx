// The owner's products: find one, change its price, hide it, or take in a whole list.
import { IconPackages } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { bridge } from '../../bridge'
import { EmptyState } from '../../ui/EmptyState'
import { brandsOf, createCatalogueStore, found, rowsShown } from './catalogue-store'
import { BackupDialog } from './BackupDialog'
import { hasBoth } from './backup-choice'
import { CatalogueTable } from './CatalogueTable'
import { failureWords } from './failure-words'
import { ImportButton, ImportOutcomePanel } from './ImportPanel'
import { ListTools } from './ListTools'
import { Section } from './Section'
import './catalogue.css'

const store = createCatalogueStore(bridge)

export function CatalogueSection() {
  const { t } = useTranslation()
  const rows = useStore(store, (state) => state.rows)
  const search = useStore(store, (state) => state.search)
  const brand = useStore(store, (state) => state.brand)
  const loaded = useStore(store, (state) => state.loaded)
  useEffect(() => store.getState().start(), [])
  const hits = useMemo(() => found(rows, search, brand), [rows, search, brand])
  return (
    <Section name="catalogue" intro={t('settings.catalogue.intro')} aside={<ImportButton store={store} />}>
      <ImportOutcomePanel store={store} />
      <CatalogueTools />
      <p className="catalogue-count" role="status">
        <CountWords found={hits.length} of={rows.length} />
        <SavedWords />
      </p>
      {hits.length > 0 ? (
        <CatalogueTable store={store} rows={hits.slice(0, rowsShown)} shared={hasBoth(rows)} />
      ) : (
        loaded && (
          <EmptyState
            icon={<IconPackages size={34} stroke={1.4} aria-hidden="true" />}
            title={t(rows.length === 0 ? 'settings.catalogue.empty' : 'settings.catalogue.none')}
          >
            {rows.length === 0 && t('settings.catalogue.emptyDo')}
          </EmptyState>
        )
      )}
      <BackupDialog store={store} />
    </Section>
  )
}

function CatalogueTools() {
  const { t } = useTranslation()
  const rows = useStore(store, (state) => state.rows)
  const search = useStore(store, (state) => state.search)
  const brand = useStore(store, (state) => state.brand)
  const brands = useMemo(() => brandsOf(rows), [rows])
  const { setSearch, setBrand } = store.getState()
  return (
    <ListTools
      search={search}
      onSearch={setSearch}
      label={t('settings.catalogue.brand')}
      chosen={brand}
      everything={t('settings.catalogue.allBrands')}
      choices={brands}
      onChoose={setBrand}
    />
  )
}

function CountWords({ found: hits, of }: { readonly found: number; readonly of: number }) {
  const { t } = useTranslation()
  if (hits > rowsShown) return t('settings.catalogue.countCut', { shown: rowsShown, found: hits })
  if (hits === of) return t('settings.catalogue.count', { count: of })
  return t('settings.catalogue.countFound', { found: hits, count: of })
}

function SavedWords() {
  const { t } = useTranslation()
  const saved = useStore(store, (state) => state.rows.find((row) => row.code === state.saved?.code))
  const what = useStore(store, (state) => state.saved?.what ?? 'price')
  const failure = useStore(store, (state) => state.failure)
  if (failure) return <span className="catalogue-said tone-failed">{failureWords(t, failure)}</span>
  return saved && <span className="catalogue-said tone-success">{t(`settings.catalogue.${what}Saved`, { name: saved.name })}</span>
}
