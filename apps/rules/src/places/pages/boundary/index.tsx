import { endpointQuery, QueryErrorResetBoundary, useSuspenseQuery } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import { Suspense } from 'react'
import { getCount } from '../../api/client'
import { Buttons } from '../../Buttons'
import { Boundary } from './Boundary'

const count = { ...endpointQuery(getCount, { params: { key: 'boundary' } }), retry: false }

/** Waits, fails and is tried again without a line of its own for any of these. */
export default function BoundaryPage() {
  return (
    <View>
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <Boundary onRetry={reset}>
            <Suspense fallback={<Text>boundary waits</Text>}>
              <Count />
            </Suspense>
          </Boundary>
        )}
      </QueryErrorResetBoundary>
      <Buttons />
    </View>
  )
}

function Count() {
  const { data } = useSuspenseQuery(count)
  return <Text>{`boundary ${data.n}`}</Text>
}
