// At most a hundred products at a time; the search narrows the rest.
import { Switch } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CatalogueRow } from '../../../shared/catalog'
import { formatRupiah, subtract } from '../../../shared/money'
import { BackupCell } from './BackupCell'
import { type CatalogueStore } from './catalogue-store'
import { ListingMarks } from './ListingMarks'
import { PriceCell } from './PriceCell'

export type CatalogueTableProps = {
  readonly store: CatalogueStore
  readonly rows: readonly CatalogueRow[]
  /** The shop sells through both providers: only then do provider and backup say anything. */
  readonly shared: boolean
}

export function CatalogueTable({ store, rows, shared }: CatalogueTableProps) {
  const { t } = useTranslation()
  return (
    <div className="catalogue-scroll" tabIndex={0} role="group" aria-label={t('settings.sections.catalogue')}>
      <table className="catalogue-table">
        <thead>
          <tr>
            <th scope="col">{t('settings.catalogue.code')}</th>
            <th scope="col">{t('settings.catalogue.name')}</th>
            <th scope="col" className="amount-column">
              {t('settings.catalogue.cost')}
            </th>
            <th scope="col" className="price-column">
              {t('settings.catalogue.price')}
            </th>
            <th scope="col" className="amount-column">
              {t('settings.catalogue.margin')}
            </th>
            {shared && (
              <th scope="col" className="backup-column">
                {t('settings.catalogue.backup')}
              </th>
            )}
            <th scope="col" className="shown-column">
              {t('settings.catalogue.shown')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CatalogueLine key={row.code} store={store} row={row} shared={shared} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CatalogueLineProps = { readonly store: CatalogueStore; readonly row: CatalogueRow; readonly shared: boolean }

const CatalogueLine = memo(function CatalogueLine({ store, row, shared }: CatalogueLineProps) {
  const { t } = useTranslation()
  return (
    <tr data-hidden={row.hidden || undefined}>
      <td className="code-column">{row.code}</td>
      <td>
        <span className="catalogue-name">{row.name}</span>
        <span className="catalogue-brand">{row.brand}</span>
        {shared && <span className="catalogue-provider">{t(`shell.providers.${row.provider}`)}</span>}
        {row.listing && <ListingMarks listing={row.listing} />}
      </td>
      <td className="amount-column">{formatRupiah(row.cost)}</td>
      <td className="price-column">
        <PriceCell store={store} row={row} />
      </td>
      <td className="amount-column" data-below={row.price < row.cost || undefined}>
        {formatRupiah(subtract(row.price, row.cost))}
      </td>
      {shared && (
        <td className="backup-column">
          <BackupCell store={store} row={row} />
        </td>
      )}
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
