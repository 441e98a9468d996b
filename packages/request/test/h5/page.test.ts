import { createClient, json } from '@taro-query/request'
import { startServer, unusedURL } from '../server/startServer'

// From setup.ts: what a relative URL is relative to.
declare const page: { origin: string }

afterEach(() => {
  Object.defineProperty(globalThis, 'navigator', { value: undefined, configurable: true })
})

it("calls the page's own origin for a relative baseURL", async () => {
  const server = await startServer()
  page.origin = server.baseURL
  const get = createClient({ baseURL: '/api' }).endpoint({ method: 'GET', path: '/books', response: json() })

  expect(await get()).toMatchObject({ url: '/api/books' })
  await server.close()
})

it('sends PATCH, as every browser can', async () => {
  const server = await startServer()
  await createClient({ baseURL: server.baseURL }).endpoint({ method: 'PATCH', path: '/books' })()

  expect(server.received[0]?.method).toBe('PATCH')
  await server.close()
})

it('cannot say more than a browser does', async () => {
  const get = createClient({ baseURL: await unusedURL() }).endpoint({ method: 'GET', path: '/' })

  await expect(get()).rejects.toMatchObject({ name: 'NetworkError', reason: 'unknown', cause: { name: 'TypeError' } })
})

it('says offline when the browser does', async () => {
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true })
  const get = createClient({ baseURL: await unusedURL() }).endpoint({ method: 'GET', path: '/' })

  await expect(get()).rejects.toMatchObject({ name: 'NetworkError', reason: 'offline' })
})
