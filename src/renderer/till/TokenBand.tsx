// Niskala's token ends soon or has ended: by when a new one is needed.
import { IconKeyOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Instant } from '../../shared/sale-view'
import { Button } from '../ui/Button'
import { useNow } from '../ui/now'
import { dateWords } from '../ui/time'
import { useSpanWords, useZone } from '../ui/zone'
import { Band } from './Band'
import { useTill } from './use-till'

export function TokenBand({ at }: { readonly at: Instant }) {
  const { t } = useTranslation()
  const words = useWords(at)
  const go = useTill((state) => state.go)
  const here = useTill((state) => state.screen === 'settings')
  const aside = !here && (
    <Button variant="quiet" keyCap="F11" onClick={() => go('settings', 'niskala')}>
      {t('shell.bands.toSettings')}
    </Button>
  )
  return (
    <Band tone={words.ended ? 'failed' : 'waiting'} Icon={IconKeyOff} aside={aside}>
      {words.text}
    </Band>
  )
}

function useWords(at: Instant): { readonly ended: boolean; readonly text: string } {
  const { t } = useTranslation()
  const zone = useZone()
  const span = useSpanWords()
  const now = useNow()
  const when = dateWords(at, zone, t('shell.months', { returnObjects: true }) as string[])
  if (at <= now) return { ended: true, text: t('shell.bands.tokenEnded', { when }) }
  return { ended: false, text: t('shell.bands.tokenEnds', { when, span: span(at - now) }) }
}
