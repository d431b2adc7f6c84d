// How receipts are printed. A system printer that was chosen and is switched off stays chosen.
import { IconRefresh } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type SettingsView } from '../../../shared/settings'
import { Button } from '../../ui/Button'
import { useHotkeys } from '../../ui/hotkeys'
import { Choice, type ChoiceOption, Toggle } from './Choice'
import { foundPrintersStore } from './found-printers-store'
import { PaperWayForm } from './PaperWayForm'
import { SaveNotice, Section } from './Section'
import { type Printer, type SettingsStore } from './settings-store'
import { isTyping } from './typing'

type PrintingProps = { readonly store: SettingsStore; readonly view: SettingsView }

export function PrintingSection({ store, view, parts }: PrintingProps & { readonly parts: ReactNode }) {
  const { t } = useTranslation()
  const printers = useStore(store, (state) => state.printers)
  return (
    <Section name="printing" intro={t('settings.printing.intro')} aside={<SaveNotice store={store} />}>
      {parts}
      <div className="settings-form">
        <PaperWayForm
          store={store}
          view={view}
          systemPrinter={<SystemPrinter store={store} view={view} printers={printers} />}
          reload={<Reload store={store} />}
        />
        <Toggle
          label={t('settings.printing.auto')}
          help={t('settings.printing.autoHelp')}
          checked={view.preferences.autoPrint}
          onChange={(on) => void store.getState().savePreferences({ autoPrint: on })}
        />
        <p className="field-help">{t('settings.printing.paperNote')}</p>
      </div>
    </Section>
  )
}

function Reload({ store }: { readonly store: SettingsStore }) {
  const { t } = useTranslation()
  const reload = () => {
    void store.getState().listPrinters()
    void foundPrintersStore.getState().search()
  }
  useEffect(reload, [store])
  useHotkeys({ r: (event) => (isTyping(event) ? false : reload()) })
  return (
    <div>
      <Button icon={<IconRefresh size={19} aria-hidden="true" />} keyCap="R" onClick={reload}>
        {t('settings.printing.reload')}
      </Button>
    </div>
  )
}

function SystemPrinter({ store, view, printers }: PrintingProps & { readonly printers: readonly Printer[] | undefined }) {
  const { t } = useTranslation()
  const { printer } = view.preferences
  const missing = printers !== undefined && printer !== '' && !printers.some((each) => each.name === printer)
  return (
    <>
      <Choice
        stacked
        label={t('settings.printing.printer')}
        value={printer}
        options={options(printers ?? [])}
        onChange={(name) => void store.getState().savePreferences({ printer: name })}
      />
      {missing && <p className="settings-warning tone-waiting tinted">{t('settings.printing.missingWarning', { name: printer })}</p>}
      {printers === undefined && <p className="field-help">{t('settings.printing.loading')}</p>}
      {printers?.length === 0 && !missing && <p className="settings-warning tone-waiting tinted">{t('settings.printing.none')}</p>}
    </>
  )

  function options(found: readonly Printer[]): readonly ChoiceOption<string>[] {
    const main = found.find((each) => each.isDefault)
    const words = main ? t('settings.printing.systemDefaultNamed', { name: main.name }) : t('settings.printing.systemDefault')
    const gone = missing || printers === undefined ? printer : ''
    return [
      { value: '', label: words },
      ...found.map(({ name }) => ({ value: name, label: name })),
      ...(gone === '' ? [] : [{ value: gone, label: missing ? t('settings.printing.missing', { name: gone }) : gone }]),
    ]
  }
}
