// Who sells here, how long an order may wait, and whether cash comes first.
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SettingsView } from '../../../shared/settings'
import { Field } from '../../ui/Field'
import { Toggle } from './Choice'
import { Section } from './Section'
import { type SettingsStore } from './settings-store'
import { SaveRow } from './ShopSection'

export function CashierSection({ store, view }: { readonly store: SettingsStore; readonly view: SettingsView }) {
  const { t } = useTranslation()
  const { preferences } = view
  const [cashier, setCashier] = useState(preferences.cashier)
  const [hold, setHold] = useState(String(preferences.holdMinutes))
  const holdMinutes = minutesFrom(hold)
  const reset = () => {
    setCashier(preferences.cashier)
    setHold(String(preferences.holdMinutes))
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (holdMinutes !== undefined) void store.getState().savePreferences({ cashier, holdMinutes })
  }
  return (
    <Section name="cashier" intro={t('settings.cashier.intro')}>
      <form className="settings-form" onSubmit={save} noValidate>
        <Field
          label={t('settings.cashier.name')}
          value={cashier}
          maxLength={24}
          onChange={setCashier}
          help={t('settings.cashier.nameHelp')}
        />
        <Field
          label={t('settings.cashier.hold')}
          value={hold}
          maxLength={4}
          inputMode="numeric"
          onChange={setHold}
          help={t('settings.cashier.holdHelp')}
          error={holdMinutes === undefined ? t('settings.cashier.holdWrong') : undefined}
          aside={<span className="settings-unit">{t('settings.cashier.minutes')}</span>}
          asideWidth={72}
        />
        <Toggle
          label={t('settings.cashier.cashFirst')}
          help={t('settings.cashier.cashFirstHelp')}
          checked={preferences.cashFirst}
          onChange={(cashFirst) => void store.getState().savePreferences({ cashFirst })}
        />
        <SaveRow store={store} changed={cashier !== preferences.cashier || hold !== String(preferences.holdMinutes)} onUndo={reset} />
      </form>
    </Section>
  )
}

export function minutesFrom(typed: string): number | undefined {
  const minutes = /^\d{1,4}$/u.test(typed.trim()) ? Number(typed) : 0
  return minutes >= 1 && minutes <= 24 * 60 ? minutes : undefined
}
