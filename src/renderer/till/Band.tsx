// One band: icon, words, and what can be done about it.
import { type TablerIcon } from '@tabler/icons-react'
import { type ReactNode } from 'react'
import { type Tone } from '../ui/StateBadge'

export type BandProps = {
  readonly tone: Tone
  readonly Icon: TablerIcon
  readonly title?: string
  readonly children: ReactNode
  readonly aside?: ReactNode
}

export function Band({ tone, Icon, title, children, aside }: BandProps) {
  return (
    <div className={`band tone-${tone}`} role="status">
      <Icon className="band-icon" size={22} stroke={1.9} aria-hidden="true" />
      {title && <strong className="band-title">{title}</strong>}
      <span className="band-words">{children}</span>
      {aside && <span className="band-aside">{aside}</span>}
    </div>
  )
}
