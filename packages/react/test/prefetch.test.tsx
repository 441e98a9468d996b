/** @jest-environment jsdom */
import { usePrefetchInfiniteQuery, usePrefetchQuery } from '@taro-query/react'
import { act } from '@testing-library/react'
import { useState } from 'react'
import { navigateBack, navigateTo } from './taro/host'
import { Cover, client, open, pass, setUpApp } from './taro/setup'

setUpApp()

const queryFn = jest.fn(async () => 'data')
beforeEach(() => void queryFn.mockClear())

const hooks: [name: string, usePrefetch: () => void, data: unknown][] = [
  ['usePrefetchQuery', () => usePrefetchQuery({ queryKey: ['book'], queryFn }), 'data'],
  [
    'usePrefetchInfiniteQuery',
    () => usePrefetchInfiniteQuery({ queryKey: ['book'], queryFn, initialPageParam: 0, getNextPageParam: () => 1 }),
    { pages: ['data'], pageParams: [0] },
  ],
]

function Prefetch({ usePrefetch }: { usePrefetch: () => void }) {
  usePrefetch()
  return null
}

it.each(hooks)('%s fetches during render what is not there, once', async (_name, usePrefetch, data) => {
  let render = () => {}
  await open(() => {
    const [, setCount] = useState(0)
    render = () => setCount((count) => count + 1)
    usePrefetch()
    return null
  })
  act(() => render())
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(1)
  expect(client.getQueryData(['book'])).toEqual(data)
})

it.each(hooks)('%s fetches nothing in a hidden page until it is shown', async (_name, usePrefetch) => {
  let add = () => {}
  await open(() => {
    const [isThere, setIsThere] = useState(false)
    add = () => setIsThere(true)
    return isThere ? <Prefetch usePrefetch={usePrefetch} /> : null
  })
  await navigateTo(Cover)
  act(() => add())
  await pass(60_000)
  expect(queryFn).not.toHaveBeenCalled()
  await navigateBack()
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(1)
})
