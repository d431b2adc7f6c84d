// What a paid bill was made of, read long after: its facts, one block for each month, and the sums.
import { useTranslation } from 'react-i18next'
import { type BillTable, readBill } from '../../shared/bill/read-bill'
import { formatRupiah } from '../../shared/money'
import { type SaleView } from '../../shared/sale-view'
import { type Language } from '../../shared/settings'
import { billsText } from '../../shared/text/bills'
import './bill-story.css'

export type BillStoryProps = { readonly sale: SaleView; readonly bill: NonNullable<SaleView['bill']> }

export function BillStory({ sale, bill }: BillStoryProps) {
  const { t, i18n } = useTranslation()
  const { facts, table, costs, sums } = readBill(bill, billsText[i18n.language as Language])
  const money = [
    { key: 'bill', label: t('history.bill.bill'), value: formatRupiah(sums.bill) },
    { key: 'admin', label: t('history.bill.admin'), value: formatRupiah(sums.admin) },
    { key: 'fee', label: t('history.bill.fee'), value: formatRupiah(bill.fee) },
    { key: 'total', label: t('history.bill.total'), value: formatRupiah(sale.price) },
  ]
  return (
    <section className="bill-story" aria-label={t('history.bill.title')}>
      <h3 className="bill-story-title">
        {t(`bills.kinds.${bill.kind}`)}, {t('history.bill.through', { provider: t(`shell.providers.${sale.provider}`) })}
      </h3>
      <Lines lines={facts} />
      {table && <Rows table={table} />}
      <Lines lines={costs} />
      <Lines lines={money} />
    </section>
  )
}

type Line = { readonly key: string; readonly label: string; readonly value: string }

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <dl className="bill-story-lines">
      {lines.map(({ key, label, value }) => (
        <div key={key} data-key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Rows({ table }: { readonly table: BillTable }) {
  return (
    <ol className="bill-story-rows">
      {table.rows.map((row, index) => (
        <li key={index}>
          <Lines
            lines={table.columns
              .map(({ key, label }, place) => ({ key, label, value: row[place] ?? '' }))
              .filter(({ value }) => value !== '')}
          />
        </li>
      ))}
    </ol>
  )
}
