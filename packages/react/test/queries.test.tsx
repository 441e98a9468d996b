/** @jest-environment jsdom */
import { useInfiniteQuery, useQueries } from '@taro-query/react'
import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { navigateBack, navigateTo } from './taro/host'
import { Cover, client, open, pass, setUpApp } from './taro/setup'

setUpApp()

const queryFn = jest.fn(async ({ queryKey: [name] }: { queryKey: readonly unknown[] }) => String(name))
beforeEach(() => void queryFn.mockClear())

const books = ['a', 'b'].map((name) => ({ queryKey: [name], queryFn, staleTime: 60_000 }))
const toTitles = (results: { data: string | undefined }[]) => results.map(({ data }) => data).join(' and ')

it.each([
  ['without combine', () => toTitles(useQueries({ queries: books }))],
  ['with combine', () => useQueries({ queries: books, combine: toTitles })],
])(
  'useQueries %s: a hidden page does not re-render, and its first frame has the newest data',
  async (_case, useTitles) => {
    const frames: string[] = []
    await open(() => {
      const titles = useTitles()
      frames.push(titles)
      return <p>{titles}</p>
    })
    await navigateTo(Cover)
    const seen = frames.length
    act(() => void client.setQueryData(['a'], 'new'))
    await pass(0)
    expect(frames).toHaveLength(seen)
    await navigateBack()
    expect(frames[seen]).toBe('new and b')
    await pass(0)
    expect(screen.getByText('new and b')).toBeTruthy()
    expect(queryFn).toHaveBeenCalledTimes(2)
  },
)

it('useQueries renders nothing for a hide and a show with nothing new', async () => {
  let renders = 0
  await open(() => {
    renders += 1
    return <p>{useQueries({ queries: books, combine: toTitles })}</p>
  })
  const seen = renders
  await navigateTo(Cover)
  await navigateBack()
  await pass(0)
  expect(renders).toBe(seen)
})

it('refetches of many queries those that the show of the page asks for', async () => {
  await open(() => {
    useQueries({
      queries: [
        { queryKey: ['stale'], queryFn },
        { queryKey: ['fresh'], queryFn, staleTime: 60_000 },
        { queryKey: ['always'], queryFn, staleTime: 60_000, refetchOnWindowFocus: 'always' },
      ],
    })
    return null
  })
  await navigateTo(Cover)
  queryFn.mockClear()
  await navigateBack()
  await pass(0)
  expect(queryFn.mock.calls.map(([{ queryKey }]) => queryKey[0])).toEqual(['stale', 'always'])
})

it('combines no more often than TanStack while the page is visible', async () => {
  const combine = jest.fn(toTitles)
  let render = () => {}
  await open(() => {
    const [, setTurn] = useState(0)
    render = () => setTurn((turn) => turn + 1)
    return <p>{useQueries({ queries: books, combine })}</p>
  })
  combine.mockClear()
  act(() => render())
  expect(combine).not.toHaveBeenCalled()
})

it('fetches the next page of an infinite query although its page is hidden, and shows it in the first frame', async () => {
  const pageFn = jest.fn(async ({ pageParam }: { pageParam: number }) => pageParam)
  let more = () => {}
  await open(() => {
    const { data, fetchNextPage } = useInfiniteQuery({
      queryKey: ['list'],
      queryFn: pageFn,
      initialPageParam: 0,
      getNextPageParam: (last: number) => last + 1,
      staleTime: 60_000,
    })
    more = () => void fetchNextPage()
    return <p>{data?.pages.join()}</p>
  })
  await navigateTo(Cover)
  await act(async () => more())
  await pass(0)
  expect(screen.getByText('0')).toBeTruthy()
  await navigateBack()
  expect(screen.getByText('0,1')).toBeTruthy()
  expect(pageFn).toHaveBeenCalledTimes(2)
})
