// What the provider says against what the books say, what is held, and how far the saldo reaches.
import { IconAlertTriangle, IconCircleCheck, IconGauge, IconLoader } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/money'
import { type SaldoView } from '../../../shared/saldo'
import { useTill } from '../../till/use-till'
import { Amount } from '../../ui/Amount'
import { useNow } from '../../ui/now'
import { useSpanWords } from '../../ui/zone'
import { AskKey } from './AskKey'
import { PartSwitch } from './PartSwitch'
import { ProviderSwitch } from './ProviderSwitch'
import { compared } from './saldo-view'
import { signed } from './saldo-words'
import { useSaldo } from './use-saldo'

export function LedgerColumn() {
  const { t } = useTranslation()
  const view = useSaldo((state) => state.view)
  return (
    <section className="saldo-column saldo-books" aria-label={t('saldo.ledger')}>
      <PartSwitch />
      <ProviderSwitch />
      {view ? <Books view={view} /> : <p className="saldo-loading">{t('saldo.loading')}</p>}
    </section>
  )
}

function Books({ view }: { readonly view: SaldoView }) {
  const { t } = useTranslation()
  return (
    <>
      <Reported view={view} />
      <dl className="books">
        <div>
          <dt>{t('saldo.expected')}</dt>
          <dd>{view.expected === undefined ? t('saldo.expectedNone') : formatRupiah(view.expected)}</dd>
        </div>
        <div>
          <dt>{t('saldo.held')}</dt>
          <dd>{formatRupiah(view.held)}</dd>
        </div>
      </dl>
      <Verdict view={view} />
      <Reach view={view} />
      <AskKey />
    </>
  )
}

function Reported({ view }: { readonly view: SaldoView }) {
  const { t } = useTranslation()
  const span = useSpanWords()
  const now = useNow()
  return (
    <div className="books-reported">
      <p className="saldo-label">{t('saldo.reported')}</p>
      {view.reported ? (
        <>
          <Amount value={view.reported.amount} size="total" />
          <p className="saldo-note">{t('shell.ago', { span: span(now - view.reported.at) })}</p>
        </>
      ) : (
        <p>{t('saldo.reportedNone')}</p>
      )}
    </div>
  )
}

function Verdict({ view }: { readonly view: SaldoView }) {
  const { t } = useTranslation()
  const verdict = compared(view)
  if (verdict.kind === 'unknown') return null
  const open = view.gaps.filter((gap) => !gap.explained).length
  const looks = {
    agree: { tone: 'success', Icon: IconCircleCheck, words: open === 0 ? t('saldo.agree') : t('saldo.agreeBut', { count: open }) },
    busy: { tone: 'uncertain', Icon: IconLoader, words: t('saldo.busy') },
    differ: {
      tone: 'waiting',
      Icon: IconAlertTriangle,
      words: t('saldo.differ', { amount: verdict.kind === 'differ' ? signed(verdict.amount) : '' }),
    },
  } as const
  const { tone, Icon, words } = looks[verdict.kind]
  return (
    <p className={`books-verdict tinted tone-${tone}`} role="status">
      <Icon size={20} stroke={1.9} aria-hidden="true" />
      {words}
    </p>
  )
}

function Reach({ view }: { readonly view: SaldoView }) {
  const { t } = useTranslation()
  const provider = useSaldo((state) => state.provider)
  const low = useTill((state) => state.status?.lanes[provider]?.saldoLow ?? false)
  const limit = useTill((state) => state.settings?.[provider].lowSaldo)
  const Icon = low ? IconAlertTriangle : IconGauge
  return (
    <div className={`books-reach ${low ? 'tinted tone-waiting' : ''}`}>
      <Icon size={22} stroke={1.8} aria-hidden="true" />
      <div>
        {low && <strong className="books-low">{t('saldo.low')}</strong>}
        <p>{view.runway ? <b>{t('saldo.runway', { count: view.runway.transactions })}</b> : t('saldo.runwayNone')}</p>
        <p className="saldo-note">
          {view.runway && t('saldo.runwayNote', { amount: formatRupiah(view.runway.averageCost) })}{' '}
          {limit !== undefined && limit > 0 && t(low ? 'saldo.lowNote' : 'saldo.limitNote', { amount: formatRupiah(limit) })}
        </p>
      </div>
    </div>
  )
}
