// Below which saldo the header warns.
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatThousands, parseRupiah } from '../../../shared/money'
import { Field } from '../../ui/Field'
import { type NiskalaPartProps } from './NiskalaSection'
import { SaveRow } from './ShopSection'

export function LowSaldoPart({ store, view }: NiskalaPartProps) {
  const { t } = useTranslation()
  const saved = formatThousands(view.niskala.lowSaldo)
  const [typed, setTyped] = useState(saved)
  const amount = parseRupiah(typed)
  const good = amount.ok && amount.value <= 1_000_000_000
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (amount.ok && good && (await store.getState().saveLowSaldo(amount.value))) setTyped(formatThousands(amount.value))
  }
  return (
    <form className="settings-form" onSubmit={(event) => void save(event)} noValidate>
      <Field
        label={t('settings.niskala.lowSaldo')}
        value={typed}
        maxLength={20}
        inputMode="numeric"
        onChange={setTyped}
        icon={<span className="settings-unit">Rp</span>}
        help={t('settings.niskala.lowSaldoHelp')}
        error={good ? undefined : t('settings.niskala.lowSaldoWrong')}
      />
      <SaveRow store={store} changed={typed !== saved} onUndo={() => setTyped(saved)} />
    </form>
  )
}
