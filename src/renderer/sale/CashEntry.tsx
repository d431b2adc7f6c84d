// Cash received: exact, the next sensible notes, or any amount; and what goes back.
import { type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, formatThousands, type Rupiah, zeroRupiah } from '../../shared/money'
import { Amount } from '../ui/Amount'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { KeyCap } from '../ui/KeyCap'
import { cashFor, sensibleCash } from './cash'
import './cash.css'

export type CashEntryProps = {
  /** Nothing while there is nothing to pay. */
  readonly price: Rupiah | undefined
  readonly typed: string
  readonly onType: (typed: string) => void
  /** A key of an amount was pressed: the focus belongs to the cash now. */
  readonly onChosen: () => void
  /** Enter in the field. */
  readonly onForward: () => void
}

export function CashEntry(props: CashEntryProps) {
  const { t } = useTranslation()
  const { price } = props
  return (
    <div className="cash" role="group" aria-label={t('topup.cash')}>
      <div className="cash-keys">
        <CashKey {...props} amount={price} words={t('topup.cashExact')} />
        {[0, 1, 2].map((place) => (
          <CashKey key={place} {...props} amount={price === undefined ? undefined : sensibleCash(price)[place]} />
        ))}
      </div>
      <CashField {...props} />
      <ChangeLine {...props} />
    </div>
  )
}

type CashKeyProps = CashEntryProps & { readonly amount: Rupiah | undefined; readonly words?: string }

function CashKey({ amount, words, typed, onType, onChosen }: CashKeyProps) {
  const choose = () => {
    if (amount === undefined) return
    onType(formatThousands(amount))
    onChosen()
  }
  const value = amount === undefined ? undefined : formatThousands(amount)
  return (
    <Button disabled={amount === undefined} pressed={value !== undefined && value === typed} onClick={choose}>
      {words ?? (amount === undefined ? '–' : formatRupiah(amount))}
    </Button>
  )
}

function CashField({ price, typed, onType, onForward }: CashEntryProps) {
  const { t } = useTranslation()
  const unreadable = price !== undefined && cashFor(typed, price).kind === 'unreadable'
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    // Nothing typed and forward: the customer paid exactly.
    if (price !== undefined && typed === '') onType(formatThousands(price))
    onForward()
  }
  return (
    <div onKeyDown={keyDown} className="cash-field">
      <Field
        label={t('topup.cash')}
        hideLabel
        icon={<span className="cash-unit">Rp</span>}
        aside={<KeyCap>F9</KeyCap>}
        inputMode="numeric"
        placeholder={price === undefined ? t('topup.cashTyped') : t('topup.cashHint')}
        value={typed}
        place="cash"
        error={unreadable ? t('topup.cashTrouble') : undefined}
        onChange={onType}
      />
    </div>
  )
}

function ChangeLine({ price, typed }: CashEntryProps) {
  const { t } = useTranslation()
  const cash = price === undefined ? undefined : cashFor(typed, price)
  const short = cash?.kind === 'short'
  return (
    <div className="change" data-short={short || undefined} role="status">
      <span>{t(short ? 'topup.missing' : 'topup.change')}</span>
      {cash?.kind === 'enough' && <Amount value={cash.change} size="value" />}
      {cash?.kind === 'short' && <Amount value={cash.missing} size="value" />}
      {cash?.kind !== 'enough' && !short && <span className="change-none">{formatRupiah(zeroRupiah)}</span>}
    </div>
  )
}
