// The number of the bill. Kinds with two numbers or an amount have two lines in the same room, so that the pad stays where it is.
import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type BillKind } from '../../../shared/bill/bill-kind'
import { billKinds } from '../../../shared/bill/bill-kinds'
import { groupDigits } from '../../../shared/phone-number'
import { useSteadyCaret } from '../../ui/steady-caret'
import { type FieldName, secondFieldOf } from './bill-entry'
import { productOf } from './bills-state'
import { billsStore } from './bills-store'
import { focusOn, goForward, useBills } from './use-bills'

/** What fits in the largest type. */
const longNumber = 12

export function NumberFields() {
  const { t } = useTranslation()
  const id = useId()
  const kind = useBills((state) => state.kind)
  const flash = useBills((state) => state.flash)
  const { number } = billKinds[kind]
  const second = secondFieldOf(kind)
  const label = t(`bills.numbers.${number.label}`)
  return (
    <div className="number-area">
      {!second && (
        <label className="column-label" htmlFor={`${id}-number`}>
          {label}
        </label>
      )}
      <div className="number-box" data-trouble={flash || undefined} data-two={second}>
        <NumberLine id={id} name="number" label={second && label} />
        {second && <NumberLine id={id} name="second" label={secondLabel(t, billKinds[kind])} />}
        <p className="number-hint" id={`${id}-hint`} role="status">
          {flash ? <span className="number-trouble">{t(troubleKey(flash))}</span> : <Hint />}
        </p>
      </div>
    </div>
  )
}

function secondLabel(t: (key: string) => string, { number }: BillKind): string {
  return number.second ? t(`bills.numbers.${number.second.label}`) : t('billScreen.amount')
}

function troubleKey(flash: string): string {
  return flash === 'amount' ? 'billScreen.amountTrouble' : `bills.numberTrouble.${flash}`
}

/** What the number looks like, and the product it is asked with where the kind has several. */
function Hint() {
  const { t } = useTranslation()
  const kind = useBills((state) => state.kind)
  const product = useBills((state) => productOf(state)?.name)
  return (
    <>
      {t(`bills.hints.${billKinds[kind].number.hint}`)}
      {product && <span className="screen-reader-only">, {product}</span>}
    </>
  )
}

type LineProps = { readonly id: string; readonly name: FieldName; readonly label: string | undefined }

function NumberLine({ id, name, label }: LineProps) {
  const kind = useBills((state) => state.kind)
  const value = useBills((state) => state.entry[name])
  const locked = useBills((state) => state.asking !== undefined || state.busy !== 'no')
  const flash = useBills((state) => state.flash)
  const { field, remember } = useSteadyCaret(value)
  const money = name === 'second' && secondFieldOf(kind) === 'amount'
  const free = billKinds[kind].number.form === 'free'
  return (
    <div className="number-line">
      {label && (
        <label className="number-line-label" htmlFor={`${id}-${name}`}>
          {label}
        </label>
      )}
      <input
        ref={field}
        id={`${id}-${name}`}
        className="number-input"
        data-place={name}
        data-long={value.length > longNumber || undefined}
        inputMode={free ? 'text' : 'numeric'}
        autoComplete="off"
        spellCheck={false}
        readOnly={locked}
        aria-invalid={flash ? true : undefined}
        aria-describedby={`${id}-hint`}
        value={money || free ? value : groupDigits(value)}
        onKeyDown={(event) => keyDown(event, name)}
        onChange={(event) => {
          if (!free) remember(event.currentTarget)
          billsStore.getState().type(name, event.currentTarget.value)
        }}
      />
    </div>
  )
}

function keyDown(event: KeyboardEvent, name: FieldName): void {
  const { kind, entry } = billsStore.getState()
  const toSecond = name === 'number' && secondFieldOf(kind) !== undefined
  // A scanner's comma between two numbers leads to the second field, as it does on paper.
  if (toSecond && (event.key === 'ArrowDown' || event.key === ',' || (event.key === 'Enter' && entry.number !== '' && entry.second === '')))
    focusOn('second')
  else if (event.key === 'ArrowUp') focusOn(name === 'second' ? 'number' : 'kinds')
  else if (event.key === 'ArrowDown') focusOn('choices')
  else if (event.key === 'Enter') goForward()
  else return
  event.preventDefault()
}
