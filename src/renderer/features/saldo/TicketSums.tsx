// The exact sum to transfer. Where the provider contradicts itself all three sums stand side by side and nobody chooses.
import { IconAlertTriangle, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, type Rupiah } from '../../../shared/money'
import { type TicketView } from '../../../shared/saldo'
import { Button } from '../../ui/Button'
import { copyDigits, copySum } from './copy-sum'

export type TicketSumsProps = { readonly ticket: TicketView; readonly payable: boolean }

export function TicketSums({ ticket, payable }: TicketSumsProps) {
  return (
    <>
      {ticket.agree ? <OneSum ticket={ticket} payable={payable} /> : <ThreeSums ticket={ticket} payable={payable} />}
      <Arithmetic ticket={ticket} />
    </>
  )
}

function OneSum({ ticket, payable }: TicketSumsProps) {
  const { t } = useTranslation()
  return (
    <div className="ticket-sum" data-payable={payable || undefined}>
      <p className="saldo-label">{t(payable ? 'saldo.transferExactly' : 'saldo.transferSum')}</p>
      <div className="ticket-sum-line">
        <ExactSum sum={ticket.computed} unique={ticket.unique} />
        {payable && (
          <Button keyCap="J" icon={<IconCopy size={20} aria-hidden="true" />} onClick={() => void copySum(t)}>
            {t('saldo.copySum')}
          </Button>
        )}
      </div>
      {payable && <p className="saldo-note">{t('saldo.transferWhy')}</p>}
    </div>
  )
}

/** The digits of the unique code stand out, since they are the ones people round away. */
function ExactSum({ sum, unique }: { readonly sum: Rupiah; readonly unique: Rupiah }) {
  const text = formatRupiah(sum)
  const cut = unique > 0 && unique < 1000 ? -3 : text.length
  return (
    <strong className="ticket-exact" aria-label={text}>
      {text.slice(0, cut)}
      <span>{text.slice(cut)}</span>
    </strong>
  )
}

function ThreeSums({ ticket, payable }: TicketSumsProps) {
  const { t } = useTranslation()
  const sums = [
    { name: 'computed', sum: ticket.computed },
    { name: 'grandTotal', sum: ticket.grandTotal },
    { name: 'instruction', sum: ticket.instructionSum },
  ] as const
  return (
    <div className="ticket-differ">
      <div className="ticket-told tinted tone-failed" role="status">
        <IconAlertTriangle size={22} stroke={1.9} aria-hidden="true" />
        <p>
          <strong>{t('saldo.disagreeTitle')}.</strong> {t('saldo.disagreeText')}
        </p>
      </div>
      <ul className="ticket-three">
        {sums.map(({ name, sum }) => (
          <li key={name}>
            <span className="ticket-three-name">{t(`saldo.sums.${name}`)}</span>
            <strong>{sum === undefined ? t('saldo.sums.instructionNone') : formatRupiah(sum)}</strong>
            <span className="saldo-note">{t(`saldo.sums.${name}Note`)}</span>
            {payable && sum !== undefined && (
              <Button
                label={t('saldo.copyNamed', { what: t(`saldo.sums.${name}`) })}
                icon={<IconCopy size={18} aria-hidden="true" />}
                onClick={() => void copyDigits(t, String(sum), t(`saldo.sums.${name}`))}
              >
                {t('saldo.copy')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Arithmetic({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation()
  const parts = [
    ['amount', ticket.amount],
    ['unique', ticket.unique],
    ['adminFee', ticket.adminFee],
  ] as const
  return (
    <dl className="ticket-parts">
      {parts.map(([name, sum]) => (
        <div key={name}>
          <dt>{t(`saldo.parts3.${name}`)}</dt>
          <dd>{formatRupiah(sum)}</dd>
        </div>
      ))}
    </dl>
  )
}
