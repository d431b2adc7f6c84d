// The chosen ticket: what to transfer, where, until when, and in the provider's own words.
import { IconCircleCheck, IconHelpCircle, IconPrinter, IconTicket, IconClockOff } from '@tabler/icons-react'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type TicketView } from '../../../shared/saldo'
import { Amount } from '../../ui/Amount'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { useNow } from '../../ui/now'
import { useSpanWords } from '../../ui/zone'
import { saldoStore } from './saldo-store'
import { SaldoNoticeLine } from './SaldoNoticeLine'
import { stateAt } from './saldo-view'
import { TicketBadge } from './TicketBadge'
import { TicketBanks } from './TicketBanks'
import { TicketSums } from './TicketSums'
import { useSaldo, useWhen } from './use-saldo'

export function TicketPanel() {
  const { t } = useTranslation()
  const ticket = useSaldo((state) => state.tickets?.find(({ id }) => id === state.chosen))
  const loaded = useSaldo((state) => state.tickets !== undefined)
  return (
    <section className="ticket" aria-label={t('saldo.ticket')}>
      <div className="ticket-scroll" tabIndex={0} role="group" aria-label={t('saldo.ticket')}>
        {ticket ? <Ticket ticket={ticket} /> : loaded ? <NoTicket /> : <p className="saldo-loading">{t('saldo.loading')}</p>}
      </div>
      <div className="ticket-foot">
        <SaldoNoticeLine />
        {ticket && <PrintKey ticket={ticket} />}
      </div>
    </section>
  )
}

function Ticket({ ticket }: { readonly ticket: TicketView }) {
  const now = useNow()
  const state = stateAt(ticket, now)
  return (
    <>
      <Head ticket={ticket} state={<TicketBadge state={state} look="filled" />} />
      <Told ticket={ticket} />
      {state !== 'unsure' && (
        <>
          <TicketSums ticket={ticket} payable={state === 'open'} />
          {state === 'open' && <Deadline ticket={ticket} />}
          {state === 'open' && <TicketBanks banks={ticket.banks} />}
          <Instruction text={ticket.instruction} />
        </>
      )}
    </>
  )
}

function Head({ ticket, state }: { readonly ticket: TicketView; readonly state: ReactNode }) {
  const { t } = useTranslation()
  const when = useWhen()
  return (
    <header className="ticket-head">
      <div>
        <p className="ticket-asked">{t('saldo.requestedAt', { when: when(ticket.createdAt) })}</p>
        <h2 className="ticket-amount">
          {t('saldo.fill')} <Amount value={ticket.amount} />
        </h2>
      </div>
      {state}
    </header>
  )
}

/** What a ticket that is not simply open means for the person before it. */
function Told({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation()
  const when = useWhen()
  const state = stateAt(ticket, useNow())
  if (state === 'open') return null
  const looks = {
    arrived: {
      tone: 'success',
      Icon: IconCircleCheck,
      strong: t('saldo.arrivedText', { when: ticket.arrivedAt ? when(ticket.arrivedAt) : '' }),
    },
    expired: { tone: 'waiting', Icon: IconClockOff, strong: t('saldo.expiredText'), more: t('saldo.expiredPaid') },
    unsure: { tone: 'uncertain', Icon: IconHelpCircle, strong: t('saldo.unsureText'), more: t('saldo.unsureDo') },
  } as const
  const { tone, Icon, strong, ...rest } = looks[state]
  return (
    <div className={`ticket-told tinted tone-${tone}`}>
      <Icon size={22} stroke={1.9} aria-hidden="true" />
      <p>
        <strong>{strong}</strong> {'more' in rest && rest.more}
      </p>
    </div>
  )
}

/** Ticks every second, so it stays out of what screen readers announce. */
function Deadline({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation()
  const when = useWhen()
  const span = useSpanWords()
  const now = useNow()
  if (ticket.validBefore === undefined) return <p className="ticket-deadline">{t('saldo.noLimit')}</p>
  return (
    <p className="ticket-deadline">
      <span>{t('saldo.validBefore', { when: when(ticket.validBefore) })}</span>
      <strong aria-live="off">{t('saldo.left', { span: span(ticket.validBefore - now) })}</strong>
    </p>
  )
}

function Instruction({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  if (text.trim() === '') return null
  return (
    <figure className="ticket-instruction">
      <figcaption className="saldo-label">{t('saldo.instruction')}</figcaption>
      <blockquote>{text}</blockquote>
    </figure>
  )
}

/** Only for a ticket that may still be paid: nobody should carry an old slip to the bank. */
function PrintKey({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation()
  const open = stateAt(ticket, useNow()) === 'open'
  const busy = useSaldo((state) => state.busy === 'print')
  if (!open) return null
  return (
    <Button keyCap="C" icon={<IconPrinter size={20} aria-hidden="true" />} busy={busy} onClick={() => void saldoStore.getState().print()}>
      {t('saldo.print')}
    </Button>
  )
}

function NoTicket() {
  const { t } = useTranslation()
  return (
    <div className="ticket-none">
      <EmptyState icon={<IconTicket size={44} stroke={1.3} aria-hidden="true" />} title={t('saldo.noTicketTitle')}>
        {t('saldo.noTicketText')}
      </EmptyState>
    </div>
  )
}
