/** @jest-environment jsdom */
import { endpointQuery, loadOnRoute, QueryClient, QueryObserver, useQuery, useSuspenseQuery } from '@taro-query/react'
import {
  createClient,
  type Priority,
  type RequestOptions,
  type Transport,
  type TransportRequest,
  taroTransport,
} from '@taro-query/request'
import { act } from '@testing-library/react'
import { Suspense } from 'react'
import { navigateBack, navigateTo } from './taro/host'
import { platform } from './taro/platform'
import { Cover, client, open, setUpApp } from './taro/setup'
import { nodeTransport } from './wire/nodeTransport'
import { startServer, until } from './wire/startServer'

const DURATION = 200

describe('on the wire', () => {
  const arrived: string[] = []
  const server = startServer((request, response) => {
    arrived.push(`${request.url}`)
    setTimeout(() => response.end('{}'), DURATION)
  })
  // The queue of a real app on WeChat: ten at a time.
  const transport: Transport = Object.assign((request: TransportRequest) => nodeTransport(request), {
    ...taroTransport(),
  })
  const get = (path: `/${string}`) =>
    endpointQuery(createClient({ ...server, transport }).endpoint({ method: 'GET', path }))
  const watch = (queryClient: QueryClient, path: `/${string}`) =>
    new QueryObserver(queryClient, get(path)).subscribe(() => {})
  beforeEach(() => arrived.splice(0))

  async function tap(queryClient: QueryClient, path: `/${string}`): Promise<number> {
    const start = performance.now()
    const leave = watch(queryClient, path)
    await until(() => queryClient.getQueryData(get(path).queryKey) !== undefined)
    leave()
    return performance.now() - start
  }

  /** The time that the middle one of three took. */
  async function tapThreeTimes(queryClient: QueryClient, name: string): Promise<number> {
    const times: number[] = []
    for (const index of [1, 2, 3]) times.push(await tap(queryClient, `/${name}-${index}`))
    return times.sort((a, b) => a - b)[1] ?? Number.NaN
  }

  it('answers a tap as fast as in an idle app while 30 prefetches wait', async () => {
    const queryClient = new QueryClient()
    await tap(queryClient, '/warm')
    const idle = await tapThreeTimes(queryClient, 'idle')
    arrived.length = 0
    const prefetches = Array.from({ length: 30 }, (_, index) => queryClient.prefetchQuery(get(`/prefetch-${index}`)))
    await until(() => arrived.length === 8)
    const busy = await tapThreeTimes(queryClient, 'busy')
    expect(arrived.indexOf('/busy-1')).toBe(8)
    // One that had waited for a prefetch would have taken twice as long.
    expect(busy).toBeLessThan(1.5 * idle)
    await Promise.all(prefetches)
    expect(arrived).toHaveLength(33)
  })

  it('lets a prefetch that a page has adopted go first', async () => {
    const queryClient = new QueryClient()
    const prefetches = Array.from({ length: 30 }, (_, index) => queryClient.prefetchQuery(get(`/prefetch-${index}`)))
    await until(() => arrived.includes('/prefetch-0'))
    const leave = watch(queryClient, '/prefetch-29')
    await until(() => arrived.includes('/prefetch-29'))
    expect(arrived.indexOf('/prefetch-29')).toBeLessThan(20)
    await Promise.all(prefetches)
    leave()
  })
})

function Suspended({ useBooks }: { useBooks: () => { data: unknown } }) {
  return <p>{String(useBooks().data)}</p>
}

describe('in a page', () => {
  setUpApp()

  let priorities: Priority[] = []
  beforeEach(() => {
    priorities = []
  })
  let answer = () => {}
  const transport: Transport = ({ priority }) => {
    priorities.push(priority)
    return new Promise((resolve) => {
      const answerBefore = answer
      answer = () => {
        answerBefore()
        resolve({ status: 200, headers: {}, body: '{}' })
      }
    })
  }
  const list = (options: RequestOptions = {}) =>
    endpointQuery(
      createClient({ baseURL: 'https://api.example.com', transport, timeout: Number.POSITIVE_INFINITY }).endpoint({
        method: 'GET',
        path: '/books',
        ...options,
      }),
    )
  const current = () => priorities.map((priority) => (typeof priority === 'function' ? priority() : priority))

  it('waits behind what others need while its page is hidden, and no longer once it is shown', async () => {
    await open(() => <p>{useQuery(list()).status}</p>)
    expect(current()).toEqual([0])
    await navigateTo(Cover)
    expect(current()).toEqual([-1])
    await navigateBack()
    expect(current()).toEqual([0])
  })

  it('is waited for when a suspended component asks, or a tap on a page that does not fetch by itself', async () => {
    let refetch = () => {}
    await open(() => {
      const search = useQuery({
        ...list(),
        queryKey: [...list().queryKey.slice(0, 3), 'search'] as never,
        enabled: false,
      })
      refetch = () => void search.refetch()
      return (
        <Suspense>
          <Suspended useBooks={() => useSuspenseQuery(list())} />
        </Suspense>
      )
    })
    await act(async () => refetch())
    expect(current()).toEqual([0, 0])
    await act(async () => answer())
  })

  it('is waited for as soon as its route begins, before there is a page', async () => {
    platform.launch = { path: 'pages/books/index', query: {} }
    const stop = loadOnRoute(client, { 'pages/books/index': () => [list()] })
    platform.launch = { path: '', query: {} }
    await act(async () => {})
    expect(current()).toEqual([0])
    stop()
  })

  it.each<[what: string, own: Priority, shown: number, prefetched: number]>([
    ['a higher one', 3, 3, -1],
    ['a lower one', () => -5, -5, -5],
  ])("keeps an endpoint's own priority: %s", async (_what, own, shown, prefetched) => {
    client.prefetchQuery(list({ priority: own }))
    await act(async () => {})
    expect(current()).toEqual([prefetched])
    await open(() => <p>{useQuery(list({ priority: own })).status}</p>)
    expect(current()).toEqual([shown])
  })

  it("takes the query's own word for it, for a fetchQuery() that somebody waits for", async () => {
    client.fetchQuery({ ...list(), meta: { priority: 1 } }).catch(() => {})
    await act(async () => {})
    expect(current()).toEqual([1])
  })
})
