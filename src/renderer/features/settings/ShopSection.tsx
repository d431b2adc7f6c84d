// What the receipt says about the shop.
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type PaperColumns, paperColumns } from '../../../shared/printing'
import { type SettingsView, type Shop } from '../../../shared/settings'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Choice } from './Choice'
import { SamplePaper } from './SamplePaper'
import { SaveNotice, Section } from './Section'
import { type SettingsStore } from './settings-store'

const most = { name: 48, address: 96, phone: 24, footer: 200 } as const

export function ShopSection({ store, view }: { readonly store: SettingsStore; readonly view: SettingsView }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<Shop>(view.shop)
  const [tried, setTried] = useState(false)
  const nameMissing = draft.name.trim() === ''
  const text = (key: keyof typeof most, help?: string) => (
    <Field
      label={t(`settings.shop.${key}`)}
      value={draft[key]}
      maxLength={most[key]}
      onChange={(value) => setDraft({ ...draft, [key]: value })}
      help={help}
      error={key === 'name' && tried && nameMissing ? t('settings.shop.nameNeeded') : undefined}
    />
  )
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!nameMissing) void store.getState().saveShop(draft)
  }
  return (
    <Section name="shop" intro={t('settings.shop.intro')}>
      <div className="settings-split">
        <form className="settings-form" onSubmit={save} noValidate>
          {text('name')}
          {text('address')}
          {text('phone')}
          {text('footer', t('settings.shop.footerHelp'))}
          <Choice
            label={t('settings.shop.paper')}
            value={`${draft.paperColumns}`}
            options={paperColumns.map(paperOption)}
            onChange={(value) =>
              setDraft({ ...draft, paperColumns: paperColumns.find((each) => `${each}` === value) ?? draft.paperColumns })
            }
          />
          <SaveRow store={store} changed={JSON.stringify(draft) !== JSON.stringify(view.shop)} onUndo={() => setDraft(view.shop)} />
        </form>
        <SamplePaper
          request={{
            kind: 'topup',
            columns: draft.paperColumns,
            designs: view.designs,
            shop: draft,
            ...(view.logo && { logo: view.logo }),
          }}
          caption={`${t('settings.design.preview')}, ${t('settings.shop.columns', { n: draft.paperColumns })}`}
        />
      </div>
    </Section>
  )

  function paperOption(columns: PaperColumns) {
    return { value: `${columns}` as const, label: t(`settings.shop.paper${columns}`), note: t('settings.shop.columns', { n: columns }) }
  }
}

export type SaveRowProps = {
  readonly store: SettingsStore
  readonly changed: boolean
  /** What was changed would be refused. */
  readonly wrong?: boolean
  readonly onUndo: () => void
}

/** Save, undo, and how it went. Saving without a change is not offered. */
export function SaveRow({ store, changed, wrong = false, onUndo }: SaveRowProps) {
  const { t } = useTranslation()
  const busy = useStore(store, (state) => state.busy)
  return (
    <div className="settings-save">
      <Button type="submit" variant="primary" keyCap="Enter" busy={busy} disabled={!changed || wrong}>
        {t('settings.save')}
      </Button>
      {changed && (
        <Button variant="quiet" onClick={onUndo}>
          {t('settings.undo')}
        </Button>
      )}
      <SaveNotice store={store} />
    </div>
  )
}
