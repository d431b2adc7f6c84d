// A sale's state as a word, an icon and a colour: always all three.
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconHelpCircle,
  IconPlayerPause,
  IconSend,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type SaleState } from '../../shared/sale-view'

export type Tone = 'waiting' | 'failed' | 'success' | 'uncertain' | 'quiet'

type Look = { readonly tone: Tone; readonly Icon: TablerIcon }

const looks: Record<SaleState, Look> = {
  queued: { tone: 'quiet', Icon: IconPlayerPause },
  submitting: { tone: 'waiting', Icon: IconSend },
  pending: { tone: 'waiting', Icon: IconClock },
  unknown: { tone: 'uncertain', Icon: IconHelpCircle },
  'needs-attention': { tone: 'failed', Icon: IconAlertTriangle },
  delivered: { tone: 'success', Icon: IconCircleCheck },
  refused: { tone: 'failed', Icon: IconCircleX },
  cancelled: { tone: 'quiet', Icon: IconBan },
  reversed: { tone: 'failed', Icon: IconArrowBackUp },
}

export function toneOf(state: SaleState): Tone {
  return looks[state].tone
}

export function StateIcon({ state, size = 18 }: { readonly state: SaleState; readonly size?: number }) {
  const { Icon } = looks[state]
  return <Icon size={size} stroke={1.9} aria-hidden="true" />
}

/** `plain` in tables and lines; `filled` where it stands alone. */
export function StateBadge({ state, look = 'plain' }: { readonly state: SaleState; readonly look?: 'plain' | 'filled' }) {
  const { t } = useTranslation()
  return (
    <span className={`state-badge state-badge-${look} tone-${toneOf(state)}`} data-state={state}>
      <StateIcon state={state} />
      {t(`states.${state}`)}
    </span>
  )
}
