// From the provider's cost to the shop's price, for products that are new in the list.
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, formatThousands, rupiah } from '../../../shared/money'
import { type Margin } from '../../../shared/settings'
import { Field } from '../../ui/Field'
import { Choice } from './Choice'
import { exampleOf, typedFee } from './digiswitch-rules'
import { type SettingsStore } from './settings-store'
import { SaveRow } from './ShopSection'

const steps = ['1', '100', '500', '1000'] as const
const exampleCost = rupiah(10_150)

export function MarginForm({ store, margin }: { readonly store: SettingsStore; readonly margin: Margin }) {
  const { t } = useTranslation()
  const saved = { add: formatThousands(margin.add), step: String(margin.roundUpTo) as (typeof steps)[number] }
  const [draft, setDraft] = useState(saved)
  const add = typedFee(draft.add)
  const roundUpTo = Number(draft.step) as Margin['roundUpTo']
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (add !== undefined && (await store.getState().saveMargin({ add, roundUpTo }))) setDraft({ ...draft, add: formatThousands(add) })
  }
  const options = steps.map((value) => ({
    value,
    label: value === '1' ? t('settings.digiswitch.margin.none') : formatRupiah(rupiah(Number(value))),
  }))
  return (
    <form className="settings-form price-margin" onSubmit={(event) => void save(event)} noValidate>
      <Field
        label={t('settings.digiswitch.margin.add')}
        value={draft.add}
        maxLength={12}
        inputMode="numeric"
        onChange={(value) => setDraft({ ...draft, add: value })}
        icon={<span className="settings-unit">Rp</span>}
        help={t('settings.digiswitch.margin.addHelp')}
        error={add === undefined ? t('settings.digiswitch.margin.addWrong') : undefined}
      />
      <Choice
        label={t('settings.digiswitch.margin.round')}
        help={
          add === undefined
            ? undefined
            : t('settings.digiswitch.margin.example', {
                cost: formatRupiah(exampleCost),
                price: formatRupiah(exampleOf(exampleCost, { add, roundUpTo })),
              })
        }
        value={draft.step}
        options={options}
        onChange={(step) => setDraft({ ...draft, step })}
      />
      <SaveRow store={store} changed={draft.add !== saved.add || draft.step !== saved.step} onUndo={() => setDraft(saved)} />
    </form>
  )
}
