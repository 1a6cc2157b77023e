import { Component } from 'react'
import type { ReactNode } from 'react'
import { Fault } from './fault'

interface State {
  readonly error: unknown
}

/** Where a view fails, says so and offers to show it again, instead of an empty window. */
export class Boundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <Fault error={this.state.error} onRetry={() => this.setState({ error: null })} />
  }
}
