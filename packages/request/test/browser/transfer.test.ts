import type * as Request from '@taro-query/request'
import type { Page } from 'playwright-core'
import { startServer, type TestServer } from '../server/startServer'
import { waitFor } from '../server/waitFor'
import { openPage } from './openPage'

// What jsdom has not: `blob:` URLs, a form's progress, another origin's rules.

declare const request: typeof Request

let server: TestServer
let opened: { page: Page; close(): Promise<void> }

beforeAll(async () => {
  server = await startServer({
    '/page': (response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'),
    '/book.txt': (response) => response.end('第一章'),
    '/missing': (response) => response.writeHead(404, { 'x-trace': 'abc' }).end('{"message":"no such book"}'),
    '/stalled': (response) => response.writeHead(200, { 'content-length': '100' }).write('half'),
  })
  // Of another origin than the API, which answers with `Access-Control-Allow-Origin: *`.
  opened = await openPage(server.baseURL.replace('127.0.0.1', 'localhost'))
})
beforeEach(() => {
  server.received.length = 0
  server.cancelled.length = 0
})
afterAll(async () => {
  await opened.close()
  await server.close()
})

it('uploads what a blob: URL stands for, under its name, and tells of each byte', async () => {
  const heard = await opened.page.evaluate(async (baseURL) => {
    const upload = request.createClient({ baseURL }).endpoint({
      method: 'POST',
      path: '/avatars',
      body: request.multipart<{ avatar: Request.LocalFile; caption: string }>(),
    })
    const heard: Request.Progress[] = []
    const filePath = URL.createObjectURL(new File([new Uint8Array(500_000)], 'me.png'))
    const avatar = { filePath, fileName: 'me.png' }
    await upload({ body: { avatar, caption: '书' } }, { onProgress: (progress) => heard.push(progress) })
    return heard
  }, server.baseURL)
  const { bytes, headers } = server.received[0] ?? { bytes: Buffer.alloc(0), headers: {} }
  const type = { 'content-type': String(headers['content-type']) }
  const form = await new Response(new Uint8Array(bytes), { headers: type }).formData()

  expect(form.get('caption')).toBe('书')
  expect(form.get('avatar')).toMatchObject({ name: 'me.png', size: 500_000 })
  expect(heard[heard.length - 1]).toEqual({ loaded: bytes.length, total: bytes.length })
})

it('says that the file is not there once its blob: URL is revoked', async () => {
  const error = await opened.page.evaluate(async (baseURL) => {
    const upload = request.createClient({ baseURL }).endpoint({
      method: 'POST',
      path: '/avatars',
      body: request.multipart<{ avatar: Request.LocalFile }>(),
    })
    const filePath = URL.createObjectURL(new Blob(['gone']))
    URL.revokeObjectURL(filePath)
    return upload({ body: { avatar: { filePath } } }).catch(({ name, message }) => ({ name, message }))
  }, server.baseURL)

  expect(error).toEqual({ name: 'NetworkError', message: expect.stringContaining('file not found') })
  expect(server.received).toEqual([])
})

it('downloads to a blob: URL, which the page can open', async () => {
  const text = await opened.page.evaluate(async (baseURL) => {
    const { createClient, file } = request
    const url = await createClient({ baseURL }).endpoint({ method: 'GET', path: '/book.txt', response: file() })()
    return (await fetch(url)).text()
  }, server.baseURL)

  expect(text).toBe('第一章')
})

it('reads what an error says instead of the file', async () => {
  const error = await opened.page.evaluate(async (baseURL) => {
    const { createClient, file } = request
    const download = createClient({ baseURL }).endpoint({ method: 'GET', path: '/missing', response: file() })
    return download().catch(({ name, data, headers }) => ({ name, data, trace: headers['x-trace'] }))
  }, server.baseURL)

  expect(error).toEqual({ name: 'HttpError', data: { message: 'no such book' }, trace: 'abc' })
})

it('times out when a download gets no further, and drops the connection', async () => {
  const name = await opened.page.evaluate(async (baseURL) => {
    const { createClient, file } = request
    const options = { method: 'GET', path: '/stalled', response: file(), timeout: 200 } as const
    return createClient({ baseURL })
      .endpoint(options)()
      .catch((error) => error.name)
  }, server.baseURL)

  expect(name).toBe('TimeoutError')
  await waitFor(() => server.cancelled.includes('/stalled'))
})
