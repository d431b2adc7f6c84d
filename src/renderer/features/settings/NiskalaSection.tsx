// Niskala: the account, the way out, the limit that warns, and the reports that come in.
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type SettingsView } from '../../../shared/settings'
import { Button } from '../../ui/Button'
import { CallbackPart } from './CallbackPart'
import { LowSaldoPart } from './LowSaldoPart'
import { NiskalaAccount } from './NiskalaAccount'
import { ProxyPart } from './ProxyPart'
import { Section } from './Section'
import { type NiskalaPart, niskalaParts, type SettingsStore } from './settings-store'
import './niskala.css'

export type NiskalaPartProps = { readonly store: SettingsStore; readonly view: SettingsView }

export function NiskalaSection({ store, view }: NiskalaPartProps) {
  const { t } = useTranslation()
  const part = useStore(store, (state) => state.niskalaPart)
  return (
    <Section name="niskala" intro={t(`settings.niskala.intros.${part}`)}>
      <div className="niskala-parts" role="group" aria-label={t('settings.niskala.parts')}>
        {niskalaParts.map((each) => (
          <Button key={each} pressed={each === part} onClick={() => store.getState().showNiskala(each)}>
            {t(`settings.niskala.part.${each}`)}
          </Button>
        ))}
      </div>
      {draw(part, { store, view })}
    </Section>
  )
}

function draw(part: NiskalaPart, props: NiskalaPartProps): ReactNode {
  switch (part) {
    case 'account':
      return <NiskalaAccount {...props} />
    case 'proxy':
      return <ProxyPart {...props} />
    case 'saldo':
      return <LowSaldoPart {...props} />
    case 'callback':
      return <CallbackPart {...props} />
  }
}
