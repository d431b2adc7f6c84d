// The field for the number. Any way of writing it is taken; what is shown is what will be sent.
import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type ProductCategory } from '../../../shared/catalog'
import { groupDigits } from '../../../shared/phone-number'
import { useSteadyCaret } from '../../ui/steady-caret'
import { isPhone } from './number-entry'
import { hintedOperator } from './topup-state'
import { topUpStore } from './topup-store'
import { focusOn, goForward, useTopUp } from './use-topup'

export function NumberField() {
  const { t } = useTranslation()
  const id = useId()
  const category = useTopUp((state) => state.category)
  const digits = useTopUp((state) => state.digits)
  const flash = useTopUp((state) => state.flash)
  const { field, remember } = useSteadyCaret(digits)
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') focusOn('products')
    else if (event.key === 'Enter') goForward()
    else return
    event.preventDefault()
  }
  return (
    <div className="number-field-area">
      <label className="column-label" htmlFor={id}>
        {t(labelOf(category))}
      </label>
      <div className="number-box" data-trouble={flash || undefined}>
        <input
          ref={field}
          id={id}
          className="number-input"
          data-place="number"
          data-long={digits.length > 13 || undefined}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={flash ? true : undefined}
          aria-describedby={`${id}-hint`}
          value={groupDigits(digits)}
          onKeyDown={keyDown}
          onChange={(event) => {
            remember(event.currentTarget)
            topUpStore.getState().typeNumber(event.currentTarget.value)
          }}
        />
        <p className="number-hint" id={`${id}-hint`} role="status">
          {flash ? <span className="number-trouble">{t(`topup.numberTrouble.${flash}`)}</span> : <Hint />}
        </p>
      </div>
    </div>
  )
}

function labelOf(category: ProductCategory): string {
  if (category === 'pln') return 'topup.meter'
  return category === 'other' ? 'topup.customer' : 'topup.number'
}

function Hint() {
  const { t } = useTranslation()
  const category = useTopUp((state) => state.category)
  const digits = useTopUp((state) => state.digits)
  const operator = useTopUp(hintedOperator)
  if (category === 'pln') return <>{t('topup.hintPln')}</>
  if (!isPhone(category)) return <>{t('topup.hintOther')}</>
  if (digits.length < 4) return <>{t('topup.hintNone')}</>
  if (!operator) return <>{t('topup.hintUnknown')}</>
  return (
    <>
      <strong className="operator" data-operator={operator}>
        {t(`topup.operators.${operator}`)}
      </strong>{' '}
      {t('topup.hint', { prefix: digits.slice(0, operator === 'byu' ? 6 : 4) })}
    </>
  )
}
