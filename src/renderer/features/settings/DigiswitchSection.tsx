// DigiSwitch: the account, its price list, how bills are sold, and which bills there are.
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '../../ui/Button'
import { BillFees } from './BillFees'
import { BillProducts } from './BillProducts'
import { DigiswitchAccount } from './DigiswitchAccount'
import { type NiskalaPartProps } from './NiskalaSection'
import { PriceListPart } from './PriceListPart'
import { Section } from './Section'
import { type DigiswitchPart, digiswitchParts } from './settings-store'
import './niskala.css'
import './digiswitch.css'

export function DigiswitchSection({ store, view }: NiskalaPartProps) {
  const { t } = useTranslation()
  const part = useStore(store, (state) => state.digiswitchPart)
  return (
    <Section name="digiswitch" intro={t(`settings.digiswitch.intros.${part}`)}>
      <div className="niskala-parts" role="group" aria-label={t('settings.digiswitch.parts')}>
        {digiswitchParts.map((each) => (
          <Button key={each} pressed={each === part} onClick={() => store.getState().showDigiswitch(each)}>
            {t(`settings.digiswitch.part.${each}`)}
          </Button>
        ))}
      </div>
      {draw(part, { store, view })}
    </Section>
  )
}

function draw(part: DigiswitchPart, props: NiskalaPartProps): ReactNode {
  switch (part) {
    case 'account':
      return <DigiswitchAccount {...props} />
    case 'prices':
      return <PriceListPart {...props} />
    case 'bills':
      return <BillFees {...props} />
    case 'products':
      return <BillProducts />
  }
}
