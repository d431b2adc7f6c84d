// The numbers of one sale, and every time it went to paper.
import { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/money'
import { isFileWay, type PrintState } from '../../../shared/printing'
import { type PrintWay, type SaleDetail, type SalePrint } from '../../../shared/sale-view'
import { paymentFact, providerName } from '../../sale/sale-words'
import { printLooks } from '../../ui/print-words'
import { clockSeconds, dateWords } from '../../ui/time'
import { useZone } from '../../ui/zone'

export function HistoryFacts({ sale }: { readonly sale: SaleDetail }) {
  const { t } = useTranslation()
  const when = useWhen()
  const facts = [
    [t('history.saleNumber'), sale.number],
    [t('history.made'), when(sale.createdAt)],
    ...(sale.bill
      ? []
      : [
          [t('history.provider'), providerName(t, sale)],
          [t('history.price'), formatRupiah(sale.price)],
        ]),
    [t(sale.payment === 'cash' ? 'history.cash' : 'payment.label'), cashWords()],
    [t('history.reference'), sale.reference],
    ...(sale.balanceAfter === undefined ? [] : [[t('history.balanceAfter'), formatRupiah(sale.balanceAfter)]]),
  ]
  return (
    <dl className="history-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )

  function cashWords(): string {
    if (sale.payment !== 'cash') return paymentFact(t, sale)
    if (sale.tendered === 0) return t('history.cashLater')
    const cash = formatRupiah(sale.tendered)
    return sale.change === 0 ? t('history.cashExact', { cash }) : t('history.cashWithChange', { cash, change: formatRupiah(sale.change) })
  }
}

/** Every slip that was asked for, with what became of it. */
export function Prints({ sale }: { readonly sale: SaleDetail }) {
  const { t } = useTranslation()
  if (sale.prints.length === 0) return <p className="history-none">{t('history.noPrints')}</p>
  return (
    <ol className="history-prints">
      {sale.prints.map((print, place) => (
        <PrintLine key={place} print={print} />
      ))}
    </ol>
  )
}

function PrintLine({ print }: { readonly print: SalePrint }) {
  const { t } = useTranslation()
  const when = useWhen()
  const { tone, Icon } = printLooks[print.state]
  const facts = { when: when(print.at), way: t(wayWords(print.way)), name: print.by }
  return (
    <li>
      <b>{nameOf(t, print)}</b>
      <span className={`history-print-state tone-${tone}`}>
        <Icon size={16} stroke={1.9} aria-hidden="true" />
        {t(`print.short.${endOf(print)}`)}
      </span>
      <span className="history-print-facts">{t(print.by === '' ? 'history.printAlone' : 'history.printBy', facts)}</span>
    </li>
  )
}

function nameOf(t: TFunction, { copy, earlier }: SalePrint): string {
  const words = copy === undefined ? t('history.printNone') : copy === 0 ? t('history.printFirst') : t('history.printCopy', { n: copy })
  if (!earlier) return words
  return copy === undefined || copy === 0 ? t('history.printEarlier') : `${t('history.printEarlier')}, ${words}`
}

function wayWords(way: PrintWay): string {
  if (!isFileWay(way)) return 'history.waySystem'
  return way === 'pdf' ? 'history.wayPdf' : 'history.wayPng'
}

/** `21 Nov 2026, 14.32.05 WIB` */
function useWhen(): (at: number) => string {
  const { t } = useTranslation()
  const zone = useZone()
  const months = t('shell.months', { returnObjects: true }) as string[]
  return (at) => `${dateWords(at, zone, months)}, ${clockSeconds(at, zone)} ${zone}`
}

/** A file is there or not; paper knows more. */
function endOf({ way, state }: SalePrint): PrintState | 'saved' | 'unsaved' {
  if (!isFileWay(way)) return state
  return state === 'sent' ? 'saved' : 'unsaved'
}
