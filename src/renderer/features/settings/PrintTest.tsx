// A test slip the way that is saved; what is only typed cannot be tested.
import { IconPrinter } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { printFailureWords } from '../../sale/sale-words'
import { Button } from '../../ui/Button'
import { useHotkeys } from '../../ui/hotkeys'
import { printTestStore } from './print-test-store'
import { isTyping } from './typing'

export function PrintTest({ changed }: { readonly changed: boolean }) {
  const { t } = useTranslation()
  const outcome = useStore(printTestStore, (state) => state.outcome)
  const run = () => void printTestStore.getState().run()
  useEffect(() => () => printTestStore.getState().forget(), [])
  useHotkeys({ t: (event) => (isTyping(event) || changed ? false : run()) })
  return (
    <div className="settings-test">
      <Button
        icon={<IconPrinter size={20} aria-hidden="true" />}
        keyCap="T"
        busy={outcome?.kind === 'running'}
        disabled={changed}
        onClick={run}
      >
        {t('settings.printing.test')}
      </Button>
      <div className="settings-test-result" role="status">
        {changed && <p className="field-help">{t('settings.printing.testUnsaved')}</p>}
        {!changed && outcome?.kind === 'sent' && <p>{t('settings.printing.testSent', { printer: outcome.printer })}</p>}
        {!changed && outcome?.kind === 'failed' && (
          <p className="settings-warning tone-failed tinted">{printFailureWords(t, outcome.failure)}</p>
        )}
      </div>
    </div>
  )
}
