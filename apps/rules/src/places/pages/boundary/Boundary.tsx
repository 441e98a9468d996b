import { Button } from '@tarojs/components'
import { Component, type PropsWithChildren, type ReactNode } from 'react'

type Props = PropsWithChildren<{ onRetry: () => void }>

/** Shows a button in the place of what has thrown. */
export class Boundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  retry = () => {
    this.props.onRetry()
    this.setState({ hasFailed: false })
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Button onClick={this.retry}>try again</Button> : this.props.children
  }
}
