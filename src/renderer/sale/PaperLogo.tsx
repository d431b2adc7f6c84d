// The shop's logo on a receipt. In a file of its own, so that the first screen does not wait for what draws it.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { logoAddress } from '../../shared/logo-drawing'
import { type SlipLogo } from '../../shared/slip-logo'

export function PaperLogo({ logo }: { readonly logo: SlipLogo }) {
  const { t } = useTranslation()
  const address = useMemo(() => logoAddress(logo), [logo])
  return <img src={address} alt={t('sale.logo')} />
}
