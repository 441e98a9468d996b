import { Text } from '@tarojs/components'
import { Component, type PropsWithChildren, type ReactNode } from 'react'

export class Boundary extends Component<PropsWithChildren, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Text>crashed</Text> : this.props.children
  }
}
