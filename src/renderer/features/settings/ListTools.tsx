// Above a long list of the owner: a search (F6), and a choice that narrows it.
import { NativeSelect } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/Field'
import { useHotkeys } from '../../ui/hotkeys'
import { KeyCap } from '../../ui/KeyCap'

export type ListToolsProps = {
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly label: string
  /** Nothing chosen shows everything. */
  readonly chosen: string | undefined
  readonly everything: string
  readonly choices: readonly (string | { readonly value: string; readonly label: string })[]
  readonly onChoose: (chosen: string | undefined) => void
}

export function ListTools({ search, onSearch, label, chosen, everything, choices, onChoose }: ListToolsProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useHotkeys({ F6: () => field.current?.focus() })
  return (
    <div className="catalogue-tools">
      <Field
        ref={field}
        hideLabel
        label={t('settings.catalogue.search')}
        placeholder={t('settings.catalogue.search')}
        value={search}
        onChange={onSearch}
        icon={<IconSearch size={19} stroke={1.8} aria-hidden="true" />}
        aside={<KeyCap>F6</KeyCap>}
      />
      <NativeSelect
        aria-label={label}
        classNames={{ input: 'field-input' }}
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || undefined)}
        data={[{ value: '', label: everything }, ...choices]}
      />
    </div>
  )
}
