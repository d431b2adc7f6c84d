// The product that stands in through the other provider, or the way to choose one.
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type CatalogueRow } from '../../../shared/catalog'
import { formatRupiah } from '../../../shared/money'
import { otherProvider } from './backup-choice'
import { type CatalogueStore } from './catalogue-store'

export function BackupCell({ store, row }: { readonly store: CatalogueStore; readonly row: CatalogueRow }) {
  const { t } = useTranslation()
  const backup = useStore(store, (state) => (row.backup === undefined ? undefined : state.rows.find(({ code }) => code === row.backup)))
  const words = { name: row.name, provider: t(`shell.providers.${otherProvider(row.provider)}`) }
  return (
    <button
      type="button"
      className="price-button backup-button"
      aria-label={`${t('settings.catalogue.backupOf', words)}: ${backup?.name ?? t('settings.catalogue.backupNone')}`}
      onClick={() => store.getState().chooseBackup(row.code)}
    >
      {backup ? formatRupiah(backup.cost) : <IconPlus size={18} stroke={1.8} aria-hidden="true" />}
    </button>
  )
}
