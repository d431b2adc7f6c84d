// Rupiah that nobody can explain yet, with the sales that could; a person explains it with a name.
import { IconArrowDownRight, IconArrowUpRight, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/money'
import { groupDigits } from '../../../shared/phone-number'
import { type GapCandidate, type SaldoGap } from '../../../shared/saldo'
import { useTill } from '../../till/use-till'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { clockSeconds } from '../../ui/time'
import { saldoStore } from './saldo-store'
import { SaldoNoticeLine } from './SaldoNoticeLine'
import { signed } from './saldo-words'
import { useSaldo, useWhen } from './use-saldo'

export function GapList() {
  const { t } = useTranslation()
  const view = useSaldo((state) => state.view)
  const gaps = view?.gaps ?? []
  const open = gaps.filter((gap) => !gap.explained)
  const done = gaps.filter((gap) => gap.explained)
  return (
    <aside className="saldo-column saldo-side saldo-gaps" aria-label={t('saldo.gaps')}>
      <h2 className="saldo-label">{t('saldo.gaps')}</h2>
      <div className="gaps-scroll" data-place="gaps" tabIndex={0} role="group" aria-label={t('saldo.gaps')}>
        {view && open.length === 0 && <Nothing known={view.reported !== undefined} />}
        {open.map((gap) => (
          <Gap key={gap.id} gap={gap} />
        ))}
        {done.length > 0 && (
          <>
            <h3 className="saldo-label gaps-done">{t('saldo.explained')}</h3>
            <ul className="gaps-explained">
              {done.map((gap) => (
                <Explained key={gap.id} gap={gap} />
              ))}
            </ul>
          </>
        )}
      </div>
      <SaldoNoticeLine />
    </aside>
  )
}

function Gap({ gap }: { readonly gap: SaldoGap }) {
  const { t } = useTranslation()
  const when = useWhen(clockSeconds)
  const more = gap.amount > 0
  const Icon = more ? IconArrowUpRight : IconArrowDownRight
  return (
    <article className={`gap tone-${more ? 'uncertain' : 'waiting'}`}>
      <p className="gap-amount">
        <Icon size={22} stroke={2} aria-hidden="true" />
        <strong>{signed(gap.amount)}</strong>
        <span>{t(more ? 'saldo.gapMore' : 'saldo.gapLess')}</span>
      </p>
      <p className="saldo-note">{t('saldo.gapWhen', { since: when(gap.since), at: when(gap.at) })}</p>
      {gap.candidates.length === 0 ? (
        <p className="gap-none">{t('saldo.noCandidates')}</p>
      ) : (
        <>
          <p className="saldo-label gap-maybe">{t('saldo.candidates')}</p>
          <ul className="gap-candidates">
            {gap.candidates.map((one) => (
              <Candidate key={one.id} one={one} />
            ))}
          </ul>
        </>
      )}
      <Button label={t('saldo.explainGap', { amount: signed(gap.amount) })} onClick={() => saldoStore.getState().askExplain(gap.id)}>
        {t('saldo.explain')}
      </Button>
    </article>
  )
}

function Candidate({ one }: { readonly one: GapCandidate }) {
  const { t } = useTranslation()
  const go = useTill((state) => state.go)
  return (
    <li>
      <button type="button" className="plain gap-candidate" onClick={() => go('history', one.number)}>
        <b>{one.product}</b>
        <span className="gap-candidate-sum">{formatRupiah(one.amount)}</span>
        <span className="gap-candidate-number">
          {groupDigits(one.destination)} · {one.number}
        </span>
        <span className="screen-reader-only">{t('saldo.toHistory')}</span>
      </button>
    </li>
  )
}

function Explained({ gap }: { readonly gap: SaldoGap }) {
  const { t } = useTranslation()
  const when = useWhen()
  if (!gap.explained) return null
  return (
    <li>
      <b>{signed(gap.amount)}</b>
      <span>{gap.explained.note}</span>
      <span className="saldo-note">{t('saldo.explainedBy', { by: gap.explained.by, when: when(gap.explained.at) })}</span>
    </li>
  )
}

function Nothing({ known }: { readonly known: boolean }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<IconCircleCheck size={44} stroke={1.3} aria-hidden="true" />}
      title={t(known ? 'saldo.gapsNoneTitle' : 'saldo.gapsUnknownTitle')}
    >
      {t(known ? 'saldo.gapsNoneText' : 'saldo.gapsUnknownText')}
    </EmptyState>
  )
}
