import { join } from 'node:path'
import { inNetwork } from '../support/inNetwork'
import type { RuleSheet } from './rule'

const PAGE = 'framework/ability/network'
const REQUEST = 'api/network/request/wx.request'

export const sheet: RuleSheet = {
  title: 'Network',
  rules: [
    {
      says: 'The method is one of eight; PATCH is not among them.',
      source: REQUEST,
      holds: () =>
        inNetwork(async ({ call, server }) => {
          expect(await call(`{ method: 'TRACE' }`)).toMatchObject({ outcome: 'success' })
          expect(await call(`{ method: 'PATCH' }`)).toMatchObject({ errno: 1001 })
          expect(server.received.map(({ method }) => method)).toEqual(['TRACE'])
        }),
    },
    {
      says: 'The content-type is JSON by default, and the referer is WeChat’s, whatever the app says.',
      source: PAGE,
      holds: () =>
        inNetwork(
          async ({ call, server }) => {
            await call(`{ header: { Referer: 'mine' }, timeout: 4_000 }`)
            expect(server.received[0]?.headers).toMatchObject({
              'content-type': 'application/json',
              referer: 'https://servicewechat.com/wx0123456789abcdef/devtools/page-frame.html',
            })
          },
          { dist: join(__dirname, '../apps/network'), path: 'pages/index/index' },
        ),
    },
    {
      says: 'Data is a query on GET, JSON on POST, or a form by its content-type.',
      source: REQUEST,
      holds: () =>
        inNetwork(async ({ call, server }) => {
          await call(`{ data: { a: '1 2' } }`)
          await call(`{ method: 'POST', data: { a: '1 2' } }`)
          const form = `{ 'content-type': 'application/x-www-form-urlencoded' }`
          await call(`{ method: 'POST', data: { a: '1 2' }, header: ${form} }`)
          expect(server.received.map(({ url, body }) => `${url} ${body}`)).toEqual([
            '/echo?a=1%202 ',
            '/echo {"a":"1 2"}',
            '/echo a=1%202',
          ])
        }),
    },
    {
      says: 'A response of any status is a success, with its cookies and headers.',
      source: PAGE,
      holds: () =>
        inNetwork(async ({ call }) => {
          const broken = await call(`{ url: 'https://api.example.com/broken' }`)
          expect(broken).toMatchObject({ outcome: 'success', statusCode: 500, exception: { retryCount: 0 } })
          const { cookies, header } = await call(`{ url: 'https://api.example.com/cookies' }`)
          expect(cookies).toEqual(['a=1', 'b=2; Path=/'])
          expect(header).toHaveProperty('content-type')
        }),
    },
    {
      says: 'There is no cookie jar.',
      source: REQUEST,
      holds: () =>
        inNetwork(async ({ call, server }) => {
          await call(`{ url: 'https://api.example.com/cookies' }`)
          await call('{}')
          expect(server.received[1]?.headers).not.toHaveProperty('cookie')
        }),
    },
    {
      says: 'JSON is parsed unless the data type is another; bytes come when they are asked for.',
      source: REQUEST,
      holds: () =>
        inNetwork(async ({ call }) => {
          const broken = `url: 'https://api.example.com/broken'`
          expect((await call(`{ ${broken} }`)).data).toEqual({ error: 'broken' })
          expect((await call(`{ ${broken}, dataType: 'text' }`)).data).toBe('{"error":"broken"}')
          const { data } = await call(`{ ${broken}, responseType: 'arraybuffer' }`)
          expect((data as ArrayBuffer).byteLength).toBe(18)
        }),
    },
    {
      says: 'One byte order mark is dropped.',
      source: PAGE,
      holds: () =>
        inNetwork(async ({ call }) =>
          expect((await call(`{ url: 'https://api.example.com/text' }`)).data).toBe('not {json'),
        ),
    },
    {
      says: 'A redirect is given to the app when it wants it: the request ends with its head.',
      source: REQUEST,
      holds: () =>
        inNetwork(async ({ call }) => {
          const moved = await call(`{ url: 'https://api.example.com/moved', redirect: 'manual' }`)
          expect(moved).toMatchObject({ statusCode: 302, header: { location: '/books' } })
        }),
    },
    {
      says: 'The data of an upload’s answer is text; a download of any status is a file.',
      source: 'api/network/upload/wx.uploadFile',
      holds: () =>
        inNetwork(
          async ({ call }) => {
            const file = `filePath: 'http://tmp/a.png', name: 'a'`
            const broken = `url: 'https://api.example.com/broken'`
            expect((await call(`{ ${broken}, ${file} }`, 'uploadFile')).data).toBe('{"error":"broken"}')
            expect(await call(`{ ${broken} }`, 'downloadFile')).toMatchObject({
              statusCode: 500,
              tempFilePath: expect.stringContaining('http://tmp/'),
            })
          },
          { files: { 'http://tmp/a.png': new Uint8Array(1) } },
        ),
    },
  ],
  notSimulated: [
    'Network estimates of `profile` (rtt, throughput) are left out; what is there was measured, in a browser too.',
    'enableHttp2, enableQuic, enableCache, useHighPerformanceMode, enableHttpDNS and forceCellularNetwork change nothing: the wire is HTTP/1.1.',
    'Header names are in lower case, as over HTTP/2; over HTTP/1.1 a phone may keep the server’s.',
    'The client may try again by itself; the simulator does not.',
    'A body in another encoding than UTF-8 is not converted, and does not fail with 602302.',
    'Uploads use the system’s network on a phone, which words its errors otherwise, on iOS in Chinese.',
    'DevTools gives no `profile`, and no `statusCode` in onHeadersReceived: the simulator does, as a phone.',
    'The `profile` of a socket’s onOpen, its compression and TCP_NODELAY.',
  ],
}
