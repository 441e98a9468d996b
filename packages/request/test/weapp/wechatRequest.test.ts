import { createClient, json, taroTransport, type } from '@taro-query/request'
import { startServer } from '../server/startServer'
import { phone } from './wx'

it('asks WeChat for text and gives it text, a finished URL and the time-out', async () => {
  const server = await startServer()
  const transport = taroTransport({ enableHttp2: true })
  const add = createClient({ baseURL: server.baseURL, transport, timeout: 90_000 }).endpoint({
    method: 'POST',
    path: '/books',
    body: json<{ title: string }>(),
  })
  await add({ body: { title: '书' } })
  await server.close()

  expect(phone.requests.pop()).toMatchObject({
    url: `${server.baseURL}/books`,
    method: 'POST',
    header: { 'content-type': 'application/json' },
    data: '{"title":"书"}',
    dataType: 'text',
    responseType: 'text',
    timeout: 90_000,
    enableHttp2: true,
  })
})

it('says why a relative URL cannot work in a mini program', async () => {
  const get = createClient({ baseURL: '/api' }).endpoint({
    method: 'GET',
    path: '/books',
    query: type<{ token: string }>(),
  })

  await expect(get({ query: { token: 'pw' } })).rejects.toThrow(
    'GET /api/books has no host, and a mini program no origin: give createClient an absolute baseURL',
  )
})

it('is told by WeChat that PATCH is none of its methods, which no second attempt changes', async () => {
  const server = await startServer()
  const change = createClient({ baseURL: server.baseURL }).endpoint({ method: 'PATCH', path: '/books' })

  await expect(change()).rejects.toMatchObject({
    name: 'NetworkError',
    message: expect.stringContaining('parameter.method should be one of'),
    retryable: false,
  })
  expect(server.received).toEqual([])
  await server.close()
})

it('works where no AbortController is', async () => {
  const { AbortController, AbortSignal } = globalThis
  Object.assign(globalThis, { AbortController: undefined, AbortSignal: undefined })
  const server = await startServer()
  try {
    const get = createClient({ baseURL: server.baseURL }).endpoint({ method: 'GET', path: '/books', response: json() })
    expect(await get()).toMatchObject({ url: '/books' })
  } finally {
    Object.assign(globalThis, { AbortController, AbortSignal })
    await server.close()
  }
})
