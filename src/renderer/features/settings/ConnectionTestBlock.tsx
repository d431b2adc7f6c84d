// Asks the provider for the saldo and says what came of it; only what is saved can be tested.
import { IconPlugConnected } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type ProviderName } from '../../../shared/provider-name'
import { Button } from '../../ui/Button'
import { useHotkeys } from '../../ui/hotkeys'
import { ConnectionResult } from './ConnectionResult'
import { type SettingsStore } from './settings-store'
import { isTyping } from './typing'

export type ConnectionTestBlockProps = {
  readonly store: SettingsStore
  readonly provider: ProviderName
  readonly changed: boolean
  /** There is nothing to test yet. */
  readonly missing?: string | undefined
}

export function ConnectionTestBlock({ store, provider, changed, missing }: ConnectionTestBlockProps) {
  const { t } = useTranslation()
  const test = useStore(store, (state) => state.test)
  const run = () => void store.getState().testConnection(provider)
  const told = useRef<HTMLDivElement>(null)
  const off = changed || missing !== undefined
  useHotkeys({ t: (event) => (isTyping(event) || off ? false : run()) })
  // On a small screen it stands below the form.
  useEffect(() => {
    if (test) told.current?.scrollIntoView({ block: 'nearest' })
  }, [test])
  const why = changed ? t('settings.niskala.testUnsaved') : missing
  return (
    <div className="settings-test">
      <Button
        icon={<IconPlugConnected size={20} aria-hidden="true" />}
        keyCap="T"
        busy={test?.kind === 'running'}
        disabled={off}
        onClick={run}
      >
        {t('settings.niskala.test')}
      </Button>
      <div ref={told} className="settings-test-result" role="status">
        {why ? <p className="field-help">{why}</p> : test && <ConnectionResult test={test} provider={provider} />}
      </div>
    </div>
  )
}
