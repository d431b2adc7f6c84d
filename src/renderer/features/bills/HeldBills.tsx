// The bills of one customer that are paid in one go: each with its name, kind and total, to look at or to take out.
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Amount } from '../../ui/Amount'
import { type HeldBill, totalOf } from './bills-state'
import { billsStore } from './bills-store'
import { kindIcons } from './kind-icons'
import { focusOn, useBills } from './use-bills'

export function HeldBills() {
  const { t } = useTranslation()
  const bills = useBills((state) => state.bills)
  const shown = useBills((state) => state.shown)
  const alone = bills.length === 1 && shown !== undefined
  if (bills.length === 0 || alone) return null
  return (
    <ul className="held" aria-label={t('billScreen.list')}>
      {bills.map((held) => (
        <Held key={held.draft.draft} held={held} current={held.draft.draft === shown} />
      ))}
    </ul>
  )
}

function Held({ held, current }: { readonly held: HeldBill; readonly current: boolean }) {
  const { t } = useTranslation()
  const { draft, bill } = held.draft
  const Icon = kindIcons[bill.kind]
  const state = billsStore.getState()
  const remove = () => {
    state.remove(draft)
    focusOn('number')
  }
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <li ref={line} className="held-bill" data-current={current || undefined}>
      <button
        type="button"
        className="held-show"
        aria-current={current || undefined}
        aria-label={t('billScreen.listShow', { name: bill.name })}
        onClick={() => state.show(draft)}
      >
        <Icon size={20} stroke={1.8} aria-hidden="true" />
        <span className="held-words">
          <strong className="held-name">{bill.name}</strong>
          <span className="held-kind">
            {t(`billScreen.kinds.${bill.kind}`)} <Amount value={totalOf(held)} />
          </span>
        </span>
      </button>
      <button type="button" className="icon-key" aria-label={t('billScreen.listRemove', { name: bill.name })} onClick={remove}>
        <IconX size={20} stroke={1.8} aria-hidden="true" />
      </button>
    </li>
  )
}
