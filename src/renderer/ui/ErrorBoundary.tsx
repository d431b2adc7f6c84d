// A screen that failed to draw says so and offers a way on; sales live in the main process and are not touched.
import { Component, type ReactNode } from 'react'
import { Button } from './Button'

type Words = { readonly title: string; readonly body: string; readonly reload: string }
type Props = { readonly children: ReactNode; readonly words: Words }

export class ErrorBoundary extends Component<Props, { readonly message?: string }> {
  override state: { readonly message?: string } = {}

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    if (this.state.message === undefined) return this.props.children
    const { words } = this.props
    return (
      <div className="trouble" role="alert">
        <h1 className="trouble-title">{words.title}</h1>
        <p>{words.body}</p>
        <p className="trouble-detail">{this.state.message}</p>
        <Button variant="primary" size="large" onClick={() => window.location.reload()}>
          {words.reload}
        </Button>
      </div>
    )
  }
}
