// A ticket still waits: asked before a second one is requested.
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/money'
import { type TicketView } from '../../../shared/saldo'
import { Ask } from '../../ui/Ask'
import { Button } from '../../ui/Button'
import { useHotkeys } from '../../ui/hotkeys'
import { saldoStore } from './saldo-store'
import { waitingTicket } from './saldo-view'
import { TicketBadge } from './TicketBadge'
import { useSaldo, useWhen } from './use-saldo'

export function AskAgain() {
  const { t } = useTranslation()
  const asking = useSaldo((state) => state.asking)
  const waiting = useSaldo((state) => (state.asking ? waitingTicket(state.tickets ?? [], Date.now()) : undefined))
  return (
    <Ask open={asking} onClose={() => saldoStore.getState().stopAsking()} title={t('saldo.askTitle')}>
      {asking && <Question waiting={waiting} />}
    </Ask>
  )
}

function Question({ waiting }: { readonly waiting: TicketView | undefined }) {
  const { t } = useTranslation()
  const when = useWhen()
  const { stopAsking, requestAnyway } = saldoStore.getState()
  useHotkeys({}, 'dialog', true)
  return (
    <>
      {waiting && (
        <p className="ask-sale">
          <strong>{formatRupiah(waiting.amount)}</strong>
          <TicketBadge state={waiting.state} />
          <span>{t('saldo.requestedAt', { when: when(waiting.createdAt) })}</span>
        </p>
      )}
      <p>{t(waiting?.state === 'unsure' ? 'saldo.askUnsure' : 'saldo.askOpen')}</p>
      <div className="ask-choices">
        <Button size="large" keyCap="Esc" onClick={stopAsking}>
          {t('saldo.back')}
        </Button>
        <Button size="large" variant="danger" onClick={() => void requestAnyway()}>
          {t('saldo.askYes')}
        </Button>
      </div>
    </>
  )
}
