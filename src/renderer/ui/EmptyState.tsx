// Said where a list is empty: what that means and what to do.
import { type ReactNode } from 'react'

export function EmptyState({
  icon,
  title,
  children,
}: {
  readonly icon?: ReactNode
  readonly title: string
  readonly children?: ReactNode
}) {
  return (
    <div className="empty-state">
      {icon}
      <p className="empty-title">{title}</p>
      {children && <div className="empty-words">{children}</div>}
    </div>
  )
}
