// Customers of this kind, kept or recent: one press looks their bill up again.
import { IconBookmark, IconBookmarkFilled, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BillCustomer } from '../../../shared/bill/bill'
import { groupDigits } from '../../../shared/phone-number'
import { useNow } from '../../ui/now'
import { dateWords, dayOf } from '../../ui/time'
import { useZone } from '../../ui/zone'
import { billsStore } from './bills-store'
import { ForgetDialog, LabelDialog } from './CustomerDialogs'
import { walk } from './ProductList'
import { followAnswer, useBills } from './use-bills'

const shownAtMost = 12

type Asked = { readonly what: 'label' | 'forget'; readonly customer: BillCustomer }

export function CustomerList() {
  const { t } = useTranslation()
  const kind = useBills((state) => state.kind)
  const customers = useBills((state) => state.customers)
  const typed = useBills((state) => state.entry.number !== '')
  const [asked, setAsked] = useState<Asked>()
  const title = t('billScreen.customers', { kind: t(`billScreen.kinds.${kind}`) })
  const stop = () => setAsked(undefined)
  return (
    <section className="customers" aria-label={title}>
      <h2 className="column-label">{title}</h2>
      {customers?.length === 0 && <p className="customers-none">{t(typed ? 'billScreen.customersNoneFor' : 'billScreen.customersNone')}</p>}
      <div className="lines" data-place="choices" role="group" aria-label={title}>
        {customers?.slice(0, shownAtMost).map((customer) => (
          <CustomerLine key={`${customer.code} ${customer.customerNo}`} customer={customer} onAsk={setAsked} />
        ))}
      </div>
      {asked?.what === 'label' && <LabelDialog customer={asked.customer} onClose={stop} />}
      {asked?.what === 'forget' && <ForgetDialog customer={asked.customer} onClose={stop} />}
    </section>
  )
}

function CustomerLine({ customer, onAsk }: { readonly customer: BillCustomer; readonly onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation()
  const { label, name, customerNo } = customer
  const shown = label ?? name
  const Mark = label ? IconBookmarkFilled : IconBookmark
  const pick = async () => {
    if (await billsStore.getState().pickCustomer(customer)) followAnswer()
  }
  return (
    <div className="customer">
      <button type="button" className="line customer-line" onKeyDown={walk} onClick={() => void pick()}>
        <span className="screen-reader-only">{t('billScreen.customerPick', { name: shown })}</span>
        <span className="line-main">
          {shown}
          {label && <span className="line-name">{name}</span>}
        </span>
        <span className="line-number">{groupDigits(customerNo)}</span>
        <When at={customer.lastAt} />
      </button>
      <IconKey
        words={label ? t('billScreen.customerSaved') : t('billScreen.customerSave', { name: shown })}
        saved={label !== undefined}
        onPress={() => onAsk({ what: 'label', customer })}
      >
        <Mark size={20} stroke={1.8} aria-hidden="true" />
      </IconKey>
      <IconKey words={t('billScreen.customerForget', { name: shown })} onPress={() => onAsk({ what: 'forget', customer })}>
        <IconX size={20} stroke={1.8} aria-hidden="true" />
      </IconKey>
    </div>
  )
}

type IconKeyProps = {
  readonly words: string
  readonly onPress: () => void
  readonly saved?: boolean
  readonly children: React.ReactNode
}

function IconKey({ words, onPress, saved, children }: IconKeyProps) {
  return (
    <button type="button" className="icon-key" aria-label={words} title={words} data-saved={saved || undefined} onClick={onPress}>
      {children}
    </button>
  )
}

function When({ at }: { readonly at: number }) {
  const { t } = useTranslation()
  const zone = useZone()
  const now = useNow()
  const months = t('shell.months', { returnObjects: true }) as readonly string[]
  const today = dayOf(at, zone) === dayOf(now, zone)
  return <span className="line-side">{today ? t('billScreen.customerToday') : dateWords(at, zone, months)}</span>
}
