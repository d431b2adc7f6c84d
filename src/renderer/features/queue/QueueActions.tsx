// What a person may do with the chosen sale. There is no resend.
import { IconBan, IconGavel, IconPrinter, IconRefresh, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type SaleDetail } from '../../../shared/sale-view'
import { ComplaintKey } from '../../sale/ComplaintKey'
import { Button } from '../../ui/Button'
import { isOpen } from './queue-rows'
import { type QueueStore } from './queue-store'

export function QueueActions({ store, sale }: { readonly store: QueueStore; readonly sale: SaleDetail }) {
  const { t } = useTranslation()
  const busy = useStore(store, (state) => state.busy)
  const { check, print, ask } = store.getState()
  const { may } = sale
  return (
    <div className="queue-actions">
      {may.extend && (
        <Button
          wide
          variant="primary"
          size="large"
          keyCap="T"
          icon={<IconSend size={20} aria-hidden="true" />}
          disabled={busy !== undefined}
          onClick={() => ask('extend')}
        >
          {t('queue.extend')}
        </Button>
      )}
      {may.check && (
        <Button
          wide
          variant={may.extend ? 'secondary' : 'primary'}
          size="large"
          keyCap="K"
          icon={<IconRefresh size={20} aria-hidden="true" />}
          busy={busy === 'check'}
          onClick={() => void check()}
        >
          {t('queue.check')}
        </Button>
      )}
      {may.settle && (
        <Button
          wide
          keyCap="U"
          icon={<IconGavel size={20} aria-hidden="true" />}
          disabled={busy !== undefined}
          onClick={() => ask('settle')}
        >
          {t('queue.settle')}
        </Button>
      )}
      <Button wide keyCap="C" icon={<IconPrinter size={20} aria-hidden="true" />} busy={busy === 'print'} onClick={() => void print()}>
        {t(isOpen(sale) ? 'queue.printDeposit' : 'queue.print')}
      </Button>
      <ComplaintKey sale={sale} wide />
      {may.cancel && (
        <Button
          wide
          variant="danger"
          keyCap="Del"
          icon={<IconBan size={20} aria-hidden="true" />}
          disabled={busy !== undefined}
          onClick={() => ask('cancel')}
        >
          {t('queue.cancel')}
        </Button>
      )}
    </div>
  )
}
