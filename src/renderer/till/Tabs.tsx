// The places of the program, each with its key.
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../ui/KeyCap'
import { screens, type TabScreen } from './till-store'
import { useTill } from './use-till'

export const screenKeys: Record<TabScreen, string> = { topup: 'F2', bills: 'F4', queue: 'F8', history: 'F7', settings: 'F11' }

export function Tabs() {
  const { t } = useTranslation()
  const current = useTill((state) => state.screen)
  return (
    <nav className="tabs" aria-label={t('shell.tabs.label')}>
      {screens.map((screen) => (
        <Tab key={screen} screen={screen} active={screen === current} />
      ))}
    </nav>
  )
}

function Tab({ screen, active }: { readonly screen: TabScreen; readonly active: boolean }) {
  const { t } = useTranslation()
  const go = useTill((state) => state.go)
  return (
    <button
      type="button"
      className="plain tab"
      data-active={active || undefined}
      aria-current={active ? 'page' : undefined}
      aria-keyshortcuts={screenKeys[screen]}
      onClick={() => go(screen)}
    >
      {t(`shell.tabs.${screen}`)}
      {screen === 'queue' && <Waiting />}
      <KeyCap tone={active ? 'active' : 'plain'}>{screenKeys[screen]}</KeyCap>
    </button>
  )
}

function Waiting() {
  const { t } = useTranslation()
  const open = useTill((state) => state.status?.open.count ?? 0)
  const attention = useTill((state) => state.status?.attention ?? 0)
  const count = open + attention
  if (count === 0) return null
  return (
    <span className="tab-count" data-attention={attention > 0 || undefined}>
      {count}
      <span className="screen-reader-only"> {t('shell.tabs.waiting', { count })}</span>
    </span>
  )
}
