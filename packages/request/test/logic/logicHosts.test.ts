import { rm } from 'node:fs/promises'
import { type LaunchLogicOptions, type LogicApp, launchLogic } from '@taro-query/simulator'
import { startServer, type TestServer, unusedURL } from '../server/startServer'
import { waitFor } from '../server/waitFor'
import { buildApp } from './buildApp'

// Taro's own Alipay and Douyin runtimes over simulated hosts, which reject in the words of those platforms.

const platforms = ['alipay', 'tt'] as const
const apps: Record<string, string> = {}
let server: TestServer
let app: LogicApp

beforeAll(async () => {
  for (const platform of platforms) apps[platform] = await buildApp(platform)
})
afterAll(() => Promise.all(Object.values(apps).map((dist) => rm(dist, { recursive: true }))))
beforeEach(async () => {
  server = await startServer({
    '/busy': (response) => response.writeHead(503, { 'X-Mixed-Case': 'Yes' }).end('{"message":"try later"}'),
    '/created': (response) => response.writeHead(201).end('{"id":1}'),
    '/text': (response) => response.end('<html>not json'),
    '/bom': (response) => response.end('\uFEFF{"bom":true}'),
    '/drop': (response) => response.destroy(),
    '/silent': () => {},
  })
})
afterEach(async () => {
  await server.close()
  await app.close()
})

const open = async (platform: LaunchLogicOptions['platform'], options: Partial<LaunchLogicOptions> = {}) => {
  const hosts = { 'https://api.example.com': server.baseURL }
  app = await launchLogic({ dist: String(apps[platform]), platform, hosts, ...options })
}
const call = (options: object) => app.evaluate(`getApp().call(${JSON.stringify(options)})`)

describe.each(platforms)('on %s', (platform) => {
  it('reads a response, also one with a byte order mark or a status that is not 200', async () => {
    await open(platform)

    expect(await call({ path: '/any' })).toMatchObject({ data: { url: '/any' } })
    expect(await call({ path: '/bom' })).toEqual({ data: { bom: true } })
    expect(await call({ path: '/created' })).toEqual({ data: { id: 1 } })
  })

  it('gives an HttpError with its status, headers and data, which interceptors see as a response', async () => {
    await open(platform)

    expect(await call({ path: '/busy', seen: true })).toMatchObject({
      name: 'HttpError',
      status: 503,
      trace: 'Yes',
      data: { message: 'try later' },
      retryable: true,
    })
    expect(app.evaluate('getApp().statuses')).toEqual([503])
  })

  it('gives a ParseError for what is no JSON', async () => {
    await open(platform)

    expect(await call({ path: '/text' })).toMatchObject({ name: 'ParseError', retryable: false })
  })

  it('times out, and drops the connection', async () => {
    await open(platform)

    expect(await call({ path: '/silent', timeout: 50 })).toMatchObject({ name: 'TimeoutError', retryable: true })
    await waitFor(() => server.cancelled.includes('/silent'))
  })

  it('aborts, and drops the connection', async () => {
    await open(platform)

    expect(await call({ path: '/silent', abortAfter: 50 })).toMatchObject({ name: 'AbortError' })
    await waitFor(() => server.cancelled.includes('/silent'))
  })

  it('gives a NetworkError when offline, when nothing listens and when the connection breaks', async () => {
    await open(platform, {
      hosts: { 'https://api.example.com': server.baseURL, 'https://b.example.com': await unusedURL() },
    })
    const broken = { name: 'NetworkError', retryable: true }

    expect(await call({ path: '/drop' })).toMatchObject(broken)
    expect(await call({ baseURL: 'https://b.example.com', path: '/' })).toMatchObject(broken)
    app.setNetwork('none')
    expect(await call({ path: '/any' })).toMatchObject(broken)
  })

  it('gives a DomainError that says where the host is to be added', async () => {
    await open(platform)
    const refused = (await call({ baseURL: 'https://other.example.com', path: '/' })) as { message: string }

    expect(refused).toMatchObject({ name: 'DomainError', retryable: false })
    expect(refused.message).toContain('other.example.com')
    expect(refused.message).toContain({ alipay: 'open.alipay.com', tt: 'open-douyin.com' }[platform])
    expect(server.received).toEqual([])
  })
})

it('sends PATCH on Douyin; on Alipay it is a NetworkError that no second attempt changes', async () => {
  await open('tt')
  expect(await call({ path: '/any', method: 'PATCH' })).toMatchObject({ data: { method: 'PATCH' } })
  await app.close()

  await open('alipay')
  expect(await call({ path: '/any', method: 'PATCH' })).toMatchObject({ name: 'NetworkError', retryable: false })
})

it('gives an InterruptedError on Douyin for a request in the background', async () => {
  await open('tt', { backgroundGrace: 10 })
  await app.hide()
  await new Promise((resolve) => setTimeout(resolve, 30))

  expect(await call({ path: '/any' })).toMatchObject({ name: 'InterruptedError', retryable: true })
})
