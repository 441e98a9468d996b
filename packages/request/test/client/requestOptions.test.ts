import { createClient, limitRequests, type Transport, type TransportRequest } from '@taro-query/request'
import { requestQueue } from '../../src/platform/requestQueue'

const sent: TransportRequest[] = []
const transport: Transport = async (request) => {
  sent.push(request)
  return { status: 200, headers: {}, body: '' }
}
const client = createClient({ baseURL: 'https://a.test', headers: { 'x-a': 'client', 'x-b': 'client' }, transport })
beforeEach(() => {
  sent.length = 0
})

it('takes headers, time-out, priority and platform options of the endpoint, and over them those of the call', async () => {
  const get = client.endpoint({
    method: 'GET',
    path: '/',
    headers: { 'X-B': 'endpoint', 'x-c': 'endpoint' },
    timeout: 500,
    priority: -1,
    taro: { enableHttp2: true, enableCache: true },
  })
  await get()
  expect(sent[0]).toMatchObject({
    headers: { 'x-a': 'client', 'x-b': 'endpoint', 'x-c': 'endpoint' },
    timeout: 500,
    priority: -1,
    taro: { enableHttp2: true, enableCache: true },
  })
  await get(undefined, { headers: { 'x-c': undefined }, timeout: 1_000, priority: 2, taro: { enableCache: false } })
  expect(sent[1]).toMatchObject({
    headers: { 'x-c': 'endpoint' },
    timeout: 1_000,
    priority: 2,
    taro: { enableHttp2: true, enableCache: false },
  })
})

it("tells an endpoint's priority, for whoever decides on a call's", () => {
  expect(client.endpoint({ method: 'GET', path: '/', priority: 3 }).priority).toBe(3)
  expect(client.endpoint({ method: 'GET', path: '/' }).priority).toBeUndefined()
})

it('refuses a time-out that is no positive number, before anything is sent', async () => {
  expect(() => client.endpoint({ method: 'GET', path: '/', timeout: 0 })).toThrow('got 0')
  const get = client.endpoint({ method: 'GET', path: '/' })
  await expect(get(undefined, { timeout: Number.NaN })).rejects.toThrow('got NaN')
  expect(sent).toEqual([])
})

it('counts the time-out from when the queue lets the request go', async () => {
  jest.useFakeTimers()
  try {
    const answers: (() => void)[] = []
    const slow: Transport = Object.assign(() => new Promise<never>(() => {}), {
      queue: (request, next) => new Promise((resolve) => answers.push(() => resolve(next(request)))),
    } satisfies Pick<Transport, 'queue'>)
    const get = createClient({ baseURL: 'https://a.test', transport: slow, timeout: 100 }).endpoint({
      method: 'GET',
      path: '/',
    })
    const failed = jest.fn()
    void get().catch(failed)
    await jest.advanceTimersByTimeAsync(60_000)
    expect(failed).not.toHaveBeenCalled()
    for (const answer of answers) answer()
    await jest.advanceTimersByTimeAsync(100)
    expect(failed).toHaveBeenCalledWith(expect.objectContaining({ name: 'TimeoutError' }))
  } finally {
    jest.useRealTimers()
  }
})

it('lets ten requests go at a time on WeChat, and as many as limitRequests says', () => {
  expect(requestQueue.limit).toBe(10)
  limitRequests(6)
  expect(requestQueue.limit).toBe(6)
  expect(() => limitRequests(0)).toThrow('a number from 1 on; got 0')
  limitRequests(10)
})
