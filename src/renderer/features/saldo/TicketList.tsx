// Every ticket that was requested, the newest first, and what became of it.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type TicketView } from '../../../shared/saldo'
import { Amount } from '../../ui/Amount'
import { useNow } from '../../ui/now'
import { AskKey } from './AskKey'
import { saldoStore } from './saldo-store'
import { stateAt } from './saldo-view'
import { TicketBadge } from './TicketBadge'
import { useSaldo, useWhen } from './use-saldo'

export function TicketList() {
  const { t } = useTranslation()
  const tickets = useSaldo((state) => state.tickets)
  return (
    <aside className="saldo-column saldo-side" aria-label={t('saldo.tickets')}>
      <h2 className="saldo-label">{t('saldo.tickets')}</h2>
      {tickets?.length === 0 && <p className="saldo-note">{t('saldo.noTickets')}</p>}
      <ul className="ticket-list">
        {tickets?.map((ticket) => (
          <Row key={ticket.id} ticket={ticket} />
        ))}
      </ul>
      <p className="saldo-note saldo-side-foot">{t('saldo.ticketsWatch')}</p>
      <AskKey />
    </aside>
  )
}

function Row({ ticket }: { readonly ticket: TicketView }) {
  const when = useWhen()
  const now = useNow()
  const chosen = useSaldo((state) => state.chosen === ticket.id)
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <li ref={line}>
      <button
        type="button"
        className="plain ticket-row"
        aria-current={chosen || undefined}
        onClick={() => saldoStore.getState().choose(ticket.id)}
      >
        <Amount value={ticket.amount} />
        <TicketBadge state={stateAt(ticket, now)} />
        <span className="ticket-row-when">{when(ticket.createdAt)}</span>
      </button>
    </li>
  )
}
