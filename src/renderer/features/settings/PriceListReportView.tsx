// What the last price list changed: counts first, then every product that costs another sum.
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, subtract } from '../../../shared/money'
import { type CostChange, type PriceListReport } from '../../../shared/price-list'
import { clock, dateWords } from '../../ui/time'
import { useZone } from '../../ui/zone'

const shownAtMost = 100

/** When the last list came, and how much of it was new or different. */
export function PriceListSummary({ report }: { readonly report: PriceListReport }) {
  const { t } = useTranslation()
  const zone = useZone()
  const months = t('shell.months', { returnObjects: true }) as readonly string[]
  const when = `${dateWords(report.at, zone, months)}, ${clock(report.at, zone)} ${zone}`
  return (
    <section aria-label={t('settings.digiswitch.prices.report')}>
      <h3 className="price-report-title">{t('settings.digiswitch.prices.reportAt', { when })}</h3>
      <Counts report={report} />
    </section>
  )
}

/** Every product that costs another sum, those first that now sell at a loss. */
export function PriceListChanges({ report }: { readonly report: PriceListReport }) {
  const { t } = useTranslation()
  if (report.dearer.length + report.cheaper.length === 0) return null
  const below = report.dearer.filter(({ after, price }) => price < after).length
  return (
    <section className="price-report" aria-label={t('settings.digiswitch.prices.changes')}>
      {below > 0 && (
        <p className="price-report-below tinted tone-failed">
          <IconAlertTriangle size={20} stroke={1.9} aria-hidden="true" />
          {t('settings.digiswitch.prices.below', { count: below })}
        </p>
      )}
      <Changes name="dearer" changes={lossFirst(report.dearer)} />
      <Changes name="cheaper" changes={report.cheaper} />
    </section>
  )
}

function lossFirst(changes: readonly CostChange[]): readonly CostChange[] {
  const margin = ({ price, after }: CostChange) => Math.min(0, price - after)
  return changes.toSorted((left, right) => margin(left) - margin(right))
}

function Counts({ report }: { readonly report: PriceListReport }) {
  const { t } = useTranslation()
  const counts = {
    added: report.added,
    dearer: report.dearer.length,
    cheaper: report.cheaper.length,
    closed: report.closed,
    reopened: report.reopened,
    gone: report.gone,
    skipped: report.skipped,
  }
  return (
    <dl className="price-counts">
      {Object.entries(counts).map(([name, count]) => (
        <div key={name} data-none={count === 0 || undefined}>
          <dt>{t(`settings.digiswitch.prices.counts.${name}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}

function Changes({ name, changes }: { readonly name: 'dearer' | 'cheaper'; readonly changes: readonly CostChange[] }) {
  const { t } = useTranslation()
  if (changes.length === 0) return null
  return (
    <div>
      <h4 className="price-changes-title">{t(`settings.digiswitch.prices.${name}`)}</h4>
      <table className="price-changes">
        <thead>
          <tr>
            <th scope="col">{t('settings.catalogue.name')}</th>
            <th scope="col" className="amount-column">
              {t('settings.digiswitch.prices.before')}
            </th>
            <th scope="col" className="amount-column">
              {t('settings.digiswitch.prices.after')}
            </th>
            <th scope="col" className="amount-column">
              {t('settings.catalogue.price')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, shownAtMost).map((change) => (
            <Change key={change.code} change={change} />
          ))}
        </tbody>
      </table>
      {changes.length > shownAtMost && (
        <p className="field-help">{t('settings.catalogue.moreProblems', { count: changes.length - shownAtMost })}</p>
      )}
    </div>
  )
}

function Change({ change }: { readonly change: CostChange }) {
  const { t } = useTranslation()
  const { name, before, after, price } = change
  const below = price < after
  return (
    <tr data-below={below || undefined}>
      <td>{name}</td>
      <td className="amount-column quiet">{formatRupiah(before)}</td>
      <td className="amount-column">
        <b>{formatRupiah(after)}</b>
      </td>
      <td className="amount-column price-change-price">
        {formatRupiah(price)}
        {below && <span>{t('settings.digiswitch.prices.loss', { loss: formatRupiah(subtract(after, price)) })}</span>}
      </td>
    </tr>
  )
}
