// Cash received: exact, the next sensible notes, or any amount; and what goes back.
import { type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, formatThousands, type Rupiah, zeroRupiah } from '../../../shared/money'
import { Amount } from '../../ui/Amount'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { KeyCap } from '../../ui/KeyCap'
import { cashFor, sensibleCash } from './cash'
import { topUpStore } from './topup-store'
import { focusOn, goForward, useTopUp } from './use-topup'

export function CashEntry() {
  const { t } = useTranslation()
  const price = useTopUp((state) => state.product?.price)
  return (
    <div className="cash" role="group" aria-label={t('topup.cash')}>
      <h3 className="column-label">{t('topup.cash')}</h3>
      <div className="cash-keys">
        <CashKey amount={price} words={t('topup.cashExact')} />
        {[0, 1, 2].map((place) => (
          <CashKey key={place} amount={price === undefined ? undefined : sensibleCash(price)[place]} />
        ))}
      </div>
      <CashField />
      <ChangeLine />
    </div>
  )
}

function CashKey({ amount, words }: { readonly amount: Rupiah | undefined; readonly words?: string }) {
  const typed = useTopUp((state) => state.cashTyped)
  const choose = () => {
    if (amount === undefined) return
    topUpStore.getState().typeCash(formatThousands(amount))
    focusOn('cash')
  }
  const value = amount === undefined ? undefined : formatThousands(amount)
  return (
    <Button disabled={amount === undefined} pressed={value !== undefined && value === typed} onClick={choose}>
      {words ?? (amount === undefined ? '–' : formatRupiah(amount))}
    </Button>
  )
}

function CashField() {
  const { t } = useTranslation()
  const typed = useTopUp((state) => state.cashTyped)
  const product = useTopUp((state) => state.product)
  const unreadable = product !== undefined && cashFor(typed, product.price).kind === 'unreadable'
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    // Nothing typed and forward: the customer paid exactly.
    if (product && typed === '') topUpStore.getState().typeCash(formatThousands(product.price))
    goForward()
  }
  return (
    <div onKeyDown={keyDown} className="cash-field">
      <Field
        label={t('topup.cash')}
        hideLabel
        icon={<span className="cash-unit">Rp</span>}
        aside={<KeyCap>F9</KeyCap>}
        inputMode="numeric"
        placeholder={product ? t('topup.cashHint') : t('topup.cashTyped')}
        value={typed}
        place="cash"
        error={unreadable ? t('topup.cashTrouble') : undefined}
        onChange={(value) => topUpStore.getState().typeCash(value)}
      />
    </div>
  )
}

function ChangeLine() {
  const { t } = useTranslation()
  const typed = useTopUp((state) => state.cashTyped)
  const price = useTopUp((state) => state.product?.price)
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
