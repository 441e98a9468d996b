import { connectTaro, QueryClientProvider } from '@taro-query/react'
import { Component, type PropsWithChildren, type ReactNode } from 'react'
import { queryClient } from './queryClient'

connectTaro(queryClient)

/** A class, as apps have it that are older than hooks. */
export default class App extends Component<PropsWithChildren> {
  override render(): ReactNode {
    return <QueryClientProvider client={queryClient}>{this.props.children}</QueryClientProvider>
  }
}
