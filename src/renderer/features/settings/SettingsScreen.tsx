// Pengaturan: places at the left, one place at a time at the right.
import { Tabs } from '@mantine/core'
import {
  IconBuildingStore,
  IconCashRegister,
  IconDeviceDesktop,
  IconInfoCircle,
  IconPackages,
  IconPlugConnected,
  IconPrinter,
  IconReceipt2,
  IconSchool,
  type TablerIcon,
} from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type SettingsView } from '../../../shared/settings'
import { bridge } from '../../bridge'
import { useTill } from '../../till/use-till'
import { useHotkeys } from '../../ui/hotkeys'
import { KeyCap } from '../../ui/KeyCap'
import { AboutSection } from './AboutSection'
import { CashierSection } from './CashierSection'
import { CatalogueSection } from './CatalogueSection'
import { DigiswitchSection } from './DigiswitchSection'
import { DisplaySection } from './DisplaySection'
import { NiskalaSection } from './NiskalaSection'
import { PaperSection } from './PaperSection'
import { SaveNotice } from './Section'
import { createSettingsStore, type SectionName, sectionNames, type SettingsStore } from './settings-store'
import { ShopSection } from './ShopSection'
import { TrainingSection } from './TrainingSection'
import { isTyping } from './typing'
import './settings.css'

const store = createSettingsStore(bridge)

const icons: Record<SectionName, TablerIcon> = {
  shop: IconBuildingStore,
  cashier: IconCashRegister,
  niskala: IconPlugConnected,
  digiswitch: IconReceipt2,
  catalogue: IconPackages,
  printing: IconPrinter,
  display: IconDeviceDesktop,
  training: IconSchool,
  about: IconInfoCircle,
}

export function SettingsScreen() {
  const { t } = useTranslation()
  const section = useStore(store, (state) => state.section)
  const view = useStore(store, (state) => state.view)
  useEffect(() => store.getState().start(), [])
  const place = useTill((state) => state.place)
  useEffect(() => {
    const led = sectionNames.find((each) => each === place)
    if (led) store.getState().go(led)
  }, [place])
  useHotkeys(sectionKeys)
  const go = (value: string | null) => {
    const name = sectionNames.find((each) => each === value)
    if (name) store.getState().go(name)
  }
  return (
    <Tabs unstyled className="settings" orientation="vertical" keepMounted={false} value={section} onChange={go}>
      <div className="settings-nav">
        <h1 className="settings-nav-title">{t('settings.title')}</h1>
        <Tabs.List className="settings-nav-list" aria-label={t('settings.title')}>
          {sectionNames.map((name, index) => (
            <SectionTab key={name} name={name} keyCap={String(index + 1)} />
          ))}
        </Tabs.List>
      </div>
      {sectionNames.map((name) => (
        <Tabs.Panel key={name} value={name} className="settings-panel" tabIndex={-1}>
          {view ? drawSection(name, store, view) : <Loading />}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

function Loading() {
  const { t } = useTranslation()
  return (
    <div className="settings-section">
      <p className="settings-intro">{t('settings.loading')}</p>
      <SaveNotice store={store} />
    </div>
  )
}

const sectionKeys = Object.fromEntries(
  sectionNames.map((name, index) => [String(index + 1), (event: KeyboardEvent) => (isTyping(event) ? false : store.getState().go(name))]),
)

function SectionTab({ name, keyCap }: { readonly name: SectionName; readonly keyCap: string }) {
  const { t } = useTranslation()
  const Icon = icons[name]
  return (
    <Tabs.Tab
      value={name}
      classNames={{ tab: 'settings-tab', tabLabel: 'settings-tab-word', tabSection: 'settings-tab-side' }}
      aria-keyshortcuts={keyCap}
      leftSection={<Icon size={20} stroke={1.8} aria-hidden="true" />}
      rightSection={<KeyCap>{keyCap}</KeyCap>}
    >
      {t(`settings.sections.${name}`)}
    </Tabs.Tab>
  )
}

function drawSection(name: SectionName, settings: SettingsStore, view: SettingsView): ReactNode {
  switch (name) {
    case 'shop':
      return <ShopSection store={settings} view={view} />
    case 'cashier':
      return <CashierSection store={settings} view={view} />
    case 'niskala':
      return <NiskalaSection store={settings} view={view} />
    case 'digiswitch':
      return <DigiswitchSection store={settings} view={view} />
    case 'catalogue':
      return <CatalogueSection />
    case 'printing':
      return <PaperSection store={settings} view={view} />
    case 'display':
      return <DisplaySection store={settings} view={view} />
    case 'training':
      return <TrainingSection store={settings} view={view} />
    case 'about':
      return <AboutSection view={view} />
  }
}
