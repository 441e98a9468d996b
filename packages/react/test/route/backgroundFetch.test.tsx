/** @jest-environment jsdom */
import { backgroundFetch, loadOnRoute } from '@taro-query/react'
import { platform } from '../taro/platform'
import { client, pass, setUpApp } from '../taro/setup'

setUpApp()

const queryFn = jest.fn(async () => 'from the server')
const books = { queryKey: ['books'], queryFn, staleTime: 60_000 }
const launchData = backgroundFetch(({ data, path }) => {
  if (path !== 'pages/books/index') throw new Error(`fetched for ${path}`)
  return [[books, (data as { title: string }).title]]
})

let stop = () => {}
beforeEach(() => {
  queryFn.mockClear()
  platform.launch = { path: 'pages/books/index', query: {} }
})
afterEach(() => {
  stop()
  platform.launch = { path: '', query: {} }
  platform.fetched = undefined
})

const fetched = (age: number, fetchedData = '{"title":"from WeChat"}', path = 'pages/books/index') => {
  platform.fetched = { fetchedData, path, query: '', timeStamp: Date.now() - age }
}
const launch = async () => {
  stop = loadOnRoute(client, { 'pages/books/index': () => [books] }, { launchData })
  await pass(0)
}

it('takes what WeChat has fetched in place of a request', async () => {
  fetched(1000)
  await launch()

  expect(client.getQueryData(['books'])).toBe('from WeChat')
  expect(queryFn).not.toHaveBeenCalled()
})

it.each([
  ['is too old', 120_000],
  ['has a time that can not be', -3_600_000],
])('asks the server as well when it %s', async (_why, age) => {
  fetched(age)
  await launch()

  expect(client.getQueryData(['books'])).toBe('from the server')
  expect(queryFn).toHaveBeenCalledTimes(1)
})

it.each([
  ['fails, as Android', new Error('there is no data')],
  ['is empty, as on iOS', { fetchedData: '', path: '', query: '', timeStamp: 0 }],
  ['is not there', undefined],
])('asks the server when the answer %s', async (_what, answer) => {
  platform.fetched = answer
  await launch()

  expect(queryFn).toHaveBeenCalledTimes(1)
})

it('says so when it can not be used, and asks the server', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => {})
  fetched(1000, '{"title":"x"}', 'pages/other/index')
  await launch()

  expect(log).toHaveBeenCalledWith(expect.stringContaining('fetched for pages/other/index'))
  expect(client.getQueryData(['books'])).toBe('from the server')
  log.mockRestore()
})

it('leaves newer data alone', async () => {
  fetched(1000)
  client.setQueryData(['books'], 'newer')
  await launch()

  expect(client.getQueryData(['books'])).toBe('newer')
})
