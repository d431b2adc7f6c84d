// The customer's window: on or off, and on which screen. It follows at once.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type ScreenChoice } from '../../../shared/customer-screen'
import { type CustomerDisplay, type SettingsView } from '../../../shared/settings'
import { Button } from '../../ui/Button'
import { Choice, type ChoiceOption, Toggle } from './Choice'
import { displayStore } from './display-store'
import { type SettingsStore } from './settings-store'

type PartProps = { readonly store: SettingsStore; readonly view: SettingsView }

export function CustomerDisplayPart({ store, view: { customerDisplay } }: PartProps) {
  const { t } = useTranslation()
  useEffect(() => displayStore.getState().follow(), [])
  const { saveDisplay } = store.getState()
  return (
    <div className="settings-form">
      <Toggle
        label={t('settings.customer.on')}
        help={t('settings.customer.onHelp')}
        checked={customerDisplay.on}
        onChange={(on) => void saveDisplay({ ...customerDisplay, on })}
      />
      {customerDisplay.on && <Where display={customerDisplay} onSave={saveDisplay} />}
    </div>
  )
}

type WhereProps = { readonly display: CustomerDisplay; readonly onSave: (display: CustomerDisplay) => Promise<boolean> }

function Where({ display, onSave }: WhereProps) {
  const { t } = useTranslation()
  const state = useStore(displayStore, (each) => each.state)
  if (!state) return null
  const others = state.screens.filter(({ tills }) => !tills)
  const gone = display.screen === 'second' ? others.length === 0 : !others.some(({ id }) => id === display.screen)
  return (
    <>
      <ScreenChoices others={others} display={display} onSave={onSave} />
      {gone && <p className="settings-warning tone-waiting tinted">{t(`settings.customer.${others.length === 0 ? 'onlyOne' : 'gone'}`)}</p>}
      {!state.open && <Button onClick={() => void onSave(display)}>{t('settings.customer.openAgain')}</Button>}
    </>
  )
}

type ScreenChoicesProps = WhereProps & { readonly others: readonly ScreenChoice[] }

/** The till's own screen is not offered: filled with the customer's page, nobody could sell. */
function ScreenChoices({ others, display, onSave }: ScreenChoicesProps) {
  const { t } = useTranslation()
  const second: ChoiceOption<string> = { value: 'second', label: t('settings.customer.second'), note: t('settings.customer.secondNote') }
  const named = others.map(({ id, name, width, height }) => ({
    value: id,
    label: name || t('settings.customer.noName'),
    note: `${width} × ${height}`,
  }))
  const value = display.screen
  const options = [second, ...named]
  if (!options.some((option) => option.value === value)) {
    options.push({ value, label: t('settings.customer.chosen'), note: t('settings.customer.unplugged') })
  }
  if (options.length === 1) return null
  const choose = (screen: string) => void onSave({ ...display, screen })
  return <Choice label={t('settings.customer.where')} value={value} options={options} onChange={choose} stacked />
}
