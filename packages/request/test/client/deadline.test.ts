import { createClient, InterruptedError, type Transport } from '@taro-query/request'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const SILENT: Transport = () => new Promise(() => {})

const call = (transport: Transport, timeout?: number) =>
  createClient({ baseURL: 'https://a.test', transport, ...(timeout !== undefined && { timeout }) }).endpoint({
    method: 'GET',
    path: '/',
  })()

it('gives an attempt ten seconds', async () => {
  const pending = call(SILENT).catch((error) => error)
  await jest.advanceTimersByTimeAsync(9_999)
  expect(jest.getTimerCount()).toBe(1)
  await jest.advanceTimersByTimeAsync(1)

  expect(await pending).toMatchObject({
    name: 'TimeoutError',
    message: 'GET https://a.test/ timed out after 10000 ms',
  })
})

it('counts from when the attempt starts, not from when the call does', async () => {
  const client = createClient({
    baseURL: 'https://a.test',
    transport: SILENT,
    timeout: 100,
    interceptors: [
      async (request, next) => {
        await new Promise((resolve) => setTimeout(resolve, 60_000))
        return next(request)
      },
    ],
  })
  const failed = jest.fn()
  void client.endpoint({ method: 'GET', path: '/' })().catch(failed)
  await jest.advanceTimersByTimeAsync(60_099)
  expect(failed).not.toHaveBeenCalled()
  await jest.advanceTimersByTimeAsync(1)

  expect(failed).toHaveBeenCalledWith(expect.objectContaining({ name: 'TimeoutError' }))
})

it('tells the transport to stop', async () => {
  const stopped = jest.fn()
  const transport: Transport = ({ signal }) => new Promise(() => signal.addEventListener('abort', stopped))
  const pending = call(transport, 50).catch((error) => error)
  await jest.advanceTimersByTimeAsync(50)

  expect(await pending).toMatchObject({ name: 'TimeoutError' })
  expect(stopped).toHaveBeenCalledTimes(1)
})

it('has no timer left once the response came', async () => {
  await call(async () => ({ status: 200, headers: {}, body: '' }))

  expect(jest.getTimerCount()).toBe(0)
})

it('has no limit at all with Infinity', async () => {
  void call(SILENT, Number.POSITIVE_INFINITY).catch(() => {})
  await jest.advanceTimersByTimeAsync(0)

  expect(jest.getTimerCount()).toBe(0)
})

it('hears what the platform has to say before it times out a request that slept in the background', async () => {
  // The app is suspended for a minute. On its return the timer runs first, then the platform's callback.
  const transport: Transport = (request) =>
    new Promise((_, reject) => setTimeout(() => reject(new InterruptedError(request)), 10_001))
  const pending = call(transport).catch((error) => error)
  await jest.advanceTimersByTimeAsync(0)
  jest.setSystemTime(Date.now() + 60_000)
  await jest.advanceTimersByTimeAsync(10_300)

  expect(await pending).toMatchObject({ name: 'InterruptedError', retryable: true })
})

it('times out a request that slept in the background if the platform says nothing', async () => {
  const pending = call(SILENT).catch((error) => error)
  await jest.advanceTimersByTimeAsync(0)
  jest.setSystemTime(Date.now() + 60_000)
  await jest.advanceTimersByTimeAsync(10_300)

  expect(await pending).toMatchObject({ name: 'TimeoutError' })
})

it('counts anew whenever the transport says how far it is', async () => {
  const failed = jest.fn()
  const transport: Transport = ({ onProgress }) =>
    new Promise(() => {
      for (const delay of [80, 160, 240]) setTimeout(() => onProgress?.({ loaded: delay }), delay)
    })
  void call(transport, 100).catch(failed)
  await jest.advanceTimersByTimeAsync(339)
  expect(failed).not.toHaveBeenCalled()
  await jest.advanceTimersByTimeAsync(1)

  expect(failed).toHaveBeenCalledWith(expect.objectContaining({ name: 'TimeoutError', timeout: 100 }))
})

it('hears nothing more of an attempt that is over, and starts no timer for it', async () => {
  const heard = jest.fn()
  let tell: Parameters<Transport>[0]['onProgress'] | undefined
  const transport: Transport = async ({ onProgress }) => {
    tell = onProgress
    return { status: 200, headers: {}, body: '' }
  }
  await createClient({ baseURL: 'https://a.test', transport }).endpoint({
    method: 'GET',
    path: '/',
    onProgress: heard,
  })()
  tell?.({ loaded: 1 })

  expect(heard).not.toHaveBeenCalled()
  expect(jest.getTimerCount()).toBe(0)
})
