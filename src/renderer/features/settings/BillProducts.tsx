// Which bills the shop takes: find one, put it into the right kind, hide what nobody pays here.
import { NativeSelect, Switch } from '@mantine/core'
import { IconReceipt2 } from '@tabler/icons-react'
import { memo, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type BillProductRow } from '../../../shared/bill/bill'
import { billKindNames } from '../../../shared/bill/bill-data'
import { formatRupiah } from '../../../shared/money'
import { bridge } from '../../bridge'
import { EmptyState } from '../../ui/EmptyState'
import { createBillProductsStore, foundBillProducts } from './bill-products-store'
import { rowsShown } from './catalogue-store'
import { failureWords } from './failure-words'
import { ListTools } from './ListTools'
import './catalogue.css'

const store = createBillProductsStore(bridge)

export function BillProducts() {
  const { t } = useTranslation()
  const rows = useStore(store, (state) => state.rows)
  const search = useStore(store, (state) => state.search)
  const kind = useStore(store, (state) => state.kind)
  const loaded = useStore(store, (state) => state.loaded)
  useEffect(() => store.getState().start(), [])
  const hits = useMemo(() => foundBillProducts(rows, search, kind), [rows, search, kind])
  return (
    <>
      <Tools />
      <p className="catalogue-count" role="status">
        <span>
          {hits.length > rowsShown
            ? t('settings.catalogue.countCut', { shown: rowsShown, found: hits.length })
            : t('settings.catalogue.countFound', { found: hits.length, count: rows.length })}
        </span>
        <SavedWords />
      </p>
      {hits.length > 0 ? (
        <Table rows={hits.slice(0, rowsShown)} />
      ) : (
        loaded && (
          <EmptyState icon={<IconReceipt2 size={34} stroke={1.4} aria-hidden="true" />} title={t('settings.catalogue.none')}>
            {rows.length === 0 && t('settings.digiswitch.products.empty')}
          </EmptyState>
        )
      )}
    </>
  )
}

function Tools() {
  const { t } = useTranslation()
  const search = useStore(store, (state) => state.search)
  const kind = useStore(store, (state) => state.kind)
  return (
    <ListTools
      search={search}
      onSearch={(value) => store.getState().setSearch(value)}
      label={t('settings.digiswitch.bills.kind')}
      chosen={kind}
      everything={t('settings.digiswitch.products.allKinds')}
      choices={useKinds()}
      onChoose={(chosen) => store.getState().showKind(billKindNames.find((each) => each === chosen))}
    />
  )
}

function useKinds(): { value: string; label: string }[] {
  const { t } = useTranslation()
  return billKindNames.map((value) => ({ value, label: t(`bills.kinds.${value}`) }))
}

function SavedWords() {
  const { t } = useTranslation()
  const saved = useStore(store, (state) => state.rows.find((row) => row.code === state.saved))
  const failure = useStore(store, (state) => state.failure)
  if (failure) return <span className="catalogue-said tone-failed">{failureWords(t, failure)}</span>
  if (!saved) return null
  const words = { name: saved.name, kind: t(`bills.kinds.${saved.kind}`) }
  return <span className="catalogue-said tone-success">{t('settings.digiswitch.products.kindSaved', words)}</span>
}

function Table({ rows }: { readonly rows: readonly BillProductRow[] }) {
  const { t } = useTranslation()
  return (
    <div className="catalogue-scroll" tabIndex={0} role="group" aria-label={t('settings.digiswitch.part.products')}>
      <table className="catalogue-table">
        <thead>
          <tr>
            <th scope="col">{t('settings.catalogue.name')}</th>
            <th scope="col">{t('settings.digiswitch.bills.kind')}</th>
            <th scope="col" className="amount-column">
              {t('settings.digiswitch.products.admin')}
            </th>
            <th scope="col" className="amount-column">
              {t('settings.digiswitch.products.commission')}
            </th>
            <th scope="col" className="shown-column">
              {t('settings.catalogue.shown')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.code} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Line = memo(function Line({ row }: { readonly row: BillProductRow }) {
  const { t } = useTranslation()
  const kinds = useKinds()
  const choose = (typed: string) => {
    const kind = billKindNames.find((each) => each === typed)
    if (kind) void store.getState().setKind(row.code, kind)
  }
  return (
    <tr data-hidden={row.hidden || undefined}>
      <td>
        <span className="catalogue-name">{row.name}</span>
        <span className="catalogue-brand">
          {row.code}
          {!row.open && <span className="catalogue-mark tone-waiting">{t('settings.catalogue.closed')}</span>}
        </span>
      </td>
      <td>
        <NativeSelect
          aria-label={t('settings.digiswitch.products.kindOf', { name: row.name })}
          classNames={{ input: 'field-input bill-kind-input' }}
          value={row.kind}
          onChange={(event) => choose(event.currentTarget.value)}
          data={kinds}
        />
      </td>
      <td className="amount-column">{formatRupiah(row.admin)}</td>
      <td className="amount-column">{formatRupiah(row.commission)}</td>
      <td className="shown-column">
        <Switch
          size="md"
          withThumbIndicator={false}
          classNames={{ body: 'shown-switch', track: 'toggle-track', thumb: 'toggle-thumb' }}
          aria-label={t('settings.catalogue.hide', { name: row.name })}
          checked={!row.hidden}
          onChange={(event) => void store.getState().setHidden(row.code, !event.currentTarget.checked)}
        />
      </td>
    </tr>
  )
})
