import { chunks, createClient, events, json, limitRequests, type Stream } from '@taro-query/request'
import { addInterceptor, type Chain, interceptors } from '@tarojs/taro'
import { startServer, type TestServer } from '../server/startServer'
import { waitFor } from '../server/waitFor'

// On weapp and on H5, behind interceptors that lose the task and wait for the whole response.

const EVENTS = Array.from({ length: 12_000 }, (_, index) => ({ index, text: `第${index}行 ${'字🎈'.repeat(8)}` }))
const WIRE = Buffer.from(EVENTS.map((event) => `id: ${event.index}\r\ndata: ${JSON.stringify(event)}\r\n\r\n`).join(''))
const EVENT = 'data: {"index":1}\n\n'

let server: TestServer

beforeAll(async () => {
  server = await startServer({
    '/events': async (response) => {
      for (let start = 0; start < WIRE.length; ) {
        const end = start + 1 + Math.floor(Math.random() * 4000)
        response.write(WIRE.subarray(start, end))
        start = end
        await new Promise((resolve) => setImmediate(resolve))
      }
      response.end()
    },
    '/endless': (response) => {
      response.write(EVENT)
      const timer = setInterval(() => response.write(EVENT), 20)
      response.on('close', () => clearInterval(timer))
    },
    '/flood': (response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(20_000, 'data: x\n\n')), 2)
      response.on('close', () => clearInterval(timer))
    },
    '/once': (response) => void response.write(EVENT),
    '/broken': (response) => {
      response.write(EVENT)
      setTimeout(() => response.destroy(), 50)
    },
    '/refused': (response) => void response.writeHead(429, { 'Retry-After': '3' }).end('{"reason":"too many, 太多"}'),
    '/half': (response) =>
      void response.end(Buffer.concat([Buffer.from(EVENT), Buffer.from('data: 书').subarray(0, 8)])),
    '/empty': (response) => void response.writeHead(204).end(),
    '/short': (response) => void response.end(EVENT.repeat(3)),
    '/slow': (response) => {
      setTimeout(() => response.flushHeaders(), 300)
      setTimeout(() => response.end(EVENT), 600)
    },
    '/long-line': (response) => {
      const timer = setInterval(() => response.write('x'.repeat(1000)), 1)
      response.on('close', () => clearInterval(timer))
    },
  })
  addInterceptor(async (chain: Chain) => chain.proceed({ ...chain.requestParams }))
  addInterceptor((chain: Chain) => chain.proceed(chain.requestParams).then((response: unknown) => response))
  addInterceptor(interceptors?.timeoutInterceptor ?? ((chain: Chain) => chain.proceed(chain.requestParams)))
})
beforeEach(() => {
  server.received.length = 0
  server.cancelled.length = 0
})
afterAll(() => server.close())

const get = <T>(path: `/${string}`, response: Parameters<typeof events<T>>[0] = {}, timeout = 2000) =>
  createClient({ baseURL: server.baseURL, timeout }).endpoint({
    method: 'GET',
    path,
    response: events(response as never),
  })

async function collect<T>(stream: Stream<T>): Promise<T[]> {
  const all: T[] = []
  for await (const piece of stream) all.push(piece)
  return all
}

it('brings more than a megabyte of events, complete and in order, wherever the network cuts it', async () => {
  const listen = createClient({ baseURL: server.baseURL }).endpoint({
    method: 'GET',
    path: '/events',
    response: events({ data: json<{ index: number; text: string }>() }),
  })
  const all = await collect(await listen())

  expect(WIRE.length).toBeGreaterThan(1_000_000)
  expect(all.map(({ data }) => data)).toEqual(EVENTS)
  expect(all[11_999]).toMatchObject({ event: 'message', id: '11999' })
  expect(server.received[0]?.headers).toMatchObject({ accept: 'text/event-stream' })
})

it('brings the same bytes as chunks', async () => {
  const download = createClient({ baseURL: server.baseURL }).endpoint({
    method: 'GET',
    path: '/events',
    response: chunks(),
  })
  const pieces = await collect(await download())

  expect(pieces[0]).toBeInstanceOf(Uint8Array)
  expect(Buffer.concat(pieces).equals(WIRE)).toBe(true)
})

it('closes the connection when the loop is left', async () => {
  for await (const event of await get('/endless')()) {
    expect(event.data).toBe('{"index":1}')
    break
  }

  await waitFor(() => server.cancelled.includes('/endless'))
})

it('closes the connection and rejects the stream at once when the caller aborts', async () => {
  const controller = new AbortController()
  const stream = await get('/once')(undefined, { signal: controller.signal })
  await stream.next()
  const next = stream.next()
  controller.abort()

  await expect(next).rejects.toMatchObject({ name: 'AbortError' })
  await waitFor(() => server.cancelled.includes('/once'))
  expect(await stream.next()).toEqual({ done: true, value: undefined })
})

it('gives nothing after an abort, though it has come', async () => {
  const controller = new AbortController()
  const stream = await get('/short')(undefined, { signal: controller.signal })
  await stream.next()
  await new Promise((resolve) => setTimeout(resolve, 50))
  controller.abort()

  await expect(stream.next()).rejects.toMatchObject({ name: 'AbortError' })
})

it('settles a piece that is waited for when the stream is closed', async () => {
  const stream = await get('/once')()
  await stream.next()
  const next = stream.next()
  await stream.return()

  expect(await next).toEqual({ done: true, value: undefined })
  await waitFor(() => server.cancelled.includes('/once'))
})

it('counts the time-out from the last bytes', async () => {
  // Longer in all than the time-out, which is longer than a busy machine stands still.
  const stream = await get('/endless', {}, 800)()
  for (let count = 0; count < 60; count += 1) await stream.next()
  await stream.return()

  const silent = await get('/once', {}, 200)()
  await silent.next()
  await expect(silent.next()).rejects.toMatchObject({ name: 'TimeoutError', timeout: 200 })
  await waitFor(() => server.cancelled.includes('/once'))
})

it('gives the first bytes as much time as the headers had', async () => {
  expect(await collect(await get('/slow', {}, 450)())).toHaveLength(1)
})

it('checks the status before the first event', async () => {
  await expect(get('/refused')()).rejects.toMatchObject({
    name: 'HttpError',
    status: 429,
    retryAfter: 3000,
    data: { reason: 'too many, 太多' },
  })
})

it('gives what came before the connection broke, then says that it did', async () => {
  const stream = await get('/broken')()

  expect((await stream.next()).value).toMatchObject({ data: '{"index":1}' })
  await expect(stream.next()).rejects.toMatchObject({ name: 'NetworkError', retryable: true })
})

it('says what to do when a stream is not read', async () => {
  const stream = await get('/flood', { limit: 100_000 })()
  await waitFor(() => server.cancelled.includes('/flood'))

  await expect(stream.next()).rejects.toMatchObject({
    name: 'OverflowError',
    limit: 100_000,
    message: expect.stringMatching(/\/flood has over 100000 unread bytes: read it faster/),
  })
})

it('does not collect a line without an end for ever', async () => {
  const stream = await get('/long-line', { limit: 20_000 })()

  await expect(stream.next()).rejects.toMatchObject({ name: 'OverflowError' })
  await waitFor(() => server.cancelled.includes('/long-line'))
})

it('drops an event that half a character ends', async () => {
  expect(await collect(await get('/half')())).toHaveLength(1)
})

it('ends at once where there is no body', async () => {
  expect(await collect(await get('/empty')())).toEqual([])
})

it('rejects data that its codec cannot read, and closes the connection', async () => {
  const stream = await createClient({ baseURL: server.baseURL }).endpoint({
    method: 'GET',
    path: '/flood',
    response: events({ data: json() }),
  })()

  await expect(stream.next()).rejects.toMatchObject({ name: 'ParseError', text: 'x' })
  await waitFor(() => server.cancelled.includes('/flood'))
})

it('gives pieces in order to calls that do not wait for each other', async () => {
  const stream = await get('/short')()
  const results = await Promise.all([stream.next(), stream.next(), stream.next(), stream.next()])

  expect(results.map(({ done }) => done)).toEqual([false, false, false, true])
})

it('keeps its place in the queue until it ends', async () => {
  limitRequests(1)
  const stream = await get('/endless')()
  const waiting = get('/short')()
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(server.received.map(({ url }) => url)).toEqual(['/endless'])
  await stream.return()

  expect(await collect(await waiting)).toHaveLength(3)
  limitRequests(10)
})

it('says how much has come', async () => {
  const loaded: number[] = []
  const onProgress = (progress: { loaded: number }) => void loaded.push(progress.loaded)
  await collect(await get('/short')(undefined, { onProgress }))

  expect(loaded.pop()).toBe(EVENT.length * 3)
})
