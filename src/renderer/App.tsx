// The whole program on screen: theme, words, frame, and the place the cashier is at.
import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { type i18n } from 'i18next'
import { Suspense, useEffect } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { impossible } from '../shared/result'
import { topUpStore } from './features/topup/topup-store'
import { TopUpScreen } from './features/topup/TopUpScreen'
import { saleStore } from './sale/sale-store'
import { BillsScreen, fetchPlaces, HistoryScreen, QueueScreen, SaldoScreen, SettingsScreen } from './places'
import { startTroubleWords } from './sale/sale-words'
import { theme } from './theme'
import { Frame } from './till/Frame'
import { type Screen } from './till/till-store'
import { useTill } from './till/use-till'
import { useCustomerFeed } from './use-customer-feed'
import { ErrorBoundary } from './ui/ErrorBoundary'
import { ZoneContext } from './ui/zone'

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
