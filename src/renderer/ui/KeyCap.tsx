// The key that does the same as the thing it is drawn on.
import { Kbd } from '@mantine/core'

export function KeyCap({ children, tone = 'plain' }: { children: string; tone?: 'plain' | 'active' | 'inverse' }) {
  return (
    <Kbd className={`key-cap key-cap-${tone}`} aria-hidden="true">
      {children}
    </Kbd>
  )
}
