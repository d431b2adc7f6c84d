// How much to fill up, and the key that requests the ticket.
import { IconTicket } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, formatThousands } from '../../../shared/money'
import { Button } from '../../ui/Button'
import { Keypad } from '../../ui/Keypad'
import { useSteadyCaret } from '../../ui/steady-caret'
import { usualAmounts } from './amount-entry'
import { PartSwitch } from './PartSwitch'
import { ProviderSwitch } from './ProviderSwitch'
import { saldoStore } from './saldo-store'
import { useSaldo } from './use-saldo'

export function FillColumn() {
  const { t } = useTranslation()
  const digits = () => saldoStore.getState().digits
  const { type } = saldoStore.getState()
  return (
    <section className="saldo-column saldo-fill" aria-label={t('saldo.fill')}>
      <PartSwitch />
      <ProviderSwitch />
      <AmountField />
      <UsualAmounts />
      <Keypad
        labels={{ pad: t('saldo.pad'), clear: t('saldo.clear'), backspace: t('saldo.backspace') }}
        onDigit={(digit) => type(digits() + digit)}
        onClear={() => type('')}
        onBackspace={() => type(digits().slice(0, -1))}
      />
      <RequestKey />
    </section>
  )
}

function AmountField() {
  const { t } = useTranslation()
  const id = useId()
  const digits = useSaldo((state) => state.digits)
  const trouble = useSaldo((state) => state.trouble)
  const { field, remember } = useSteadyCaret(digits)
  return (
    <div>
      <label className="saldo-label" htmlFor={id}>
        {t('saldo.amount')}
      </label>
      <div className="saldo-amount" data-trouble={trouble && true}>
        <span className="saldo-unit" aria-hidden="true">
          Rp
        </span>
        <input
          ref={field}
          id={id}
          className="saldo-amount-input"
          data-place="saldo-amount"
          autoFocus
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={trouble && true}
          aria-describedby={`${id}-hint`}
          placeholder="0"
          value={digits === '' ? '' : formatThousands(Number(digits))}
          onChange={(event) => {
            remember(event.currentTarget)
            saldoStore.getState().type(event.currentTarget.value)
          }}
        />
      </div>
      <p className="saldo-amount-hint" id={`${id}-hint`} role="status" data-trouble={trouble && true}>
        {t(trouble ? `saldo.${trouble}` : 'saldo.amountHint')}
      </p>
    </div>
  )
}

function UsualAmounts() {
  const { t } = useTranslation()
  const digits = useSaldo((state) => state.digits)
  return (
    <div className="saldo-usual" role="group" aria-label={t('saldo.amountKeys')}>
      {usualAmounts.map((amount) => (
        <Button key={amount} pressed={digits === String(amount)} onClick={() => saldoStore.getState().type(String(amount))}>
          {formatRupiah(amount)}
        </Button>
      ))}
    </div>
  )
}

function RequestKey() {
  const { t } = useTranslation()
  const ready = useSaldo((state) => state.digits !== '' && state.tickets !== undefined)
  const busy = useSaldo((state) => state.busy === 'request')
  return (
    <div className="saldo-request">
      <Button
        wide
        variant="primary"
        size="large"
        keyCap="F12"
        icon={<IconTicket size={22} stroke={1.9} aria-hidden="true" />}
        busy={busy}
        disabled={!ready}
        onClick={() => void saldoStore.getState().request()}
      >
        {t(busy ? 'saldo.requesting' : 'saldo.request')}
      </Button>
      <p className="saldo-note">{t('saldo.requestNote')}</p>
    </div>
  )
}
