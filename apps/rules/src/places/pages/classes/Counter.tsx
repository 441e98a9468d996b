import { Text } from '@tarojs/components'
import { Component, type ReactNode } from 'react'

/** A class that gets its data from the query above it. */
export class Counter extends Component<{ n: number | undefined }> {
  override render(): ReactNode {
    return <Text>{`classes ${this.props.n}`}</Text>
  }
}
