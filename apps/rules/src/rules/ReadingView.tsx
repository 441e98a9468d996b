import { useQueries, useQuery, useSuspenseQuery } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { createQuery } from 'react-query-kit'
import { type Count, getCount, getRows } from './api'
import { optionsOf, type Reading, type ReadingOptions } from './reading'
import { key } from './switches'

interface Props {
  reading: Reading
}

/** What a reading shows: `a 1`. */
export function ReadingView({ reading }: Props) {
  if (reading.hook === 'suspense') return <SuspenseReading reading={reading} />
  if (reading.hook === 'queries') return <QueriesReading reading={reading} />
  if (reading.hook === 'library') return <LibraryReading reading={reading} />
  if (reading.hook === 'rows') return <Rows reading={reading} />
  return <PlainReading reading={reading} />
}

function PlainReading({ reading }: Props) {
  const turn = key.useValue()
  const { data, isFetching } = useQuery(optionsOf(reading, reading.keep ? turn : 0))
  return <Frame name={reading.key} n={data?.n} isFetching={isFetching} />
}

function SuspenseReading({ reading }: Props) {
  const { enabled: _enabled, throwOnError: _throws, placeholderData: _keep, ...options } = optionsOf(reading)
  // The rest is what a suspense query takes; `skip` is for others.
  const { data, isFetching } = useSuspenseQuery(options as Parameters<typeof useSuspenseQuery<Count>>[0])
  return <Frame name={reading.key} n={data.n} isFetching={isFetching} />
}

function QueriesReading({ reading }: Props) {
  const queries: ReadingOptions[] = [optionsOf(reading), optionsOf({ ...reading, key: `${reading.key}2` })]
  const { n, isFetching } = useQueries({ queries, combine: sum })
  return <Frame name={reading.key} n={n} isFetching={isFetching} />
}

const useCount = createQuery<Count, { key: string }>({
  queryKey: ['library'],
  fetcher: (params, { signal }) => getCount({ params }, { signal }),
})

/** By a hook of a package, which imports @tanstack/react-query. */
function LibraryReading({ reading }: Props) {
  const { data, isFetching } = useCount({ variables: { key: reading.key }, refetchInterval: Number(reading.poll) })
  return <Frame name={reading.key} n={data?.n} isFetching={isFetching} />
}

function sum(results: { data: Count | undefined; isFetching: boolean }[]): { n: number; isFetching: boolean } {
  return {
    n: results.reduce((total, { data }) => total + (data?.n ?? 0), 0),
    isFetching: results.some(({ isFetching }) => isFetching),
  }
}

interface FrameProps {
  name: string
  n: number | undefined
  isFetching: boolean
}

/** Tells the console what each frame has: what is on the screen alone would not say what came first. */
function Frame({ name, n = 0, isFetching }: FrameProps) {
  useEffect(() => console.info(`frame ${name} ${n}${isFetching ? ' fetching' : ''}`))
  return <Text>{`${name} ${n}`}</Text>
}

/** A list that shows its data and nothing else. */
function Rows({ reading }: Props) {
  const { data } = useQuery({
    queryKey: [reading.key],
    queryFn: ({ signal }) => getRows({ params: { key: reading.key } }, { signal }),
  })
  return (
    <View>
      {data?.map(({ id, title }) => (
        <Text key={id}>{title}</Text>
      ))}
    </View>
  )
}
