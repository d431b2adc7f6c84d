// The whole program on screen: theme, words, frame, and the place the cashier is at.
import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { type i18n } from 'i18next'
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { impossible } from '../shared/result'
import { topUpStore } from './features/topup/topup-store'
import { TopUpScreen } from './features/topup/TopUpScreen'
import { saleStore } from './sale/sale-store'
import { otherWords } from './i18n'
import { startTroubleWords } from './sale/sale-words'
import { theme } from './theme'
import { Frame } from './till/Frame'
import { type Screen } from './till/till-store'
import { useTill } from './till/use-till'
import { useCustomerFeed } from './use-customer-feed'
import { ErrorBoundary } from './ui/ErrorBoundary'
import { ZoneContext } from './ui/zone'

// The sell screen is what a start waits for; the others are fetched while the cashier types the first number.
const places = {
  bills: () => import('./features/bills/BillsScreen').then(({ BillsScreen }) => ({ default: BillsScreen })),
  queue: () => import('./features/queue/QueueScreen').then(({ QueueScreen }) => ({ default: QueueScreen })),
  history: () => import('./features/history/HistoryScreen').then(({ HistoryScreen }) => ({ default: HistoryScreen })),
  settings: () => import('./features/settings/SettingsScreen').then(({ SettingsScreen }) => ({ default: SettingsScreen })),
  saldo: () => import('./features/saldo/SaldoScreen').then(({ SaldoScreen }) => ({ default: SaldoScreen })),
}
const fetched = new Map<() => unknown, ComponentType>()
const BillsScreen = place(places.bills)
const QueueScreen = place(places.queue)
const HistoryScreen = place(places.history)
const SettingsScreen = place(places.settings)
const SaldoScreen = place(places.saldo)

/** A screen comes with its words. */
function place(fetch: Fetch): ComponentType {
  const Later = lazy(() => withWords(fetch))
  return function Place() {
    // React waits a third of a second before it shows what suspended, and the digits typed meanwhile are nobody's.
    const [Here] = useState(() => fetched.get(fetch) ?? Later)
    return <Here />
  }
}

type Fetch = () => Promise<{ default: ComponentType }>

async function withWords(fetch: Fetch): Promise<{ default: ComponentType }> {
  const [found] = await Promise.all([fetch(), otherWords()])
  fetched.set(fetch, found.default)
  return found
}

function fetchPlaces(): void {
  requestIdleCallback(() => Object.values(places).forEach((fetch) => void withWords(fetch)))
}

export function App({ words }: { readonly words: i18n }) {
  const language = useTill((state) => state.settings?.preferences.language ?? 'id')
  useEffect(() => {
    void words.changeLanguage(language)
    document.documentElement.lang = language
  }, [words, language])
  return (
    <MantineProvider theme={theme} forceColorScheme={useScheme()} withCssVariables={false} withGlobalClasses={false}>
      <I18nextProvider i18n={words}>
        <Notifications position="top-center" limit={2} />
        <Boundary>
          <Till />
        </Boundary>
      </I18nextProvider>
    </MantineProvider>
  )
}

function useScheme(): 'light' | 'dark' {
  const chosen = useTill((state) => state.settings?.preferences.theme ?? 'system')
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  return chosen === 'system' ? system : chosen
}

function Boundary({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTranslation()
  const words = { title: t('shell.trouble.title'), body: t('shell.trouble.body'), reload: t('shell.trouble.reload') }
  return <ErrorBoundary words={words}>{children}</ErrorBoundary>
}

function Till() {
  const { t } = useTranslation()
  const phase = useTill((state) => state.phase)
  const trouble = useTill((state) => state.trouble)
  const screen = useTill((state) => state.screen)
  const zone = useTill((state) => state.status?.timeZone ?? 'WIB')
  const training = useTill((state) => state.status?.training)
  useEffect(() => {
    if (phase === 'ready') fetchPlaces()
  }, [phase])
  // The other set of data knows nothing of the sale and the order in hand.
  useEffect(() => {
    saleStore.getState().leave()
    topUpStore.getState().next()
  }, [training])
  // A sale goes on while another screen is shown.
  useEffect(() => saleStore.getState().follow(), [])
  useCustomerFeed()
  if (phase === 'starting') return <p className="screen-reader-only">{t('shell.starting')}</p>
  if (phase === 'failed') {
    return (
      <div className="trouble" role="alert">
        <h1 className="trouble-title">{t('shell.trouble.startTitle')}</h1>
        {trouble && <p>{startTroubleWords(t, trouble)}</p>}
      </div>
    )
  }
  return (
    <ZoneContext value={zone}>
      <Frame>
        <Boundary key={screen}>
          <Suspense>{screenOf(screen)}</Suspense>
        </Boundary>
      </Frame>
    </ZoneContext>
  )
}

function screenOf(screen: Screen) {
  switch (screen) {
    case 'topup':
      return <TopUpScreen />
    case 'bills':
      return <BillsScreen />
    case 'queue':
      return <QueueScreen />
    case 'history':
      return <HistoryScreen />
    case 'settings':
      return <SettingsScreen />
    case 'saldo':
      return <SaldoScreen />
    default:
      return impossible(screen)
  }
}
