// One customer, one heap of cash: total, cash and change of all bills together, what goes back, and the paper of all.
import { IconPrinter } from '@tabler/icons-react'
import { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { formatRupiah, type Rupiah, sum } from '../../../shared/money'
import { isOnPaper, type PrintJob } from '../../../shared/printing'
import { type SaleState, type SaleView } from '../../../shared/sale-view'
import { moneyBack, paymentName, printFailureWords } from '../../sale/sale-words'
import { Amount } from '../../ui/Amount'
import { Button } from '../../ui/Button'
import { isOnItsWay, printWords } from '../../ui/print-words'
import { openStates } from './group-state'
import { isPrinting, paidStore } from './paid-store'

const toGiveBack: readonly SaleState[] = ['refused', 'cancelled']

type GroupMoneyProps = { readonly sales: readonly SaleView[]; readonly onNext: () => void }

export function GroupMoney({ sales, onNext }: GroupMoneyProps) {
  const { t } = useTranslation()
  const working = useStore(paidStore, (state) => isPrinting(state.printing))
  const back = sum(sales.filter(({ state }) => toGiveBack.includes(state)).map(({ price }) => price))
  return (
    <aside className="column column-order" aria-label={t('billScreen.payment')}>
      <h2 className="column-label">{t('billScreen.payment')}</h2>
      <MoneyLine words={t('billScreen.group.total')} value={sum(sales.map(({ price }) => price))} />
      <MoneyLine words={paidWords(t, sales)} value={sum(sales.map(({ tendered }) => tendered))} />
      <div className="change">
        <span>{t('billScreen.group.change')}</span>
        <Amount value={sum(sales.map(({ change }) => change))} size="value" />
      </div>
      {back > 0 && (
        <p className="group-back tinted tone-failed" role="status">
          <strong>{t('billScreen.group.giveBack', { amount: moneyBack(t, formatRupiah(back), sales[0]?.payment ?? 'cash') })}</strong>
        </p>
      )}
      <div className="order-foot">
        {sales.some(({ state }) => openStates.includes(state)) && <p className="order-trouble">{t('sale.continues')}</p>}
        <PrintNews count={sales.length} />
        <Button
          size="large"
          wide
          keyCap="C"
          disabled={working}
          icon={<IconPrinter size={20} aria-hidden="true" />}
          onClick={() => void paidStore.getState().printAll()}
        >
          {t('billScreen.group.printAll')}
        </Button>
        <Button size="large" wide variant="primary" keyCap="Enter" onClick={onNext}>
          {t('billScreen.group.next')}
        </Button>
      </div>
    </aside>
  )
}

/** One customer pays all in one way, unless a payment was cut short and tried again in another. */
function paidWords(t: TFunction, sales: readonly SaleView[]): string {
  const kinds = [...new Set(sales.map(({ payment }) => payment))]
  if (kinds.every((kind) => kind === 'cash')) return t('billScreen.group.cash')
  return t('payment.paid', { name: kinds.map((kind) => paymentName(t, kind)).join(', ') })
}

function MoneyLine({ words, value }: { readonly words: string; readonly value: Rupiah }) {
  return (
    <div className="sum-line">
      <span>{words}</span>
      <Amount value={value} />
    </div>
  )
}

function PrintNews({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  const printing = useStore(paidStore, (state) => state.printing)
  return (
    <p className="order-trouble" role="status" data-trouble={printing.kind === 'failed' || undefined}>
      {printing.kind === 'slips' && slipsWords(t, printing.jobs, count)}
      {printing.kind === 'failed' && printFailureWords(t, printing.failure)}
    </p>
  )
}

/** How many were sent, or why the first that is not on its way is not. */
function slipsWords(t: TFunction, jobs: readonly PrintJob[], count: number): string {
  const stopped = jobs.find((job) => !isOnPaper(job) && (job.why !== undefined || !isOnItsWay(job)))
  if (stopped) return printWords(t, stopped)
  const sent = jobs.filter(isOnPaper)
  if (sent.length < count) return t('billScreen.group.printing', { done: sent.length + 1, count })
  return t('billScreen.group.printed', { count, printer: sent[0]?.printer ?? '' })
}
