// DigiSwitch's price list: fetch it, see how far it is, read what changed; and what a new product is sold for.
import { IconCircleCheck, IconDownload, IconLoader2 } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type PriceListView } from '../../../shared/price-list'
import { bridge } from '../../bridge'
import { Button } from '../../ui/Button'
import { useHotkeys } from '../../ui/hotkeys'
import { useNow } from '../../ui/now'
import { useSpanWords } from '../../ui/zone'
import { MarginForm } from './MarginForm'
import { type NiskalaPartProps } from './NiskalaSection'
import { createPriceListStore, waitMsOf } from './price-list-store'
import { priceListFailureWords } from './price-list-words'
import { PriceListChanges, PriceListSummary } from './PriceListReportView'
import { isTyping } from './typing'
import './price-list.css'

const store = createPriceListStore(bridge)

export function PriceListPart({ store: settings, view }: NiskalaPartProps) {
  const last = useStore(store, (state) => state.view?.last)
  useEffect(() => store.getState().start(), [])
  return (
    <>
      <div className="niskala-columns">
        <div className="price-list">
          <Fetching ready={view.training || view.digiswitch.username !== ''} />
          {last && <PriceListSummary report={last} />}
        </div>
        <MarginForm store={settings} margin={view.digiswitch.margin} />
      </div>
      {last && <PriceListChanges report={last} />}
    </>
  )
}

function Fetching({ ready }: { readonly ready: boolean }) {
  const { t } = useTranslation()
  const view = useStore(store, (state) => state.view)
  const asking = useStore(store, (state) => state.asking)
  const waitMs = waitMsOf(view, useNow())
  const busy = asking || (view !== undefined && view.phase !== 'idle')
  const fetch = () => void store.getState().refresh()
  const off = !ready || waitMs > 0 || busy
  useHotkeys({ b: (event) => (isTyping(event) || off ? false : fetch()) })
  return (
    <>
      {view && (
        <p className="price-list-held">
          <b>{t('settings.digiswitch.prices.products', { count: view.products })}</b>
          <b>{t('settings.digiswitch.prices.billProducts', { count: view.billProducts })}</b>
        </p>
      )}
      <Button variant="primary" keyCap="B" icon={<IconDownload size={20} aria-hidden="true" />} busy={busy} disabled={off} onClick={fetch}>
        {t('settings.digiswitch.prices.fetch')}
      </Button>
      <FetchingNews ready={ready} busy={busy} waitMs={waitMs} />
    </>
  )
}

function FetchingNews({ ready, busy, waitMs }: { readonly ready: boolean; readonly busy: boolean; readonly waitMs: number }) {
  const { t } = useTranslation()
  const span = useSpanWords()
  const phase = useStore(store, (state) => state.view?.phase ?? 'idle')
  const failure = useStore(store, (state) => state.failure)
  return (
    <div className="price-list-news">
      {busy && <Steps phase={phase} />}
      <div role="status">
        {failure && failure.kind !== 'too-soon' && <p className="price-list-failure">{priceListFailureWords(t, failure)}</p>}
        {!ready && <p className="field-help">{t('settings.digiswitch.notSetUp')}</p>}
      </div>
      {ready && !busy && (
        <p className="field-help">
          {waitMs > 0 ? t('settings.digiswitch.prices.again', { wait: span(waitMs) }) : t('settings.digiswitch.prices.fetchHelp')}
        </p>
      )}
    </div>
  )
}

const steps = ['prepaid', 'bills', 'saving'] as const satisfies readonly PriceListView['phase'][]

function Steps({ phase }: { readonly phase: PriceListView['phase'] }) {
  const { t } = useTranslation()
  const at = phase === 'idle' ? 0 : steps.indexOf(phase)
  return (
    <ol className="price-list-steps" role="status">
      {steps.map((step, place) => (
        <li key={step} data-now={place === at || undefined} data-done={place < at || undefined}>
          {place < at ? <IconCircleCheck size={20} aria-hidden="true" /> : <IconLoader2 size={20} aria-hidden="true" />}
          {t(`settings.digiswitch.prices.phase.${step}`)}
        </li>
      ))}
    </ol>
  )
}
