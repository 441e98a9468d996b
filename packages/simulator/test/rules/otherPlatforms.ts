import { join } from 'node:path'
import { type LaunchLogicOptions, type LogicApp, launchLogic } from '@taro-query/simulator'
import { type BookServer, startBookServer } from '../support/bookServer'
import type { RuleSheet } from './rule'

const REQUEST = 'opendocs.alipay.com/mini/api/owycmh'
const STORAGE = 'opendocs.alipay.com/mini/api/eocm6v'
const TYPINGS = '@mini-types/my'
const TT_REQUEST = 'developer.open-douyin.com: mini-app/develop/api/network/http/tt-request'
const TT_NETWORK = 'developer.open-douyin.com: mini-app/develop/api/network/network'
const API = 'https://api.example.com'

interface Result {
  outcome: 'success' | 'fail'
  error?: number
  errorMessage?: string
  errMsg?: string
  status?: number
  statusCode?: number
  headers?: Record<string, string>
  header?: Record<string, string>
  data?: unknown
}
interface Running {
  app: LogicApp
  server: BookServer
  /** `my.request` or `tt.request`; `options` is source text. */
  request(options: string): Promise<Result>
}

const withApp =
  (platform: LaunchLogicOptions['platform']) =>
  (check: (running: Running) => Promise<unknown>, options: Partial<LaunchLogicOptions> = {}) =>
  async (): Promise<void> => {
    const server = await startBookServer()
    const dist = join(__dirname, '../apps', platform === 'alipay' ? 'alipay-plain' : 'douyin-plain')
    const path = 'pages/detail/index'
    const app = await launchLogic({ dist, platform, path, hosts: { [API]: server.url }, ...options })
    const api = platform === 'alipay' ? 'my' : 'tt'
    const request = (source: string): Promise<Result> =>
      app.evaluate(`new Promise((resolve) => ${api}.request({
        ...${source},
        success: (result) => resolve({ outcome: 'success', ...result }),
        fail: (result) => resolve({ outcome: 'fail', ...result }),
      }))`) as Promise<Result>
    try {
      await check({ app, server, request })
    } finally {
      await server.close()
      await app.close()
    }
  }
const alipay = withApp('alipay')
const douyin = withApp('tt')

export const sheet: RuleSheet = {
  title: 'Alipay and Douyin',
  rules: [
    {
      says: 'Alipay gives a response as status and headers, and as statusCode and header too.',
      source: TYPINGS,
      holds: alipay(async ({ request }) => {
        const result = await request(`{ url: '${API}/books' }`)
        expect(result).toMatchObject({ outcome: 'success', status: 200, statusCode: 200 })
        expect(result.headers).toEqual(result.header)
        expect(result.headers?.['content-type']).toBe('application/json')
      }),
    },
    {
      says: 'Alipay fails for a status that is not 2xx: error 19, with status, data and headers.',
      source: TYPINGS,
      holds: alipay(async ({ request }) => {
        const { headers, ...result } = await request(`{ url: '${API}/broken' }`)
        expect(result).toMatchObject({ outcome: 'fail', error: 19, errorMessage: 'http status error', status: 500 })
        expect([result.data, headers?.['x-mixed-case']]).toEqual([{ error: 'broken' }, 'Yes'])
      }),
    },
    {
      says: 'Alipay fails with error 14 for a body that is no JSON, a byte order mark included.',
      source: REQUEST,
      holds: alipay(async ({ request }) => {
        const result = await request(`{ url: '${API}/text' }`)
        expect(result).toMatchObject({ outcome: 'fail', error: 14, errorMessage: 'JSON parse data error' })
        expect(await request(`{ url: '${API}/text', dataType: 'text' }`)).toMatchObject({ data: '\ufeffnot {json' })
      }),
    },
    {
      says: 'Alipay gives bytes by dataType: arraybuffer, or base64 as a data URI. responseType does nothing.',
      source: REQUEST,
      holds: alipay(async ({ request }) => {
        const bytes = await request(`{ url: '${API}/books', dataType: 'arraybuffer' }`)
        expect(String.fromCharCode(...new Uint8Array(bytes.data as ArrayBuffer))).toContain('Water Margin')
        const { data } = await request(`{ url: '${API}/books', dataType: 'base64' }`)
        expect(data).toMatch(/^data:application\/json;base64,[\w+/]+=*$/)
        const ignored = await request(`{ url: '${API}/books', responseType: 'arraybuffer' }`)
        expect(ignored.data).toHaveLength(2)
      }),
    },
    {
      says: 'Alipay’s request that is aborted fails with error 9.',
      source: REQUEST,
      holds: alipay(async ({ app, server }) => {
        const ended = app.evaluate(`new Promise((resolve) => {
          const task = my.request({ url: '${API}/hold', fail: resolve })
          setTimeout(() => task.abort(), 20)
        })`)
        expect(await ended).toEqual({ error: 9, errorMessage: 'request:fail abort' })
        await server.holds(0)
      }),
    },
    {
      says: 'Alipay’s request that takes longer than its timeout fails with error 13.',
      source: REQUEST,
      holds: alipay(async ({ request }) => {
        expect(await request(`{ url: '${API}/hold', timeout: 20 }`)).toMatchObject({ outcome: 'fail', error: 13 })
      }),
    },
    {
      says: 'Alipay’s request without a network, or to a server that does not answer, fails with error 12.',
      source: REQUEST,
      holds: alipay(async ({ app, request }) => {
        expect(await request(`{ url: '${API}/drop' }`)).toMatchObject({ outcome: 'fail', error: 12 })
        app.setNetwork('none')
        expect(await request(`{ url: '${API}/books' }`)).toMatchObject({ outcome: 'fail', error: 12 })
      }),
    },
    {
      says: 'Alipay’s request to a host that is not listed, or over http, fails with error 4.',
      source: REQUEST,
      holds: alipay(async ({ request, server }) => {
        expect(await request(`{ url: 'https://other.example.com/books' }`)).toMatchObject({ outcome: 'fail', error: 4 })
        expect(await request(`{ url: 'http://api.example.com/books' }`)).toMatchObject({ outcome: 'fail', error: 4 })
        expect(server.received).toEqual([])
      }),
    },
    {
      says: 'Alipay refuses a header that is no string, and a method that it does not list, PATCH among them.',
      source: `${REQUEST}; ${TYPINGS}`,
      holds: alipay(async ({ request }) => {
        expect(await request(`{ url: '${API}/books', headers: { a: 1 } }`)).toMatchObject({ outcome: 'fail', error: 2 })
        expect(await request(`{ url: '${API}/books', method: 'PATCH' }`)).toMatchObject({ outcome: 'fail', error: 2 })
      }),
    },
    {
      says: 'On Alipay a cookie goes out with enableCookie only, the referer never.',
      source: REQUEST,
      holds: alipay(async ({ request, server }) => {
        await request(`{ url: '${API}/books', headers: { Cookie: 'a=1', Referer: 'x' } }`)
        await request(`{ url: '${API}/books', headers: { Cookie: 'a=1' }, enableCookie: true }`)
        const [first, second] = server.received
        expect(first?.headers).not.toHaveProperty('cookie')
        expect(first?.headers.referer).not.toBe('x')
        expect(second?.headers.cookie).toBe('a=1')
      }),
    },
    {
      says: 'Alipay sends data as a query on GET, as JSON by default, as a form when the content-type says so.',
      source: REQUEST,
      holds: alipay(async ({ request, server }) => {
        const form = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`
        await request(`{ url: '${API}/books', data: { a: '1 2' } }`)
        await request(`{ url: '${API}/echo', method: 'POST', data: { a: '1 2' } }`)
        await request(`{ url: '${API}/echo', method: 'POST', data: { a: '1 2' }, ${form} }`)
        expect(server.received.map(({ url, body }) => [url, body])).toEqual([
          ['/books?a=1%202', ''],
          ['/echo', '{"a":"1 2"}'],
          ['/echo', 'a=1%202'],
        ])
      }),
    },
    {
      says: 'Alipay’s my.httpRequest, which DingTalk has alone, sends a form by default.',
      source: 'w3cschool.cn/aliminiapp (2018 copy of my.httpRequest)',
      holds: alipay(async ({ app, server }) => {
        await app.evaluate(`my.httpRequest({ url: '${API}/echo', method: 'POST', data: { a: '1 2' } })`)
        expect(server.received[0]?.body).toBe('a=1%202')
      }),
    },
    {
      says: 'Alipay’s getStorageSync takes { key } and gives { data }; 200 KB fit under one key, 10 MB in all.',
      source: STORAGE,
      holds: alipay(async ({ app }) => {
        app.evaluate(`my.setStorageSync({ key: 'a', data: { list: [1] } })`)
        expect(app.evaluate(`my.getStorageSync({ key: 'a' })`)).toEqual({ data: { list: [1] }, success: true })
        expect(app.evaluate(`my.getStorageSync({ key: 'b' }).data`)).toBe(null)
        const fill = (key: string, bytes: number) =>
          app.evaluate(`my.setStorage({ key: '${key}', data: 'x'.repeat(${bytes}) }).catch(({ error }) => error)`)
        expect(await fill('big', 200 * 1024)).toBe(14)
        for (let key = 0; key < 51; key++) await fill(`k${key}`, 199 * 1024)
        expect(await fill('last', 199 * 1024)).toBe(12)
      }),
    },
    {
      says: 'Alipay names networks in capitals, and none NOTREACHABLE.',
      source: TYPINGS,
      holds: alipay(async ({ app }) => {
        expect(await app.evaluate('my.getNetworkType()')).toEqual({ networkAvailable: true, networkType: 'WIFI' })
        app.setNetwork('none')
        const offline = { networkAvailable: false, networkType: 'NOTREACHABLE' }
        expect(await app.evaluate('my.getNetworkType()')).toEqual(offline)
      }),
    },
    {
      says: 'Douyin’s request succeeds with any status.',
      source: TT_NETWORK,
      holds: douyin(async ({ request }) => {
        const result = await request(`{ url: '${API}/broken' }`)
        expect(result).toMatchObject({ outcome: 'success', statusCode: 500, errMsg: 'request:ok' })
      }),
    },
    {
      says: 'Douyin sends PATCH, with its data in the body as POST and PUT; other methods have it in the query.',
      source: '@douyin-microapp/typings',
      holds: douyin(async ({ request, server }) => {
        await request(`{ url: '${API}/echo', method: 'PATCH', data: { a: 1 } }`)
        await request(`{ url: '${API}/echo', method: 'DELETE', data: { a: 1 } }`)
        expect(server.received.map(({ method, url, body }) => [method, url, body])).toEqual([
          ['PATCH', '/echo', '{"a":1}'],
          ['DELETE', '/echo?a=1', ''],
        ])
      }),
    },
    {
      says: 'Douyin’s referer is its own, and neither that nor the user agent can be set.',
      source: TT_NETWORK,
      holds: douyin(async ({ request, server }) => {
        await request(`{ url: '${API}/books', header: { Referer: 'x', 'User-Agent': 'mine' } }`)
        const { headers } = server.received[0] ?? {}
        expect(headers?.referer).toMatch(/^https:\/\/tmaservice\.developer\.toutiao\.com\/\?appid=/)
        expect(headers?.['user-agent']).not.toBe('mine')
      }),
    },
    {
      says: 'Douyin joins cookies into one text, under a name in lower case.',
      source: TT_NETWORK,
      holds: douyin(async ({ request }) => {
        const { header } = await request(`{ url: '${API}/cookies' }`)
        expect(header?.['set-cookie']).toBe('a=1,b=2; Path=/')
      }),
    },
    {
      says: 'Douyin’s requests fail with "app in background" 5 s after the app went there.',
      source: TT_NETWORK,
      holds: douyin(
        async ({ app, request }) => {
          await app.hide()
          expect(await request(`{ url: '${API}/books' }`)).toMatchObject({ outcome: 'success' })
          await new Promise((resolve) => setTimeout(resolve, 60))
          const late = await request(`{ url: '${API}/books' }`)
          expect(late).toMatchObject({ outcome: 'fail', errMsg: 'request:fail app in background' })
          await app.show()
          expect(await request(`{ url: '${API}/books' }`)).toMatchObject({ outcome: 'success' })
        },
        { backgroundGrace: 50 },
      ),
    },
    {
      says: 'Douyin’s requests have a timeout.',
      source: TT_REQUEST,
      holds: douyin(async ({ request }) => {
        expect(await request(`{ url: '${API}/hold', timeout: 20 }`)).toMatchObject({ outcome: 'fail' })
      }),
    },
  ],
  notSimulated: [
    'Alipay: the view. An app runs logic only, and its components are not made.',
    'Alipay: error 1 of a request whose page was left; requests go on.',
    'Alipay: errors 15, 20 and 23; a certificate that fails is error 12 here, 14 or 19 on a phone.',
    'Alipay: `errorMessage` is documented for errors 9, 14 and 19 only; of the others it is the table’s description.',
    'Alipay: the referer, of which two pages say different things; none is sent.',
    'Alipay: `$spliceData`, `$batchedUpdates`, `Mixin` and the life of the app in the background.',
    'Douyin: the view. An app runs logic only, and its components are not made.',
    'Douyin: `errNo`, `errorCode` and `errorType`; the texts after `request:fail` other than "app in background".',
    'Douyin: http in test versions. A listed origin is https; switch `rules.domains` off for others.',
    'Douyin and Alipay: a limit of requests at a time, as none is documented for mini programs.',
    'Baidu, QQ and JD.',
  ],
}
