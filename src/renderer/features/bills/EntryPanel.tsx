// Before the look-up: the product where the kind has several, the amount of e-money, known customers, and the key that asks.
import { IconAlertTriangle, IconFileSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, formatThousands, rupiah } from '../../../shared/money'
import { useTill } from '../../till/use-till'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { secondFieldOf } from './bill-entry'
import { productOf, productsOf, stepOf } from './bills-state'
import { billsStore } from './bills-store'
import { BillSearch } from './BillSearch'
import { CustomerList } from './CustomerList'
import { ChosenProduct, ProductList } from './ProductList'
import { focusOn, lookUp, useBills } from './use-bills'

export function EntryPanel() {
  return (
    <>
      <div className="bill-scroll">
        <LineNote />
        <EntryHead />
        <EntryBody />
      </div>
      <LookUpKey />
    </>
  )
}

function EntryHead() {
  const several = useBills((state) => productsOf(state, state.kind).length > 1)
  const chosen = useBills(productOf)
  return (
    <div className="entry-head">
      {chosen && <ChosenProduct product={chosen} several={several} />}
      <BillSearch />
    </div>
  )
}

function EntryBody() {
  const { t } = useTranslation()
  const loaded = useBills((state) => state.loaded)
  const searching = useBills((state) => state.search !== '')
  const kind = useBills((state) => state.kind)
  const count = useBills((state) => productsOf(state, state.kind).length)
  const chosen = useBills(productOf)
  const kindWord = t(`billScreen.kinds.${kind}`)
  if (searching) {
    return (
      <>
        <ProductList />
        <CustomerList />
      </>
    )
  }
  if (count === 0) {
    return loaded ? (
      <EmptyState icon={<IconFileSearch size={36} aria-hidden="true" />} title={t('billScreen.kindEmpty', { kind: kindWord })}>
        {t('billScreen.kindEmptyWords')}
      </EmptyState>
    ) : null
  }
  if (!chosen) return <ProductList />
  return (
    <>
      {secondFieldOf(kind) === 'amount' && <AmountKeys />}
      <CustomerList />
    </>
  )
}

const usualAmounts = [20_000, 50_000, 100_000, 150_000, 200_000, 300_000, 500_000, 1_000_000]

function AmountKeys() {
  const { t } = useTranslation()
  const typed = useBills((state) => state.entry.second)
  const choose = (amount: number) => {
    billsStore.getState().type('second', String(amount))
    focusOn(billsStore.getState().entry.number === '' ? 'number' : 'second')
  }
  return (
    <div className="amount-keys" role="group" aria-label={t('billScreen.amountKeys')}>
      <h2 className="column-label">{t('billScreen.amountKeys')}</h2>
      {usualAmounts.map((amount) => (
        <Button key={amount} size="large" pressed={typed === formatThousands(amount)} onClick={() => choose(amount)}>
          {formatRupiah(rupiah(amount))}
        </Button>
      ))}
    </div>
  )
}

/** A look-up is never queued, so a line that is down is said before anything is typed. */
function LineNote() {
  const { t } = useTranslation()
  const line = useTill((state) => state.status?.lanes.digiswitch?.line.kind)
  if (line !== 'down') return null
  return (
    <p className="line-note tinted tone-waiting" role="status">
      <IconAlertTriangle size={20} aria-hidden="true" />
      <span>
        <strong>{t('billScreen.lineNeeded')}.</strong> {t('billScreen.lineNeededWords')}
      </span>
    </p>
  )
}

function LookUpKey() {
  const { t } = useTranslation()
  const ready = useBills((state) => stepOf(state) === 'look')
  return (
    <div className="bill-foot">
      <Button
        variant="primary"
        size="large"
        wide
        keyCap="Enter"
        disabled={!ready}
        icon={<IconFileSearch size={22} stroke={1.9} aria-hidden="true" />}
        onClick={() => void lookUp()}
      >
        {t('billScreen.lookUp')}
      </Button>
    </div>
  )
}
