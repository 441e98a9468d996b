import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'
import type { RuleSheet } from './rule'

const CALL_FUNCTION = 'wxcloudservice/wxcloud/reference-sdk-api/functions/Cloud.callFunction'
const ERRORS = 'wxcloud/reference/errcode'
const CONTAINER = 'wxcloudrun/src/development/call'
const CLOUD = join(__dirname, '../apps/cloud')

interface Outcome {
  result?: unknown
  requestID?: string
  errMsg?: string
  errCode?: number
  statusCode?: number
}
type Call = (options: string, api?: string) => Promise<Outcome>

const inApp = (check: (app: App, call: Call) => Promise<unknown>, options: Partial<LaunchOptions> = {}) => {
  return async (): Promise<void> => {
    const cloud = { functions: join(CLOUD, 'cloudfunctions'), ...options.cloud }
    const app = await launch({ dist: join(CLOUD, 'miniprogram'), ...options, cloud })
    await app.findByText('3')
    const call: Call = (source, api = 'callFunction') =>
      app.evaluate(`wx.cloud.${api}(${source}).catch((error) => error)`) as Promise<Outcome>
    await check(app, call)
    await app.close()
  }
}
const withContainer = async (server: Server, check: (call: Call, app: App) => Promise<unknown>): Promise<void> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const containers = { books: `http://127.0.0.1:${port}` }
  const container = `path: '/', header: { 'X-WX-SERVICE': 'books' }`
  try {
    await inApp((app, call) => check((more) => call(`{ ${container}, ...${more} }`, 'callContainer'), app), {
      cloud: { containers },
      domains: [],
    })()
  } finally {
    server.close()
  }
}
const failingContainer = (body: string, check: (call: Call) => Promise<unknown>) => () =>
  withContainer(
    createServer((_, response) => response.writeHead(500).end(body)),
    check,
  )

export const sheet: RuleSheet = {
  title: 'The cloud',
  rules: [
    {
      says: 'callFunction gives what the function gave as result, and a requestID.',
      source: CALL_FUNCTION,
      holds: inApp(async (_, call) => {
        const { result, requestID } = await call(`{ name: 'add', data: { left: 2, right: 3 } }`)
        expect([result, requestID]).toEqual([{ sum: 5, calls: 2 }, expect.any(String)])
      }),
    },
    {
      says: 'Bytes in a function’s result arrive as { type: "Buffer", data: [numbers] }.',
      source: CALL_FUNCTION,
      holds: inApp(async (_, call) => {
        expect(await call(`{ name: 'bytes' }`)).toMatchObject({
          result: { data: { type: 'Buffer', data: [104, 105] } },
        })
      }),
    },
    {
      says: 'A function that throws fails with errCode -404011, and without errno.',
      source: ERRORS,
      holds: inApp(async (_, call) => {
        const outcome = await call(`{ name: 'throws' }`)
        expect(outcome).toMatchObject({ errCode: -404011, errMsg: expect.stringContaining('no stock') })
        expect(outcome).not.toHaveProperty('errno')
      }),
    },
    {
      says: 'A function that takes longer than its timeout is ended.',
      source: 'doc/oplatform/Third-party_Platforms/2.0/api/cloudbase/common/uploadFuncConfig',
      holds: inApp(
        async (_, call) => {
          const { errMsg } = await call(`{ name: 'slow', data: { milliseconds: 60000 } }`)
          expect(errMsg).toContain('Invoking task timed out after 0.5 seconds')
        },
        { cloud: { functionTimeout: 500 } },
      ),
    },
    {
      says: 'A function’s environment says who calls, its context how long it has.',
      source: 'wx-server-sdk 4.0.2, getWXContext; cloud.tencent.com/document/product/583/9210',
      holds: inApp(
        async (_, call) => {
          const { result } = await call(`{ name: 'environment' }`)
          expect(result).toEqual({
            call: { keys: ['WX_APPID', 'WX_OPENID'], openid: 'ann', env: 'test-1', source: 'wx_client' },
            limit: 2_000,
          })
        },
        { cloud: { openid: 'ann', functionTimeout: 2_000 } },
      ),
    },
    {
      says: 'Neither the trusted domains nor the limit of ten requests hold for the cloud.',
      source: 'framework/ability/network',
      holds: async () => {
        // It answers when eleven wait.
        const waiting: ServerResponse[] = []
        const server = createServer((_, response) => {
          if (waiting.push(response) === 11) for (const each of waiting) each.end('{}')
        })
        await withContainer(server, async (call, app) => {
          const calls = await Promise.all(Array.from({ length: 11 }, () => call('{}')))
          expect(calls.map(({ statusCode }) => statusCode)).toEqual(Array(11).fill(200))
          expect(app.requests).toEqual([])
        })
      },
    },
    {
      says: 'A container’s response succeeds with any status.',
      source: CONTAINER,
      holds: failingContainer('{}', async (call) => {
        expect(await call('{}')).toMatchObject({ statusCode: 500, errMsg: 'cloud.callContainer:ok' })
      }),
    },
    {
      says: 'A container takes at most 100 KiB of text.',
      source: CONTAINER,
      holds: failingContainer('{}', async (call) => {
        expect(await call(`{ method: 'POST', data: 'x'.repeat(100 * 1024) }`)).toMatchObject({ statusCode: 500 })
        const { errMsg } = await call(`{ method: 'POST', data: 'x'.repeat(100 * 1024 + 1) }`)
        expect(errMsg).toContain('bigger than 100 KiB')
      }),
    },
    {
      says: 'A container takes at most 20 MiB of bytes.',
      source: CONTAINER,
      holds: failingContainer('{}', async (call) => {
        const { errMsg } = await call(`{ method: 'POST', data: new ArrayBuffer(20 * 1024 * 1024 + 1) }`)
        expect(errMsg).toContain('bigger than 20 MiB')
      }),
    },
    {
      says: 'A container gives at most 1000 KiB.',
      source: CONTAINER,
      holds: failingContainer('x'.repeat(1_000 * 1024 + 1), async (call) => {
        expect((await call('{}')).errMsg).toContain('bigger than 1000 KiB')
      }),
    },
    {
      says: 'A call before init throws errCode -1.',
      source: 'wxcloud/guide/init',
      holds: inApp(async (app) => {
        const thrown = app.evaluate(`(() => {
          try { new wx.cloud.Cloud().callFunction({ name: 'add' }) } catch (error) { return error }
        })()`)
        expect(thrown).toMatchObject({ errCode: -1 })
      }),
    },
  ],
  notSimulated: [
    'Cloud: the data base, the files and `connectContainer`; they say so by name.',
    'Cloud: `wx-server-sdk` beyond `init`, `getWXContext` and `DYNAMIC_CURRENT_ENV`, unless the function installed it.',
    'Cloud: `wx.cloud.CDN` for data above 100 KB; 6 MB of JSON are the limit each way.',
    'Cloud: the quotas (-501003, -501004), polling (-404010, -404012) and the memory of a function.',
    'Cloud: the Node version of the cloud; functions run in the Node that runs the simulator.',
    'Cloud: what WeChat says offline, and beyond the limits of a container; the errors’ texts are the simulator’s own.',
  ],
}
