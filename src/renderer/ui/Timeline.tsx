// A sale's story, one line per event: time, dot, words.
import { type ReactNode } from 'react'
import { type StoryLine } from '../../shared/sale-view'
import { clockSeconds } from './time'
import { useZone } from './zone'

export type TimelineProps = {
  readonly lines: readonly StoryLine[]
  /** Turns a line into words; the tables of words belong to the caller. */
  readonly tell: (line: StoryLine) => ReactNode
  readonly label: string
}

export function Timeline({ lines, tell, label }: TimelineProps) {
  const zone = useZone()
  return (
    <ol className="timeline" aria-label={label}>
      {lines.map((line, index) => (
        <li key={`${line.at}-${index}`} className="timeline-line">
          <time className="timeline-time">{clockSeconds(line.at, zone)}</time>
          <span className="timeline-dot" aria-hidden="true" />
          <span className="timeline-words">{tell(line)}</span>
        </li>
      ))}
    </ol>
  )
}
