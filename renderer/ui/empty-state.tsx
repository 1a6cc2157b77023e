import type { ReactNode } from 'react'
import { Button } from './button'

interface EmptyStateProps {
  /** What the area is called, where nothing else in it says so to a screen reader. */
  readonly area?: string
  readonly title: string
  readonly text: string
  /** What to do first. */
  readonly action?: { readonly label: string; readonly onPress: () => void } | null
  readonly children?: ReactNode
}

/** Says why there is nothing here, and what to do first. */
export function EmptyState({ area, title, text, action, children }: EmptyStateProps) {
  return (
    <div className="empty">
      {area !== undefined && <h1 className="unseen">{area}</h1>}
      <h2>{title}</h2>
      <p>{text}</p>
      {action && <Button variant="primary" onPress={action.onPress}>{action.label}</Button>}
      {children}
    </div>
  )
}
