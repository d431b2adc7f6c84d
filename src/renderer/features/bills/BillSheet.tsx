// The bill as a sheet to read aloud: whose it is in large type, then what it is made of. It is the last look before paying.
import { IconCircleCheck, IconPlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type BillFact, readBill } from '../../../shared/bill/read-bill'
import { CustomerNumber } from '../../sale/SaleNumber'
import { Button } from '../../ui/Button'
import { billsMax, shownBill } from './bills-state'
import { another } from './bills-keys'
import { FineAmount, isFine } from './FineAmount'
import { SecondBill } from './SecondBill'
import { SheetNotes } from './SheetNotes'
import { SheetTable } from './SheetTable'
import { useBills, useBillWords } from './use-bills'

export function BillSheet() {
  const { t } = useTranslation()
  const words = useBillWords()
  const held = useBills(shownBill)
  const scroll = useRef<HTMLDivElement>(null)
  const draft = held?.draft.draft
  useEffect(() => scroll.current?.scrollTo({ top: 0 }), [draft])
  if (!held) return null
  const { bill, product } = held.draft
  const { facts, table, costs, sums } = readBill(bill, words)
  return (
    <>
      <div className="bill-scroll" ref={scroll} data-place="sheet" role="region" aria-label={`${product}, ${bill.name}`} tabIndex={0}>
        <div className="sheet">
          <div className="sheet-head">
            <p className="sheet-kind">{product}</p>
            <span className="sheet-found state-badge state-badge-filled tone-success">
              <IconCircleCheck size={18} stroke={1.9} aria-hidden="true" />
              {t('billScreen.found')}
            </span>
          </div>
          <h1 className="sheet-name">{bill.name}</h1>
          <p className="sheet-number">
            <CustomerNumber customerNo={bill.customerNo} />
          </p>
          <SecondBill held={held} />
          <Facts facts={facts} />
          {table && <SheetTable table={table} words={words} />}
          {costs.length > 0 && <Costs costs={costs} />}
          <SheetNotes held={held} computed={sums.computed} />
        </div>
      </div>
      <AddKey />
    </>
  )
}

function Facts({ facts }: { readonly facts: readonly BillFact[] }) {
  if (facts.length === 0) return null
  return (
    <dl className="sheet-facts">
      {facts.map(({ key, label, value }) => (
        <div key={key} className="sheet-fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Amounts that are nothing are said quietly: the eye looks for those that count. */
function Costs({ costs }: { readonly costs: readonly BillFact[] }) {
  const { t } = useTranslation()
  return (
    <section className="sheet-costs" aria-label={t('billScreen.costs')}>
      <h2 className="column-label">{t('billScreen.costs')}</h2>
      <dl className="sheet-cost-lines">
        {costs.map(({ key, label, value }) => (
          <div key={key} className="sheet-cost" data-none={!/[1-9]/u.test(value) || undefined}>
            <dt>{label}</dt>
            <dd>{isFine(key, value) ? <FineAmount value={value} /> : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function AddKey() {
  const { t } = useTranslation()
  const full = useBills((state) => state.bills.length >= billsMax)
  const paying = useBills((state) => state.busy !== 'no')
  return (
    <div className="bill-foot">
      <Button
        size="large"
        wide
        keyCap="+"
        disabled={full || paying}
        icon={<IconPlus size={22} stroke={1.9} aria-hidden="true" />}
        onClick={another}
      >
        {full ? t('billScreen.addFull', { count: billsMax }) : t('billScreen.add')}
      </Button>
    </div>
  )
}
