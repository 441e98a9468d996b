/** @jest-environment jsdom */
import { onlineManager, useQuery } from '@taro-query/react'
import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { background, foreground, navigateBack, navigateTo } from './taro/host'
import { type Options, openBook } from './taro/openBook'
import { Cover, client, open, pass, setUpApp } from './taro/setup'

setUpApp()

it('still refetches when code on the hidden page asks for it', async () => {
  const { queryFn, frames } = await openBook()
  await navigateTo(Cover)
  const seen = frames.length
  await act(async () => void (await frames[0]?.refetch()))
  expect(queryFn).toHaveBeenCalledTimes(2)
  expect(frames).toHaveLength(seen)
})

it('does not re-render a hidden page, and shows the newest data in its first frame', async () => {
  const { frames } = await openBook({ staleTime: 60_000 })
  await navigateTo(Cover)
  const seen = frames.length
  act(() => void client.setQueryData(['book'], 42))
  await pass(0)
  expect(frames).toHaveLength(seen)
  await navigateBack()
  expect(frames[seen]?.data).toBe(42)
})

it.each<[string, Options]>([
  ['fresh data', { staleTime: 60_000 }],
  ['data that it may not refetch', { refetchOnWindowFocus: false }],
  ['a disabled query', { enabled: false, initialData: 0 }],
])('renders nothing for a hide and a show with nothing new: %s', async (_what, options) => {
  const { frames } = await openBook(options)
  const seen = frames.length
  await navigateTo(Cover)
  await background()
  await foreground()
  await navigateBack()
  await pass(0)
  expect(frames).toHaveLength(seen)
})

it('has the newest data in the first frame after the app was away as well', async () => {
  const { frames } = await openBook({ staleTime: 3_600_000 })
  await navigateTo(Cover)
  const seen = frames.length
  act(() => void client.setQueryData(['book'], 42))
  await background()
  await foreground()
  expect(frames).toHaveLength(seen)
  await navigateBack()
  expect(frames.slice(seen).map(({ data }) => data)).toEqual([42])
})

it('loads a query that was removed meanwhile when the page is shown', async () => {
  const { queryFn } = await openBook({ staleTime: 60_000 })
  await navigateTo(Cover)
  act(() => client.removeQueries())
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(1)
  await navigateBack()
  await pass(0)
  expect(screen.getByText('book 2')).toBeTruthy()
})

it('shows in the first frame that stale data is being refetched', async () => {
  const { frames } = await openBook()
  await navigateTo(Cover)
  const seen = frames.length
  await navigateBack()
  expect(frames[seen]?.isFetching).toBe(true)
})

it('finishes a request on its way and its retries into the cache, without a re-render', async () => {
  const aborted = jest.fn()
  const queryFn = jest.fn(async ({ signal }: { signal: AbortSignal }) => {
    signal.addEventListener('abort', aborted)
    await new Promise((resolve) => setTimeout(resolve, 100))
    if (queryFn.mock.calls.length < 3) throw new Error('The server is busy')
    return 3
  })
  let renders = 0
  await open(() => {
    const { data, failureCount } = useQuery({ queryKey: ['book'], queryFn, retryDelay: 100 })
    renders += 1
    return (
      <p>
        book {data} {failureCount}
      </p>
    )
  })
  await pass(50)
  await navigateTo(Cover)
  const seen = renders
  await pass(1000)
  expect(client.getQueryData(['book'])).toBe(3)
  expect(queryFn).toHaveBeenCalledTimes(3)
  expect(aborted).not.toHaveBeenCalled()
  expect(renders).toBe(seen)
})

it('stops polling while hidden and starts again when shown', async () => {
  const { queryFn } = await openBook({ refetchInterval: 1000, staleTime: 60_000 })
  await pass(2000)
  expect(queryFn).toHaveBeenCalledTimes(3)
  await navigateTo(Cover)
  await pass(10_000)
  expect(queryFn).toHaveBeenCalledTimes(3)
  await navigateBack()
  await pass(2000)
  expect(queryFn).toHaveBeenCalledTimes(5)
})

it('keeps the data of a hidden page beyond gcTime', async () => {
  await openBook({ gcTime: 1000 })
  await navigateTo(Cover)
  await pass(3_600_000)
  expect(client.getQueryData(['book'])).toBe(1)
})

it('loads a key that changed while hidden only when shown', async () => {
  const queryFn = jest.fn(async ({ queryKey: [, id] }: { queryKey: readonly unknown[] }) => `book ${id}`)
  let turn = () => {}
  await open(() => {
    const [id, setId] = useState(1)
    turn = () => setId(2)
    const { data } = useQuery({ queryKey: ['book', id], queryFn })
    return <p>{data}</p>
  })
  await navigateTo(Cover)
  act(() => turn())
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(1)
  await navigateBack()
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(2)
  expect(screen.getByText('book 2')).toBeTruthy()
})

it('asks for nothing on a hidden page when the network comes back', async () => {
  const { queryFn } = await openBook()
  await navigateTo(Cover)
  act(() => onlineManager.setOnline(false))
  act(() => onlineManager.setOnline(true))
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(1)
})

it('sends one request for the page on top when the app comes to the foreground', async () => {
  const below = await openBook()
  const onTop = jest.fn(async () => 'note')
  await open(() => <p>{useQuery({ queryKey: ['note'], queryFn: onTop }).data}</p>)
  await background()
  await pass(5000)
  await foreground()
  await pass(0)
  expect(onTop).toHaveBeenCalledTimes(2)
  expect(below.queryFn).toHaveBeenCalledTimes(1)
})
