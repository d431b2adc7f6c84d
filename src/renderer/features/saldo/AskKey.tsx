// The balance of now: for the person who has just transferred and waits in front of the screen.
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { saldoStore } from './saldo-store'

export function AskKey() {
  const { t } = useTranslation()
  return (
    <Button wide keyCap="K" icon={<IconRefresh size={18} aria-hidden="true" />} onClick={() => void saldoStore.getState().ask()}>
      {t('saldo.ask')}
    </Button>
  )
}
