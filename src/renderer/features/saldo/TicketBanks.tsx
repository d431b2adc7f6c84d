// Where to transfer: each account with its own copy key.
import { IconBuildingBank, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { groupDigits } from '../../../shared/phone-number'
import { type TicketBank } from '../../../shared/saldo'
import { Button } from '../../ui/Button'
import { copyDigits } from './copy-sum'

export function TicketBanks({ banks }: { readonly banks: readonly TicketBank[] }) {
  const { t } = useTranslation()
  return (
    <section className="ticket-banks" aria-label={t('saldo.banks')}>
      <h3 className="saldo-label">{t('saldo.banks')}</h3>
      {banks.length === 0 && <p className="saldo-note">{t('saldo.noBanks')}</p>}
      <ul>
        {banks.map((bank) => (
          <Bank key={`${bank.name}-${bank.accountNo}`} bank={bank} />
        ))}
      </ul>
    </section>
  )
}

function Bank({ bank }: { readonly bank: TicketBank }) {
  const { t } = useTranslation()
  const copy = () => void copyDigits(t, bank.accountNo.replace(/[\s.-]/gu, ''), `${bank.name} ${bank.accountNo}`)
  return (
    <li className="ticket-bank" data-off={!bank.active || undefined}>
      <span className="ticket-bank-name">
        <IconBuildingBank size={18} stroke={1.8} aria-hidden="true" />
        {bank.name}
      </span>
      <span className="ticket-bank-account">
        <strong>{/^\d+$/u.test(bank.accountNo) ? groupDigits(bank.accountNo) : bank.accountNo}</strong>
        <span>{bank.active ? t('saldo.holder', { holder: bank.holder }) : t('saldo.bankOff')}</span>
      </span>
      {bank.active && (
        <Button label={t('saldo.copyAccount', { bank: bank.name })} icon={<IconCopy size={18} aria-hidden="true" />} onClick={copy}>
          {t('saldo.copy')}
        </Button>
      )}
    </li>
  )
}
