// Filling up or the books: one key goes to the other.
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { type SaldoPart, saldoStore } from './saldo-store'
import { useSaldo } from './use-saldo'

const parts: readonly SaldoPart[] = ['fill', 'ledger']

export function PartSwitch() {
  const { t } = useTranslation()
  const part = useSaldo((state) => state.part)
  return (
    <div className="saldo-switch" role="group" aria-label={t('saldo.parts')}>
      {parts.map((each) => (
        <Button
          key={each}
          pressed={each === part}
          keyCap={each === part ? undefined : 'S'}
          onClick={() => saldoStore.getState().show(each)}
        >
          {t(`saldo.${each}`)}
        </Button>
      ))}
    </div>
  )
}
