// Which way slips reach the paper, and what the printer does besides printing.
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { printingSchema } from '../../../shared/printing'
import { type SettingsView } from '../../../shared/settings'
import { Choice, Toggle } from './Choice'
import { DrawerKinds } from './DrawerKinds'
import { portOf } from './niskala-rules'
import { draftOf, type DraftProps, WayFields } from './PaperWayFields'
import { PrintTest } from './PrintTest'
import { type Printer, type SettingsStore } from './settings-store'
import { SaveRow } from './ShopSection'

export type PaperWayFormProps = {
  readonly store: SettingsStore
  readonly view: SettingsView
  readonly printers: readonly Printer[] | undefined
  /** Which of the system's printers takes its pages. */
  readonly systemPrinter: ReactNode
  /** Asks the system for its printers again. */
  readonly reload: ReactNode
}

export function PaperWayForm({ store, view, printers, systemPrinter, reload }: PaperWayFormProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(draftOf(view.printing))
  const fields: DraftProps = { draft, change: (more) => setDraft({ ...draft, ...more }) }
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(view.printing))
  const checked = v.safeParse(printingSchema, { ...draft, port: portOf(draft.port) })
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (checked.success) void store.getState().savePrinting(checked.output)
  }
  const undo = () => setDraft(draftOf(view.printing))
  return (
    <form className="settings-form" onSubmit={save} noValidate>
      <WayChoice {...fields} view={view} />
      {draft.way === 'system' ? systemPrinter : <WayFields {...fields} printers={printers} />}
      {(draft.way === 'system' || draft.way === 'queue') && reload}
      {changed && !checked.success && <p className="settings-warning tone-waiting tinted">{t('settings.printing.incomplete')}</p>}
      {draft.way !== 'system' && <Extras {...fields} />}
      <SaveRow store={store} changed={changed && checked.success} onUndo={undo} />
      <PrintTest changed={changed} />
    </form>
  )
}

function WayChoice({ draft, change, view }: DraftProps & { readonly view: SettingsView }) {
  const { t } = useTranslation()
  const option = (way: (typeof view.paperWays)[number]) => ({
    value: way,
    label: t(`settings.printing.ways.${way}`),
    note: t(`settings.printing.wayNotes.${way}`),
  })
  return (
    <Choice
      stacked
      label={t('settings.printing.way')}
      value={draft.way}
      options={view.paperWays.map(option)}
      onChange={(way) => change({ way })}
    />
  )
}

function Extras({ draft, change }: DraftProps) {
  const { t } = useTranslation()
  return (
    <>
      <Toggle
        label={t('settings.printing.cut')}
        help={t('settings.printing.cutHelp')}
        checked={draft.cut}
        onChange={(cut) => change({ cut })}
      />
      <DrawerKinds draft={draft} change={change} />
    </>
  )
}
