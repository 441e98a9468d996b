import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'

const CLOUD = join(__dirname, 'apps/cloud')
let app: App
let server: Server | undefined

const open = async (cloud: LaunchOptions['cloud'] = {}, more: Partial<LaunchOptions> = {}) => {
  const functions = join(CLOUD, 'cloudfunctions')
  app = await launch({ dist: join(CLOUD, 'miniprogram'), cloud: { functions, ...cloud }, ...more })
  await app.waitFor(() => app.text() !== 'adding')
}
afterEach(async () => {
  server?.close()
  server = undefined
  await app.close()
})

interface Outcome {
  result?: unknown
  requestID?: string
  errMsg?: string
  errCode?: number
  statusCode?: number
  data?: unknown
}
/** Calls `wx.cloud` in the app; what it fails with comes back as well. `options` is source text. */
const call = (options: string, api = 'callFunction') =>
  app.evaluate(`wx.cloud.${api}(${options}).catch((error) => error)`) as Promise<Outcome>

it('runs a cloud function in a process of its own, and shows what it gave', async () => {
  await open()
  expect(app.text()).toBe('3')
  expect(app.cloudCalls).toMatchObject([
    {
      api: 'callFunction',
      name: 'add',
      env: 'test-1',
      body: '{"left":1,"right":2}',
      result: { sum: 3, calls: 1 },
      errMsg: 'cloud.callFunction:ok',
    },
  ])
  expect(app.requests).toEqual([])
  expect(app.console).toMatchObject([{ level: 'log', text: '[cloud add] adding 1 2' }])
})

it('keeps the process for the next call', async () => {
  await open()
  const { result, requestID, errMsg } = await call(`{ name: 'add', data: { left: 2, right: 2 } }`)
  expect(result).toEqual({ sum: 4, calls: 2 })
  expect([requestID, errMsg]).toEqual([expect.any(String), 'cloud.callFunction:ok'])
})

it('runs calls at once in processes of their own', async () => {
  await open()
  const [one, other] = await Promise.all([
    call(`{ name: 'slow', data: { milliseconds: 50 } }`),
    call(`{ name: 'slow', data: { milliseconds: 50 } }`),
  ])
  expect(one?.result).not.toBe(other?.result)
})

it('tells the function who calls', async () => {
  await open({ openid: 'ann' })
  const { result } = await call(`{ name: 'whoami' }`)
  expect(result).toEqual({
    OPENID: 'ann',
    APPID: 'touristappid',
    ENV: 'test-1',
    SOURCE: 'wx_client',
    REQUEST_ID: expect.any(String),
  })
})

it('gives the function its environment variables, and the app none of them', async () => {
  await open({ envVariables: { STOCK_KEY: 'a1' } })
  expect(await call(`{ name: 'variable', data: { name: 'STOCK_KEY' } }`)).toMatchObject({ result: 'a1' })
  expect(app.evaluate('typeof process')).toBe('undefined')
})

it('says which part of wx-server-sdk the stand-in lacks', async () => {
  await open()
  const { errCode, errMsg } = await call(`{ name: 'whoami', data: { method: 'database' } }`)
  expect(errCode).toBe(-404011)
  expect(errMsg).toContain('error code -504002, error message Error: wx-server-sdk: "database" is not simulated.')
})

it('loads a function as its package.json says', async () => {
  await open()
  expect(await call(`{ name: 'esm' }`)).toMatchObject({ result: 'from a module' })
})

it('gives bytes as JSON has them', async () => {
  await open()
  expect((await call(`{ name: 'bytes' }`)).result).toEqual({ data: { type: 'Buffer', data: [104, 105] } })
})

it('fails with what the function threw, and shows what it printed', async () => {
  await open()
  const { errCode, errMsg, ...rest } = await call(`{ name: 'throws' }`)
  expect(errCode).toBe(-404011)
  expect(errMsg).toMatch(
    /^cloud\.callFunction:fail requestID \S+, cloud function service error code -504002, error message Error: no stock; at cloud\.callFunction api;$/,
  )
  expect(rest).not.toHaveProperty('errno')
  expect(app.console.at(-1)).toMatchObject({ level: 'warn', text: '[cloud throws] about to fail' })
  expect(app.cloudCalls.at(-1)).toMatchObject({ errCode, errMsg })
})

it('fails when the function’s process ends, and starts another for the next call', async () => {
  await open()
  const { errMsg } = await call(`{ name: 'throws', data: { later: true } }`)
  expect(errMsg).toContain('nobody catches this')
  expect((await call(`{ name: 'throws' }`)).errMsg).toContain('Error: no stock')
})

it('keeps the wire to the process to itself', async () => {
  await open()
  expect(await call(`{ name: 'talks' }`)).toMatchObject({ result: 'undefined' })
})

it.each(['../cloudfunctions/add', './add', 'add/', '', '__proto__', '/etc'])(
  'finds no function by the path %p',
  async (name) => {
    await open()
    const { errMsg } = await call(JSON.stringify({ name }))
    expect(errMsg).toContain('error code -501000')
  },
)

it('ends a function that takes too long', async () => {
  await open({ functionTimeout: 50 })
  const { errCode, errMsg } = await call(`{ name: 'slow', data: { milliseconds: 5000 } }`)
  expect(errCode).toBe(-404011)
  expect(errMsg).toContain('error code -504003, error message Invoking task timed out after 0.05 seconds')
  expect(await call(`{ name: 'slow', data: { milliseconds: 0 } }`)).toMatchObject({ result: expect.any(Number) })
})

it('says which function is not there', async () => {
  await open()
  const { errCode, errMsg } = await call(`{ name: 'none' }`)
  expect(errCode).toBe(-404011)
  expect(errMsg).toContain('error code -501000, error message FunctionName parameter could not be found.')
  expect(app.console.at(-1)?.text).toContain('There is no cloud function "none" in ')
})

it('throws when nobody called wx.cloud.init', async () => {
  await open()
  const thrown = app.evaluate(`(() => {
    try { new wx.cloud.Cloud({ resourceEnv: 'other' }).callFunction({ name: 'add' }) } catch (error) { return error }
  })()`)
  expect(thrown).toMatchObject({ errCode: -1, errMsg: expect.stringContaining("Cloud API isn't enabled") })
})

it('has an instance for another environment', async () => {
  await open()
  const { result } = (await app.evaluate(`(async () => {
    const other = new wx.cloud.Cloud({ resourceEnv: 'other' })
    await other.init()
    return other.callFunction({ name: 'whoami' })
  })()`)) as Outcome
  expect(result).toMatchObject({ ENV: 'other' })
})

it('refuses a folder that is not there, and a container without an address', async () => {
  await open()
  await expect(open({ functionTimeout: Number.NaN })).rejects.toThrow('cloud.functionTimeout: NaN is no number')
  await expect(open({ functions: 'none' })).rejects.toThrow('cloud.functions: there is no folder ')
  await expect(open({ containers: { books: '4000' } })).rejects.toThrow('cloud.containers.books: "4000" is no origin')
})

it('says by name what of the cloud is not simulated', async () => {
  await open()
  expect(() => app.evaluate('wx.cloud.database()')).toThrow('wx.cloud.database is not simulated')
})

describe('a container', () => {
  const received: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = []
  const serve = async (options: Partial<LaunchOptions> = {}) => {
    received.length = 0
    server = createServer(async (request, response) => {
      const { method = '', url = '', headers } = request
      received.push({ method, url, headers, body: await text(request) })
      if (url === '/big') response.end('x'.repeat(1_000 * 1024 + 1))
      else if (url !== '/never') response.writeHead(404, { 'content-type': 'application/json' }).end('{"books":[]}')
    })
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await open({ containers: { books: `http://127.0.0.1:${port}` } }, options)
  }
  const container = (options: string) => call(`{ header: { 'X-WX-SERVICE': 'books' }, ...${options} }`, 'callContainer')

  it('is a real server, which hears who calls, and succeeds with any status', async () => {
    await serve()
    const outcome = await container(`{ path: '/books?page=1', method: 'POST', data: { title: '红' } }`)
    expect(outcome).toMatchObject({ statusCode: 404, data: { books: [] }, errMsg: 'cloud.callContainer:ok' })
    expect(received).toMatchObject([{ method: 'POST', url: '/books?page=1', body: '{"title":"红"}' }])
    expect(received[0]?.headers).toMatchObject({
      'x-wx-openid': 'openid',
      'x-wx-service': 'books',
      'x-wx-env': 'test-1',
    })
    expect(app.cloudCalls.at(-1)).toMatchObject({
      api: 'callContainer',
      name: 'books',
      path: '/books?page=1',
      status: 404,
    })
  })

  it('must be named', async () => {
    await serve()
    const { errCode, errMsg } = await call(`{ path: '/', header: { 'X-WX-SERVICE': 'none' } }`, 'callContainer')
    expect([errCode, errMsg]).toEqual([-501009, expect.stringContaining('there is no container "none"')])
  })

  it('takes and gives so much', async () => {
    await serve()
    const sent = await container(`{ path: '/', method: 'POST', data: 'x'.repeat(100 * 1024 + 1) }`)
    expect(sent.errMsg).toContain('the request is bigger than 100 KiB of text')
    expect((await container(`{ path: '/big' }`)).errMsg).toContain('the response is bigger than 1000 KiB')
  })

  it('has a time-out', async () => {
    await serve()
    expect(await container(`{ path: '/never', timeout: 30 }`)).toMatchObject({ errCode: -501002 })
  })
})
