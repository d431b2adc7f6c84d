// Which way slips reach the paper, and what the printer does besides printing.
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { useStore } from 'zustand'
import { deviceKind, deviceKindHere, type Printing, printingSchema } from '../../../shared/printing'
import { type SettingsView } from '../../../shared/settings'
import { Choice, Toggle } from './Choice'
import { DrawerKinds } from './DrawerKinds'
import { foundPrintersStore } from './found-printers-store'
import { FoundPrinters } from './FoundPrinters'
import { portOf } from './niskala-rules'
import { draftOf, type DraftProps, WayFields } from './PaperWayFields'
import { printerChoices } from './printer-choices'
import { PrintTest } from './PrintTest'
import { type SettingsStore } from './settings-store'
import { SaveRow } from './ShopSection'

export type PaperWayFormProps = {
  readonly store: SettingsStore
  readonly view: SettingsView
  /** Which of the system's printers takes its pages. */
  readonly systemPrinter: ReactNode
  /** Looks for printers again. */
  readonly reload: ReactNode
}

export function PaperWayForm({ store, view, systemPrinter, reload }: PaperWayFormProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(draftOf(view.printing))
  const fields: DraftProps = { draft, change: (more) => setDraft({ ...draft, ...more }) }
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(view.printing))
  const devices = deviceKindHere(view.paperWays)
  const checked = v.safeParse(printingSchema, { ...draft, port: portOf(draft.port) })
  // What is wrong with a device's name is said beside it.
  const isWrong = draft.way === 'device' && draft.device.trim() !== ''
  const isComplete = checked.success && isHere(checked.output)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isComplete) void store.getState().savePrinting(checked.output)
  }
  // A device of the other system can be typed, but never be opened here.
  function isHere({ way, device }: Printing): boolean {
    return way !== 'device' || deviceKind(device) === devices
  }
  const undo = () => setDraft(draftOf(view.printing))
  return (
    <form className="settings-form" onSubmit={save} noValidate>
      <WayChoice {...fields} view={view} />
      {draft.way === 'system' ? systemPrinter : <FoundPrinters {...fields} saved={view.printing} />}
      {reload}
      <WayFields {...fields} devices={devices} />
      {changed && !isComplete && !isWrong && <p className="settings-warning tone-waiting tinted">{t('settings.printing.incomplete')}</p>}
      {draft.way !== 'system' && <Extras {...fields} />}
      <SaveRow store={store} changed={changed && isComplete} onUndo={undo} />
      <PrintTest changed={changed} />
    </form>
  )
}

function WayChoice({ draft, change, view }: DraftProps & { readonly view: SettingsView }) {
  const { t } = useTranslation()
  const found = useStore(foundPrintersStore, (state) => state.found)
  const option = (way: (typeof view.paperWays)[number]) => {
    const name = way === 'device' ? deviceKindHere(view.paperWays) : way
    const count = found ? printerChoices(found, way, draft).length : 0
    const note = count > 0 ? t('settings.printing.foundCount', { count }) : t(`settings.printing.wayNotes.${name}`)
    return { value: way, label: t(`settings.printing.ways.${name}`), note }
  }
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
