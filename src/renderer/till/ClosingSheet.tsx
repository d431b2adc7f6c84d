// Somebody closes the window while orders are open: asked once, with the count and the sum.
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../shared/money'
import { Ask } from '../ui/Ask'
import { Button } from '../ui/Button'
import { useHotkeys } from '../ui/hotkeys'
import { useTill } from './use-till'

export function ClosingSheet() {
  const { t } = useTranslation()
  const closing = useTill((state) => state.closing)
  const stay = useTill((state) => state.stay)
  return (
    <Ask open={closing !== undefined} onClose={stay} title={t('shell.closing.title')}>
      {closing && <Question count={closing.count} total={formatRupiah(closing.total)} onStay={stay} />}
    </Ask>
  )
}

function Question({ count, total, onStay }: { readonly count: number; readonly total: string; readonly onStay: () => void }) {
  const { t } = useTranslation()
  const quit = useTill((state) => state.quit)
  useHotkeys({ Escape: onStay }, 'dialog', true)
  return (
    <>
      <p>{t('shell.closing.text', { count, total })}</p>
      <div className="ask-choices">
        <Button size="large" keyCap="Esc" onClick={onStay}>
          {t('shell.closing.stay')}
        </Button>
        <Button size="large" variant="danger" onClick={quit}>
          {t('shell.closing.quit')}
        </Button>
      </div>
    </>
  )
}
