// The key that does the same as the thing it is drawn on.

export function KeyCap({ children, tone = 'plain' }: { children: string; tone?: 'plain' | 'active' | 'inverse' }) {
  return (
    <kbd className={`key-cap key-cap-${tone}`} aria-hidden="true">
      {children}
    </kbd>
  )
}
