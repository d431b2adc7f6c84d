// The newest balances as Niskala named them, each with the sale whose answer brought it.
import { IconReportMoney } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/money'
import { useTill } from '../../till/use-till'
import { EmptyState } from '../../ui/EmptyState'
import { clockSeconds, dateWords, dayOf } from '../../ui/time'
import { useZone } from '../../ui/zone'
import { reportRows, type ReportRow } from './saldo-view'
import { signed } from './saldo-words'
import { useSaldo } from './use-saldo'

export function ReportsTable() {
  const { t } = useTranslation()
  const reports = useSaldo((state) => state.view?.reports)
  return (
    <section className="reports" aria-label={t('saldo.reports')}>
      <h2 className="saldo-label">{t('saldo.reports')}</h2>
      {reports?.length === 0 ? (
        <div className="ticket-none">
          <EmptyState icon={<IconReportMoney size={44} stroke={1.3} aria-hidden="true" />} title={t('saldo.reportsNoneTitle')}>
            {t('saldo.reportsNone')}
          </EmptyState>
        </div>
      ) : (
        <div className="reports-scroll" tabIndex={0} role="group" aria-label={t('saldo.reports')}>
          <table className="reports-table">
            <thead>
              <tr>
                <th scope="col">{t('saldo.time')}</th>
                <th scope="col" className="right">
                  {t('saldo.balance')}
                </th>
                <th scope="col" className="right">
                  {t('saldo.change')}
                </th>
                <th scope="col">{t('saldo.origin')}</th>
              </tr>
            </thead>
            <tbody>
              {reports && reportRows(reports).map((row) => <Row key={`${row.at}-${row.saleId ?? ''}-${row.source}`} row={row} />)}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Row({ row }: { readonly row: ReportRow }) {
  const { t } = useTranslation()
  const zone = useZone()
  const today = dayOf(row.at, zone) === dayOf(Date.now(), zone)
  const months = t('shell.months', { returnObjects: true }) as readonly string[]
  return (
    <tr>
      <td className="reports-time">
        {clockSeconds(row.at, zone)}
        {!today && <span>{dateWords(row.at, zone, months)}</span>}
      </td>
      <td className="right reports-balance">{formatRupiah(row.amount)}</td>
      <td className="right reports-change" data-more={(row.change ?? 0) > 0 || undefined}>
        {row.change ? signed(row.change) : '–'}
      </td>
      <td className="reports-origin">
        {row.saleNumber ? <SaleLink number={row.saleNumber} source={t(`saldo.source.${row.source}`)} /> : t(`saldo.source.${row.source}`)}
      </td>
    </tr>
  )
}

function SaleLink({ number, source }: { readonly number: string; readonly source: string }) {
  const { t } = useTranslation()
  const go = useTill((state) => state.go)
  return (
    <button type="button" className="plain sale-link" onClick={() => go('history', number)}>
      <b>{number}</b>
      <span>{source}</span>
      <span className="screen-reader-only">{t('saldo.toHistory')}</span>
    </button>
  )
}
