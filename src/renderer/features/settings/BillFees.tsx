// How bills are sold: whether a payment may wait for the line, and what the shop takes for each kind.
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BillKindName, billKindNames } from '../../../shared/bill/bill-data'
import { formatThousands, zeroRupiah } from '../../../shared/money'
import { type BillSettings } from '../../../shared/settings'
import { Toggle } from './Choice'
import { feeProblem, feesOf, type TypedFee, type TypedFees } from './digiswitch-rules'
import { type NiskalaPartProps } from './NiskalaSection'
import { SaveRow } from './ShopSection'
import './bill-fees.css'

export function BillFees({ store, view }: NiskalaPartProps) {
  const { t } = useTranslation()
  const { bills } = view
  const saved = typedFees(bills.fees)
  const [typed, setTyped] = useState(saved)
  const fees = feesOf(typed)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (fees) void store.getState().saveBills({ queueOffline: bills.queueOffline, fees })
  }
  const turn = (queueOffline: boolean) => void store.getState().saveBills({ queueOffline, fees: bills.fees })
  return (
    <form className="settings-form bill-fees-form" onSubmit={save} noValidate>
      <Toggle
        label={t('settings.digiswitch.bills.queueOffline')}
        help={t(`settings.digiswitch.bills.${bills.queueOffline ? 'queueOn' : 'queueOff'}`)}
        checked={bills.queueOffline}
        onChange={turn}
      />
      <FeeTable typed={typed} onChange={(kind, fee) => setTyped({ ...typed, [kind]: fee })} />
      <SaveRow store={store} changed={JSON.stringify(typed) !== JSON.stringify(saved)} onUndo={() => setTyped(saved)} />
    </form>
  )
}

function typedFees(fees: BillSettings['fees']): TypedFees {
  const lines = billKindNames.map((kind) => [
    kind,
    { usual: formatThousands(fees[kind]?.usual ?? zeroRupiah), most: formatThousands(fees[kind]?.most ?? zeroRupiah) },
  ])
  return Object.fromEntries(lines) as TypedFees
}

type FeeTableProps = { readonly typed: TypedFees; readonly onChange: (kind: BillKindName, fee: TypedFee) => void }

function FeeTable({ typed, onChange }: FeeTableProps) {
  const { t } = useTranslation()
  return (
    <table className="bill-fees">
      <thead>
        <tr>
          <th scope="col">{t('settings.digiswitch.bills.kind')}</th>
          <th scope="col">{t('settings.digiswitch.bills.usual')}</th>
          <th scope="col">{t('settings.digiswitch.bills.most')}</th>
        </tr>
      </thead>
      <tbody>
        {billKindNames.map((kind) => (
          <FeeLine key={kind} kind={kind} fee={typed[kind]} onChange={(fee) => onChange(kind, fee)} />
        ))}
      </tbody>
    </table>
  )
}

type FeeLineProps = { readonly kind: BillKindName; readonly fee: TypedFee; readonly onChange: (fee: TypedFee) => void }

function FeeLine({ kind, fee, onChange }: FeeLineProps) {
  const { t } = useTranslation()
  const name = t(`bills.kinds.${kind}`)
  const problem = feeProblem(fee)
  return (
    <tr>
      <th scope="row">
        {name}
        {problem && (
          <span className="bill-fee-problem" role="status">
            {t(`settings.digiswitch.bills.problem.${problem}`)}
          </span>
        )}
      </th>
      {(['usual', 'most'] as const).map((which) => (
        <td key={which}>
          <span className="bill-fee" data-wrong={problem !== undefined || undefined}>
            <span className="settings-unit">Rp</span>
            <input
              aria-label={`${name}, ${t(`settings.digiswitch.bills.${which}`)}`}
              aria-invalid={problem !== undefined || undefined}
              inputMode="numeric"
              maxLength={9}
              value={fee[which]}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => onChange({ ...fee, [which]: event.currentTarget.value })}
            />
          </span>
        </td>
      ))}
    </tr>
  )
}
