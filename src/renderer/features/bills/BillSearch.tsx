// Typing letters finds products of every kind and customers of the open one.
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/Field'
import { KeyCap } from '../../ui/KeyCap'
import { billsStore } from './bills-store'
import { focusOn, useBills } from './use-bills'

export function BillSearch() {
  const { t } = useTranslation()
  const search = useBills((state) => state.search)
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
    event.preventDefault()
    focusOn('choices')
  }
  return (
    <div className="bill-search" onKeyDown={keyDown}>
      <Field
        label={t('billScreen.search')}
        hideLabel
        placeholder={t('billScreen.searchShort')}
        value={search}
        onChange={(typed) => billsStore.getState().searchFor(typed)}
        icon={<IconSearch size={18} stroke={1.8} aria-hidden="true" />}
        aside={<KeyCap>F6</KeyCap>}
        place="search"
      />
    </div>
  )
}
