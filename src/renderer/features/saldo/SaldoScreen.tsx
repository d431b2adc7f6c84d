// Saldo: filling it up, and the books that compare it with what the provider reports.
import { useEffect, useMemo } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { providerNames } from '../../../shared/provider-name'
import { useTill } from '../../till/use-till'
import { useHotkeys } from '../../ui/hotkeys'
import { AskAgain } from './AskAgain'
import { ExplainDialog } from './ExplainDialog'
import { FillColumn } from './FillColumn'
import { GapList } from './GapList'
import { LedgerColumn } from './LedgerColumn'
import { ReportsTable } from './ReportsTable'
import { saldoStore } from './saldo-store'
import { copySum } from './copy-sum'
import { TicketList } from './TicketList'
import { TicketPanel } from './TicketPanel'
import { nextProvider } from './ProviderSwitch'
import { useSaldo } from './use-saldo'
import './saldo.css'
import './ticket.css'
import './ledger.css'

/** The words of this screen speak of the provider whose deposit is shown. */
export function SaldoScreen() {
  const { t, i18n } = useTranslation()
  const provider = t(`shell.providers.${useSaldo((state) => state.provider)}`)
  const { language } = i18n
  const words = useMemo(
    () => i18n.cloneInstance({ lng: language, interpolation: { ...i18n.options.interpolation, defaultVariables: { provider } } }),
    [i18n, language, provider],
  )
  return (
    <I18nextProvider i18n={words}>
      <Saldo />
    </I18nextProvider>
  )
}

function Saldo() {
  const { t } = useTranslation()
  const part = useSaldo((state) => state.part)
  const place = useTill((state) => state.place)
  useEffect(() => saldoStore.getState().start(), [])
  useEffect(() => {
    const { show, showProvider } = saldoStore.getState()
    const wanted = place?.split(' ') ?? []
    for (const part of ['fill', 'ledger'] as const) if (wanted.includes(part)) show(part)
    for (const provider of providerNames) if (wanted.includes(provider)) showProvider(provider)
  }, [place])
  useSaldoKeys()
  return (
    <div className="saldo" data-part={part}>
      <h1 className="screen-reader-only">{t('saldo.title')}</h1>
      {part === 'fill' ? (
        <>
          <FillColumn />
          <TicketPanel />
          <TicketList />
        </>
      ) : (
        <>
          <LedgerColumn />
          <ReportsTable />
          <GapList />
        </>
      )}
      <AskAgain />
      <ExplainDialog />
    </div>
  )
}

function useSaldoKeys() {
  const { t } = useTranslation()
  const { show, type, move, print, request, ask } = saldoStore.getState()
  const filling = () => saldoStore.getState().part === 'fill'
  const typing = () => document.activeElement instanceof HTMLInputElement
  const whenFilling = (act: () => void) => () => (filling() ? act() : false)
  const begin = (each: string) => {
    document.querySelector<HTMLElement>('[data-place="saldo-amount"]')?.focus()
    type(saldoStore.getState().digits + each)
  }
  const digit = (each: string) => () => (filling() && !typing() ? begin(each) : false)
  useHotkeys({
    ...Object.fromEntries([...'0123456789'].map((each) => [each, digit(each)])),
    k: () => void ask(),
    g: nextProvider,
    s: () => show(filling() ? 'ledger' : 'fill'),
    c: whenFilling(() => void print()),
    j: whenFilling(() => void copySum(t)),
    F12: whenFilling(() => void request()),
    ArrowDown: whenFilling(() => move(1)),
    ArrowUp: whenFilling(() => move(-1)),
    Escape: whenFilling(() => type('')),
  })
}
