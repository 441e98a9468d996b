/** @jest-environment jsdom */
import { skipToken, useQuery, useSuspenseInfiniteQuery, useSuspenseQueries, useSuspenseQuery } from '@taro-query/react'
import { act, screen } from '@testing-library/react'
import { Component, type ReactNode, Suspense, useState } from 'react'
import { navigateBack, navigateTo } from './taro/host'
import { Cover, client, open, pass, setUpApp } from './taro/setup'

setUpApp()

let isFailing = false
const queryFn = jest.fn(async (): Promise<number> => {
  if (isFailing) throw new Error('The server is down')
  return queryFn.mock.calls.length
})

beforeEach(() => {
  isFailing = false
  queryFn.mockClear()
  // React logs what an error boundary catches.
  jest.spyOn(console, 'error').mockImplementation(() => {})
  jest.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => jest.restoreAllMocks())

class Boundary extends Component<{ children: ReactNode }> {
  override state = { message: '' }
  static getDerivedStateFromError(error: Error) {
    return { message: error.message }
  }
  override render() {
    return this.state.message || this.props.children
  }
}

function Books({ useBooks }: { useBooks: () => number[] }) {
  return <p>book {useBooks().join()}</p>
}

const openInBoundaries = (Content: () => ReactNode) =>
  open(() => (
    <Boundary>
      <Suspense fallback="loading">
        <Content />
      </Suspense>
    </Boundary>
  ))

it('throws no error while the page is hidden, and throws it when the page is shown and the refetch fails too', async () => {
  let refetch = () => {}
  await openInBoundaries(() => {
    const book = useQuery({ queryKey: ['book'], queryFn, retry: false, throwOnError: true })
    refetch = () => void book.refetch()
    return <p>book {book.data}</p>
  })
  await navigateTo(Cover)
  isFailing = true
  await act(async () => refetch())
  await pass(0)
  expect(screen.getByText('book 1')).toBeTruthy()
  await navigateBack()
  await pass(0)
  expect(screen.getByText('The server is down')).toBeTruthy()
})

it('recovers without an error boundary when the refetch on show succeeds', async () => {
  let refetch = () => {}
  await openInBoundaries(() => {
    const book = useQuery({ queryKey: ['book'], queryFn, retry: false, throwOnError: true })
    refetch = () => void book.refetch()
    return <p>book {book.data}</p>
  })
  await navigateTo(Cover)
  isFailing = true
  await act(async () => refetch())
  isFailing = false
  await navigateBack()
  await pass(0)
  expect(screen.getByText('book 3')).toBeTruthy()
})

it('keeps a suspense query silent while hidden, and refetches it when shown', async () => {
  await openInBoundaries(() => (
    <p>book {useSuspenseQuery({ queryKey: ['book'], queryFn, refetchInterval: 2000 }).data}</p>
  ))
  await pass(2000)
  expect(queryFn).toHaveBeenCalledTimes(2)
  await navigateTo(Cover)
  await pass(60_000)
  await act(() => client.invalidateQueries())
  expect(queryFn).toHaveBeenCalledTimes(2)
  await navigateBack()
  await pass(0)
  expect(screen.getByText('book 3')).toBeTruthy()
})

it('refetches a suspense query on show when its last refetch failed', async () => {
  await openInBoundaries(() => <p>book {useSuspenseQuery({ queryKey: ['book'], queryFn, retry: false }).data}</p>)
  isFailing = true
  await act(() => client.refetchQueries())
  await navigateTo(Cover)
  isFailing = false
  await navigateBack()
  await pass(0)
  expect(screen.getByText('book 3')).toBeTruthy()
})

it.each([
  ['useSuspenseQuery', () => [useSuspenseQuery({ queryKey: ['book'], queryFn }).data]],
  [
    'useSuspenseQueries',
    () => useSuspenseQueries({ queries: [{ queryKey: ['book'], queryFn }] }).map(({ data }) => data),
  ],
  [
    'useSuspenseInfiniteQuery',
    () =>
      useSuspenseInfiniteQuery({
        queryKey: ['book'],
        queryFn,
        initialPageParam: 0,
        getNextPageParam: () => undefined,
      }).data.pages,
  ],
])('%s waits for its page to be shown before it sends anything', async (_name, useBooks) => {
  let add = () => {}
  await openInBoundaries(() => {
    const [isThere, setIsThere] = useState(false)
    add = () => setIsThere(true)
    return isThere ? <Books useBooks={useBooks} /> : null
  })
  await navigateTo(Cover)
  act(() => add())
  await pass(60_000)
  expect(queryFn).not.toHaveBeenCalled()
  await navigateBack()
  await pass(0)
  expect(screen.getByText('book 1')).toBeTruthy()
})

it('shows to the error boundary of a hidden page that a suspense query failed once the page is shown', async () => {
  isFailing = true
  await openInBoundaries(() => (
    <p>{useSuspenseQuery({ queryKey: ['book'], queryFn, retry: 1, retryDelay: 100 }).data}</p>
  ))
  await navigateTo(Cover)
  await pass(1000)
  expect(screen.getByText('loading')).toBeTruthy()
  await navigateBack()
  await pass(0)
  expect(screen.getByText('The server is down')).toBeTruthy()
})

// The types refuse it; JavaScript does not.
const skipped = skipToken as never
it.each([
  ['useSuspenseQuery', () => useSuspenseQuery({ queryKey: ['book'], queryFn: skipped })],
  ['useSuspenseQueries', () => useSuspenseQueries({ queries: [{ queryKey: ['book'], queryFn: skipped }] })],
  [
    'useSuspenseInfiniteQuery',
    () =>
      useSuspenseInfiniteQuery({
        queryKey: ['book'],
        queryFn: skipped,
        initialPageParam: 0,
        getNextPageParam: () => undefined,
      }),
  ],
])("says in development that %s takes no skipToken, as TanStack's own does", async (name, useSkipped) => {
  await openInBoundaries(() => {
    useSkipped()
    return null
  })
  expect(console.error).toHaveBeenCalledWith(`skipToken is not allowed for ${name}`)
})
