/** @jest-environment jsdom */
import type { QueryKey } from '@tanstack/react-query'
import { act, screen } from '@testing-library/react'
import { navigateBack, navigateTo } from './taro/host'
import { type Options, openBook } from './taro/openBook'
import { Cover, client, pass, setUpApp } from './taro/setup'

setUpApp()

it('refetches a stale query once when its page is shown again', async () => {
  const { queryFn } = await openBook()
  await navigateTo(Cover)
  await navigateBack()
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(2)
  expect(screen.getByText('book 2')).toBeTruthy()
})

it('asks for nothing when a page with fresh data is shown again', async () => {
  const { queryFn } = await openBook({ staleTime: 60_000 })
  await navigateTo(Cover)
  await navigateBack()
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(1)
})

it.each<[string, Options, number]>([
  ["'always' refetches fresh data", { refetchOnWindowFocus: 'always', staleTime: 60_000 }, 1],
  ["'always' refetches stale data once", { refetchOnWindowFocus: 'always' }, 1],
  ['a function decides as its answer does', { refetchOnWindowFocus: () => 'always', staleTime: 60_000 }, 1],
  ['false leaves stale data', { refetchOnWindowFocus: false }, 0],
  ['a function that answers false leaves stale data', { refetchOnWindowFocus: () => false }, 0],
  ['static data is never refetched', { refetchOnWindowFocus: 'always', staleTime: 'static' }, 0],
  ['a disabled query stays disabled', { refetchOnWindowFocus: 'always', enabled: false, initialData: 0 }, 0],
  ['the other refetch options do not matter', { refetchOnMount: false, refetchOnReconnect: false }, 1],
  ['an unsubscribed query stays out of it', { subscribed: false, refetchOnWindowFocus: 'always', initialData: 0 }, 0],
])('refetchOnWindowFocus decides what the show of a page does: %s', async (_what, options, requests) => {
  const { queryFn } = await openBook(options)
  const before = queryFn.mock.calls.length
  await navigateTo(Cover)
  await navigateBack()
  await pass(0)
  expect(queryFn.mock.calls.length - before).toBe(requests)
})

it.each<[string, Options]>([
  ['by default', { staleTime: 60_000 }],
  ['whatever refetchOnWindowFocus says', { staleTime: 60_000, refetchOnWindowFocus: false }],
])('refetches data that was invalidated meanwhile once the page is shown, %s', async (_what, options) => {
  const { queryFn } = await openBook(options)
  await navigateTo(Cover)
  await act(() => client.invalidateQueries({ queryKey: ['book'] }))
  await pass(60_000)
  expect(queryFn).toHaveBeenCalledTimes(1)
  await navigateBack()
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(2)
})

it.each<[string, Options, number]>([
  ['false leaves it failed', { refetchOnWindowFocus: false }, 0],
  ['a function that answers false leaves it failed', { refetchOnWindowFocus: () => false }, 0],
  ['false leaves it failed when it has data to show, too', { refetchOnWindowFocus: false, initialData: 0 }, 0],
  ['true tries again', {}, 1],
])(
  'refetchOnWindowFocus decides what becomes of a failed query when its page is shown: %s',
  async (_what, options, requests) => {
    const queryFn = jest.fn(() => Promise.reject(new Error('The server is down')))
    await openBook({ queryFn, retry: false, ...options })
    await navigateTo(Cover)
    await navigateBack()
    await pass(0)
    expect(queryFn).toHaveBeenCalledTimes(1 + requests)
    expect(client.getQueryState(['book'])?.status).toBe('error')
  },
)

it('loads data that was reset meanwhile when the page is shown', async () => {
  const { queryFn } = await openBook({ staleTime: 60_000 })
  await navigateTo(Cover)
  await act(() => client.resetQueries({ queryKey: ['book'] }))
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(1)
  await navigateBack()
  await pass(0)
  expect(screen.getByText('book 2')).toBeTruthy()
})

it.each<[string, Options, number]>([
  ['stale data', {}, 1],
  ['fresh data', { staleTime: 60_000 }, 1],
  ['whatever refetchOnWindowFocus says', { refetchOnWindowFocus: false }, 1],
  ['static data, as ever, is never refetched', { staleTime: 'static' }, 0],
  ['a disabled query stays disabled', { enabled: false, initialData: 0 }, 0],
])(
  'keeps a refetchQueries() that meets a hidden query for the show of its page: %s',
  async (_what, options, requests) => {
    const { queryFn } = await openBook(options)
    const before = queryFn.mock.calls.length
    await navigateTo(Cover)
    await act(() => client.refetchQueries({ queryKey: ['book'], type: 'active' }))
    expect(queryFn.mock.calls.length - before).toBe(0)
    await navigateBack()
    await pass(0)
    expect(queryFn.mock.calls.length - before).toBe(requests)
  },
)

it('looks at no cached query more often than TanStack does when one is invalidated', async () => {
  const queryKeyHashFn = jest.fn((key: QueryKey) => JSON.stringify(key))
  const queries = Array.from({ length: 50 }, (_, index) => ['cached', index])
  client.setQueryDefaults(['cached'], { queryKeyHashFn })
  for (const queryKey of queries) client.setQueryData(queryKey, 'data')
  queryKeyHashFn.mockClear()
  await client.invalidateQueries({ queryKey: ['cached', 7], exact: true })
  // Once to invalidate, once to refetch.
  expect(queryKeyHashFn).toHaveBeenCalledTimes(2 * queries.length)
})
