import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRelayServer } from '@taro-query/relay'
import { type App, launch } from '@taro-query/simulator'
import { buildSync } from 'esbuild'
import { openTls } from '../matrix/world/openTls'
import { startServer, type TestServer, unusedURL } from '../server/startServer'
import { waitFor } from '../server/waitFor'
import type { Ending, Setup } from '../transports/createRun'
import { type HostName, ROWS, type Row, WAYS, type Way } from '../transports/rows'
import { writeApp } from './writeApp'

// The same definitions over every transport, in one app on a simulated WeChat: `Taro.request`, a cloud function that is the
// real relay, a container, and the relay as a server of one's own.

const SECRET = 'a secret of the test'
const APP = `
  import '@tarojs/plugin-platform-weapp/dist/runtime'
  import * as request from '@taro-query/request'
  import { createRun } from '../transports/createRun'
  App({ run: createRun(request) })`

let server: TestServer
let tls: Awaited<ReturnType<typeof openTls>>
let relay: Server
let app: App
let setup: Setup
const folders: string[] = []

beforeAll(async () => {
  server = await startServer({
    '/book': (response) => response.end('{"title":"红楼梦"}'),
    '/bom': (response) => response.end('\uFEFF{}'),
    '/bytes': (response, { bytes }) => response.end(bytes),
    '/no-content': (response) => response.writeHead(204).end(),
    '/moved': (response) => response.writeHead(302, { location: '/book' }).end(),
    '/cookies': (response) => response.writeHead(200, { 'set-cookie': ['a=1; Path=/', 'b=2; Path=/'] }).end(),
    '/secret': (response, { headers }) =>
      response.writeHead(headers.authorization ? 200 : 401).end(JSON.stringify({ token: headers.authorization })),
    '/secret-moved': (response, { headers }) =>
      response.writeHead(headers.authorization ? 302 : 401, { location: '/secret' }).end(),
    '/missing': (response) => response.writeHead(404, { 'X-Trace': 'abc' }).end('{"message":"no such 书"}'),
    '/gateway': (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>'),
    '/busy': (response) => response.writeHead(503, { 'Retry-After': '2' }).end(),
    '/html': (response) => response.end('<h1>Welcome</h1>'),
    '/empty': (response) => response.end(),
    '/silent': () => {},
    '/stalled': (response) => response.writeHead(200, { 'content-length': '100' }).write('{"half":'),
    '/reset': (response) => response.socket?.resetAndDestroy(),
    '/cut'(response) {
      response.writeHead(200, { 'content-length': '100' }).write('{"half":')
      setTimeout(() => response.socket?.resetAndDestroy(), 30)
    },
    '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
    '/leave': (response) => response.writeHead(302, { location: 'https://unlisted.example.com/' }).end(),
    ...Object.fromEntries(['/echo', '/echo/%E7%BA%A2%2F%E6%A5%BC'].map((path) => [path, echo])),
  })
  tls = await openTls()
  const real: Record<HostName, string> = {
    api: server.baseURL,
    refused: await unusedURL(),
    nowhere: 'http://nowhere.invalid',
    selfSigned: tls.baseURL,
    unlisted: 'https://unlisted.example.com',
  }
  const listed = Object.entries(real).filter(([name]) => name !== 'unlisted')
  const allow = listed.map(([, origin]) => ({ origin, private: true }))
  relay = createRelayServer({ allow, secret: SECRET }).listen(0, '127.0.0.1')
  await new Promise((resolve) => relay.once('listening', resolve))

  const named = (name: string) => `https://${name.toLowerCase()}.example.com`
  const names = Object.fromEntries(Object.keys(real).map((name) => [name, named(name)])) as Record<HostName, string>
  setup = {
    hosts: { taro: names, function: real, container: names, relay: real },
    services: { api: 'api', refused: 'refused', nowhere: 'nowhere', selfSigned: 'selfSigned', unlisted: 'unlisted' },
    relay: { url: 'https://relay.example.com/', secret: SECRET },
  }
  const hosts = {
    ...Object.fromEntries(listed.map(([name, origin]) => [named(name), origin])),
    'https://relay.example.com': `http://127.0.0.1:${(relay.address() as AddressInfo).port}`,
  }
  const dist = await writeApp(APP)
  const functions = writeFunction(allow)
  folders.push(dist, functions)
  app = await launch({
    dist,
    hosts,
    cloud: { functions, containers: Object.fromEntries(listed), openid: 'ann', functionTimeout: 10_000 },
  })
}, 60_000)
afterAll(async () => {
  await app.close()
  relay.close()
  relay.closeAllConnections()
  await Promise.all([server.close(), tls.close()])
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const echo: Parameters<typeof startServer>[0] extends infer TRoutes | undefined ? TRoutes[keyof TRoutes] : never = (
  response,
  { method, url, body, headers },
) => {
  const { 'content-type': type, 'x-app': app } = headers
  // WeChat gives a GET a content-type, too.
  response.end(JSON.stringify({ method, url, body, ...(body !== '' && { type, app }) }))
}

/** The cloud function as a developer writes it, with the relay bundled in. */
function writeFunction(allow: readonly object[]): string {
  const root = mkdtempSync(join(tmpdir(), 'taro-query-functions-'))
  mkdirSync(join(root, 'relay'))
  writeFileSync(join(root, 'relay/package.json'), '{"main":"index.js"}')
  buildSync({
    stdin: {
      contents: `exports.main = require('../../../relay/src/index.ts').createRelay({ allow: ${JSON.stringify(allow)} })`,
      resolveDir: __dirname,
    },
    outfile: join(root, 'relay/index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
  })
  return root
}

const run = async (what: string, way: Way): Promise<Ending> => {
  const ending = await app.evaluate(`getApp().run(...${JSON.stringify([what, way, setup])})`)
  return JSON.parse(String(ending))
}
const endsOf = (row: Row, way: Way): object => {
  const other = row.but?.[way]?.fails
  if (other) return { fails: expect.objectContaining(other) }
  // As JSON has it.
  return row.fails ? { fails: expect.objectContaining(row.fails) } : JSON.parse(JSON.stringify({ gives: row.gives }))
}

it.each(ROWS.map((row) => [row.what, row] as const))('is the same over every transport: %s', async (what, row) => {
  const endings: [Way, Ending][] = []
  for (const way of WAYS) endings.push([way, await run(what, way)])

  expect(endings).toEqual(WAYS.map((way) => [way, endsOf(row, way)]))
  const alike = endings.filter(([way]) => !row.but?.[way]).map(([, ending]) => ending)
  expect(alike).toEqual(alike.map(() => alike[0]))
})

it('has more than thirty of them, each under a name of its own', () => {
  expect(ROWS.length).toBeGreaterThan(30)
  expect(new Set(ROWS.map(({ what }) => what)).size).toBe(ROWS.length)
})

it('stops a relay of one’s own when the caller aborts', async () => {
  const before = server.cancelled.length
  await run('an abort on the way', 'relay')

  const start = Date.now()
  await waitFor(() => server.cancelled.length > before)
  // The request had 8 s.
  expect(Date.now() - start).toBeLessThan(3_000)
})

it('keeps what a function says after an abort from everybody: it runs until its end or its limit', async () => {
  const before = server.cancelled.length
  const { order } = app.cloudCalls.at(-1) ?? { order: 0 }
  await run('an abort on the way', 'function')
  const call = app.cloudCalls.find((each) => each.order > order)

  expect(call?.errMsg).toBeUndefined()
  expect(app.errors).toEqual([])
  expect(server.cancelled.length).toBe(before)
  // When the request's own time is up.
  await waitFor(() => server.cancelled.length > before)
})
