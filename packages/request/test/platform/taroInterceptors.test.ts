import { createClient, json, type RequestFailure } from '@taro-query/request'
import { addInterceptor, type Chain, interceptors } from '@tarojs/taro'
import { startServer, type TestServer } from '../server/startServer'
import { waitFor } from '../server/waitFor'

// What apps install with `Taro.addInterceptor` is in the way of every request here, on weapp and on H5.

let server: TestServer
let hold: Promise<void> | undefined

beforeAll(async () => {
  server = await startServer({ '/silent': () => {} })
  // All three lose the promise's `abort`. Taro's own is not in the module that stands for Taro on H5 here.
  addInterceptor(interceptors?.timeoutInterceptor ?? ((chain: Chain) => chain.proceed(chain.requestParams)))
  addInterceptor(async (chain: Chain) => {
    await hold
    const { requestParams } = chain
    return chain.proceed({ ...requestParams, header: { ...requestParams.header, 'x-outer': '1' } })
  })
  const getAny = createClient({ baseURL: server.baseURL }).endpoint({ method: 'GET', path: '/any' })
  await getAny()
  // Further in than whatever the first request installed.
  addInterceptor((chain: Chain) => chain.proceed(chain.requestParams).then((response: unknown) => response))
})
beforeEach(() => {
  server.received.length = 0
  server.cancelled.length = 0
})
afterAll(() => server.close())

const failureOf = (promise: Promise<unknown>): Promise<RequestFailure> => promise.then(fail, (error) => error)
const fail = () => Promise.reject(new Error('it succeeded'))

it('goes through the Taro interceptors of the app', async () => {
  const echo = createClient({ baseURL: server.baseURL }).endpoint({ method: 'GET', path: '/any', response: json() })

  expect(await echo()).toMatchObject({ url: '/any' })
  expect(server.received[0]?.headers).toMatchObject({ 'x-outer': '1' })
})

it('still drops the connection when the caller aborts', async () => {
  const controller = new AbortController()
  const getSilent = createClient({ baseURL: server.baseURL }).endpoint({ method: 'GET', path: '/silent' })
  const pending = failureOf(getSilent(undefined, { signal: controller.signal }))
  await waitFor(() => server.received.length === 1)
  controller.abort()

  expect(await pending).toMatchObject({ name: 'AbortError' })
  await waitFor(() => server.cancelled.includes('/silent'))
})

it('still drops the connection when the time is up', async () => {
  const getSilent = createClient({ baseURL: server.baseURL, timeout: 50 }).endpoint({ method: 'GET', path: '/silent' })

  expect(await failureOf(getSilent())).toMatchObject({ name: 'TimeoutError' })
  await waitFor(() => server.cancelled.includes('/silent'))
})

it('never sends a request that an interceptor held until it was aborted', async () => {
  let release: (() => void) | undefined
  hold = new Promise((resolve) => {
    release = resolve
  })
  const controller = new AbortController()
  const getAny = createClient({ baseURL: server.baseURL }).endpoint({ method: 'GET', path: '/any' })
  const pending = failureOf(getAny(undefined, { signal: controller.signal }))
  controller.abort()

  expect(await pending).toMatchObject({ name: 'AbortError' })
  release?.()
  hold = undefined
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(server.received).toEqual([])
})

it('says what is wrong when a Taro interceptor gives only a part of the response', async () => {
  addInterceptor((chain: Chain) =>
    chain.requestParams.url.endsWith('/taken-apart')
      ? chain.proceed(chain.requestParams).then((response: { data: unknown }) => response.data)
      : chain.proceed(chain.requestParams),
  )
  const getPart = createClient({ baseURL: server.baseURL }).endpoint({ method: 'GET', path: '/taken-apart' })

  await expect(getPart()).rejects.toThrow('A Taro interceptor must return the whole response')
})

it('passes on what a Taro interceptor throws, untouched', async () => {
  const thrown = new Error('not signed in')
  addInterceptor((chain: Chain) =>
    chain.requestParams.url.endsWith('/private') ? Promise.reject(thrown) : chain.proceed(chain.requestParams),
  )
  const getPrivate = createClient({ baseURL: server.baseURL }).endpoint({ method: 'GET', path: '/private' })

  await expect(getPrivate()).rejects.toBe(thrown)
})
