/** @jest-environment jsdom */
import { loadOnRoute, QueryClientProvider, type UseQueryOptions, useQuery } from '@taro-query/react'
import Taro from '@tarojs/taro'
import { act } from '@testing-library/react'
import { useState } from 'react'
import { createPage, load } from '../taro/host'
import { platform } from '../taro/platform'
import { client, pass, setUpApp } from '../taro/setup'

setUpApp()

const asked = jest.fn()
/** Answers after a second with how often it was asked. */
const bookOf = (id: string): UseQueryOptions<number> & { queryKey: string[] } => ({
  queryKey: ['book', id],
  queryFn: async () => {
    asked(id)
    const count = asked.mock.calls.length
    await new Promise((resolve) => setTimeout(resolve, 1000))
    if (id === 'none') throw new Error('no such book')
    return count
  },
  retry: false,
})
const table = { 'pages/book/index': ({ id = '' }: { id?: string }) => [bookOf(id)] }

let stop = () => {}
beforeEach(() => {
  asked.mockClear()
  Object.assign(globalThis, {
    wx: { onBeforePageLoad: platform.beforePageLoad.on, offBeforePageLoad: platform.beforePageLoad.off },
  })
})
afterEach(() => {
  stop()
  platform.launch = { path: '', query: {} }
})

interface BookProps {
  id: string
  options?: Partial<UseQueryOptions<number>>
}

/** Mounts another component in the place of the page's first. */
let again = () => {}

function Book({ id, options }: BookProps) {
  const [mounts, setMounts] = useState(0)
  again = () => setMounts(mounts + 1)
  return <Title key={mounts} id={id} {...(options && { options })} />
}

function Title({ id, options }: BookProps) {
  const { data, error } = useQuery({ ...bookOf(id), ...options })
  return <p>{error ? error.message : `book ${data}`}</p>
}

/** The page's code has come: Taro mounts it. */
async function mount(id: string, options?: Partial<UseQueryOptions<number>>, name = 'pages/book/index') {
  const provided = client
  const page = createPage(
    () => (
      <QueryClientProvider client={provided}>
        <Book id={id} {...(options && { options })} />
      </QueryClientProvider>
    ),
    name,
  )
  await act(async () => {
    load(page, { id })
    page.onShow()
  })
  await pass(0)
}
const route = (path: string, query: Record<string, string>) => platform.beforePageLoad.emit({ path, query })
const text = () => document.body.textContent

it('asks for what the launch page needs at once, and the page only takes it', async () => {
  platform.launch = { path: 'pages/book/index', query: { id: '1' } }
  stop = loadOnRoute(client, table)
  expect(asked.mock.calls).toEqual([['1']])

  // The launch has its own event.
  route('pages/book/index', { id: '1' })
  await pass(5000)
  await mount('1')
  await pass(5000)
  expect(text()).toBe('book 1')
  expect(asked).toHaveBeenCalledTimes(1)
})

it('asks when a route begins, before there is a page', async () => {
  stop = loadOnRoute(client, table)
  route('pages/book/index', { id: '2' })
  expect(asked).toHaveBeenCalledTimes(1)

  await mount('2')
  await pass(2000)
  expect(text()).toBe('book 1')
  expect(asked).toHaveBeenCalledTimes(1)
})

it('decodes parameters, once', async () => {
  stop = loadOnRoute(client, table)
  route('pages/book/index', { id: '%E4%B9%A6%2525' })
  route('pages/book/index', { id: '100%' })

  expect(asked.mock.calls).toEqual([['书%25'], ['100%']])
})

it('takes what came for the page as fresh for its first mount only', async () => {
  stop = loadOnRoute(client, table)
  route('pages/book/index', { id: '3' })
  await pass(5000)
  await mount('3')
  await pass(1000)
  expect(asked).toHaveBeenCalledTimes(1)
  act(() => again())
  await pass(2000)

  expect(asked).toHaveBeenCalledTimes(2)
})

it('leaves a query to its page that nothing was asked for', async () => {
  stop = loadOnRoute(client, table)
  await mount('4', {}, 'pages/other/index')
  await pass(2000)

  expect(asked).toHaveBeenCalledTimes(1)
})

it('asks when the page first renders if nobody told of the route', async () => {
  stop = loadOnRoute(client, table)
  await mount('5', { enabled: false })
  await pass(2000)

  expect(asked.mock.calls).toEqual([['5']])
  expect(text()).toBe('book 1')
})

it('does not ask again on its own what has failed, and shows why', async () => {
  stop = loadOnRoute(client, table)
  route('pages/book/index', { id: 'none' })
  await pass(2000)
  await mount('none')
  await pass(2000)

  expect(text()).toBe('no such book')
  expect(asked).toHaveBeenCalledTimes(1)
})

it('asks again for what was invalidated on the way to the page', async () => {
  stop = loadOnRoute(client, table)
  route('pages/book/index', { id: '6' })
  await pass(2000)
  await client.invalidateQueries({ queryKey: ['book'] })
  await mount('6')
  await pass(2000)

  expect(text()).toBe('book 2')
})

it('says which page could not be loaded, and lets it load by itself', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => {})
  stop = loadOnRoute(client, {
    'pages/book/index': () => {
      throw new Error('no id')
    },
  })
  route('pages/book/index', { id: '7' })
  await mount('7')
  await pass(2000)

  expect(log).toHaveBeenCalledWith(expect.stringMatching(/pages\/book\/index.*no id/))
  expect(text()).toBe('book 1')
  log.mockRestore()
})

it('follows Taro’s router functions where the platform tells of no routes', async () => {
  Object.assign(globalThis, { wx: {} })
  stop = loadOnRoute(client, table)
  void Taro.navigateTo({ url: '/pages/book/index?id=8&from=list' })
  expect(asked.mock.calls).toEqual([['8']])
  await mount('8')
  await pass(2000)

  expect(asked).toHaveBeenCalledTimes(1)
})

it('keeps nothing of a route that fails', async () => {
  Object.assign(globalThis, { wx: {} })
  stop = loadOnRoute(client, { 'pages/none/index': () => [bookOf('9')] })
  await expect(Taro.navigateTo({ url: '/pages/none/index' })).rejects.toThrow('page is not found')
  await pass(0)

  expect(asked).toHaveBeenCalledTimes(1)
  expect(client.getQueryCache().getAll()).toEqual([])
})

it('gives the router back when it is stopped', () => {
  Object.assign(globalThis, { wx: {} })
  const { navigateTo } = Taro
  const stopRoutes = loadOnRoute(client, table)
  expect(Taro.navigateTo).not.toBe(navigateTo)
  stopRoutes()

  expect(Taro.navigateTo).toBe(navigateTo)
})
