// A ticket's state as a word, an icon and a colour: always all three.
import { IconCircleCheck, IconClock, IconClockOff, IconHelpCircle, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type TicketState } from '../../../shared/saldo'
import { type Tone } from '../../ui/StateBadge'

const looks: Record<TicketState, { readonly tone: Tone; readonly Icon: TablerIcon }> = {
  open: { tone: 'waiting', Icon: IconClock },
  arrived: { tone: 'success', Icon: IconCircleCheck },
  expired: { tone: 'quiet', Icon: IconClockOff },
  unsure: { tone: 'uncertain', Icon: IconHelpCircle },
}

export function TicketBadge({ state, look = 'plain' }: { readonly state: TicketState; readonly look?: 'plain' | 'filled' }) {
  const { t } = useTranslation()
  const { tone, Icon } = looks[state]
  return (
    <span className={`state-badge state-badge-${look} tone-${tone}`} data-ticket={state}>
      <Icon size={18} stroke={1.9} aria-hidden="true" />
      {t(`saldo.states.${state}`)}
    </span>
  )
}
