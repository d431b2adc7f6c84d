// A customer is kept under a name the shop uses, or forgotten.
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BillCustomer } from '../../../shared/bill/bill'
import { groupDigits } from '../../../shared/phone-number'
import { Ask } from '../../ui/Ask'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { useHotkeys } from '../../ui/hotkeys'
import { billsStore } from './bills-store'

const labelMax = 32

export type Keepable = Pick<BillCustomer, 'code' | 'customerNo' | 'name' | 'label'>
type DialogProps<T> = { readonly customer: T; readonly onClose: () => void }

export function LabelDialog({ customer, onClose }: DialogProps<Keepable>) {
  const { t } = useTranslation()
  const [label, setLabel] = useState(customer.label ?? customer.name.slice(0, labelMax))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    await billsStore.getState().label(customer, label)
    onClose()
  }
  return (
    <Ask open title={t('billScreen.saveTitle')} onClose={onClose}>
      <OnlyHere />
      <form onSubmit={(event) => void save(event)} noValidate>
        <Named customer={customer} />
        <Field label={t('billScreen.saveName')} value={label} onChange={setLabel} maxLength={labelMax} help={t('billScreen.saveWords')} />
        <div className="ask-choices">
          <Button size="large" keyCap="Esc" onClick={onClose}>
            {t('billScreen.saveNo')}
          </Button>
          <Button size="large" variant="primary" type="submit" keyCap="Enter">
            {t('billScreen.saveYes')}
          </Button>
        </div>
      </form>
    </Ask>
  )
}

export function ForgetDialog({ customer, onClose }: DialogProps<BillCustomer>) {
  const { t } = useTranslation()
  const forget = async () => {
    await billsStore.getState().forget(customer)
    onClose()
  }
  return (
    <Ask open title={t('billScreen.forgetTitle')} onClose={onClose}>
      <OnlyHere />
      <Named customer={customer} />
      <p>{t('billScreen.forgetWords')}</p>
      <div className="ask-choices">
        <Button size="large" keyCap="Esc" onClick={onClose}>
          {t('billScreen.saveNo')}
        </Button>
        <Button size="large" variant="danger" onClick={() => void forget()}>
          {t('billScreen.forgetYes')}
        </Button>
      </div>
    </Ask>
  )
}

/** While a question is open no key of the screen below acts, so that F12 behind it can never pay. */
function OnlyHere() {
  useHotkeys({}, 'dialog', true)
  return null
}

function Named({ customer }: { readonly customer: Keepable }) {
  return (
    <p className="ask-sale">
      <strong>{customer.name}</strong>
      <span>{groupDigits(customer.customerNo)}</span>
    </p>
  )
}
