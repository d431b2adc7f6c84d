// Chooses which product of the other provider may be offered when this one fails for good.
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type CatalogueRow } from '../../../shared/catalog'
import { formatRupiah } from '../../../shared/money'
import { Ask } from '../../ui/Ask'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { useHotkeys } from '../../ui/hotkeys'
import { backupChoices, otherProvider } from './backup-choice'
import { type CatalogueStore } from './catalogue-store'
import './backup.css'

export function BackupDialog({ store }: { readonly store: CatalogueStore }) {
  const { t } = useTranslation()
  const row = useStore(store, (state) => state.rows.find(({ code }) => code === state.choosing))
  const provider = row && t(`shell.providers.${otherProvider(row.provider)}`)
  return (
    <Ask
      open={row !== undefined}
      title={t('settings.catalogue.backupTitle', { provider: provider ?? '' })}
      onClose={() => store.getState().chooseBackup(undefined)}
    >
      {row && <Choosing store={store} row={row} />}
    </Ask>
  )
}

function Choosing({ store, row }: { readonly store: CatalogueStore; readonly row: CatalogueRow }) {
  const { t } = useTranslation()
  useHotkeys({}, 'dialog', true)
  const rows = useStore(store, (state) => state.rows)
  const [search, setSearch] = useState('')
  const choices = useMemo(() => backupChoices(rows, row, search), [rows, row, search])
  const provider = t(`shell.providers.${otherProvider(row.provider)}`)
  const { setBackup, chooseBackup } = store.getState()
  return (
    <>
      <p className="backup-words">{t('settings.catalogue.backupWords', { name: row.name, first: t(`shell.providers.${row.provider}`) })}</p>
      <Field
        hideLabel
        label={t('settings.catalogue.backupSearch', { provider })}
        placeholder={t('settings.catalogue.backupSearch', { provider })}
        value={search}
        onChange={setSearch}
        icon={<IconSearch size={19} stroke={1.8} aria-hidden="true" />}
      />
      <div className="backup-choices" role="group" aria-label={t('settings.catalogue.backupTitle', { provider })}>
        {choices.length === 0 && <p className="field-help">{t('settings.catalogue.backupEmpty', { provider })}</p>}
        {choices.map((choice) => (
          <Choice
            key={choice.code}
            choice={choice}
            chosen={choice.code === row.backup}
            onChoose={() => void setBackup(row.code, choice.code)}
          />
        ))}
      </div>
      <div className="ask-choices">
        <Button keyCap="Esc" onClick={() => chooseBackup(undefined)}>
          {t('settings.catalogue.back')}
        </Button>
        {row.backup !== undefined && (
          <Button onClick={() => void setBackup(row.code, undefined)}>{t('settings.catalogue.backupRemove')}</Button>
        )}
      </div>
    </>
  )
}

type ChoiceProps = { readonly choice: CatalogueRow; readonly chosen: boolean; readonly onChoose: () => void }

function Choice({ choice, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation()
  const closed = choice.listing?.open === false
  return (
    <button type="button" className="backup-choice" aria-pressed={chosen} onClick={onChoose}>
      <span className="backup-name">
        {choice.name}
        {closed && <span className="catalogue-mark tone-waiting">{t('settings.catalogue.closed')}</span>}
      </span>
      <span className="backup-price">
        {t('settings.catalogue.backupPrice', { cost: formatRupiah(choice.cost), price: formatRupiah(choice.price) })}
      </span>
    </button>
  )
}
