// The frame around every screen: training colour, header, bands, and the keys that lead from place to place.
import { type ReactNode } from 'react'
import { useHotkeys } from '../ui/hotkeys'
import { Bands } from './Bands'
import { ClosingSheet } from './ClosingSheet'
import { Header } from './Header'
import { KeysSheet } from './KeysSheet'
import { PaperQuestion } from './PaperQuestion'
import { useScanner } from './use-scanner'
import { useSounds } from './use-sounds'
import { useTill } from './use-till'
import './till.css'
import './header.css'
import './bands.css'

export function Frame({ children }: { readonly children: ReactNode }) {
  const training = useTill((state) => state.status?.training ?? false)
  const go = useTill((state) => state.go)
  const showKeys = useTill((state) => state.showKeys)
  useScanner()
  useSounds()
  useHotkeys(
    {
      F1: () => showKeys(true),
      F2: () => go('topup'),
      F4: () => go('bills'),
      F7: () => go('history'),
      F8: () => go('queue'),
      F11: () => go('settings'),
      'Alt+S': () => go('saldo'),
    },
    'frame',
  )
  return (
    <div className="frame" data-training={training || undefined}>
      <Header training={training} />
      <Bands />
      <main className="screen">{children}</main>
      {training && <div className="training-frame" aria-hidden="true" />}
      <KeysSheet />
      <ClosingSheet />
      <PaperQuestion />
    </div>
  )
}
