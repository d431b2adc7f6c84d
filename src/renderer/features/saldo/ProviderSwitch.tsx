// Whose deposit this is: shown when the shop has two, and one key goes to the other.
import { useTranslation } from 'react-i18next'
import { lanesOf } from '../../till/lanes'
import { tillStore } from '../../till/till-store'
import { useTill } from '../../till/use-till'
import { Button } from '../../ui/Button'
import { saldoStore } from './saldo-store'
import { useSaldo } from './use-saldo'

export function ProviderSwitch() {
  const { t } = useTranslation()
  const provider = useSaldo((state) => state.provider)
  const status = useTill((state) => state.status)
  const lanes = status ? lanesOf(status) : []
  if (lanes.length < 2) return null
  return (
    <div className="saldo-switch" role="group" aria-label={t('saldo.providers')}>
      {lanes.map(({ provider: each }) => (
        <Button
          key={each}
          pressed={each === provider}
          keyCap={each === provider ? undefined : 'G'}
          onClick={() => saldoStore.getState().showProvider(each)}
        >
          {t(`shell.providers.${each}`)}
        </Button>
      ))}
    </div>
  )
}

/** Goes to the deposit of the other provider, where there is one. */
export function nextProvider(): void {
  const { status } = tillStore.getState()
  const { provider, showProvider } = saldoStore.getState()
  const other = status && lanesOf(status).find((lane) => lane.provider !== provider)
  if (other) showProvider(other.provider)
}
