import { createClient, events } from '@taro-query/request'
import { addInterceptor, type Chain, cleanInterceptors } from '@tarojs/taro'
import { startServer, type TestServer } from '../server/startServer'
import { waitFor } from '../server/waitFor'
import { phone } from './phone'

let server: TestServer

beforeAll(async () => {
  server = await startServer({
    '/events': (response) => void response.end('data: 书\n\n'),
    '/missing': (response) => void response.writeHead(404).end('{"message":"没有"}'),
    '/silent': () => {},
    '/endless': (response) => void response.write('data: 1\n\n'),
  })
})
afterEach(() => {
  phone.isDevTools = false
  phone.hasChunks = true
  server.cancelled.length = 0
})
afterAll(() => server.close())

const get = (path: `/${string}`) =>
  createClient({ baseURL: server.baseURL }).endpoint({ method: 'GET', path, response: events() })

it("asks WeChat for chunks, with a time-out that leaves the client's own to count from the last bytes", async () => {
  const stream = await get('/events')()

  expect((await stream.next()).value).toMatchObject({ data: '书' })
  expect(phone.requests.pop()).toMatchObject({ enableChunked: true, timeout: 3_600_000 })
})

it('learns of a refusal in DevTools, which tells the status at the end only', async () => {
  phone.isDevTools = true

  expect((await (await get('/events')()).next()).value).toMatchObject({ data: '书' })
  await expect((await get('/missing')()).next()).rejects.toMatchObject({ name: 'HttpError', status: 404 })
})

it('brings everything at the end where the platform has no chunks', async () => {
  phone.hasChunks = false
  const stream = await get('/events')()

  expect((await stream.next()).value).toMatchObject({ data: '书' })
  expect((await stream.next()).done).toBe(true)
  await expect(get('/missing')()).rejects.toMatchObject({ name: 'HttpError', data: { message: '没有' } })
})

it('reads an error that comes in chunks', async () => {
  await expect(get('/missing')()).rejects.toMatchObject({ name: 'HttpError', data: { message: '没有' } })
})

it('ends the task when a Taro interceptor gives up before the response is there', async () => {
  addInterceptor((chain: Chain) => giveUp(chain, '/silent'))

  await expect(get('/silent')()).rejects.toThrow('enough')
  await waitFor(() => server.cancelled.includes('/silent'))
})

it('goes on when a Taro interceptor gives up after the response has begun, and can still be closed', async () => {
  addInterceptor((chain: Chain) => giveUp(chain, '/endless'))
  const stream = await get('/endless')()
  await new Promise((resolve) => setTimeout(resolve, 150))

  expect((await stream.next()).value).toMatchObject({ data: '1' })
  expect(server.cancelled).toEqual([])
  await stream.return()
  await waitFor(() => server.cancelled.includes('/endless'))
})

it('says so when a Taro interceptor answers with text', async () => {
  addInterceptor((chain: Chain) =>
    chain.requestParams.url.endsWith('/mocked')
      ? Promise.resolve({ statusCode: 200, header: {}, data: 'data: 1' })
      : chain.proceed(chain.requestParams),
  )

  await expect(get('/mocked')()).rejects.toMatchObject({
    name: 'ParseError',
    cause: { message: 'text came' },
  })
})

// Last: nothing installs them again.
it('streams after the app has cleaned the Taro interceptors', async () => {
  cleanInterceptors()
  const stream = await get('/endless')()

  expect((await stream.next()).value).toMatchObject({ data: '1' })
  await stream.return()
  await waitFor(() => server.cancelled.includes('/endless'))
})

async function giveUp(chain: Chain, path: string): Promise<unknown> {
  const answer: Promise<unknown> = chain.proceed(chain.requestParams)
  if (!chain.requestParams.url.endsWith(path)) return answer
  answer.catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 100))
  throw new Error('enough')
}
