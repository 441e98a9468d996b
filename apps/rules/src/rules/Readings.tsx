import { CustomWrapper, Text, View } from '@tarojs/components'
import { Suspense } from 'react'
import { Boundary } from './Boundary'
import { ReadingView } from './ReadingView'
import { toReadings } from './reading'
import { late } from './switches'

interface Props {
  /** `r`: the readings; `in=wrapper`, `in=late`: what they are in. */
  params: Partial<Record<string, string>>
}

export function Readings({ params }: Props) {
  const isThere = late.useValue() > 0 || params.in !== 'late'
  const readings = toReadings(params.r).map((reading) => (
    <View key={reading.key}>
      <Boundary>
        <Suspense fallback={<Text>{`${reading.key} waits`}</Text>}>
          <ReadingView reading={reading} />
        </Suspense>
      </Boundary>
    </View>
  ))
  if (!isThere) return <Text>not yet</Text>
  return params.in === 'wrapper' ? <CustomWrapper>{readings}</CustomWrapper> : <View>{readings}</View>
}
