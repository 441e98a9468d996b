import { endpointQuery, type QueryClient, QueryClientContext } from '@taro-query/react'
import { Button, Text, View } from '@tarojs/components'
import { Component, type ReactNode } from 'react'
import { getCount } from '../../api/client'
import { Buttons } from '../../Buttons'
import { Query } from '../../Query'
import { Counter } from './Counter'

const count = endpointQuery(getCount, { params: { key: 'classes' } })

/** A class as a page: its query is in a component, its QueryClient from the context, its shows Taro's. */
export default class Classes extends Component<object, { shows: number }> {
  static override contextType = QueryClientContext

  override state = { shows: 0 }

  componentDidShow() {
    this.setState(({ shows }) => ({ shows: shows + 1 }))
  }

  invalidate = () => {
    // What `contextType` says, the compiler does not know.
    const queryClient = this.context as QueryClient
    void queryClient.invalidateQueries({ queryKey: count.queryKey })
  }

  override render(): ReactNode {
    return (
      <View>
        <Text>{`shows ${this.state.shows}`}</Text>
        <Query options={count}>{({ data }) => <Counter n={data?.n} />}</Query>
        <Button onClick={this.invalidate}>invalidate</Button>
        <Buttons />
      </View>
    )
  }
}
