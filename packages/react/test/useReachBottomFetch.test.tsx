/** @jest-environment jsdom */
import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
  usePullDownRefetch,
  useReachBottomFetch,
} from '@taro-query/react'
import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { navigateBack, navigateTo } from './taro/host'
import { type NativePage, platform } from './taro/platform'
import { Cover, client, open, pass, setUpApp } from './taro/setup'

setUpApp()

const LAST_PAGE = 4
let isFailing = false
const queryFn = jest.fn(async ({ pageParam }: { pageParam: number }) => {
  await new Promise((resolve) => setTimeout(resolve, 100))
  if (isFailing) throw new Error('The server is down')
  return pageParam
})
const asked = () => queryFn.mock.calls.map(([{ pageParam }]) => pageParam)

beforeEach(() => {
  isFailing = false
  queryFn.mockClear()
})

interface Opened {
  page: NativePage
  books: () => UseInfiniteQueryResult<InfiniteData<number, number>>
  search: (text: string) => void
}

/** A page with a list, its first page there. */
async function openList(options: { maxPages?: number; staleTime?: number } = {}): Promise<Opened> {
  let books: ReturnType<Opened['books']> | undefined
  let search: Opened['search'] = () => {}
  const page = await open(() => {
    const [text, setText] = useState('')
    search = setText
    books = useInfiniteQuery({
      queryKey: ['books', text],
      queryFn,
      initialPageParam: 1,
      getNextPageParam: (_page, _all, param) => (param < LAST_PAGE ? param + 1 : undefined),
      retry: false,
      ...options,
    })
    useReachBottomFetch(books)
    usePullDownRefetch(books)
    return <p>{`books ${books.data?.pages.join()}`}</p>
  })
  await answer()
  queryFn.mockClear()
  // It is set by the first render.
  return { page, books: () => books as ReturnType<Opened['books']>, search: (text) => act(() => search(text)) }
}

/** Time for one answer, and for its frame. */
const answer = () => pass(110)

const reachBottom = (page: NativePage) => act(async () => page.onReachBottom())

it('fetches page after page, and nothing after the last', async () => {
  const { page } = await openList()
  for (let times = 0; times < 6; times++) {
    await reachBottom(page)
    await answer()
  }
  expect(asked()).toEqual([2, 3, 4])
  expect(screen.getByText('books 1,2,3,4')).toBeTruthy()
})

it('never asks twice for one page, however often the bottom is reached', async () => {
  const { page } = await openList()
  await act(async () => {
    page.onReachBottom()
    page.onReachBottom()
  })
  await pass(50)
  await reachBottom(page)
  await pass(50)
  await pass(1000)
  expect(asked()).toEqual([2])
})

it('waits for a refetch, which it does not cut off, and fetches the next page after it', async () => {
  const { page, books } = await openList()
  act(() => void books().refetch())
  await pass(50)
  await reachBottom(page)
  expect(asked()).toEqual([1])
  await answer()
  expect(asked()).toEqual([1, 2])
  await pass(1000)
  expect(asked()).toEqual([1, 2])
})

it('forgets the bottom of a list that has given way to another', async () => {
  const { page, books, search } = await openList()
  act(() => void books().refetch())
  await reachBottom(page)
  search('Emma')
  await pass(1000)
  expect(asked()).toEqual([1, 1])
})

it('is in no loop with an error: after one it waits for fetchNextPage()', async () => {
  const { page, books } = await openList()
  isFailing = true
  await reachBottom(page)
  await answer()
  expect(books().isFetchNextPageError).toBe(true)
  for (let times = 0; times < 3; times++) {
    await reachBottom(page)
    await answer()
  }
  expect(asked()).toEqual([2])
  isFailing = false
  act(() => void books().fetchNextPage())
  await answer()
  await reachBottom(page)
  await answer()
  expect(asked()).toEqual([2, 2, 3])
})

it('goes on where the kept pages end when there is a maximum', async () => {
  const { page } = await openList({ maxPages: 2 })
  for (let times = 0; times < 4; times++) {
    await reachBottom(page)
    await answer()
  }
  expect(asked()).toEqual([2, 3, 4])
  expect(screen.getByText('books 3,4')).toBeTruthy()
})

it('finishes the next page of a page that was left, and goes on when it is shown again', async () => {
  const { page } = await openList({ staleTime: 60_000 })
  await reachBottom(page)
  await navigateTo(Cover)
  await answer()
  expect(client.getQueryData<InfiniteData<number>>(['books', ''])?.pages).toEqual([1, 2])
  await navigateBack()
  await reachBottom(page)
  await answer()
  expect(asked()).toEqual([2, 3])
})

it('leaves the pull-down to usePullDownRefetch, which refetches every page and ends the animation', async () => {
  const { page } = await openList()
  await reachBottom(page)
  await answer()
  queryFn.mockClear()
  platform.isPullDownShown = true
  await act(async () => page.onPullDownRefresh())
  await answer()
  expect(platform.isPullDownShown).toBe(true)
  await answer()
  expect(asked()).toEqual([1, 2])
  expect(platform.isPullDownShown).toBe(false)
})

it('ends the pull-down when it cuts off a next page on its way', async () => {
  const { page } = await openList()
  await reachBottom(page)
  platform.isPullDownShown = true
  await act(async () => page.onPullDownRefresh())
  await pass(200)
  expect(platform.isPullDownShown).toBe(false)
  expect(screen.getByText('books 1')).toBeTruthy()
})
